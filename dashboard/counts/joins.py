"""What joins the articles on screen: passages word for word the same, sentences that are one with other words in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Literal, NamedTuple

import pandas as pd

from analysis.comparison.differences import Stretch, differences
from analysis.comparison.reuse import LEAST
from analysis.comparison.wording import Wording
from analysis.spans import Span
from dashboard.words.phrases import many, spelt

Kind = Literal["quotation", "narration", "aligned"]
Place = tuple[str, int, int]
_SHARED = ["quotation", "narration"]
_PLACES = [f"{column}_{side}" for side in ("left", "right") for column in ("article", "start", "end")]
_COLUMNS = [*_PLACES, "tokens", "kind", "changed"]


@dataclass(frozen=True, slots=True)
class Join:
    """One passage in several articles: where it stands in each.

    `label` is the sign that it carries in all of them: a number where the words are the same, letters for a sentence
    with other words in it. `words` counts the words of its longest pair, 0 for a sentence; `reworded` says of a
    sentence that one article has other words in it, and not only fewer or more. `pairs` are what it was joined from.
    """

    label: str
    kind: Kind
    words: int
    places: Mapping[str, tuple[Span, ...]]
    reworded: bool
    pairs: tuple[tuple[Place, Place], ...]

    @property
    def layer(self) -> str:
        """The layer of the reader that shows it."""
        return "aligned" if self.kind == "aligned" else "shared"

    def meets(self, article: str, span: Span) -> bool:
        """Say whether it stands, in this article, where `span` is."""
        return any(place.meets(span) for place in self.places.get(article, ()))


class Change(NamedTuple):
    """Words of an article in a joined sentence, and what the `other` article says instead ("": nothing)."""

    article: str
    span: Span
    other: str
    instead: str


class _Pair(NamedTuple):
    left: Place
    right: Place
    words: int
    kind: Kind
    changed: bool


def joins(tables: Mapping[str, pd.DataFrame], articles: Sequence[str]) -> tuple[Join, ...]:
    """Return what joins these articles, shared passages first, each in the order of the first article.

    Formulas are left out, and so are pieces of fewer than five words.
    """
    shared = _between(tables["shared_passages"], articles)
    shared = shared[shared["kind"].isin(_SHARED) & (shared["tokens"] >= LEAST)]
    aligned = _between(tables["aligned"], articles)
    aligned = aligned.assign(tokens=0, kind="aligned", changed=aligned["changed"].notna())
    numbered = (
        _labelled(each, str(place))
        for place, each in enumerate(_groups(_pairs(shared.assign(changed=False)), articles), 1)
    )
    lettered = (_labelled(each, _letters(place)) for place, each in enumerate(_groups(_pairs(aligned), articles), 1))
    return (*numbered, *lettered)


def _between(table: pd.DataFrame, articles: Collection[str]) -> pd.DataFrame:
    left, right = table["article_left"], table["article_right"]
    return table[left.isin(list(articles)) & right.isin(list(articles)) & (left != right)]


def _pairs(table: pd.DataFrame) -> list[_Pair]:
    rows = zip(*(table[name].tolist() for name in _COLUMNS), strict=True)
    return [_Pair(row[:3], row[3:6], *row[6:]) for row in rows]


def _groups(pairs: Sequence[_Pair], articles: Sequence[str]) -> list[list[_Pair]]:
    """Return the pairs by passage: those that meet in one place are one, in however many articles it stands."""
    places = sorted({place for pair in pairs for place in (pair.left, pair.right)})
    heads = {place: place for place in places}
    for one, two in [*_meeting(places), *((pair.left, pair.right) for pair in pairs)]:
        heads[_head(heads, two)] = _head(heads, one)
    grouped: dict[Place, list[_Pair]] = {}
    for pair in pairs:
        grouped.setdefault(_head(heads, pair.left), []).append(pair)
    column = {article: number for number, article in enumerate(articles)}

    def first(group: list[_Pair]) -> tuple[int, int]:
        return min((column[place[0]], place[1]) for pair in group for place in (pair.left, pair.right))

    return sorted(grouped.values(), key=first)


def _head(heads: dict[Place, Place], place: Place) -> Place:
    while heads[place] != place:
        heads[place] = heads[heads[place]]
        place = heads[place]
    return place


def _meeting(places: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    """Yield places of one article that are one: more than half of the longer one lies in the other; `places` in order.

    A few words within a long passage, printed elsewhere, are a passage of their own.
    """
    for number, one in enumerate(places):
        for two in places[number + 1 :]:
            if two[0] != one[0] or two[1] >= one[2]:
                break
            if 2 * (min(one[2], two[2]) - two[1]) > max(one[2] - one[1], two[2] - two[1]):
                yield one, two


def _labelled(pairs: Sequence[_Pair], label: str) -> Join:
    kinds = {pair.kind for pair in pairs}
    spans: dict[str, list[Span]] = {}
    for article, start, end in sorted({place for pair in pairs for place in (pair.left, pair.right)}):
        found = spans.setdefault(article, [])
        if found and start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(end, found[-1].end))
        else:
            found.append(Span(start, end))
    kind = kinds.pop() if len(kinds) == 1 else "narration"
    places = {article: tuple(each) for article, each in spans.items()}
    words, changed = max(pair.words for pair in pairs), any(pair.changed for pair in pairs)
    return Join(label, kind, words, places, changed, tuple((pair.left, pair.right) for pair in pairs))


def _letters(number: int) -> str:
    """Return A for 1, Z for 26, AA for 27."""
    found = ""
    while number:
        number, place = divmod(number - 1, 26)
        found = chr(ord("A") + place) + found
    return found


def changes(join: Join, wordings: Mapping[str, Wording]) -> Iterator[Change]:
    """Yield the words of a joined sentence for which another of its articles has others, or none."""
    for article, other in permutations(join.places, 2):
        here, there = (Stretch.of(wordings[each], join.places[each][0]) for each in (article, other))
        if here.text == there.text:
            continue
        for step in differences(here, there):
            if step.kind != "same" and step.left.span:
                yield Change(article, step.left.span, other, step.right.text)


def elsewhere(found: Sequence[Join], wordings: Mapping[str, Wording], article: str, span: Span) -> dict[str, set[Span]]:
    """Return where, in the other articles, the words stand that `article` has at `span`.

    Where the words are the same these words only, else the sentence that has others.
    """
    met = [join for join in found if join.meets(article, span)]
    places: dict[str, set[Span]] = {}
    for join in [join for join in met if join.layer == "shared"] or met:
        both = [*join.pairs, *((right, left) for left, right in join.pairs)]
        for one, two in both:
            here, there = Span(*one[1:]), Span(*two[1:])
            if one[0] == article and here.meets(span):
                if join.layer == "shared":
                    there = _same_words(wordings[article], here, wordings[two[0]], there, span)
                places.setdefault(two[0], set()).add(there)
    return places


def _same_words(one: Wording, here: Span, two: Wording, there: Span, span: Span) -> Span:
    """Return the words of `there` that are those of `here` within `span`; both have the same words."""
    (first, last), (other, _) = one.words_in(here), two.words_in(there)
    begin, stop = (max(first, min(last, at)) for at in one.words_in(span))
    return two.span(other + begin - first, other + stop - first) if begin < stop else there


def shared_words(found: Sequence[Join]) -> str:
    """Return in words how many passages the articles share, and whose words they are.

    >>> shared_words([])
    'no passage of five words and more'
    """
    shared = [join for join in found if join.layer == "shared"]
    least = f"of {spelt(LEAST)} words and more"
    if not shared:
        return f"no passage {least}"
    quoted, told = sum(join.kind == "quotation" for join in shared), "in the articles’ own telling"
    split = f"{quoted} in quotation marks, {len(shared) - quoted} {told}"
    if quoted in (0, len(shared)):
        split = "in quotation marks" if quoted else told
    words = sum(join.words for join in shared)
    return f"{many(len(shared), 'passage')} {least}, {many(words, 'word')} in all ({split})"


def in_all(found: Sequence[Join], articles: int) -> str:
    """Return in words how many shared passages stand in all of so many articles; "" for two, where all do."""
    shared = [join for join in found if join.layer == "shared"]
    whole = sum(len(join.places) == articles for join in shared)
    if articles < 3 or not shared:
        return ""
    return f"Of the passages, {whole} {'stands' if whole == 1 else 'stand'} in all {spelt(articles)} articles."


def alike(found: Sequence[Join]) -> str:
    """Return in words how many sentences are the same or nearly so, and how many of them with other words in them.

    >>> alike([])
    'no sentence is the same or nearly so'
    """
    sentences = [join for join in found if join.layer == "aligned"]
    changed, count = sum(join.reworded for join in sentences), len(sentences)
    are = f"{many(count, 'sentence') if count else 'no sentence'} {'is' if count < 2 else 'are'} the same or nearly so"
    if not changed:
        return are
    if count == 1:
        return f"{are}, with other words in it"
    return f"{are}, {changed} of them with other words in {'it' if changed == 1 else 'them'}"
