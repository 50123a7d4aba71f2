"""How many outlets are compared at once, and how a reader chooses others."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd
import pytest

from analysis.corpus.article import Article, Corpus
from dashboard.links import AT_ONCE
from dashboard.markup import ROWS, table
from tests.dashboard.served import asked, served

SCRIPT = """
import importlib
from dashboard import state
from dashboard.frame import frame
from dashboard.navigation import TITLES, page_of

page = page_of({name: importlib.import_module("dashboard.pages." + name.replace("-", "_")).show for name in TITLES})
frame(*state.open_view())
page.run()
"""
MANY = AT_ONCE + 6
ARTICLES = tuple(Article(f"lone-{n:02}", f"ISIS is gone from town {n}.\n") for n in range(MANY))
CORPUS = Corpus("lone", "Lone", ARTICLES, (), concepts=("islamic-state",), fingerprint="lone-1")


@pytest.fixture(autouse=True)
def _lone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    yield from served(monkeypatch, CORPUS)


def words(test: object) -> str:
    return " ".join(each.proto.body for each in test.get("html"))  # type: ignore[attr-defined]


def test_of_many_outlets_the_first_ones_are_compared_and_the_page_says_so() -> None:
    test = asked(SCRIPT)
    assert not test.exception
    view = test.session_state["view"]
    assert view.outlets == tuple(article.id for article in ARTICLES[:AT_ONCE])
    assert f"These pages compare {AT_ONCE} of {MANY}" in words(test)
    assert len(test.multiselect[0].options) == MANY


def test_a_link_asks_for_other_ones() -> None:
    test = asked(SCRIPT, outlet=[ARTICLES[-1].id, ARTICLES[-2].id])
    assert test.session_state["view"].outlets == (ARTICLES[-2].id, ARTICLES[-1].id)


def test_a_link_to_more_than_fit_at_once_shows_the_first_and_says_so() -> None:
    test = asked(SCRIPT, outlet=[article.id for article in ARTICLES])
    assert len(test.session_state["view"].outlets) == AT_ONCE
    assert f"more than {AT_ONCE} outlets" in words(test)


def test_a_long_table_shows_its_first_rows_and_says_so() -> None:
    long = table(pd.DataFrame({"Word": [str(n) for n in range(ROWS + 1)]}), "Words")
    assert long.count("<tr>") == ROWS + 1
    assert f"the first {ROWS} of {ROWS + 1} rows" in long
    assert "the first" not in table(pd.DataFrame({"Word": [str(n) for n in range(ROWS)]}), "Words")
