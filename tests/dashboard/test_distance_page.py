"""The part of the page same words about marks of distance, run as a script."""

from __future__ import annotations

import pytest

from analysis.corpus.article import Article, Corpus, Event, Outlet
from tests.dashboard.counts.test_distance_marks import TEXTS
from tests.dashboard.test_pages import BARE, Give, give, run, words

__all__ = ["give"]
EVENTS = {"star": "march", "moon": "march", "sun": "april"}
CORPUS = Corpus(
    "papers",
    "Papers",
    tuple(Article(key, text, outlet=key, event=EVENTS[key]) for key, text in TEXTS.items()),
    tuple(Outlet(key, key.title(), "", "", "", "", "#0072B2") for key in TEXTS),
    (Event("march", "The march"), Event("april", "The rain")),
    ("islamic-state",),
    fingerprint="papers-1",
)
HEADLINE = "Set apart: “so-called” and marks around “caliphate” in Star; a footnote at Daesh* in Moon"


def test_the_part_names_the_signs_of_outlets_on_the_event(give: Give) -> None:
    give(CORPUS)
    said = words(run("same-words", part="distance"))
    assert f"{HEADLINE}</h2>" in said
    assert "another event and date" in said
    assert "may be a duty" in said


def test_the_outlet_of_another_event_enters_the_headline_when_it_is_taken_in(give: Give) -> None:
    give(CORPUS)
    assert f"{HEADLINE}; nothing in Sun</h2>" in words(run("same-words", part="distance", include="other-event"))


def test_a_number_opens_its_sentences_with_the_footnote(give: Give) -> None:
    give(CORPUS)
    test = run("same-words", part="distance", evidence="distance:moon:footnote:all")
    assert not test.exception
    assert '<blockquote class="noted">*A terrorist group' in words(test)


@pytest.mark.parametrize("evidence", ["distance:moon:nothing:all", "distance:moon:legal:own", "distance:moon:a:b"])
def test_a_link_to_what_is_not_there_says_so(give: Give, evidence: str) -> None:
    give(CORPUS)
    test = run("same-words", part="distance", evidence=evidence)
    assert not test.exception
    assert "This link asks for sentences that are not in the articles chosen now." in words(test)


def test_articles_without_a_mark_and_one_outlet_are_no_error(give: Give) -> None:
    give(BARE)
    assert "No newsroom here sets a name apart" in words(run("same-words", part="distance"))
    give(CORPUS)
    assert not run("same-words", part="distance", outlet="moon").exception
