"""The table of themes: present, partial or absent in each article, with the places."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotation.document import Document
from analysis.tables.table import PLACE, TEXT, Row, Table


def _rows(document: Document) -> Iterator[Row]:
    yield from ()


TABLE = Table(
    "coverage",
    {
        "article": TEXT,
        "theme": TEXT,
        "status": TEXT,
        **PLACE,
    },
    _rows,
)
