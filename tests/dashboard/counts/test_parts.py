"""The numbers beside the names of the parts of the page same-words, and what a card lacks; hand-counted."""

from __future__ import annotations

import pytest

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article
from dashboard.comparison import Comparison
from dashboard.counts import parts
from dashboard.counts.absent import absent
from dashboard.view import PARTS, View
from tests.dashboard import stories

SAID = "“We have opened the old bridge for every trader of the town,” Ann Poe said."
TEXTS = {
    "star": f"{SAID}\n\nAbout 2,000 guards stay in the mill.\n",
    "moon": f"{SAID}\n\nThe so-called council met. Roughly 2,000 guards stay in the mill.\n",
    "sun": "It rained.\n",
}


def papers(*keys: str) -> Comparison:
    return stories.comparison(*(annotate(Article(key, TEXTS[key], outlet=key, event="march")) for key in keys))


def view() -> View:
    return View("stories", ("star", "moon", "sun"))


def test_each_part_says_how_much_it_shows() -> None:
    found = parts.parts_found(view(), papers("star", "moon", "sun"))
    assert set(found) == set(PARTS)
    assert (found["quotations"], found["facts"], found["distance"]) == (1, 1, 1)
    assert found["passages"] >= 1


def test_a_single_article_shares_nothing() -> None:
    found = parts.parts_found(view(), papers("moon"))
    assert [part for part, count in found.items() if count] == ["distance"]


def test_with_many_articles_nothing_is_worked_out_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "MOST", 1)
    assert parts.parts_found(view(), papers("star", "moon")) == {}


def test_a_card_names_the_outlets_without_it() -> None:
    now = papers("star", "moon", "sun")
    assert absent(now, {"star", "moon"}) == now.name("sun")
    assert absent(now, {"star", "moon", "sun"}) == ""
