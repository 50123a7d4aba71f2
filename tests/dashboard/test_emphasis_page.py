"""The page emphasis run as a script: strips, table, sentences, and choices that name nothing."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from analysis.corpus.article import Article, Corpus, Event
from tests.dashboard.test_pages import CORPUS, OUTLETS, Give, give, run, words

__all__ = ["give"]

STAR = "Donald Trump wins the day\n\nDonald Trump left the town on Monday.\n\nTurkey said “we will see” to Trump.\n"
MOON = "Rain fell on the town all day long.\n\nTurkey and IS fought on.\n\nTrump slept.\n"
FIRSTS = Corpus(
    "firsts",
    "Firsts",
    (Article("star", STAR, "star", event="march"), Article("moon", MOON, "moon", event="march")),
    OUTLETS,
    (Event("march", "The march"),),
    ("islamic-state",),
    fingerprint="firsts-1",
)


def emphasis(**params: str) -> AppTest:
    test = run("emphasis", **params)
    assert not test.exception
    return test


def test_the_usual_thing_is_the_person_in_most_articles(give: Give) -> None:
    give(FIRSTS)
    said = words(emphasis())
    assert "Donald Trump: in the opening of 1 of 2 articles; in Moon first in sentence 3 of 3" in said
    assert "Donald Trump: named in paragraph 3 of 3" in said


def test_a_link_opens_its_thing_and_its_sentences(give: Give) -> None:
    give(FIRSTS)
    test = emphasis(evidence="actor:moon:turkey:all")
    said = words(test)
    assert "Turkey: in the opening of" in said
    assert '<mark class="own" title="own words">Turkey</mark> and IS fought on.' in said
    assert test.get_by_key("emphasis-every").value == "actor:turkey"


def test_another_thing_closes_the_sentences_of_the_one_before(give: Give) -> None:
    give(FIRSTS)
    test = emphasis(evidence="actor:moon:turkey:all")
    test.get_by_key("emphasis-few").set_value("concept:islamic-state").run()
    assert test.query_params["stripe"] == "concept:islamic-state"
    assert "evidence" not in test.query_params
    assert "The group known as Islamic State: in the opening of none of the 2 articles" in words(test)


@pytest.mark.parametrize(
    "params",
    [
        {"stripe": "actor:nobody"},
        {"stripe": "quotes:all"},
        {"stripe": "concept:islamic-state"},
        {"stripe": "theme:no-such-theme"},
        {"evidence": "actor:star:nobody:all"},
        {"evidence": "theme:moon:no-such-theme:present"},
        {"evidence": "actor:moon:turkey:no-such-place"},
        {"evidence": "actor:moon:quotations:lead"},
    ],
)
def test_a_choice_with_nothing_behind_it_is_no_error(give: Give, params: dict[str, str]) -> None:
    for corpus in (FIRSTS, CORPUS):
        give(corpus)
        emphasis(**params)


def test_without_outlets_the_page_says_so(give: Give) -> None:
    give(FIRSTS)
    assert "No outlet is chosen" in words(emphasis(outlet=""))


def test_articles_without_a_name_say_so(give: Give) -> None:
    give(Corpus("bare", "Bare", (Article("a", "Rain fell."),), (), fingerprint="bare-2"))
    assert "No name, no theme and no quotation was found" in words(emphasis())
