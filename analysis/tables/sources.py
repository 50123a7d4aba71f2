"""The table of who speaks in each article, how often and how long."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotation.document import Document
from analysis.measures.sourcing import sources
from analysis.tables.table import COUNT, FLAG, TEXT, Row, Table


def _rows(document: Document) -> Iterator[Row]:
    """Yield a row for each source that speaks, most words first; `words` are quoted and reported ones."""
    if document.article.language != "en":
        return
    for each in sources(document):
        if each.statements:
            yield document.article.id, each.name, each.side, each.kind, each.anonymous, each.quotations, each.words


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
