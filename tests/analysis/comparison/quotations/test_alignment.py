"""Where a shorter quotation's words stand in a longer one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analysis.comparison.quotations.alignment import aligned

LONG = ["the", "ferry", "will", "sail", "for", "the", "harbour", "on", "the", "last", "day", "of", "the", "storm"]


def test_the_window_begins_and_ends_with_words_found() -> None:
    found = aligned(["sail", "for", "the", "harbour"], LONG, "en")
    assert (found.first, found.last, found.share, found.content) == (3, 7, 1.0, 2)


def test_a_word_of_grammar_met_far_off_is_left_out_of_the_window() -> None:
    found = aligned(["the", "last", "day"], LONG, "en")
    assert LONG[found.first : found.last] == ["the", "last", "day"]


def test_a_word_that_is_not_there_lowers_the_share_by_its_weight() -> None:
    assert aligned(["sail", "harbour", "tomorrow", "bridge"], LONG, "en").share == 0.5


@given(st.lists(st.sampled_from("abcdefg"), max_size=12), st.lists(st.sampled_from("abcdefg"), max_size=20))
def test_blocks_are_equal_words_in_order_that_do_not_overlap(short: list[str], long: list[str]) -> None:
    at = (0, 0)
    for one, two, length in aligned(short, long, "xx").blocks:
        assert one >= at[0] and two >= at[1]
        assert short[one : one + length] == long[two : two + length]
        at = (one + length, two + length)
