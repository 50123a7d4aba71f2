"""Marks of distance and of law: found, told apart from quotations, joined with their footnotes, and laid on a party."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotation.annotate import annotate
from analysis.annotation.document import Document
from analysis.corpus.article import Article
from analysis.measures.distance import DistanceMark, distance_marks, spoken_words

# Counted by hand. so-called: "so-called" own, "alleged" own ("alleged to" is a verb). marked: "caliphate", "liberated".
# footnote: Daesh*, “Harbour Front”† (the price* leads to no name). legal: "banned in Russia", "prohibited", "outlawed"
# before PKK ("smoking was outlawed" is laid on no group).
TEXT = """Guards leave the harbour

The fighters proclaimed a so-called Islamic "caliphate." ISIS (banned in Russia) held the mill. The alleged arson shook
the town. He is alleged to have left.

Daesh* held the bridge, and “Harbour Front”† held the hall. The price rose to $5* on Monday.

The “liberated” village was empty. Al-Nusra (an organisation prohibited in Russia) was gone. The outlawed PKK stayed.
Smoking was outlawed.

Ann Poe called the plan "a mistake". They saw a film, “The Long Bridge”.

*A terrorist group outlawed in Russia.

†Recognised as terrorist by several states.
"""


def made(text: str = TEXT, language: str = "en", restored: frozenset[str] = frozenset()) -> Document:
    return annotate(Article("a", text, language=language), restored)


def of_kind(kind: str, document: Document) -> list[DistanceMark]:
    return [mark for mark in distance_marks(document) if mark.kind == kind]


def words(kind: str, text: str = TEXT) -> list[str]:
    return [mark.words for mark in of_kind(kind, made(text))]


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        ("so-called", ["so-called", "alleged"]),
        ("marked", ["caliphate", "liberated"]),
        ("footnote", ["Daesh*", "“Harbour Front”†"]),
        ("legal", ["banned in Russia", "prohibited", "outlawed"]),
    ],
)
def test_marks_of_each_kind_are_those_counted_by_hand(kind: str, found: list[str]) -> None:
    assert words(kind) == found


def test_every_mark_lies_in_the_text_where_it_says() -> None:
    document = made()
    for mark in distance_marks(document):
        assert mark.words.strip(".*†") in mark.span.of(document.article.text)
        assert document.sentences[mark.sentence].span.holds(mark.span)


def test_a_footnote_shows_both_places_and_the_country_whose_law_it_names() -> None:
    document = made()
    daesh, front = of_kind("footnote", document)
    assert daesh.note is not None
    assert daesh.note.of(TEXT) == "*A terrorist group outlawed in Russia."
    assert (daesh.target, daesh.law) == ("islamic-state", "russia")
    assert front.note is not None
    assert front.note.of(TEXT).startswith("†Recognised")
    assert (front.target, front.law) == (None, "")


def test_a_footnote_that_was_put_back_is_not_counted_twice() -> None:
    document = made(restored=frozenset({"footnote"}))
    assert [mark.words for mark in of_kind("footnote", document)] == ["Daesh*", "“Harbour Front”†"]
    assert len(of_kind("legal", document)) == 3


def test_a_symbol_inside_a_quotation_is_the_newsrooms() -> None:
    document = made("“We beat Daesh* today,” Ann Poe said.\n\n*A group banned in Russia.\n")
    (mark,) = of_kind("footnote", document)
    assert (mark.voice, mark.speaker) == ("own", None)


def test_a_symbol_that_leads_to_no_note_is_no_mark() -> None:
    assert words("footnote", "Daesh* held the bridge.\n\nThe mill burned.\n") == []


def test_a_note_on_something_else_is_no_mark() -> None:
    assert words("footnote", "Ann* held the bridge.\n\n*Her name was changed.\n") == []


def test_quoted_words_with_a_speaker_are_no_mark_of_distance() -> None:
    text = "Ann Poe said it would be “a mistake” and a “big win” for ISIS.\n"
    document = made(text)
    assert of_kind("marked", document) == []
    assert [quotation.span.of(text) for quotation in spoken_words(document)] == ["a mistake", "big win"]


def test_a_word_after_so_called_is_marked_whoever_proclaimed_it() -> None:
    text = "The rain fell on the fighters, who proclaimed a so-called Islamic “caliphate.”\n"
    document = made(text)
    assert [mark.words for mark in of_kind("marked", document)] == ["caliphate"]
    assert spoken_words(document) == ()


@pytest.mark.parametrize(
    ("text", "could_be"),
    [
        ("The “liberated” village was empty.\n", None),
        ("The “liberated” village was empty. Ann Poe said that she had seen it.\n", "Ann Poe"),
        ("They defended the plan as a “way out”.\n", ""),
    ],
)
def test_marked_words_near_a_speaker_could_be_a_quotation(text: str, could_be: str | None) -> None:
    (mark,) = of_kind("marked", made(text))
    assert mark.could_be == could_be


def test_a_mark_is_laid_on_the_name_inside_behind_or_before_it() -> None:
    document = made("The so-called Islamic State left. A “Daesh” wall stood. The Taliban (banned in Russia) came.\n")
    assert [(mark.kind, mark.target) for mark in distance_marks(document)] == [
        ("so-called", "islamic-state"),
        ("marked", "islamic-state"),
        ("legal", "taliban"),
    ]


def test_a_mark_in_a_quotation_has_its_speaker() -> None:
    (mark,) = distance_marks(made("“We broke the so-called Islamic State,” Ann Poe said.\n"))
    assert (mark.voice, mark.speaker) == ("quoted", "Ann Poe")


def test_of_a_text_in_another_language_nothing_is_told() -> None:
    assert distance_marks(made(language="de")) == ()
    assert spoken_words(made(language="de")) == ()


@given(st.text(alphabet=' aA*†"“”()\n.,so-calledbanned', max_size=80))
def test_any_text_is_read_without_an_error(text: str) -> None:
    document = made(text)
    for mark in distance_marks(document):
        assert 0 <= mark.span.start < mark.span.end <= len(document.article.text)
