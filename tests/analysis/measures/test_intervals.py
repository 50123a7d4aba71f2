"""Wilson's interval against values worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.measures.intervals import wilson


@pytest.mark.parametrize(
    ("successes", "n", "low", "high"),
    [
        # z = 1.959964, z^2 = 3.841459
        (0, 10, 0.0, 0.277533),  # high = z^2 / (n + z^2) = 3.841459 / 13.841459
        (10, 10, 0.722467, 1.0),  # low = n / (n + z^2) = 10 / 13.841459
        (5, 10, 0.236593, 0.763407),  # 0.5 -+ z sqrt(0.025 + 0.0096036) / 1.3841459
        (1, 1, 0.206549, 1.0),  # low = 1 / 4.841459
    ],
)
def test_the_interval_is_the_one_worked_out_by_hand(successes: int, n: int, low: float, high: float) -> None:
    assert wilson(successes, n) == pytest.approx((low, high), abs=1e-6)


def test_a_higher_level_is_wider() -> None:
    # z = 2.575829: 0.5 -+ z sqrt(0.025 + z^2/400) / (1 + z^2/10) = 0.5 -+ 0.315702
    assert wilson(5, 10, 0.99) == pytest.approx((0.184298, 0.815702), abs=1e-4)


def test_nothing_counted_has_no_interval() -> None:
    assert wilson(0, 0) is None


@pytest.mark.parametrize(("successes", "n", "level"), [(2, 1, 0.95), (-1, 3, 0.95), (1, 3, 1.0)])
def test_counts_that_cannot_be_are_refused(successes: int, n: int, level: float) -> None:
    with pytest.raises(ValueError, match="need"):
        wilson(successes, n, level)


@given(n=st.integers(1, 500), data=st.data())
def test_the_interval_holds_the_share_and_stays_between_0_and_1(n: int, data: st.DataObject) -> None:
    successes = data.draw(st.integers(0, n))
    interval = wilson(successes, n)
    assert interval is not None
    assert 0 <= interval[0] <= successes / n <= interval[1] <= 1
