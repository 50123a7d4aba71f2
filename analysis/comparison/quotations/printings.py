"""How an article prints the sentences of an utterance: runs of fragments, and what is left out between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from analysis.comparison.differences import Difference, Stretch, differences
from analysis.comparison.quotations.alignment import Alignment, aligned
from analysis.comparison.quotations.other_names import renamed_in, with_names
from analysis.comparison.quotations.quoted import Quoted, weight
from analysis.comparison.quotations.spelling_notes import Note, bracketed, notes_on
from analysis.comparison.quotations.statements import adjoining, parted
from analysis.comparison.quotations.variants import Cut, Fragment, Version
from analysis.comparison.retellings.retold import Retold
from analysis.comparison.wording import Wording, noted
from analysis.spans import Span

_ELLIPSIS = re.compile(r"\u2026|\.\s?\.\s?\.")


def printed(parts: Sequence[Stretch], members: Sequence[tuple[int, Quoted]]) -> list[Version]:
    """Return a version for each article that prints words of the parts, given as (part, sentence) in reading order."""
    by_article: dict[int, list[tuple[int, Quoted]]] = {}
    for part, each in members:
        by_article.setdefault(each.article, []).append((part, each))
    runs = {article: list(_runs(parts, own)) for article, own in by_article.items()}
    starts = _sentence_starts(run for own in runs.values() for run in own)
    beside = {pair for own in by_article.values() for pair in _beside(own)}
    found = []
    for article, own in by_article.items():
        fragments = [each for run in runs[article] for each in run.fragments(starts, _repeats(run, runs[article]))]
        fragments.sort(key=lambda each: each.stretch.first)
        apart = {part for one, two in pairwise(own) if _torn(one, two, beside) for part in (one[0], two[0])}
        fragments = [replace(each, split=each.split or each.part in apart) for each in fragments]
        missing = set(range(len(parts))) - {part for part, _ in own}
        found.append(Version(own[0][1].stretch.wording, tuple(fragments), missing=tuple(sorted(missing))))
    return found


def reported(parts: Sequence[Stretch], wording: Wording, tellings: Sequence[Retold]) -> Version:
    """Return the version of an article that only retells the utterance."""
    best = max(tellings, key=lambda each: each.score)
    told = Stretch.of(wording, best.span)
    said = parts[0] if len(parts) == 1 else Stretch.of(best.other, best.said)
    renamed = tuple(renamed_in([said], [told]))
    missing = tuple(range(len(parts)))
    return Version(wording, (), tuple(tellings), missing, differences(said, told), renamed)


@dataclass(slots=True)
class _Run:
    """Sentences of one article that go through the words of one part from left to right, each over its own window."""

    part: int
    base: Stretch
    members: list[Quoted]
    windows: list[tuple[int, int]]

    def takes(self, each: Quoted, window: tuple[int, int]) -> bool:
        """Say whether a sentence carries the run on."""
        last = self.members[-1]
        zones = {_zone(last), _zone(each)}
        return window[0] >= self.windows[-1][1] and len(zones) == 1

    @property
    def size(self) -> float:
        """How much of the sentence it prints, as the words' weight."""
        return sum(each.weight for each in self.members)

    def fragments(self, starts: dict[int, set[int]], again: bool) -> list[Fragment]:
        """Return its fragments with what was done to each."""
        found = []
        for place, window in enumerate(self.windows):
            torn = any(
                parted(one, two) for at, (one, two) in enumerate(pairwise(self.members)) if place in (at, at + 1)
            )
            joined = any(window[0] < start < window[1] for start in starts.get(self.part, ()))
            found.append(self._fragment(place, torn, joined, again))
        return with_names(found, self.base) if found else []

    def _fragment(self, place: int, split: bool, joined: bool, again: bool) -> Fragment:
        each, (first, last) = self.members[place], self.windows[place]
        before = self.windows[place - 1][1] if place else 0
        ending = len(self.base.keys) if place == len(self.members) - 1 else last
        inner = _between(self._share(first, last), each.stretch)
        steps = _slid([*self._left_out(before, first, each, False), *inner, *self._left_out(last, ending, each, True)])
        cuts, notes = tuple(self._cuts(place, steps)), _notes(self._share(first, last), each, inner)
        return Fragment(self.part, each.quotation, each.stretch, tuple(steps), cuts, (), split, joined, again, notes)

    def _share(self, first: int, last: int) -> Stretch:
        return Stretch(self.base.wording, self.base.first + first, self.base.first + last)

    def _left_out(self, first: int, last: int, each: Quoted, at_end: bool) -> list[Difference]:
        if first == last:
            return []
        place = each.stretch.last if at_end else each.stretch.first
        return [Difference("left-out", self._share(first, last), Stretch(each.stretch.wording, place, place))]

    def _cuts(self, place: int, steps: Sequence[Difference]) -> Iterator[Cut]:
        each, last = self.members[place], len(self.members) - 1
        for at, step in enumerate(steps):
            if step.kind not in ("left-out", "changed") or not _cuts_words(step):
                continue
            rim = "beginning" if at == 0 else "end" if at == len(steps) - 1 else "middle"
            inside = (rim == "beginning" and place) or (rim == "end" and place < last)
            yield Cut("middle" if inside else rim, _ellipsis(each, step), step.left)  # type: ignore[arg-type]


def _between(base: Stretch, stretch: Stretch) -> tuple[Difference, ...]:
    return noted(stretch.wording, ("steps", base, stretch), lambda: differences(base, stretch))


def _notes(base: Stretch, each: Quoted, steps: Sequence[Difference]) -> tuple[Note, ...]:
    asked = "notes", base, each.stretch, each.sentence
    return noted(each.stretch.wording, asked, lambda: notes_on(steps, _zone(each) == "headline"))


def _aligned(stretch: Stretch, base: Stretch) -> Alignment:
    language = stretch.wording.article.language
    return noted(stretch.wording, ("aligned", stretch, base), lambda: aligned(stretch.keys, base.keys, language))


def _runs(parts: Sequence[Stretch], own: Sequence[tuple[int, Quoted]]) -> Iterator[_Run]:
    """Yield the runs of one article; words that it prints twice make two."""
    latest: dict[int, _Run] = {}
    for part, each in own:
        base = parts[part]
        found = _aligned(each.stretch, base)
        window = (found.first, found.last) if found.blocks else (0, len(base.keys))
        if part in latest and latest[part].takes(each, window):
            latest[part].members.append(each)
            latest[part].windows.append(window)
            continue
        latest[part] = _Run(part, base, [each], [window])
        yield latest[part]


def _repeats(run: _Run, others: Sequence[_Run]) -> bool:
    """Say whether the article prints more of the sentence in another run, or as much below its headline or before."""
    same = [other for other in others if other.part == run.part]
    return max(same, key=lambda other: (other.size, _zone(other.members[0]) != "headline")) is not run


def _sentence_starts(runs: Iterable[_Run]) -> dict[int, set[int]]:
    """Return for each part where, within it, some article begins a new sentence."""
    found: dict[int, set[int]] = {}
    for run in runs:
        for (one, two), (first, _) in zip(pairwise(run.members), run.windows[1:], strict=True):
            if one.sentence != two.sentence and two.begins_sentence:
                found.setdefault(run.part, set()).add(first)
    return found


def _beside(own: Sequence[tuple[int, Quoted]]) -> Iterator[tuple[int, int]]:
    """Yield the parts that an article prints next to each other."""
    for (part, one), (following, two) in pairwise(own):
        if part != following and adjoining(one, two):
            yield part, following


def _torn(one: tuple[int, Quoted], two: tuple[int, Quoted], beside: set[tuple[int, int]]) -> bool:
    """Say whether narration stands between two parts that another article prints next to each other."""
    return (one[0], two[0]) in beside and not adjoining(one[1], two[1])


def _slid(steps: Sequence[Difference]) -> list[Difference]:
    """Return the steps with words left out on both sides of a word as one gap, where that word also ends the gap."""
    found: list[Difference] = []
    for step in steps:
        if len(found) > 1 and [each.kind for each in (*found[-2:], step)] == ["left-out", "same", "left-out"]:
            gone, kept = found[-2].left, found[-1]
            size = len(kept.left.keys)
            if step.left.keys[-size:] == kept.left.keys:
                cut = step.left.last - size
                whole = Stretch(gone.wording, gone.first, cut)
                end = Stretch(gone.wording, cut, step.left.last)
                found[-2:] = [replace(found[-2], left=whole), replace(kept, left=end)]
                continue
        found.append(step)
    return found


def _cuts_words(step: Difference) -> bool:
    """Say whether a step leaves out words: one that is no word of grammar, or several, beyond those put in instead."""
    if bracketed(step.left):
        return False
    language = step.left.wording.article.language
    gone = sum(weight(key, language) == 1.0 for key in step.left.keys)
    if step.right.keys:
        return len(step.left.keys) >= 2 * len(step.right.keys) + 2 and gone > 1
    return gone > 0 or len(step.left.keys) > 1


def _ellipsis(each: Quoted, step: Difference) -> bool:
    """Say whether an ellipsis is printed where the words are left out, within the quotation marks."""
    wording, outer = each.stretch.wording, each.marks.outer
    at = step.right.first
    before = int(wording.ends[wording.firsts[at] - 1]) if at else 0
    after = int(wording.starts[wording.firsts[at]]) if at < len(wording.units) else len(wording.article.text)
    place = Span(max(before, outer.start), min(after, outer.end))
    return bool(_ELLIPSIS.search(place.of(wording.article.text)))


def _zone(each: Quoted) -> str:
    return each.stretch.wording.document.sentences[each.sentence].zone
