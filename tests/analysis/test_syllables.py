"""Syllables of words, heard one by one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import syllables as rules
from analysis.syllables import syllables

PIECES = (
    "re pre bio dia coo p ing ism thms n't ious a e i o u y iet scien uou oem nai eei ien t ly less ful where d s h"
)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *[("made", 1), ("makes", 1), ("called", 1), ("wanted", 2), ("settled", 2), ("battles", 2), ("the", 1)],
        *[("government", 3), ("statement", 2), ("safely", 2), ("media", 3), ("period", 3), ("nation", 2)],
        *[("quiet", 2), ("saying", 2), ("beyond", 2), ("player", 2), ("terrorism", 4), ("created", 3), ("video", 3)],
        *[("didn't", 2), ("don't", 1), ("church's", 2), ("Syria's", 3), ("Café", 2)],
    ],
)
def test_a_word_has_the_syllables_that_are_heard(word: str, count: int) -> None:
    assert syllables(word) == count


def test_letters_that_are_spelled_out_count_one_each() -> None:
    assert [syllables(word) for word in ("U.S.", "CNN", "W.H.O.", "U.S.-led")] == [2, 3, 5, 3]


def test_a_listed_exception_goes_before_the_rules() -> None:
    assert [syllables(word) for word in ("business", "Wednesday’s", "area")] == [2, 2, 3]


@pytest.mark.parametrize("word", ["", "-", "2,000", "'s", "..."])
def test_what_is_no_word_counts_as_one(word: str) -> None:
    assert syllables(word) == 1


@given(st.lists(st.sampled_from(PIECES.split()), max_size=5).map("".join))
@settings(max_examples=400, deadline=None)
def test_a_word_that_is_passed_over_is_one_that_no_rule_asks_for(word: str) -> None:
    assert not rules._SILENT.search(word) or word.endswith(rules._SILENT_ENDS)
    if any(rule.search(word) for rule in rules._TWO):
        assert rules._MAYBE_TWO.search(word) or word.startswith(("re", "pre"))
