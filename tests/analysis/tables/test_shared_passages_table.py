"""The table of shared passages has the rows of the measure, and stands for documents read one at a time."""

from __future__ import annotations

from analysis.annotation.annotate import annotate
from analysis.comparison.reuse import shared_passages
from analysis.comparison.wording import wording
from analysis.corpus.article import Article
from analysis.tables.every import COLUMNS, tidy_tables

SAID = "“We have lost two boats and we will not lose a third,” Ann Poe said on Monday."
ARTICLES = (
    Article("gull", f"Late ferry.\n\n{SAID}\n", outlet="gull"),
    Article("tern", f"Dear fish.\n\nNobody swam. {SAID}\n", outlet="gull"),
    Article("mole", "Die Lage in der Stadt bleibt ernst.\n", outlet="mole", language="de"),
)


def test_a_row_is_a_passage_with_both_places_also_within_an_outlet() -> None:
    table = tidy_tables(annotate(article) for article in ARTICLES)["shared_passages"]
    assert list(table.columns) == list(COLUMNS["shared_passages"])
    texts = {article.id: article.text for article in ARTICLES}
    rows = table.to_dict("records")
    assert [(row["tokens"], row["kind"]) for row in rows] == [(12, "quotation"), (5, "formula")]
    for row in rows:
        left = texts[row["article_left"]][row["start_left"] : row["end_left"]]
        assert left == texts[row["article_right"]][row["start_right"] : row["end_right"]]


def test_the_table_and_the_passages_agree() -> None:
    documents = [annotate(article) for article in ARTICLES]
    rows = tidy_tables(documents)["shared_passages"].to_dict("records")
    passages = shared_passages(*map(wording, documents))
    assert [(row["start_left"], row["end_right"], row["kind"]) for row in rows] == [
        (each.left_span.start, each.right_span.end, each.kind) for each in passages
    ]
