"""Which stretches hold a place: the same as by looking at each, however they lie."""

from __future__ import annotations

import random

from analysis.annotation.stretches import MOST_AROUND, Stretches
from analysis.spans import Span


def test_those_that_hold_a_place_are_found_as_by_looking_at_each() -> None:
    chance = random.Random(5)  # noqa: S311 (places, not secrets)
    for _ in range(300):
        spans = sorted(Span(*sorted(chance.sample(range(30), 2))) for _ in range(chance.randrange(12)))
        place = Span(*sorted(chance.choices(range(30), k=2)))
        plain = [number for number, span in enumerate(spans) if span.holds(place)]
        assert Stretches(spans).around(place) == plain[::-1]


def test_of_very_many_the_last_to_begin_are_given() -> None:
    spans = [Span(start, 9_999) for start in range(5_000)]
    assert Stretches(spans).around(Span(5_000, 5_001)) == [*range(4_999, 4_999 - MOST_AROUND, -1)]


def test_many_short_ones_in_a_long_one_do_not_hide_it() -> None:
    spans = [Span(0, 9_999), *(Span(start, start + 2) for start in range(1, 5_000, 2))]
    assert Stretches(spans).around(Span(5_100, 5_101)) == [0]
