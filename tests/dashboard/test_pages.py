"""Every page run as a script: what it shows for a corpus made by hand, for an empty one and for a broken one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html import unescape
from urllib.parse import parse_qs

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analysis.corpus.article import Article, Corpus, Event, Outlet
from analysis.errors import CorpusError
from dashboard import reading
from dashboard.navigation import TITLES

SCRIPT = """
import importlib
from dashboard import state
from dashboard.frame import frame
from dashboard.navigation import TITLES, page_of

names = sorted(TITLES, key=lambda name: name != "{page}")
page = page_of({{name: importlib.import_module("dashboard.pages." + name.replace("-", "_")).show for name in names}})
frame(*state.open_view())
page.run()
"""
STAR = 'Daesh terrorists have fled the town.\n\n"ISIS is gone," said John Smith.\n\nREAD MORE: Another story\n'
MOON = "IS has lost the town.\n\nIS fighters left, officials said.\n"
OUTLETS = tuple(Outlet(key, key.title(), "", "", "", "", "#0072B2") for key in ("star", "moon"))
CORPUS = Corpus(
    "made",
    "Made by hand",
    (Article("star", STAR, "star", event="march"), Article("moon", MOON, "moon", event="april")),
    OUTLETS,
    (Event("march", "The march"), Event("april", "The rain")),
    ("islamic-state",),
    fingerprint="made-1",
)
BARE = Corpus("bare", "Bare", (Article("a", ""), Article("b", "One line.")), (), fingerprint="bare-1")

Give = Callable[[Corpus], None]


@pytest.fixture
def give(monkeypatch: pytest.MonkeyPatch) -> Iterator[Give]:
    """Return a function that puts a corpus in the place of the bundled ones."""
    st.cache_data.clear()
    st.cache_resource.clear()

    def corpus_is(corpus: Corpus) -> None:
        monkeypatch.setattr(reading, "corpora", lambda: [(corpus.id, corpus.name)])
        monkeypatch.setattr(reading, "load_corpus", lambda corpus_id: corpus)

    yield corpus_is
    st.cache_data.clear()
    st.cache_resource.clear()


def run(page: str, **params: str | list[str]) -> AppTest:
    test = AppTest.from_string(SCRIPT.format(page=page), default_timeout=60)
    for name, value in params.items():
        test.query_params[name] = value
    return test.run()


def words(test: AppTest) -> str:
    return " ".join(each.value for each in test.html)


def followed(test: AppTest, link: str) -> AppTest:
    """Return the page that a link of this page opens."""
    found = re.search(f'href="([^"]*)">{re.escape(link)}</a>', words(test))
    assert found, f"no link “{link}”"
    page, _, query = unescape(found[1]).partition("?")
    return run(page, **parse_qs(query, keep_blank_values=True))


@pytest.mark.parametrize("page", TITLES)
def test_every_page_runs_on_a_corpus_with_articles(give: Give, page: str) -> None:
    give(CORPUS)
    test = run(page)
    assert not test.exception
    assert len(test.title) == 1


@pytest.mark.parametrize("page", TITLES)
def test_every_page_runs_on_articles_of_which_nothing_is_known(give: Give, page: str) -> None:
    give(BARE)
    assert not run(page).exception


@pytest.mark.parametrize("page", ["overview", "names", "read", "articles"])
def test_a_page_without_outlets_says_so(give: Give, page: str) -> None:
    give(CORPUS)
    test = run(page, outlet="")
    assert not test.exception
    assert "No outlet is chosen" in words(test)


@pytest.mark.parametrize(
    "params",
    [
        {"term": "isil"},
        {"voice": ""},
        {"evidence": "name:star:isil:own"},
        {"evidence": "label:moon:nobody:rebel"},
        {"restore": "caption"},
        {"left": "moon", "right": "moon"},
        {"passage": "star:99990-99999"},
        {"layer": ""},
    ],
)
def test_a_choice_with_nothing_behind_it_is_no_error(give: Give, params: dict[str, str]) -> None:
    give(CORPUS)
    for page in ("names", "read", "articles"):
        assert not run(page, **params).exception


def test_the_article_of_another_event_is_named_and_one_click_leaves_it_out(give: Give) -> None:
    give(CORPUS)
    test = run("overview")
    assert "Moon: another event and date" in words(test)
    next(button for button in test.button if button.label.startswith("Leave")).click().run()
    assert test.query_params["outlet"] == "star"


def test_of_two_articles_of_another_event_the_one_that_is_left_out_is_named(give: Give) -> None:
    sun = Article("sun", MOON, "sun", event="april")
    outlets = (*OUTLETS, Outlet("sun", "Sun", "", "", "", "", "#0072B2"))
    give(replace(CORPUS, articles=(*CORPUS.articles, sun), outlets=outlets))
    assert "Moon and Sun: another event and date. Compare them with care" in words(run("overview"))
    assert "Sun is left out now" in words(run("overview", outlet=["star", "moon"]))
    assert "Moon and Sun are left out now" in words(run("overview", outlet="star"))


def test_the_address_is_written_only_when_something_was_chosen(give: Give) -> None:
    give(CORPUS)
    test = run("names")
    assert not test.query_params
    test.get_by_key("names-voices").set_value(["own"]).run()
    assert test.query_params["voice"] == "own"


def test_what_a_link_says_in_vain_is_named(give: Give) -> None:
    give(CORPUS)
    test = run("names", outlet="<script>alert(1)</script>", foo="bar")
    assert "left out: outlet=&lt;script&gt;alert(1)&lt;/script&gt;, foo" in words(test)


def test_a_number_opens_its_sentences_whatever_is_filtered(give: Give) -> None:
    give(CORPUS)
    test = run("names", term="isis", voice="own", evidence="name:moon:is:unquoted")
    assert 'class="own"' in words(test)
    assert "IS has lost the town." not in words(test)  # the hit is marked within it
    assert "has lost the town." in words(test)


def test_sentences_that_are_not_there_are_said_to_be_missing(give: Give) -> None:
    give(CORPUS)
    test = run("names", outlet="star", evidence="name:moon:is:own")
    shown = words(test)
    missing = shown.index("This link asks for sentences that are not in the articles chosen now.")
    assert missing < shown.index("One square is one mention")  # under the lead, not below the chart
    assert "asks for sentences" not in words(run("names", evidence="name:moon:is:own"))


def test_furniture_put_back_counts_as_story(give: Give) -> None:
    give(CORPUS)
    assert "words count as story instead of" in words(run("articles", restore="promo"))


def test_a_broken_corpus_is_reported_in_words(give: Give, monkeypatch: pytest.MonkeyPatch) -> None:
    give(CORPUS)

    def broken(corpus_id: str) -> Corpus:
        raise CorpusError("two articles have one id", "made/corpus.toml", "Give each its own.")

    monkeypatch.setattr(reading, "load_corpus", broken)
    test = AppTest.from_file("../../app.py", default_timeout=60).run()
    assert not test.exception
    assert "made/corpus.toml: two articles have one id. Give each its own." in words(test)


def test_no_corpus_at_all_says_how_to_bring_one(give: Give, monkeypatch: pytest.MonkeyPatch) -> None:
    give(CORPUS)
    monkeypatch.setattr(reading, "corpora", list)
    test = AppTest.from_file("../../app.py", default_timeout=60).run()
    assert not test.exception
    assert "python -m analysis import FOLDER" in words(test)


@pytest.mark.parametrize(
    ("page", "identity"), [("methods", "card-sentiment"), ("names", "style-daesh"), ("articles", "set-aside-promo")]
)
def test_what_a_link_opens_is_open_and_nothing_else(give: Give, page: str, identity: str) -> None:
    give(CORPUS)
    test = run(page, open=identity)
    assert [each.proto.id.rpartition("-open-")[2] for each in test.expander if each.proto.expanded] == [identity]
    assert not any(each.proto.expanded for each in run(page).expander)
