"""An article's words made comparable: their places, the quotation around them, names and labels as single units."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analysis.annotation.annotate import annotate
from analysis.comparison.wording import Wording, wording
from analysis.corpus.article import Article
from analysis.spans import Span


def made(text: str, language: str = "en") -> Wording:
    return wording(annotate(Article("a", text, outlet="gazette", language=language)))


TEXT = "The U.S. fought Islamic State militants, he said. “We’ve defeated ISIS,” Ann Poe said. The militants fled.\n"


def test_a_name_of_two_words_and_one_of_one_word_are_the_same_unit() -> None:
    found = made(TEXT)
    named = [place for place, unit in enumerate(found.units) if unit == "=name:islamic-state"]
    assert [found.surface(unit) for unit in named] == ["islamic state", "isis"]


def test_a_label_on_a_party_is_a_unit_of_its_family() -> None:
    found = made(TEXT)
    assert [found.surface(place) for place, unit in enumerate(found.units) if unit == "=label:violence"] == [
        "militants",
        "militants",
    ]


def test_so_called_is_a_word_put_in_and_not_masked() -> None:
    assert {"so", "called"} <= set(made("The so-called Islamic State fled.\n").units)


def test_a_word_knows_the_quotation_around_it() -> None:
    found = made(TEXT)
    quoted = [key for key, index in zip(found.keys, found.quotations.tolist(), strict=True) if index >= 0]
    assert quoted == ["we", "have", "defeated", "isis"]


def test_places_lead_back_to_the_words_as_printed() -> None:
    found = made(TEXT)
    first = found.units.index("=name:islamic-state")
    span = found.unit_span(first, first + 2)
    assert span.of(TEXT) == "Islamic State militants"
    assert found.units_in(span) == (first, first + 2)
    assert found.span(*found.words_in(span)) == span


def test_what_is_set_aside_has_no_words_here() -> None:
    text = "The gate is green.\n\nREAD MORE: Another story altogether\n\nThe mill is red.\n"
    assert "another" not in made(text).keys


def test_an_article_in_another_language_has_words_and_no_masks() -> None:
    found = made("Die Lage in Syrien bleibt ernst.\n", "de")
    assert found.units == found.keys == ("die", "lage", "in", "syrien", "bleibt", "ernst")


def test_an_empty_article_has_no_words() -> None:
    found = made("")
    assert found.keys == found.units == ()
    assert found.firsts.tolist() == [0]


@given(st.text("IS Daesh militants. “we've” U.S.-\n", max_size=60))
def test_units_cover_the_words_once_and_in_order(text: str) -> None:
    found = made(text)
    assert found.firsts.tolist() == sorted({*found.firsts.tolist()})
    assert (int(found.firsts[0]), int(found.firsts[-1])) == (0, len(found.keys))
    assert len(found.firsts) == len(found.units) + 1
    assert all(0 <= start < end <= len(text) for start, end in zip(found.starts, found.ends, strict=True))
    assert found.words_in(Span(0, len(text))) == (0, len(found.keys))
