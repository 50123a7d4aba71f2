"""What a tidy table is: its columns with their types, and the rows that each article gives it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import pyarrow as pa

from analysis.annotation.document import Document

Row = tuple[Any, ...]
TEXT, COUNT, FLAG, NUMBER = "string", "Int64", "boolean", "Float64"
PLACE = {"start": COUNT, "end": COUNT}
PLACES = {
    "article_left": TEXT,
    "start_left": COUNT,
    "end_left": COUNT,
    "article_right": TEXT,
    "start_right": COUNT,
    "end_right": COUNT,
}
_ARROW = {TEXT: pa.large_string(), COUNT: pa.int64(), FLAG: pa.bool_(), NUMBER: pa.float64()}
_TYPES = {kind: (pd.api.types.pandas_dtype(kind), arrow) for kind, arrow in _ARROW.items()}


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, its columns (name -> pandas type, in order) and its rows, in the order of the columns.

    `of` gives the rows of one article. Where articles are compared, `of` gives what is kept of one article (little: a
    generator of many documents must not be held) and `together` the rows of all.
    """

    name: str
    columns: dict[str, str]
    of: Callable[[Document], Any]
    together: Callable[[Sequence[Any]], Iterable[Row]] | None = None

    def frame(self, kept: Sequence[Any]) -> pd.DataFrame:
        """Return the table of all that `of` gave, document by document; an empty one keeps columns and types."""
        rows = list(self.together(kept)) if self.together else kept
        values = zip(*rows, strict=True) if rows else ((),) * len(self.columns)
        columns = zip(self.columns.items(), values, strict=True)
        return pd.DataFrame({name: _column(kind, column) for (name, kind), column in columns}, copy=False)


def _column(kind: str, values: Sequence[Any]) -> pd.api.extensions.ExtensionArray:
    """Return values as a pandas column, None and NaN as missing; Arrow takes half the time of `pd.array`."""
    dtype, arrow = _TYPES[kind]
    return dtype.__from_arrow__(pa.array(values, arrow, from_pandas=True))
