"""The table of sentences that two articles print, with and without a reference text."""

from __future__ import annotations

from analysis.annotation.annotate import annotate
from analysis.annotation.document import Document
from analysis.corpus.article import Article
from analysis.tables.beside import tables_beside
from analysis.tables.every import COLUMNS, tidy_tables

SENTENCE = "The Daesh militants left the burning harbour in small boats before the army came."
OTHER = SENTENCE.replace("Daesh", "ISIS").replace("small", "grey")


def document(article: str, text: str) -> Document:
    return annotate(Article(article, text, outlet=article))


def documents() -> list[Document]:
    return [document("star", f"{SENTENCE}\n"), document("moon", f"Nobody slept.\n\n{OTHER}\n")]


def test_a_row_has_both_places_and_the_changed_words() -> None:
    (row,) = tidy_tables(documents())["aligned"].to_dict("records")
    assert (row["article_left"], row["article_right"]) == ("star", "moon")
    assert f"{SENTENCE}\n"[row["start_left"] : row["end_left"]] == SENTENCE
    assert f"Nobody slept.\n\n{OTHER}\n"[row["start_right"] : row["end_right"]] == OTHER
    assert row["changed"] == "Daesh / ISIS; small / grey"
    assert 0.5 <= row["score"] <= 1


def test_a_reference_adds_rows_with_itself_on_the_left_and_changes_no_other_table() -> None:
    reference = document("reference", SENTENCE.replace("Daesh", "IS"))
    found, plain = tables_beside(reference, iter(documents())), tidy_tables(documents())
    assert list(found) == list(plain) == list(COLUMNS)
    assert list(found["aligned"]["article_left"]) == ["star", "reference", "reference"]
    assert list(found["aligned"]["article_right"]) == ["moon", "star", "moon"]
    assert found["aligned"].dtypes.to_dict() == plain["aligned"].dtypes.to_dict()
    assert all(found[name].equals(plain[name]) for name in plain if name != "aligned")


def test_the_same_words_have_no_changed_words() -> None:
    found = tidy_tables([document("star", SENTENCE), document("moon", SENTENCE)])["aligned"]
    assert found["changed"].isna().all()
    assert list(found["score"]) == [1.0]
