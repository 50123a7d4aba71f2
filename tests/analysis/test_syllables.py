"""Syllables of words, heard one by one."""

from __future__ import annotations

import pytest

from analysis.syllables import syllables


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
