"""The table of all measures' numbers, one row a measure, unit and voice of an article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from analysis.annotation.document import Document
from analysis.measures.every import MEASURES
from analysis.tables.table import COUNT, NUMBER, TEXT, Row, Table

COLUMNS = {
    "article": TEXT,
    "measure": TEXT,
    "unit": TEXT,
    "value": NUMBER,
    "n": COUNT,
    "low": NUMBER,
    "high": NUMBER,
    "voice": TEXT,
}


def _kept(document: Document) -> list[Any]:
    """Return for each measure its rows of this article, or what it must know of it to compare articles."""
    return [document.article.id, *(measure.kept(document) for measure in MEASURES)]


def _rows(kept: Sequence[list[Any]]) -> Iterable[Row]:
    articles = [article for article, *_ in kept]
    readings = [measure.together(articles, [each[place] for each in kept]) for place, measure in enumerate(MEASURES, 1)]
    for number, article in enumerate(articles):
        for measure, found in zip(MEASURES, readings, strict=True):
            for reading in found[number]:
                score = reading.score
                yield article, measure.id, reading.unit, score.value, score.n, score.low, score.high, reading.voice


TABLE = Table("scores", COLUMNS, _kept, _rows)
