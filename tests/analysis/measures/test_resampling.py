"""Bootstrap intervals: against a plain loop over the same draws, against Student's t, and at the edges."""

from __future__ import annotations

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.measures import resampling
from analysis.measures.resampling import (
    RESAMPLES,
    TOO_FEW,
    by_article,
    by_sentence,
    difference_interval,
    differences,
    mean_interval,
)

SPREAD = [(-1) ** place * (place % 7) / 10 for place in range(40)]  # mean of 40: -0.0025
ARTICLES = [[0.1 * size, -0.3, 0.05 * (size % 3)] + [0.2] * size for size in range(TOO_FEW + 4)]


def t_ratios_one_by_one(sums: list[float], sizes: list[int]) -> tuple[float, float, list[float]]:
    """Return mean, its standard error and |t| of each draw, worked out unit by unit as the docstring says."""

    def mean_and_error(units: list[int]) -> tuple[float, float]:
        size = sum(sizes[unit] for unit in units)
        middle = sum(sums[unit] for unit in units) / size
        return middle, sqrt(sum((sums[unit] - middle * sizes[unit]) ** 2 for unit in units)) / size

    n = len(sums)
    own, error = mean_and_error(list(range(n)))
    counts = resampling._counts(resampling._source(n, 0), n, RESAMPLES)
    ratios = []
    for row in counts:
        middle, spread = mean_and_error([unit for unit in range(n) for _ in range(row[unit])])
        ratios.append(abs(middle - own) / spread)
    return own, error, sorted(ratios)


@pytest.mark.parametrize("sample", [by_sentence(SPREAD), by_article(ARTICLES)], ids=["sentences", "articles"])
def test_the_interval_is_that_of_a_plain_loop_over_the_draws(sample: resampling.Sample) -> None:
    middle, error, ratios = t_ratios_one_by_one(list(sample.sums), list(sample.sizes))
    reach = ratios[int(0.95 * (RESAMPLES + 1)) - 1] * error
    found = mean_interval(sample)
    assert found is not None
    assert (found.mean, found.low, found.high) == pytest.approx((middle, middle - reach, middle + reach), abs=2e-6)


def test_many_draws_in_blocks_are_the_draws_in_one_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = mean_interval(by_sentence(SPREAD))
    monkeypatch.setattr(resampling, "_KEPT", 0)
    monkeypatch.setattr(resampling, "_BLOCK", 7_000)
    assert mean_interval(by_sentence(SPREAD)) == whole


def test_the_interval_of_well_spread_values_is_near_students() -> None:
    # mean of 0.00, 0.01 ... 0.39 is 0.195, its standard error 0.01 sqrt(40 * 41 / 12) / sqrt(40) = 0.018484
    found = mean_interval(by_sentence([place / 100 for place in range(40)]))
    assert found is not None
    assert found.mean == 0.195
    assert found.high == pytest.approx(0.195 + 2.0227 * 0.018484, abs=0.003)  # t of 39 degrees: 2.0227


def test_the_same_numbers_give_the_same_interval_whatever_was_asked_before() -> None:
    first = mean_interval(by_sentence(SPREAD))
    mean_interval(by_sentence(SPREAD[:15]))
    resampling._weights.cache_clear()
    assert mean_interval(by_sentence(SPREAD)) == first


def test_a_mean_over_articles_weighs_each_of_their_sentences_the_same() -> None:
    found = mean_interval(by_article([[1.0], [0.0, 0.0, 0.0], []]))
    assert found is not None
    assert (found.mean, found.n) == (0.25, 2)


def test_too_few_or_equal_values_have_a_mean_and_no_interval() -> None:
    few, alike = by_sentence([0.5, -0.5] * (TOO_FEW // 2 - 1)), by_sentence([0.25] * 30)
    assert mean_interval(few) == resampling.Estimate(0.0, len(few))
    assert mean_interval(alike) == resampling.Estimate(0.25, 30)
    assert mean_interval(by_sentence([])) is None
    found = difference_interval(few, by_sentence(SPREAD))
    assert found is not None
    assert (found.low, found.p, found.told_apart) == (None, None, False)


def test_a_large_difference_is_told_apart_and_none_is_not() -> None:
    lifted = by_sentence([value + 0.5 for value in SPREAD])
    apart = difference_interval(lifted, by_sentence(SPREAD))
    same = difference_interval(by_sentence(SPREAD), by_sentence(SPREAD))
    assert apart is not None
    assert same is not None
    assert apart.told_apart
    assert apart.difference == pytest.approx(0.5)
    assert not same.told_apart
    assert same.p == 1.0


def test_swapping_the_samples_turns_the_difference_round() -> None:
    one, two = by_sentence(SPREAD[:20]), by_sentence(SPREAD[17:])
    first, second = difference_interval(one, two), difference_interval(two, one)
    assert first is not None
    assert second is not None
    assert first.difference == -second.difference


def test_all_pairs_get_one_wider_level_and_keep_the_verdict_of_their_p_values() -> None:
    lifted = [by_sentence([value + lift for value in SPREAD]) for lift in (0.0, 0.02, 0.6)]
    found = differences(lifted)
    alone = difference_interval(lifted[0], lifted[1])
    assert alone is not None
    assert alone.high is not None
    assert found[0, 1].high is not None
    assert found[0, 1].high > alone.high
    assert [pair for pair, each in found.items() if each.told_apart] == [(0, 2), (1, 2)]


def test_an_empty_sample_is_in_no_pair() -> None:
    found = differences([by_sentence(SPREAD), by_sentence([]), by_sentence(SPREAD[:3])])
    assert list(found) == [(0, 2)]
    assert found[0, 2].low is None


@given(st.lists(st.floats(-1, 1).map(lambda value: round(value, 4)), min_size=TOO_FEW, max_size=30))
def test_an_interval_holds_its_mean_and_agrees_with_p(values: list[float]) -> None:
    found = mean_interval(by_sentence(values))
    assert found is not None
    if found.low is not None and found.high is not None:
        assert found.low <= found.mean <= found.high
    pair = difference_interval(by_sentence(values), by_sentence([-value for value in values]))
    assert pair is not None
    assert pair.told_apart == (pair.p is not None and pair.low is not None and pair.p <= 0.05)
