"""Tables of pairs know both outlets, and are cut with them."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.annotation.annotate import annotate
from analysis.comparison.sentence_pairs import aligned
from dashboard.comparison import chosen, compare, read, same_event
from tests.dashboard.two_reports import CORPUS, reports


def test_a_pair_stays_only_while_both_of_its_outlets_are_chosen() -> None:
    everything = reports()
    pairs = pd.DataFrame({"article_left": ["star", "star"], "article_right": ["moon", "sun"]}, dtype="string")
    plain = {name: table.drop(columns="group", errors="ignore") for name, table in everything.tables.items()}
    now = compare(CORPUS, everything.documents, {**plain, "aligned": pairs})
    assert list(now.tables["aligned"]["group_right"]) == ["moon", "sun"]
    assert list(chosen(now, ["star", "moon"]).tables["aligned"]["group_right"]) == ["moon"]
    assert list(same_event(now, ()).tables["aligned"]["group_right"]) == ["moon"]
    assert chosen(now, ["sun"]).tables["aligned"].empty


def test_the_words_of_an_article_are_the_same_objects_however_it_is_chosen() -> None:
    everything = reports()
    assert list(everything.wordings) == ["star", "moon", "sun"]
    assert chosen(everything, ["moon"]).wordings == {"moon": everything.wordings["moon"]}


def test_a_comparison_of_all_outlets_is_the_one_that_all_visitors_share() -> None:
    everything = reports()
    assert chosen(everything, everything.groups) is everything
    assert same_event(everything, ["other-event"]) is everything


def test_what_the_tables_found_out_is_not_found_again_for_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    now = read(CORPUS, {article.id: annotate(article) for article in CORPUS.articles})
    monkeypatch.setattr(aligned, "_function", lambda *_: pytest.fail("it is worked out again"))
    aligned(*now.wordings.values())
