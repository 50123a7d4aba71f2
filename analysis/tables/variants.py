"""The table of quotations of one utterance as each article prints them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.comparison.wording import Wording, wording
from analysis.tables.table import COUNT, TEXT, Row, Table


def _rows(kept: Sequence[Wording]) -> Iterable[Row]:
    """Yield a row for each quotation, and one for each article that only reports the utterance or has none of it."""
    return ()


TABLE = Table(
    "variants",
    {
        "utterance": TEXT,
        "article": TEXT,
        "quotation": COUNT,
        "change": TEXT,
        "text": TEXT,
    },
    wording,
    _rows,
)
