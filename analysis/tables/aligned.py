"""The table of sentences of two articles that are one sentence with other words in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.comparison.wording import Wording, wording
from analysis.tables.table import COUNT, NUMBER, TEXT, Row, Table


def _rows(kept: Sequence[Wording]) -> Iterable[Row]:
    """Yield a row for each pair of sentences."""
    return ()


TABLE = Table(
    "aligned",
    {
        "pair": TEXT,
        "article_left": TEXT,
        "start_left": COUNT,
        "end_left": COUNT,
        "article_right": TEXT,
        "start_right": COUNT,
        "end_right": COUNT,
        "score": NUMBER,
        "changed": TEXT,
    },
    wording,
    _rows,
)
