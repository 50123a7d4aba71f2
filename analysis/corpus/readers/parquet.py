"""Parquet files: named columns, one article a row; only those columns are read, nothing is unpickled."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from analysis.corpus.article import Article
from analysis.corpus.decoding import checked_name, read_bytes, shown
from analysis.corpus.readers.rows import COLUMNS, checked_columns, row_article
from analysis.errors import AnalysisError, UnreadableFileError

MAX_ROWS = 1_000_000
MAX_UNPACKED = 500_000_000  # bytes: a small file may unpack to a very large one
BATCH = 64


def parquet_table(path: Path) -> Iterator[Article | AnalysisError]:
    """Yield an article, or an error with the row's number (from 1), for each row.

    Raises `UnreadableFileError` for a file that is no Parquet, lacks the column `text` or unpacks to too much.
    """
    place = shown(path.name)
    stem = checked_name(path.stem, place)
    for number, row in enumerate(_rows(read_bytes(path), place), start=1):
        try:
            yield row_article(row, number, stem, f"{place}, row {number}")
        except AnalysisError as error:
            yield error


def _rows(data: bytes, place: str) -> Iterator[dict[str, Any]]:
    import pyarrow
    import pyarrow.parquet

    try:
        table = pyarrow.parquet.ParquetFile(io.BytesIO(data))
        names = table.schema_arrow.names
        columns = checked_columns(names, place)
        _check_size(table.metadata, place)
        wanted = {name: column for name, column in zip(names, columns, strict=True) if column in COLUMNS}
        for batch in table.iter_batches(batch_size=BATCH, columns=list(wanted)):
            for row in batch.to_pylist():
                yield {wanted[name]: value for name, value in row.items() if name in wanted}
    except (pyarrow.ArrowException, OSError, ValueError, OverflowError) as error:
        value = f"no readable Parquet ({shown(str(error))})"
        raise UnreadableFileError(value, place, "Write the table again as Parquet, or save it as CSV.") from error


def _check_size(metadata: Any, place: str) -> None:
    unpacked = sum(metadata.row_group(index).total_byte_size for index in range(metadata.num_row_groups))
    if metadata.num_rows > MAX_ROWS or unpacked > MAX_UNPACKED:
        value = f"{metadata.num_rows} rows, {unpacked / 1e6:.0f} MB unpacked"
        mend = f"Split it: at most {MAX_ROWS} rows and {MAX_UNPACKED / 1e6:.0f} MB."
        raise UnreadableFileError(value, place, mend)
