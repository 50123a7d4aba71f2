"""The table of runs of words that two articles share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.comparison.reuse import KINDS, passages
from analysis.comparison.wording import Wording, wording
from analysis.tables.table import COUNT, PLACES, TEXT, Row, Table


def _rows(kept: Sequence[Wording]) -> Iterable[Row]:
    """Yield a row for each shared passage, by left article, right article, and place in the left one.

    Made from columns: of many articles there may be millions of rows.
    """
    ids = [each.article.id for each in kept]
    starts, ends = [each.starts.tolist() for each in kept], [each.ends.tolist() for each in kept]
    found = passages(*kept)
    columns = (column.tolist() for column in (*found[:5], found.kinds))
    for left, first, right, other, tokens, kind in zip(*columns, strict=True):
        left_place = ids[left], starts[left][first], ends[left][first + tokens - 1]
        right_place = ids[right], starts[right][other], ends[right][other + tokens - 1]
        yield *left_place, *right_place, tokens, KINDS[kind]


TABLE = Table(
    "shared_passages",
    {
        **PLACES,
        "tokens": COUNT,
        "kind": TEXT,
    },
    wording,
    _rows,
)
