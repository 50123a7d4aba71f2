"""The table of who speaks in each article, how often and how long."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotation.document import Document
from analysis.tables.table import COUNT, FLAG, TEXT, Row, Table


def _rows(document: Document) -> Iterator[Row]:
    yield from ()


TABLE = Table(
    "sources",
    {
        "article": TEXT,
        "speaker": TEXT,
        "side": TEXT,
        "kind": TEXT,
        "anonymous": FLAG,
        "quotations": COUNT,
        "words": COUNT,
    },
    _rows,
)
