"""The table of what each word adds to its sentence's score."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotation.document import Document
from analysis.measures.sentiment import tones
from analysis.tables.table import COUNT, NUMBER, PLACE, TEXT, Row, Table


def _rows(document: Document) -> Iterator[Row]:
    for tone in tones(document):
        for word in tone.words:
            yield document.article.id, tone.sentence, word.span.start, word.span.end, word.value


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
