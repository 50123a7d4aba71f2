"""The table of runs of words that two articles share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.comparison.wording import Wording, wording
from analysis.tables.table import COUNT, TEXT, Row, Table


def _rows(kept: Sequence[Wording]) -> Iterable[Row]:
    """Yield a row for each shared passage."""
    return ()


TABLE = Table(
    "shared_passages",
    {
        "article_left": TEXT,
        "start_left": COUNT,
        "end_left": COUNT,
        "article_right": TEXT,
        "start_right": COUNT,
        "end_right": COUNT,
        "tokens": COUNT,
        "kind": TEXT,
    },
    wording,
    _rows,
)
