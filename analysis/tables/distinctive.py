"""The table of words that one outlet uses and the others do not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter

from analysis.annotation.document import Document
from analysis.measures import distinctive
from analysis.measures.distinctive import WordUse, word_use
from analysis.tables.table import COUNT, NUMBER, TEXT, Row, Table

COLUMNS = {
    "outlet": TEXT,
    "word": TEXT,
    "count": COUNT,
    "others": COUNT,
    "z": NUMBER,
    "g2": NUMBER,
    "log_ratio": NUMBER,
}


def _kept(document: Document) -> WordUse | None:
    return word_use(document) if distinctive.MEASURE.made_for(document) else None


def _rows(kept: Sequence[WordUse | None]) -> Iterable[Row]:
    return map(attrgetter(*COLUMNS), distinctive.distinctive([each for each in kept if each]))


TABLE = Table("distinctive", COLUMNS, _kept, _rows)
