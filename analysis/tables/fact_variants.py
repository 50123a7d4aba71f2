"""The table of numbers, times and conditions that articles give of the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.comparison.facts_told.facts import fact_variants
from analysis.comparison.wording import Wording, wording
from analysis.tables.table import COUNT, NUMBER, TEXT, Row, Table


def _rows(kept: Sequence[Wording]) -> Iterable[Row]:
    """Yield a row for each figure of a fact that at least two articles give."""
    for fact in fact_variants(*kept):
        for variant in fact.variants:
            figure = variant.figure
            yield (
                fact.id,
                variant.article,
                figure.kind,
                figure.low,
                figure.high,
                figure.unit,
                figure.hedge,
                figure.source,
                figure.voice,
                figure.span.start,
                figure.span.end,
                variant.text,
            )


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
