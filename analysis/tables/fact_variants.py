"""The table of numbers, times and conditions that articles give of the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.comparison.wording import Wording, wording
from analysis.tables.table import COUNT, NUMBER, TEXT, Row, Table


def _rows(kept: Sequence[Wording]) -> Iterable[Row]:
    """Yield a row for each figure of a fact that at least two articles give."""
    return ()


TABLE = Table(
    "fact_variants",
    {
        "fact": TEXT,
        "article": TEXT,
        "kind": TEXT,
        "low": NUMBER,
        "high": NUMBER,
        "unit": TEXT,
        "hedge": TEXT,
        "source": TEXT,
        "voice": TEXT,
        "start": COUNT,
        "end": COUNT,
        "text": TEXT,
    },
    wording,
    _rows,
)
