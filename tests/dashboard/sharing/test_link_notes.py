"""What is said about a link of which something means nothing here, or whose articles have changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import links, reading
from dashboard.sharing import link_notes
from dashboard.view import View
from tests.dashboard.served import served
from tests.dashboard.test_pages import CORPUS, run, words

GO_ON = "Go on with the articles as they are now"
CHANGED = "The articles have changed since this link was made"


@pytest.fixture(autouse=True)
def corpus(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    yield from served(monkeypatch, CORPUS)


def buttons(test: AppTest) -> list[str]:
    return [button.label for button in test.button]


def test_a_link_of_other_articles_says_so_on_every_page_until_one_click_takes_these() -> None:
    test = run("names", data="feedbeef12", term="isis")
    assert CHANGED in words(test)
    assert test.query_params["data"] == "feedbeef12"
    next(button for button in test.button if button.label == GO_ON).click().run()
    assert CHANGED not in words(test)
    assert (test.query_params["data"], test.query_params["term"]) == (links.short(CORPUS.fingerprint), "isis")


def test_a_link_of_these_articles_or_of_none_says_nothing() -> None:
    for params in ({"data": links.short(CORPUS.fingerprint)}, {}):
        test = run("names", **params)
        assert CHANGED not in words(test)
        assert GO_ON not in buttons(test)


def test_articles_that_change_while_somebody_looks_are_announced(monkeypatch: pytest.MonkeyPatch) -> None:
    test = run("names")
    changed = replace(CORPUS, articles=CORPUS.articles[:1], fingerprint="made-2")
    monkeypatch.setattr(reading, "load_corpus", lambda corpus_id: changed)
    reading.corpus.clear()
    test.run()
    assert not test.exception
    assert CHANGED in words(test)


def test_what_a_link_marks_may_have_moved_with_the_articles() -> None:
    assert link_notes._MOVED in words(run("read", data="feedbeef12", passage="star:0-5"))
    assert link_notes._MOVED not in words(run("read", data="feedbeef12"))


def test_a_place_beyond_the_end_of_its_article_is_said_to_be_no_more() -> None:
    test = run("read", passage="star:99990-99999")
    assert not test.exception
    assert "beyond the end of the article" in words(test)
    assert "beyond the end of the article" not in words(run("read", passage="star:0-5"))


def test_sentences_and_places_of_articles_that_are_gone_are_named_as_gone() -> None:
    said = words(run("names", evidence="name:mars:is:own", passage="mars:1-2"))
    assert "The sentences that it asks for are not in these articles." in said
    assert "The place in an article that it asks for is not there." in said


def test_a_comparison_that_is_gone_is_not_silently_another_one() -> None:
    assert "asks for a comparison that is not here; you see another one: Made by hand." in words(
        run("names", corpus="x")
    )


@pytest.mark.parametrize(
    "params",
    [
        {"outlet": [f"outlet-{number}" for number in range(300)]},
        {"x" * 1_000: "y" * 100_000},
        {f"p{number}": "1" for number in range(300)},
        {"voice": ["own"] * 500, "outlet": ["star", "star"]},
        {"outlet": "a\u202eb\u2066c\x00d\x1b[31m", "search": "a\u202eb"},
        {"evidence": "<script>alert(1)</script>", "term": "![x](http://evil.example/a.png)"},
        {"open": ["card-x", "../../etc"], "theme": "dark;", "data": "'--", "tab": "<b>", "only": "*"},
        {"passage": "star:" + "9" * 400, "dismiss": ["~" * 300] * 300, "swap": ":", "stripe": ":"},
    ],
)
def test_whatever_a_link_brings_the_page_runs_and_the_note_is_short_and_harmless(params: dict[str, str]) -> None:
    test = run("names", **params)
    assert not test.exception
    assert len(test.title) == 1
    note = next((each.value for each in test.html if "left out:" in each.value), "")
    assert len(note) < 1_600
    assert all(letter.isprintable() for letter in note)
    assert "<script" not in note
    assert "<img" not in note


def test_a_note_names_the_first_strangers_and_counts_the_others() -> None:
    said = link_notes.said([f"p{number}" for number in range(300)], "Made")
    assert said.endswith("p7 and 292 more.")


def test_no_note_is_made_of_a_view_that_asks_for_no_place() -> None:
    assert not link_notes.beyond(View(), CORPUS)
