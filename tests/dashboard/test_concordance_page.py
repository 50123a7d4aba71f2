"""Finding words on the page read: the box, the choices, counts, lines, examples, and hostile input."""

from __future__ import annotations

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from analysis.comparison.concordance import Line, concordance
from analysis.corpus.article import Article, Corpus, Event, Outlet
from dashboard.charts import concordance as chart
from dashboard.counts import concordance as counts
from dashboard.exports.separated import csv
from tests.dashboard import stories
from tests.dashboard.test_pages import BARE, Give, give, run, words

__all__ = ["give"]
STAR = "The mill burned\n\nTroops left the mill. “The mill is ours,” Ann Poe said.\n"
MOON = "The bridge stood\n\nTroops left the bridge for the mill.\n"
CORPUS = Corpus(
    "papers",
    "Papers",
    (Article("star", STAR, "star", event="march"), Article("moon", MOON, "moon", event="march")),
    tuple(Outlet(key, key.title(), "", "", "", "", "#0072B2") for key in ("star", "moon")),
    (Event("march", "The march"),),
    fingerprint="papers-1",
)
BOX = "concordance-search"


def found(give: Give, **params: str | list[str]) -> AppTest:
    give(CORPUS)
    test = run("read", tool="concordance", **params)
    assert not test.exception
    return test


def test_the_places_are_counted_in_words_and_each_is_a_door(give: Give) -> None:
    said = words(found(give, search="mill"))
    assert "“mill”: 4 places in 2 articles" in said
    assert said.count('title="Read it in the article"') == 4
    assert "passage=moon%3A" in said


def test_an_empty_box_offers_words_of_the_articles(give: Give) -> None:
    said = words(found(give))
    assert "search=mill" in said
    assert '<table class="kwic">' not in said


def test_words_that_are_typed_stand_in_the_link_and_are_found(give: Give) -> None:
    test = found(give)
    test.text_input(key=BOX).set_value("  left\tthe  ").run()
    assert test.query_params["search"] == "left the"
    assert "“left the”: 2 places in 2 articles" in words(test)


def test_the_box_can_be_emptied(give: Give) -> None:
    test = found(give, search="mill")
    test.text_input(key=BOX).set_value("").run()
    assert "search" not in test.query_params
    assert '<table class="kwic">' not in words(test)


def test_voices_letters_and_outlets_cut_what_is_found(give: Give) -> None:
    assert "“mill”: 1 place in 1 article" in words(found(give, search="mill", voice="quoted"))
    assert "“troops” stands nowhere in these articles" in words(found(give, search="troops", case="same"))
    assert "“mill”: 3 places in 1 article" in words(found(give, search="mill", outlet="star"))


def test_no_place_says_so_and_what_other_voices_have(give: Give) -> None:
    said = words(found(give, search="bridge", voice="quoted"))
    assert "“bridge” stands nowhere in these articles, in these voices" in said
    assert "In voices that are not chosen: 2." in said


@pytest.mark.parametrize("search", ["<script>alert(1)</script>", "*", "tro*ps", "“", "=cmd()", "a " * 60, "\\", "%00"])
def test_hostile_words_are_text(give: Give, search: str) -> None:
    said = words(found(give, search=search))
    assert "<script>alert" not in said


def test_articles_without_words_say_so(give: Give) -> None:
    give(Corpus("bare", "Bare", (Article("a", ""),), (), fingerprint="bare-2"))
    test = run("read", tool="concordance")
    assert not test.exception
    give(BARE)
    assert not run("read", tool="concordance", search="line").exception


def lines(count: int) -> list[Line]:
    line = Line("star", "star", 4, 8, "<i>the ", "mill", " fell", "reported", "<b>Ann", "headline", 0, 0)
    return [line] * count


def test_lines_show_outside_words_as_text() -> None:
    html = chart.concordance(lines(1), lambda group: f"<u>{group}", lambda line: "read?a=1&b=2")
    assert "&lt;i&gt;the" in html
    assert "&lt;b&gt;Ann" in html
    assert "&lt;u&gt;star" in html
    assert '<mark class="reported">mill</mark>' in html
    assert "read?a=1&amp;b=2" in html


def test_lines_beyond_the_first_wait_behind_one_line_and_there_are_no_more_than_can_be_held() -> None:
    html = chart.concordance(lines(chart.MOST + 5), str, lambda line: "")
    assert f"<summary>{chart.MOST - chart.FIRST:,} more</summary>" in html
    assert html.count('<th scope="row"') == chart.MOST
    assert chart.concordance([], str, lambda line: "") == ""


def test_the_file_has_every_line_and_runs_nothing_in_a_spreadsheet() -> None:
    now = stories.comparison(stories.document("star", "He wrote =1+1 and left the mill"))
    table = counts.file(now, concordance(tuple(now.wordings.values()), "wrote").lines)
    assert table["right"].tolist() == [" =1+1 and left the mill"]
    assert table["outlet"].tolist() == ["Star"]
    assert b"'=1" in csv(pd.DataFrame({"right": ["=1+1"]}))


def test_examples_are_words_as_printed_that_most_articles_have() -> None:
    now = stories.comparison(
        stories.document("star", "The Harbour burned and the harbour closed"),
        stories.document("moon", "A mule slept by the Harbour in 2000"),
    )
    found_words = counts.examples(tuple(now.wordings.values()))
    assert found_words[0] == "Harbour"
    assert not {"the", "and", "2000"} & {*found_words}
