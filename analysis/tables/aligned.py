"""The table of sentences of two articles that are one sentence with other words in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import pandas as pd

from analysis.comparison.sentence_pairs import Pair, against, aligned
from analysis.comparison.wording import Wording, wording
from analysis.tables.table import NUMBER, PLACES, TEXT, Row, Table


def with_reference(found: pd.DataFrame, reference: Wording, kept: Sequence[Wording]) -> pd.DataFrame:
    """Return the table with a row more for each sentence of the articles that stands in a reference text (left)."""
    more = replace(TABLE, together=_of).frame(against(reference, *kept))
    return pd.concat([found, more], ignore_index=True)


def _rows(kept: Sequence[Wording]) -> Iterable[Row]:
    """Yield a row for each pair of sentences."""
    return _of(aligned(*kept))


def _of(pairs: Iterable[Pair]) -> Iterator[Row]:
    for pair in pairs:
        left, right = pair.left_place, pair.right_place
        places = [(place.wording.article.id, place.span.start, place.span.end) for place in (left, right)]
        yield (pair.id, *places[0], *places[1], pair.score, pair.changed or None)


TABLE = Table(
    "aligned",
    {
        "pair": TEXT,
        **PLACES,
        "score": NUMBER,
        "changed": TEXT,
    },
    wording,
    _rows,
)
