"""The table of where each actor stands in each article."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotation.document import Document
from analysis.measures.emphasis import MEASURE, emphasis
from analysis.tables.table import COUNT, NUMBER, TEXT, Row, Table

_ACTING = ("actor", "concept")
"""A concept (the group that has many names) acts as an actor does: it stands here under its own id."""


def _rows(document: Document) -> Iterator[Row]:
    if not MEASURE.made_for(document):
        return
    for found in emphasis(document):
        kind, _, actor = found.thing.partition(":")
        if kind in _ACTING:
            yield document.article.id, actor, found.first_position, len(found.sentences), found.weight


TABLE = Table(
    "positions",
    {"article": TEXT, "actor": TEXT, "first_position": NUMBER, "sentences": COUNT, "weighted_share": NUMBER},
    _rows,
)
