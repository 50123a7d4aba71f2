"""Tables as files: opened again they are what they were, and nothing in them runs."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree

import pandas as pd
import pytest

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article, Corpus
from analysis.tables.every import COLUMNS, tidy_tables
from dashboard.comparison import compare
from dashboard.exports import everything, records, workbook
from dashboard.exports.separated import csv
from tests.dashboard.exports.cards import SOURCE

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://evil.example")', "http://a.example", "{=1}", "007"]
TABLE = pd.DataFrame(
    {
        "words": pd.array([*FORMULAS, None], dtype="string"),
        "n": pd.array([1, 2, 3, 4, 5, 6, 7, 8, None], dtype="Int64"),
        "share": [0.5, float("nan"), 1.0, 2.0, 3.0, 4.0, 5.0, float("inf"), 7.0],
        "said": [True, False, True, True, True, True, True, True, None],
    }
)


def cells(data: bytes, sheet: int = 1) -> Iterator[tuple[str, str, str | None]]:
    """Yield place, type and value of each cell of a sheet, read from its XML."""
    book = zipfile.ZipFile(io.BytesIO(data))
    shared = [
        "".join(each.itertext())
        for each in ElementTree.fromstring(book.read("xl/sharedStrings.xml")).iter(f"{SHEET}si")  # noqa: S314
    ]
    page = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{sheet}.xml"))  # noqa: S314
    assert not list(page.iter(f"{SHEET}f")), "a formula"
    assert not list(page.iter(f"{SHEET}hyperlink")), "a link"
    for cell in page.iter(f"{SHEET}c"):
        value = cell.find(f"{SHEET}v")
        words = None if value is None else value.text
        kind = cell.get("t", "n")
        yield cell.get("r", ""), kind, shared[int(words)] if kind == "s" and words else words


def test_a_sheet_keeps_words_as_words_and_numbers_as_numbers() -> None:
    found = {place: (kind, value) for place, kind, value in cells(workbook.xlsx({"t": TABLE}, SOURCE, "Title"))}
    assert [found[f"A{row}"] for row in range(2, 10)] == [("s", words) for words in FORMULAS]
    assert found["A1"] == ("s", "words")
    assert found["B2"] == ("n", "1")
    assert found["C2"] == ("n", "0.5")
    assert found["D2"] == ("b", "1")
    assert found["C9"] == ("s", "inf")
    assert "B10" not in found or found["B10"][1] is None
    assert "C3" not in found or found["C3"][1] is None


def test_the_last_sheet_says_where_the_table_comes_from() -> None:
    words = [value for _, _, value in cells(workbook.xlsx({"t": TABLE}, SOURCE, "Title"), 2)]
    for part in ("Title", "Harbour fire", "abc123", SOURCE.method, SOURCE.link):
        assert part in words


def test_what_a_cell_cannot_hold_is_cut_and_the_last_sheet_says_so() -> None:
    long = pd.DataFrame({"text": ["x" * 40_000, "a\x00b\x0b"]})
    data = workbook.xlsx({"t": long}, SOURCE, "Title")
    found = {place: value for place, _, value in cells(data)}
    assert len(found["A2"] or "") == workbook.MOST_LETTERS
    assert found["A3"] == "a�b�"
    assert any("1 cells were cut" in (value or "") for _, _, value in cells(data, 2))


def test_names_of_sheets_are_such_as_a_workbook_takes() -> None:
    names = ["a/b:c", "About", "x" * 40, "x" * 40 + "y", ""]
    data = workbook.xlsx(dict.fromkeys(names, TABLE), SOURCE, "Title")
    book = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("xl/workbook.xml"))  # noqa: S314
    found = [each.get("name") for each in book.iter(f"{SHEET}sheet")]
    assert found == ["a-b-c", "About 2", "x" * 31, "x" * 27 + " 2", "Table", "About"]


def test_json_has_an_envelope_and_null_for_what_is_missing() -> None:
    found = json.loads(records.json(TABLE, SOURCE, "Title"))
    assert found["title"] == "Title"
    assert found["corpus"] == {"id": "harbour", "name": "Harbour fire", "fingerprint": "abc123"}
    assert (found["made_on"], found["link"]) == ("2026-11-28", SOURCE.link)
    assert [row["words"] for row in found["rows"]] == [*FORMULAS, None]
    assert found["rows"][1] == {"words": "+1", "n": 2, "share": None, "said": False}
    assert found["rows"][8]["n"] is None


def test_csv_begins_with_the_mark_that_spreadsheets_ask_for() -> None:
    assert csv(TABLE).startswith(b"\xef\xbb\xbfwords,n,share,said\n'=1+1,1,")


def test_an_empty_table_is_a_head_in_every_format() -> None:
    empty = TABLE.iloc[:0]
    assert csv(empty).decode("utf-8-sig") == "words,n,share,said\n"
    assert json.loads(records.json(empty, SOURCE, "Title"))["rows"] == []
    assert [value for _, _, value in cells(workbook.xlsx({"t": empty}, SOURCE, "Title"))] == list(TABLE.columns)


def test_the_same_table_gives_the_same_bytes() -> None:
    for make in (
        lambda: csv(TABLE),
        lambda: records.json(TABLE, SOURCE, "T"),
        lambda: workbook.xlsx({"t": TABLE}, SOURCE, "T"),
    ):
        assert make() == make()
    tables = tidy_tables([annotate(Article("star", "The army said it left.\n\nIt did.", "star"))])
    assert everything.archive(tables, SOURCE) == everything.archive(tables, SOURCE)


def test_names_stand_in_the_files_as_the_command_line_writes_them() -> None:
    article = Article("star", "Islamic State lost.\n\nDaesh fled.", "star")
    document = annotate(article)
    written = tidy_tables([document])["mentions"]
    kept = compare(
        Corpus("c", "C", (article,), (), concepts=("islamic-state",)), {"star": document}, tidy_tables([document])
    )
    assert kept.tables["mentions"]["term"].tolist() != written["term"].tolist()
    pd.testing.assert_frame_equal(everything.tidy(kept.tables)["mentions"], written)


def test_all_tables_are_the_tables_of_the_command_line_and_no_other_columns() -> None:
    tables = tidy_tables([annotate(Article("star", "The army said it left.\n\nIt did.", "star"))])
    more = {name: frame.assign(group="star") for name, frame in tables.items()}
    folder = zipfile.ZipFile(io.BytesIO(everything.archive(more, SOURCE)))
    assert folder.namelist() == [*(f"{name}.csv" for name in COLUMNS), "about.txt"]
    head = folder.read("articles.csv").decode("utf-8-sig").splitlines()[0]
    assert head == ",".join(COLUMNS["articles"])
    assert b"abc123" in folder.read("about.txt")
    book = zipfile.ZipFile(io.BytesIO(everything.workbook(more, SOURCE)))
    assert sum(name.startswith("xl/worksheets/sheet") for name in book.namelist()) == len(COLUMNS) + 1


@pytest.mark.parametrize(("corpus", "what"), [("../../etc", "names"), ("Ω", "***"), ("a" * 300, "b" * 300)])
def test_file_names_are_safe_whatever_the_corpus_is_called(corpus: str, what: str) -> None:
    name = replace(SOURCE, corpus_id=corpus).file_name(what, "csv")
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert name.endswith("-2026-11-28.csv")
    assert len(name) < 150
