"""The table of words that one outlet uses and the others do not."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotation.document import Document
from analysis.tables.table import COUNT, NUMBER, TEXT, Row, Table


def _rows(document: Document) -> Iterator[Row]:
    yield from ()


TABLE = Table(
    "distinctive",
    {"outlet": TEXT, "word": TEXT, "count": COUNT, "others": COUNT, "z": NUMBER, "g2": NUMBER, "log_ratio": NUMBER},
    _rows,
)
