"""A finding as text and as Markdown: what it must say, and that outside words stay words."""

from __future__ import annotations

import re

import pytest

from dashboard.exports.card import Card
from dashboard.exports.markdown import markdown, plain
from dashboard.exports.text import text
from tests.dashboard.exports.cards import CARD, HOSTILE

PARTS = (
    "Star writes only Daesh; Moon writes mostly IS",
    "Daesh 3 of 4",
    "too few to say",
    "another event",
    "Star · paragraph 2 · own words",
    "23 places in 2 articles",
    "no interval",
    "Names by voice",
    "28 November 2026",
    "Same story, other words",
    "Harbour fire",
    "abc123",
    "http://127.0.0.1/names?corpus=harbour&outlet=star",
)


@pytest.mark.parametrize("part", PARTS)
def test_both_hold_sentence_counts_places_method_date_corpus_and_link(part: str) -> None:
    assert part in text(CARD)
    assert part in re.sub(r"\\(.)", r"\1", markdown(CARD))


def test_the_hit_is_marked_and_a_whole_sentence_is_not() -> None:
    assert "The [Daesh] fighters left." in text(CARD)
    assert "The **Daesh** fighters left." in markdown(CARD)
    assert "  A whole sentence." in text(CARD).splitlines()


def test_it_says_how_many_of_the_places_are_shown() -> None:
    assert "2 of the 23 places behind it" in text(CARD)


def test_no_outside_word_is_markdown_or_html() -> None:
    made = markdown(HOSTILE)
    assert not re.search(r"(?<!\\)<(?!http)", made), made
    assert not re.search(r"(?<!\\)!\[|(?<!\\)\]\(", made)
    assert "](http" not in made


@pytest.mark.parametrize("words", ["see www.evil.example now", "WWW.evil.example"])
def test_a_site_named_without_its_http_becomes_no_link(words: str) -> None:
    assert not re.search(r"www\.", plain(words), re.IGNORECASE)
    assert re.sub(r"\\(.)", r"\1", plain(words)) == words


def test_a_number_at_the_beginning_of_a_line_makes_no_list() -> None:
    assert plain("1. Minute") == r"1\. Minute"


@pytest.mark.parametrize("card", [CARD, HOSTILE])
def test_the_same_card_gives_the_same_words(card: Card) -> None:
    assert text(card) == text(card)
    assert markdown(card) == markdown(card)
