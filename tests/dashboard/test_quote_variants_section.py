"""The quotations on the page of the same words, run as a script: cards, links, what others bring is escaped."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.sections import changed_words, distance_marks, fact_variants, retold, shared_passages
from tests.dashboard.test_pages import BARE, Give, give, run, words
from tests.dashboard.three_reports import CORPUS

__all__ = ["give"]

FIRST = "we-have-defeated-isis-in-the"


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Show this part of the page only."""
    for other in (changed_words, distance_marks, fact_variants, retold, shared_passages):
        monkeypatch.setattr(other, "show", lambda view, now: None)


def page(**params: str | list[str]) -> AppTest:
    test = run("same-words", **params)
    assert not test.exception
    return test


def test_a_card_has_the_fullest_words_and_a_column_for_each_outlet(give: Give) -> None:
    give(CORPUS)
    said = words(page())
    assert "One tweet, three articles: one prints it whole, one cuts it, one retells it with another name" in said
    assert "Whole in Star" in said
    assert "<del" in said and "the only reason for our march on Karsk</del>" in said
    assert "retold, not quoted: Daesh for ISIS" in said
    assert "not found in this article" in said


def test_words_from_outside_are_shown_as_text(give: Give) -> None:
    give(CORPUS)
    said = words(page())
    assert "&lt;b&gt;the old bridge&lt;/b&gt;" in said
    assert "<b>the old bridge</b>" not in said


def test_a_change_opens_its_sentence(give: Give) -> None:
    give(CORPUS)
    said = words(page(evidence=f"utterance:moon:{FIRST}:cut"))
    assert '<mark class="quoted" title="in quotation marks">We have defeated ISIS in the valley</mark>' in said
    assert 'class="exhibit utterance asked"' in said


def test_an_id_that_names_nothing_here_is_told_so(give: Give) -> None:
    give(CORPUS)
    assert "This link asks for sentences that are not in the articles chosen now" in words(
        page(evidence="utterance:moon:nothing-like-it:cut")
    )


@pytest.mark.parametrize("outlets", [["star"], ["star", "sun"], ["star", "moon"], [""]])
def test_any_choice_of_outlets_is_shown_without_error(give: Give, outlets: list[str]) -> None:
    give(CORPUS)
    page(outlet=outlets)


def test_a_corpus_without_quotations_says_so(give: Give) -> None:
    give(BARE)
    assert "No quotation stands in two of these articles" in words(page())
