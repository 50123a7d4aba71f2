"""Which figures of several articles are of the same thing: found by an index of words, never by all pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, product

from analysis.comparison.facts_told.figures import Figure
from analysis.comparison.facts_told.likeness import likeness, measure, ranged, same, same_deed, value
from analysis.comparison.wording import Wording

_MOST = 12
"""Figures with one word in common that are compared with each other; of more, each is compared with the next only."""
_TRIED = 4
"""Figures of each of two groups whose likeness is asked before the groups join."""
_AGAIN = 0.1
"""The likeness of a range that one article gives twice, whatever the words around it."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A figure in the article that gives it."""

    wording: Wording
    figure: Figure

    @property
    def article(self) -> str:
        """The article's id."""
        return self.wording.article.id

    @property
    def text(self) -> str:
        """Its words as printed."""
        return self.figure.span.of(self.wording.article.text)


def together(told: Sequence[Variant]) -> list[list[Variant]]:
    """Return groups of figures of at least two articles, those in a group of the same thing."""
    groups = _Groups(told)
    for pair in groups.ranked(_pairs(told)):
        groups.join(*pair)
    return groups.found()


def _pairs(told: Sequence[Variant]) -> Iterator[tuple[int, int]]:
    """Yield figures with a word of their contexts in common, that measure the same, each pair once."""
    index: dict[Hashable, list[int]] = defaultdict(list)
    for place, variant in enumerate(told):
        of, number = measure(variant.figure), value(variant.figure)
        for word in variant.figure.near:
            index[of, word].append(place)
            if number:
                index[of, word, number].append(place)
        if ranged(variant.figure):
            index[of, number, variant.article].append(place)
    seen: set[tuple[int, int]] = set()
    for places in index.values():
        for pair in pairwise(places) if len(places) > _MOST else combinations(places, 2):
            if pair not in seen:
                seen.add(pair)
                yield pair


class _Groups:
    """Groups of figures that grow from the likeliest pairs; a figure is known by its place in `told`."""

    def __init__(self, told: Sequence[Variant]) -> None:
        self._told = told
        self._figures = [each.figure for each in told]
        self._articles = [each.article for each in told]
        numbers: dict[Hashable, int] = {}
        self._given = [_number_of(each, numbers) for each in self._figures]
        self._stated = set(zip(self._articles, self._given, strict=True))
        self._scores: dict[tuple[int, int], float] = {}
        self._group: dict[int, list[int]] = {}

    def ranked(self, pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Return the pairs that are alike, those with the same number first, then the likeliest."""
        self._scores = {pair: score for pair in pairs if (score := self._score(*pair))}
        self._group = {place: [place] for pair in self._scores for place in pair}
        return sorted(self._scores, key=lambda pair: (not self._same(*pair), -self._scores[pair], pair))

    def join(self, one: int, two: int) -> None:
        """Join the groups of two figures where enough of their pairs are alike, and no article would be given twice."""
        left, right = sorted((self._group[one], self._group[two]), key=len, reverse=True)
        if left is right:
            return
        some = list(product(left[:_TRIED], right[:_TRIED]))
        alike = sum(bool(self._scores.get((min(pair), max(pair))) or self._score(*pair)) for pair in some)
        enough = alike >= _share(self._figures[one], self._figures[two]) * len(some)
        if enough and self._one_number_each(left, right):
            left += right
            self._group.update(dict.fromkeys(right, left))

    def found(self) -> list[list[Variant]]:
        """Return the groups that figures of at least two articles are in."""
        unique = {id(each): sorted(each) for each in self._group.values()}
        groups = [[self._told[place] for place in each] for each in sorted(unique.values())]
        return [each for each in groups if len({variant.article for variant in each}) > 1]

    def _same(self, one: int, two: int) -> bool:
        return self._given[one] == self._given[two] or same(self._figures[one], self._figures[two])

    def _score(self, one: int, two: int) -> float:
        left, right = self._figures[one], self._figures[two]
        if left.kind == "condition" and left.voice == right.voice == "quoted":
            return 0.0  # one quotation, printed twice
        if not self._same(one, two) and self._apart(one, two):
            return 0.0
        score = likeness(left, right)
        return max(score, _AGAIN) if ranged(left) and self._articles[one] == self._articles[two] else score

    def _apart(self, one: int, two: int) -> bool:
        """Say whether one article gives both numbers: then it says itself that they are of two things."""
        if self._articles[one] == self._articles[two]:
            return True
        if self._given[one] is None or self._given[two] is None:
            return False
        given, taken = (self._articles[one], self._given[two]), (self._articles[two], self._given[one])
        return given in self._stated or taken in self._stated

    def _one_number_each(self, left: Iterable[int], right: Iterable[int]) -> bool:
        given = {self._articles[place]: place for place in left if self._given[place] is not None}
        for place in right:
            other = given.get(self._articles[place])
            if other is not None and self._given[place] is not None and not self._same(other, place):
                return False
        return True


def _number_of(figure: Figure, numbers: dict[Hashable, int]) -> int | None:
    """Return a number for what a figure measures and gives, the same for equal ones; None where it gives none."""
    given = value(figure)
    return numbers.setdefault((measure(figure), given), len(numbers)) if given else None


def _share(one: Figure, two: Figure) -> float:
    """Return the share of pairs that must be alike for two groups to join; one will do for the same range or date."""
    if one.kind == "date":
        return 0.0 if one.printed and two.printed else 0.5 if same_deed(one, two) else 2 / 3
    return 0.0 if ranged(one) and value(one) == value(two) else 0.5
