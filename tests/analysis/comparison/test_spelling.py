"""Words that differ only in their spelling are compared as one, and each part keeps its place in the word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.comparison.spelling import pieces


def keys(form: str, language: str = "en") -> list[str]:
    return [piece.key for piece in pieces(form, language)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("u.s.", "us"),
        ("defence", "defense"),
        ("organised", "organized"),
        ("2,000", "2000"),
        ("al-assad", "al-assad"),
        ("erdoğan", "erdogan"),
        ("neighbours", "neighbors"),
        ("trump's", "trump"),
        ("states'", "states"),
    ],
)
def test_two_spellings_of_one_word_are_alike(one: str, other: str) -> None:
    assert keys(one) == keys(other)


@pytest.mark.parametrize(
    ("form", "parts"),
    [
        ("we've", ["we", "have"]),
        ("don't", ["do", "not"]),
        ("won't", ["will", "not"]),
        ("it's", ["it", "is"]),
        ("u.s.-backed", ["us", "backed"]),
        ("60-100", ["60", "100"]),
        ("3.5", ["3.5"]),
        ("o'neil", ["o", "'neil"]),
    ],
)
def test_what_two_words_could_say_is_two_parts(form: str, parts: list[str]) -> None:
    assert [key.replace("'", "") for key in keys(form)] == [part.replace("'", "") for part in parts]


def test_a_language_without_data_keeps_its_words_but_for_accents() -> None:
    assert keys("préparé", "fr") == ["prepare"]
    assert keys("organisé", "fr") == ["organise"]


@given(st.text("abcéß.,'-‐1230", min_size=1, max_size=12))
def test_parts_stand_in_order_inside_the_word(form: str) -> None:
    found = pieces(form)
    assert found
    edges = [edge for piece in found for edge in (piece.start, piece.end)]
    assert edges == sorted(edges)
    assert edges[-1] <= len(form)
