"""The table of where each actor stands in each article."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotation.document import Document
from analysis.tables.table import COUNT, NUMBER, TEXT, Row, Table


def _rows(document: Document) -> Iterator[Row]:
    yield from ()


TABLE = Table(
    "positions",
    {"article": TEXT, "actor": TEXT, "first_position": NUMBER, "sentences": COUNT, "weighted_share": NUMBER},
    _rows,
)
