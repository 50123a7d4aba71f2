"""Writing tables to files: whole files or none, and the same bytes for the same tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryFile

import pandas as pd
import pyarrow as pa
import pyarrow.parquet

from analysis.corpus.decoding import shown
from analysis.errors import AnalysisError

_MUST_BE_QUOTED = re.compile(r'[",\r\n]|\A\s|\s\Z|\A\Z')
_ARROW = {"string": pa.large_string(), "Int64": pa.int64(), "Float64": pa.float64(), "boolean": pa.bool_()}


def write_tables(tables: dict[str, pd.DataFrame], folder: Path, suffix: str = "csv") -> list[Path]:
    """Write each table to `folder/NAME.SUFFIX` (a key of `FORMATS`) and return the paths.

    Every file is written beside its place first; only when all are whole do they take their names. Raises
    `AnalysisError` where the folder cannot be made or written to; then no file of an earlier run has changed.
    """
    paths = [folder / f"{name}.{suffix}" for name in tables]
    drafts = [path.with_name(f".{path.name}.part") for path in paths]
    try:
        checked_folder(folder)
        for frame, draft in zip(tables.values(), drafts, strict=True):
            FORMATS[suffix](frame, draft)
        for draft, path in zip(drafts, paths, strict=True):
            draft.replace(path)
    except OSError as error:
        raise _unwritable(error, folder) from error
    finally:
        _remove(drafts)
    return paths


def checked_folder(folder: Path) -> Path:
    """Return `folder`, made where it was not there; raises `AnalysisError` where no file can be written into it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            return folder
    except OSError as error:
        raise _unwritable(error, folder) from error


def _unwritable(error: OSError, folder: Path) -> AnalysisError:
    return AnalysisError(error.strerror or str(error), shown(str(folder)), "Name a folder that can be written to.")


def _remove(drafts: list[Path]) -> None:
    for draft in drafts:
        try:
            draft.unlink(missing_ok=True)
        except OSError:
            continue  # the folder itself is the trouble, and has been reported


def csv_lines(frame: pd.DataFrame) -> Iterator[str]:
    """Yield the lines of a CSV file: a head, then a row each; marks stand only where needed.

    A missing value is an empty field, an empty text is `""`. The text is left as it is, also where a spreadsheet
    would take it for a formula.

    >>> print(*csv_lines(pd.DataFrame({"cue": ["", "said"], "text": ["=1+1", 'so "gone" ']})), sep="", end="")
    cue,text
    "",=1+1
    said,"so ""gone"" "
    """
    yield ",".join(map(_field, frame.columns)) + "\n"
    for row in zip(*(map(_field, frame[name].tolist()) for name in frame), strict=True):
        yield ",".join(row) + "\n"


def _field(value: object) -> str:
    if not isinstance(value, str):
        return "" if pd.isna(value) else str(value)
    if _MUST_BE_QUOTED.search(value):
        return '"' + value.replace('"', '""') + '"'
    return value


def _write_csv(frame: pd.DataFrame, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(csv_lines(frame))


def _write_parquet(frame: pd.DataFrame, path: Path) -> None:
    schema = pa.schema([(name, _ARROW[str(kind)]) for name, kind in frame.dtypes.items()])
    table = pa.Table.from_pandas(frame, schema=schema, preserve_index=False)
    pyarrow.parquet.write_table(table, path, version="2.6", compression="zstd")


FORMATS: dict[str, Callable[[pd.DataFrame, Path], None]] = {"csv": _write_csv, "parquet": _write_parquet}
"""How a table is written, by the suffix of its file."""
