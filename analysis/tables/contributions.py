"""The table of what each word adds to its sentence's score."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotation.document import Document
from analysis.tables.table import COUNT, NUMBER, PLACE, TEXT, Row, Table


def _rows(document: Document) -> Iterator[Row]:
    yield from ()


TABLE = Table(
    "contributions",
    {
        "article": TEXT,
        "sentence": COUNT,
        **PLACE,
        "value": NUMBER,
    },
    _rows,
)
