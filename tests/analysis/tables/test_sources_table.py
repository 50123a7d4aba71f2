"""The table of sources, row by row as counted by hand."""

from __future__ import annotations

from analysis.tables.sources import TABLE
from tests.analysis.measures.spoken import document


def test_a_row_for_each_source_that_speaks() -> None:
    rows = TABLE.frame(list(TABLE.of(document()))).itertuples(index=False, name=None)
    assert list(rows) == [
        ("a", "two US officials", "us-government", "role", True, 0, 5),
        ("a", "a Turkish minister", "turkey", "role", False, 0, 4),
        ("a", "ministry", "unknown", "institution", False, 0, 3),
        ("a", "Ann Lee", "unknown", "named", False, 1, 2),
    ]


def test_an_article_in_another_language_has_no_rows() -> None:
    assert list(TABLE.of(document(language="de"))) == []
