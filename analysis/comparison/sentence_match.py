"""Which sentences of two articles are one sentence, and how much so."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import accumulate
from typing import NamedTuple

import numpy as np
from rapidfuzz.distance import Indel

from analysis.comparison.runs import Sequences, shared_grams
from analysis.comparison.sentence_words import Numbers, Sentences

Weighed = tuple[tuple[int, ...], list[float]]
"""The words of a sentence as numbers, and the sums of their weights from its beginning (one more than words)."""

Known = Callable[[int, int, Callable[[], float]], float]
"""What gives the likeness of two sentences, from before or by working it out."""

LEAST_SCORE = 0.5
"""Tried on five articles on one event and on two events of NewsWCL50, by reading what came out."""
LEAST_LIKE = 0.7
_LEAST_UNITS = 6
_ENOUGH_WEIGHT, _ENOUGH_UNITS = 3.0, 16
_GAP = 0.5
_GRAM, _MOST, _LEAST_GRAMS = 2, 20, 2


class Match(NamedTuple):
    """Two sentences by their index, and how much they are one (0 to 1)."""

    left: int
    right: int
    score: float


def matches(laid: Sentences, known: Known = lambda left, right, work: work()) -> list[Match]:
    """Return the pairs of sentences of two articles that are one sentence, in order, the best ones of each only.

    `known` may remember how like two sentences are, which does not depend on the others.
    Of two sentences of one article that could stand beside the same one of another, the likelier one does.
    """

    @cache
    def weighed(sentence: int) -> Weighed:
        place = slice(*laid.offsets[sentence : sentence + 2].tolist())
        return tuple(laid.ids[place].tolist()), [0.0, *accumulate(laid.weights[place].tolist())]

    found = []
    for left, right in zip(*(side.tolist() for side in candidates(laid)), strict=True):
        score = known(left, right, lambda: likeness(weighed(left), weighed(right)))  # noqa: B023 (called at once)
        if score >= LEAST_SCORE:
            found.append(Match(left, right, round(score, 4)))
    return sorted(_best(found, laid.articles.tolist()))


def candidates(laid: Sentences) -> tuple[Numbers, Numbers]:
    """Return the pairs of sentences (left, right) of two articles that share two pairs of neighbouring content words.

    Neighbours are what is left where words of grammar and of reporting are taken out. A pair of words that stands in
    more than 20 places leads from each to the next only, so that the pairs grow as the texts do.
    """
    owners = laid.owners[laid.told]
    bounds = np.searchsorted(owners, np.arange(len(laid.articles) + 1)).astype(np.int32)
    places = shared_grams(Sequences(laid.ids[laid.told], owners, bounds), _GRAM, _MOST)
    left, right = (owners[each].astype(np.int64) for each in places)
    apart = laid.articles[left] != laid.articles[right]
    many = max(1, len(laid.articles))
    codes, counts = np.unique(left[apart] * many + right[apart], return_counts=True)
    codes = codes[counts >= _LEAST_GRAMS]
    return (codes // many).astype(np.int32), (codes % many).astype(np.int32)


def likeness(left: Weighed, right: Weighed) -> float:
    """Return how much two sentences are one: likeness x root of coverage x evidence, each at most 1.

    The words in common, in order, are cut to the stretch that has most of them for the words between (half the weight
    between counts against it). Likeness: weight of the words in common, of all words of the stretch in both sentences.
    Coverage: that weight, of the lighter sentence's. Evidence: that weight, of 3, or the number of words, of 16.
    """
    best = _stretch(left, right)
    if best.units < _LEAST_UNITS or not best.extent:
        return 0.0
    like = best.shared / best.extent
    if like < LEAST_LIKE:
        return 0.0
    coverage = min(1.0, best.shared / min(left[1][-1], right[1][-1]))
    evidence = min(1.0, max(best.shared / _ENOUGH_WEIGHT, best.units / _ENOUGH_UNITS))
    return float(min(1.0, like) * coverage**0.5 * evidence)


class _Stretch(NamedTuple):
    """Words in common: their weight less that of the gaps, their weight, the whole stretch's, and their number."""

    worth: float = 0.0
    shared: float = 0.0
    extent: float = 0.0
    units: int = 0

    def grown(self, gap: float, weight: float, units: int) -> _Stretch:
        """Return the stretch with the next words in common, or these alone where the gap before them is too large."""
        if self.worth <= _GAP * gap:
            return _Stretch(weight, weight, weight, units)
        worth, extent = self.worth - _GAP * gap + weight, self.extent + gap + weight
        return _Stretch(worth, self.shared + weight, extent, self.units + units)


def _stretch(left: Weighed, right: Weighed) -> _Stretch:
    (words, sums), (others, other_sums) = left, right
    best = now = _Stretch()
    one = two = 0
    for step in Indel.opcodes(words, others):
        if step.tag == "equal":
            gap = sums[step.src_start] - sums[one] + other_sums[step.dest_start] - other_sums[two]
            one, two = step.src_end, step.dest_end
            weight = sums[one] - sums[step.src_start] + other_sums[two] - other_sums[step.dest_start]
            now = now.grown(gap / 2, weight / 2, one - step.src_start)
            best = max(best, now)
    return best


def _best(found: list[Match], articles: list[int]) -> list[Match]:
    taken: set[tuple[int, int]] = set()
    kept = []
    for each in sorted(found, key=lambda match: (-match.score, match.left, match.right)):
        places = {(each.left, articles[each.right]), (each.right, articles[each.left])}
        if not places & taken:
            taken |= places
            kept.append(each)
    return kept
