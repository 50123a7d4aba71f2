"""Log-odds, G2 and log ratio against a table worked out by hand."""

from __future__ import annotations

from math import log, log2, sqrt

import numpy as np
import pytest

from analysis.measures.keyness import g2, log_odds, log_ratio, pooled_prior

# Three words; here 10 words in all, there 20.
HERE, THERE = np.array([6.0, 1.0, 3.0]), np.array([2.0, 10.0, 8.0])


def test_log_odds_are_those_of_the_published_formula() -> None:
    prior = np.array([1.0, 2.0, 3.0])
    delta = log(7 / (16 - 7)) - log(3 / (26 - 3))
    assert log_odds(HERE, THERE, prior)[0] == pytest.approx(delta / sqrt(1 / 7 + 1 / 3))
    assert log_odds(HERE, THERE, prior)[1] < 0 < log_odds(HERE, THERE, prior)[0]


def test_log_odds_turn_their_sign_with_the_sides() -> None:
    prior = np.array([1.0, 2.0, 3.0])
    assert log_odds(THERE, HERE, prior) == pytest.approx(-log_odds(HERE, THERE, prior))


def test_the_prior_has_the_proportions_of_all_texts_and_its_own_size() -> None:
    prior = pooled_prior(HERE + THERE, words=60.0)
    assert prior.tolist() == pytest.approx([16.0, 22.0, 22.0])
    assert (pooled_prior(np.array([0.0, 5.0])) > 0).all()


def test_g2_sums_the_four_cells_and_is_below_zero_where_the_word_is_rarer_here() -> None:
    # Word 1: observed 6, 2, 4, 18; expected 8/3, 16/3, 22/3, 44/3.
    cells = [(6, 8 / 3), (2, 16 / 3), (4, 22 / 3), (18, 44 / 3)]
    assert g2(HERE, THERE)[0] == pytest.approx(2 * sum(seen * log(seen / due) for seen, due in cells))
    # Word 2: observed 1, 10, 9, 10; expected 11/3, 22/3, 19/3, 38/3.
    cells = [(1, 11 / 3), (10, 22 / 3), (9, 19 / 3), (10, 38 / 3)]
    assert g2(HERE, THERE)[1] == pytest.approx(-2 * sum(seen * log(seen / due) for seen, due in cells))


def test_g2_of_a_word_that_is_absent_on_one_side_is_a_number() -> None:
    assert np.isfinite(g2(np.array([4.0, 6.0]), np.array([0.0, 20.0]))).all()


def test_log_ratio_is_one_for_twice_as_often_and_takes_a_half_for_none() -> None:
    assert log_ratio(np.array([4.0, 6.0]), np.array([4.0, 16.0]))[0] == pytest.approx(1.0)
    assert log_ratio(np.array([4.0, 6.0]), np.array([0.0, 20.0]))[0] == pytest.approx(log2(0.4 / 0.025))
