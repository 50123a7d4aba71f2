"""False-discovery control against the example of the paper that brought it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.measures.discovery import adjusted, passing

# Benjamini & Hochberg 1995, section 4: fifteen comparisons, four of which pass at 0.05 (Bonferroni: three).
PAPER = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0
]  # fmt: skip


def test_of_the_papers_fifteen_comparisons_four_pass() -> None:
    assert passing(PAPER) == 4
    assert sum(p <= 0.05 for p in adjusted(PAPER)) == 4


def test_adjusted_values_are_those_worked_out_by_hand() -> None:
    # ranks: 0.01 x 4/1 = 0.04, 0.02 x 4/2 = 0.04, 0.03 x 4/3 = 0.04, 0.5 x 4/4; a later, smaller one pulls down
    assert adjusted([0.03, 0.5, 0.01, 0.02]) == pytest.approx((0.04, 0.5, 0.04, 0.04))
    assert adjusted([0.04, 0.041]) == pytest.approx((0.041, 0.041))


def test_nothing_compared_gives_nothing() -> None:
    assert adjusted([]) == ()
    assert passing([]) == 0


@pytest.mark.parametrize("p", [-0.1, 1.1, float("nan")])
def test_what_is_no_p_value_is_refused(p: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        adjusted([0.5, p])


@given(st.lists(st.floats(0, 1), min_size=1), st.floats(0.001, 0.5))
def test_both_ways_let_the_same_ones_pass(p_values: list[float], rate: float) -> None:
    near = [abs(each - rate) < 1e-9 for each in adjusted(p_values)]
    if not any(near):
        assert sum(each <= rate for each in adjusted(p_values)) == passing(p_values, rate)
