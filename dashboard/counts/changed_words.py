"""One sentence in several articles: which come first, what each version's marks are, and what is said of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from analysis.comparison.differences import Difference, Stretch, differences
from analysis.comparison.sentence_pairs import Group, Pair, Place, against, beside, changes, groups
from analysis.comparison.wording import Wording
from dashboard.charts.word_steps import NAMES, ORDER, Marked, marks
from dashboard.comparison import Comparison, group_of
from dashboard.counts.finding import Finding
from dashboard.markup import Number
from dashboard.words.phrases import many, spelt

_IN_HEAD, _VERSIONS = 3, 12
COLUMNS = ["Sentence", "Outlet", "Its words", "Beside", "Words there", "Changed words", "Closeness"]


class Version(NamedTuple):
    """One version of a sentence: whose it is, where it stands, and the words that differ from the others'.

    The first version of a card is marked where any other has another name or label, and at words that no other has;
    each other one where it differs from the first.
    """

    place: Place
    marks: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A sentence with its first versions; `evidence` are the ids of its pairs, `changed` what was changed for what.

    `more` is the number of articles that print it, too, and are not among the versions.
    """

    versions: tuple[Version, ...]
    evidence: tuple[str, ...]
    changed: tuple[str, ...]
    names_differ: bool
    more: int = 0


def found(now: Comparison) -> tuple[Group, ...]:
    """Return the sentences that stand in more than one article, names and labels first."""
    return ranked(groups(*now.wordings.values()))


def against_article(now: Comparison, article: str) -> tuple[Group, ...]:
    """Return the sentences of an article that stand in others, each with their versions."""
    reference = now.wordings[article]
    others = [wording for wording in now.wordings.values() if wording is not reference]
    return ranked(beside(reference, against(reference, *others)))


def against_own(now: Comparison, reference: Wording) -> tuple[Group, ...]:
    """Return the sentences of a reader's own text that stand in articles; nothing of the text is kept."""
    return ranked(beside(reference, against.__wrapped__(reference, *now.wordings.values())))


def ranked(sentences: Sequence[Group]) -> tuple[Group, ...]:
    """Return the groups in which a name or a label differs first, then changed words, many versions, close ones."""
    return tuple(
        sorted(
            sentences,
            key=lambda group: (
                not group.names_differ,
                not any(pair.changed for pair in group.pairs),
                -len(group.places),
                -group.score,
            ),
        )
    )


def evidence(pair: Pair) -> str:
    """Return the id under which a link opens a pair.

    Both outlets stand in it, so that it means the same pair whichever outlets are chosen.
    """
    return f"aligned:{pair.left.group}:{pair.right.group}:{pair.id}"


def card(now: Comparison, group: Group) -> Card:
    """Return a group as it is shown, of versions with the same words the first ones only where there are many.

    A text that a reader brings is no article and stands in no link.
    """
    first = _closest(group)
    others = sorted((place for place in group.places if place is not first), key=_seen(first))
    left, others = others[_VERSIONS - 1 :], others[: _VERSIONS - 1]
    steps = [differences(first.stretch, other.stretch) for other in others]
    versions = [Version(first, _of_first(first, steps))]
    versions += [Version(place, tuple(marks(each, "right"))) for place, each in zip(others, steps, strict=True)]
    return Card(tuple(versions), ids(now, group), _changed(steps), group.names_differ, len(left))


def _seen(first: Place) -> Callable[[Place], bool]:
    """Return what says of one place after the other whether one before it had the same words."""
    known = {words(first)}

    def seen(place: Place) -> bool:
        before = len(known)
        known.add(words(place))
        return len(known) == before

    return seen


def ids(now: Comparison, group: Group) -> tuple[str, ...]:
    """Return the ids under which a link opens a group: those of its pairs; none where a reader's text is in it."""
    return tuple(evidence(pair) for pair in group.pairs if is_article(now, pair.left))


def _closest(group: Group) -> Place:
    """Return the version that the others are closest to, all in all; of two alike the one that was given first."""
    close: dict[Wording, float] = defaultdict(float)
    for pair in group.pairs:
        close[pair.left] += pair.score
        close[pair.right] += pair.score
    return max(group.places, key=lambda place: close[place.wording])


def _of_first(first: Place, steps: Sequence[Sequence[Difference]]) -> tuple[Marked, ...]:
    """Return the marks of the first version: each changed name, and the words that no other version has."""
    kinds: dict[int, list[str]] = {}
    for step in (step for each in steps for step in each if step.kind != "same"):
        for unit in range(step.left.first, step.left.last):
            kinds.setdefault(unit, []).append(step.kind)
    kept = {unit: min(found, key=ORDER.index) for unit, found in kinds.items()}
    kept = {unit: kind for unit, kind in kept.items() if kind in NAMES or len(kinds[unit]) == len(steps)}
    marked: list[list[int]] = []
    for unit in sorted(kept):
        if marked and marked[-1][-1] == unit - 1 and kept[unit] == kept[unit - 1] and kept[unit] not in NAMES:
            marked[-1].append(unit)
        else:
            marked.append([unit])
    return tuple(Marked(first.wording.unit_span(run[0], run[-1] + 1), kept[run[0]]) for run in marked)


def _changed(steps: Sequence[Sequence[Difference]]) -> tuple[str, ...]:
    """Return what the first version's words are in the others: "IS / Daesh / ISIS", names and labels first."""
    found: dict[str, dict[str, None]] = {}
    pairs = [changed for each in steps for changed in changes(each)]
    for _, left, right in sorted(pairs, key=lambda changed: not changed[0]):
        found.setdefault(left, {left: None})[right] = None
    return tuple(" / ".join(words) for words in found.values())


def head(card: Card) -> str:
    """Return what stands over a card: the words that were changed, or that none were; how many versions are shown."""
    shown = len(card.versions)
    return _head(card) + (f" ({shown} of {shown + card.more} articles are shown)" if card.more else "")


def _head(card: Card) -> str:
    if card.changed:
        more = f" · and {len(card.changed) - _IN_HEAD} more" if len(card.changed) > _IN_HEAD else ""
        return " · ".join(card.changed[:_IN_HEAD]) + more
    small = any(mark.kind == "changed" for version in card.versions for mark in version.marks)
    if small:
        return "No name and no single word changed: the sentence is built another way"
    more = any(version.marks for version in card.versions)
    return "The same words; one version says more" if more else "The same words"


def headline(sentences: Sequence[Group], reference: str = "") -> str:
    """Return what the groups come to in a sentence; `reference` is the name of what the articles are set beside."""
    count, named = len(sentences), sum(group.names_differ for group in sentences)
    stand = "sentence stands" if count == 1 else "sentences stand"
    where = f"in {reference} and in an article beside it" if reference else "in more than one article"
    said = f"{spelt(count).capitalize()} {stand} {where}"
    if named:
        return f"{said}; {_in(named, count)} a name or a label differs"
    changed = sum(any(pair.changed for pair in group.pairs) for group in sentences)
    return f"{said}; {_in(changed, count)} other words were chosen, and no other name" if changed else said


def _in(some: int, count: int) -> str:
    if some < count:
        return f"in {spelt(some)} of them"
    return {1: "in it", 2: "in both"}.get(count, "in all of them")


def table(now: Comparison, sentences: Sequence[Group], own: str = "") -> pd.DataFrame:
    """Return the pairs of all groups in words, a row a pair; `own` is the name of a reader's text."""
    rows = []
    for number, group in enumerate(sentences, start=1):
        for pair in group.pairs:
            left, right = pair.left_place, pair.right_place
            rows.append(
                (
                    str(number),
                    name(now, left.wording, own),
                    words(left),
                    name(now, right.wording, own),
                    words(right),
                    pair.changed,
                    f"{pair.score:.2f}",
                )
            )
    return pd.DataFrame(rows, columns=COLUMNS, dtype="string")


def by_outlet(now: Comparison, sentences: Sequence[Group]) -> dict[str, tuple[Number, ...]]:
    """Return for each outlet in how many of these groups it has a sentence; the number opens the first pair with it."""
    found: dict[str, list[str]] = {}
    for group in sentences:
        opened = ids(now, group)
        for outlet in dict.fromkeys(each.wording.group for each in group.places if is_article(now, each.wording)):
            first = next((each for each in opened if outlet in each.split(":")[1:3]), "")
            found.setdefault(outlet, []).append(first)
    return {
        outlet: (Number(many(len(found[outlet]), "sentence"), found[outlet][0]),)
        for outlet in now.groups
        if outlet in found
    }


def name(now: Comparison, wording: Wording, own: str = "") -> str:
    """Return whose words these are."""
    return now.name(group_of(wording.article)) if is_article(now, wording) else own


def is_article(now: Comparison, wording: Wording) -> bool:
    """Say whether these are the words of an article, and not of a text that a reader brings."""
    return now.wordings.get(wording.article.id) is wording


def words(place: Place) -> str:
    """Return a sentence on one line."""
    return " ".join(place.text.split())


def finding(now: Comparison) -> Finding | None:
    """Return the sentence for the overview: in which one a name or a label differs; None where there is none."""
    for group in found(now):
        for pair in group.pairs:
            step = next((step for step in pair.steps if step.names), None)
            if step and pair.left.group != pair.right.group:
                return Finding(_said(now, pair, step), _counts(pair, step.left, step.right), _PAGE)
    return None


_PAGE = "same-words"


def _said(now: Comparison, pair: Pair, step: Difference) -> str:
    one, two = (now.name(side.group) for side in (pair.left, pair.right))
    what = "labels" if step.kind == "relabelled" else "names"
    left, right = (" ".join(side.text.split()) for side in (step.left, step.right))
    return f"One sentence, two {what}: {one} prints “{left}” where {two} prints “{right}”."


def _counts(pair: Pair, left: Stretch, right: Stretch) -> dict[str, tuple[Number, ...]]:
    sides = ((pair.left.group, left), (pair.right.group, right))
    return {
        group: (Number(" ".join(side.text.split()), evidence(pair), within=_around(place, side)),)
        for (group, side), place in zip(sides, (pair.left_place, pair.right_place), strict=True)
    }


_WORDS = 7
"""So many words of the sentence stand before the name or label, and after it."""


def _around(place: Place, stretch: Stretch) -> tuple[str, str] | None:
    """Return some words of the sentence before and after these ones; None where an article has nothing there."""
    text, span = place.wording.article.text, stretch.span
    if span is None:
        return None
    before, after = text[place.span.start : span.start].split(), text[span.end : place.span.end].split()
    return (
        f"{'… ' if len(before) > _WORDS else ''}{' '.join(before[-_WORDS:])} ",
        f"{'' if text[span.end : span.end + 1].strip() else ' '}{' '.join(after[:_WORDS])}"
        f"{' …' if len(after) > _WORDS else ''}",
    )
