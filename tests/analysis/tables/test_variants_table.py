"""The table of quotations of one utterance."""

from __future__ import annotations

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article
from analysis.tables.every import tidy_tables

TEXTS = {
    "a": "“We have opened the old bridge at Karsk again, and nobody will close it,” Ann Poe said.\n",
    "b": "Ann Poe said they had “opened the old bridge” at Karsk. “Nobody will close it,” she said.\n",
    "c": "The mill is red.\n",
}


def test_there_is_a_row_for_each_quotation_and_one_for_an_article_without_any() -> None:
    documents = [annotate(Article(key, text, event="march")) for key, text in TEXTS.items()]
    table = tidy_tables(documents)["variants"]
    told = table.drop(columns="utterance")
    rows = [tuple(row) for row in told.astype(object).where(told.notna(), None).to_numpy()]
    assert rows == [
        ("a", 0, "joined", "We have opened the old bridge at Karsk again, and nobody will close it"),
        ("b", 0, "cut; split", "opened the old bridge"),
        ("b", 1, "cut; split", "Nobody will close it"),
        ("c", None, "absent", None),
    ]
    assert set(table["utterance"]) == {"we-have-opened-the-old-bridge"}
