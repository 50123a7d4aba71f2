"""How far a mean, or the difference of two, may be trusted: bootstrap by sentence, or by article where there are many.

Method: symmetric bootstrap-t. Units are drawn again with replacement; each draw gives t = |mean* - mean| / se*, and the
interval is mean +- c se, where the share `level` of all t is at most c. Of samples of 12 sentences of newspapers it
held the true mean 95 times in 100 (percentile and BCa intervals: 90 times), of 25 sentences 95 (93 and 93).
Limit: it takes the units for independent draws, which the sentences of one article are not; for one article it says how
little a few sentences weigh, and no more. The draws are seeded: same numbers in, same interval out.
Source: Efron & Tibshirani 1993, chapter 12; Hall 1988; articles as clusters: Davison & Hinkley 1997, chapter 3.8.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from math import ceil, inf, isfinite, sqrt

import numpy as np
import numpy.typing as npt

from analysis.measures.discovery import passing

TOO_FEW = 10
"""Fewer units than this say too little for an interval of their mean."""
RESAMPLES = 1_999
RESAMPLES_OF_PAIRS = 9_999
"""More for pairs, whose correction asks for the far ends."""
_SEED = 20_181_219
_KEPT = 1_000_000  # cells (and bytes) up to which draws are kept for the next sample of as many units
_BYTE = 255  # units up to which the number of times that a unit is drawn fits into a byte
_BLOCK = 2_000_000  # cells of one block of draws, so that memory stays small for any number of units

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean, the number of units it rests on, and the ends of its interval (None where there can be none)."""

    mean: float
    n: int
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """The mean of one sample less that of another, the units of each, and the ends of its interval.

    `p`: how often draws from samples that do not differ go as far as these two do (two-sided); an interval of level L
    leaves 0 out exactly where p <= 1 - L. All three are None where a sample has too few units or none differ.
    """

    difference: float
    n: tuple[int, int]
    low: float | None = None
    high: float | None = None
    p: float | None = None

    @property
    def told_apart(self) -> bool:
        """Say whether the interval leaves 0 out; without an interval nothing can be told apart."""
        return self.low is not None and self.high is not None and not self.low <= 0 <= self.high


@dataclass(frozen=True, slots=True)
class Sample:
    """What is drawn again: units, each with the sum of its values and their number; the mean is over all values."""

    sums: tuple[float, ...]
    sizes: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.sums)

    @property
    def mean(self) -> float:
        """Return the mean of all values; raises ZeroDivisionError where there is none."""
        return sum(self.sums) / sum(self.sizes)


def by_sentence(values: Sequence[float]) -> Sample:
    """Return the sample in which each value is drawn for itself.

    >>> mean_interval(by_sentence([0.5, -0.5, 0.75]))
    Estimate(mean=0.25, n=3, low=None, high=None)
    """
    return Sample(tuple(values), (1,) * len(values))


def by_article(values: Sequence[Sequence[float]]) -> Sample:
    """Return the sample in which whole articles (their values) are drawn; an article without values is left out."""
    held = [article for article in values if article]
    return Sample(tuple(map(sum, held)), tuple(map(len, held)))


def mean_interval(sample: Sample, level: float = 0.95) -> Estimate | None:
    """Return the mean with its interval at `level`, rounded to six places; None for an empty sample.

    There is no interval for fewer than `TOO_FEW` units, nor where all are alike.
    """
    if not len(sample):
        return None
    draws = _drawn(sample, RESAMPLES, 0)
    ends = (
        _ends(sample.mean, _ratios(draws.deviations, draws.errors), draws.own_error, level) if draws else (None, None)
    )
    return Estimate(round(sample.mean, 6), len(sample), *ends)


def difference_interval(first: Sample, second: Sample, level: float = 0.95) -> Difference | None:
    """Return the mean of `first` less that of `second` with its interval at `level`; None where one is empty.

    `level` is that of one difference looked at alone; `differences` corrects for looking at all pairs.
    """
    pair = _pairs([first, second]).get((0, 1))
    return pair.at(level) if pair else None


def differences(samples: Sequence[Sample], rate: float = 0.05) -> dict[tuple[int, int], Difference]:
    """Return the difference of each pair of samples (places i < j: i less j), its interval corrected for all pairs.

    Of m pairs with a p-value, R pass at the false-discovery rate `rate` (Benjamini & Hochberg 1995). All intervals have
    the level 1 - max(R, 1) rate / m (Benjamini & Yekutieli 2005): exactly those R leave 0 out. With R = 0 that is
    Bonferroni's level. Pairs with an empty sample are left out; those with too few units have no interval.
    """
    pairs = _pairs(samples)
    known = [pair.p for pair in pairs.values() if pair.p is not None]
    level = 1 - max(passing(known, rate), 1) * rate / len(known) if known else 1 - rate
    return {places: pair.at(level) for places, pair in pairs.items()}


@dataclass(frozen=True, slots=True)
class _Draws:
    """Of each draw the deviation of its mean and its squared standard error; and the squared error of the sample."""

    deviations: Floats
    errors: Floats
    own_error: float


@dataclass(frozen=True, slots=True)
class _Pair:
    difference: float
    n: tuple[int, int]
    ratios: Floats | None = None
    own_error: float = 0.0

    @property
    def p(self) -> float | None:
        if self.ratios is None:
            return None
        as_far = int(np.count_nonzero(self.ratios >= self.difference**2 / self.own_error))
        return (1 + as_far) / (1 + len(self.ratios))

    def at(self, level: float) -> Difference:
        value = round(self.difference, 6)
        if self.ratios is None:
            return Difference(value, self.n)
        return Difference(value, self.n, *_ends(self.difference, self.ratios, self.own_error, level), self.p)


def _pairs(samples: Sequence[Sample]) -> dict[tuple[int, int], _Pair]:
    draws = [_drawn(sample, RESAMPLES_OF_PAIRS, stream) for stream, sample in enumerate(samples)]
    found = {}
    for (i, first), (j, second) in combinations([each for each in enumerate(samples) if len(each[1])], 2):
        apart, n = first.mean - second.mean, (len(first), len(second))
        one, two = draws[i], draws[j]
        if one is None or two is None:
            found[i, j] = _Pair(apart, n)
            continue
        ratios = _ratios(one.deviations - two.deviations, one.errors + two.errors)
        found[i, j] = _Pair(apart, n, ratios, one.own_error + two.own_error)
    return found


def _ends(middle: float, ratios: Floats, error: float, level: float) -> tuple[float | None, float | None]:
    """Return the interval's ends; None for both where `level` asks for more draws than there are."""
    rank = ceil(level * (len(ratios) + 1) - 1e-9)
    reach = sqrt(float(np.partition(ratios, rank - 1)[rank - 1]) * error) if rank <= len(ratios) else inf
    return (round(middle - reach, 6), round(middle + reach, 6)) if isfinite(reach) else (None, None)


def _ratios(deviations: Floats, errors: Floats) -> Floats:
    """Return (deviation / error)^2 of each draw; a draw of equal units (error 0) is endlessly far, or not at all."""
    found: Floats = deviations * deviations
    if errors.all():
        found /= errors
        return found
    with np.errstate(divide="ignore", invalid="ignore"):
        found /= errors
    np.nan_to_num(found, copy=False, nan=0.0, posinf=inf)
    return found


def _drawn(sample: Sample, resamples: int, stream: int) -> _Draws | None:
    """Return the draws of a sample; None where it has too few units, or all are alike.

    With r the sums less mean times size, a draw's mean deviates by sum(r) / sum(sizes), and its squared error is
    sum((r - deviation size)^2) / sum(sizes)^2, up to a factor that is the same in all draws.
    """
    n = len(sample)
    if n < TOO_FEW:
        return None
    sizes = np.array(sample.sizes, dtype=np.float64)
    rest = np.array(sample.sums, dtype=np.float64) - sample.mean * sizes
    own = float(rest @ rest) / float(sizes.sum()) ** 2
    if own < 1e-24:
        return None
    if set(sample.sizes) == {1}:
        sums, squares = _summed((rest, rest * rest), resamples, stream)
        deviations = sums / n
        return _Draws(deviations, np.maximum(squares - sums * deviations, 0) / n**2, own)
    columns = rest, sizes, rest * rest, rest * sizes, sizes * sizes
    sums, weights, squares, mixed, sized = _summed(columns, resamples, stream)
    deviations = sums / weights
    spread = squares - 2 * deviations * mixed + deviations**2 * sized
    return _Draws(deviations, np.maximum(spread, 0) / weights**2, own)


def _summed(columns: Sequence[Floats], resamples: int, stream: int) -> Floats:
    """Return for each column its sums over the units of each draw: columns x resamples."""
    values = np.stack(columns)
    n = values.shape[1]
    if n <= _BYTE and n * resamples <= _KEPT:
        return np.asarray(values @ _weights(n, resamples, stream).astype(np.float64, copy=False))
    source = _source(n, stream)
    height = max(1, _BLOCK // n)
    blocks = [min(height, resamples - start) for start in range(0, resamples, height)]
    return np.concatenate([values @ _counts(source, n, rows).T for rows in blocks], axis=1)


@lru_cache(maxsize=60)
def _weights(n: int, resamples: int, stream: int) -> npt.NDArray[np.uint8 | np.float64]:
    """Return how often each unit is drawn in each of the resamples: n x resamples; kept, since articles are alike.

    Few are kept as the numbers that are reckoned with, many as bytes.
    """
    kind: type[np.uint8 | np.float64] = np.float64 if n * resamples * 8 <= _KEPT else np.uint8
    return np.ascontiguousarray(_counts(_source(n, stream), n, resamples).T, dtype=kind)


def _source(n: int, stream: int) -> np.random.RandomState:
    return np.random.RandomState([_SEED, n, stream])  # its numbers stay the same in every version of numpy


def _counts(source: np.random.RandomState, n: int, resamples: int) -> npt.NDArray[np.int64]:
    """Return how often each of `n` units is drawn, in each of the resamples."""
    rows = np.arange(resamples, dtype=np.int64)[:, np.newaxis] * n
    drawn = source.randint(0, n, size=(resamples, n)) + rows
    return np.bincount(drawn.ravel(), minlength=resamples * n).reshape(resamples, n)
