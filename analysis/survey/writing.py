"""Writing the tables of a survey while it runs: whole files or none, and never more than a batch in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet

from analysis.corpus.article import Article
from analysis.corpus.decoding import shown
from analysis.errors import AnalysisError
from analysis.exporting import checked_folder, csv_lines
from analysis.survey.survey import Survey
from analysis.survey.tables import COLUMNS, phrase_rows, score_rows, word_rows
from analysis.tables.table import COUNT, NUMBER, TEXT, Row

WORD_ROWS = 50_000
"""Rows of the words that are written at once."""
_ARROW = {TEXT: pa.large_string(), COUNT: pa.int64(), NUMBER: pa.float64()}
_Add = Callable[[pd.DataFrame], None]


def write_survey(
    articles: Iterable[Article], folder: Path, suffix: str = "csv", restore: frozenset[str] = frozenset()
) -> dict[Path, int]:
    """Survey the articles and write the tables of `COLUMNS` to `folder`; return the paths with their numbers of rows.

    Every file is written beside its place first; only when all are whole do they take their names. Raises
    `AnalysisError` where the folder cannot be made or written to; then no file of an earlier run has changed.
    """
    checked_folder(folder)
    places = {name: folder / f"{name}.{suffix}" for name in COLUMNS}
    drafts = {name: path.with_name(f".{path.name}.part") for name, path in places.items()}
    counts = dict.fromkeys(COLUMNS, 0)
    try:
        with ExitStack() as open_files:
            add = {name: open_files.enter_context(WRITERS[suffix](COLUMNS[name], drafts[name])) for name in COLUMNS}
            for name, rows in _rows(articles, restore):
                add[name](_frame(COLUMNS[name], rows))
                counts[name] += len(rows)
        for name, path in places.items():
            drafts[name].replace(path)
    except OSError as error:
        mend = "Name a folder that can be written to."
        raise AnalysisError(error.strerror or str(error), shown(str(folder)), mend) from error
    finally:
        for draft in drafts.values():
            draft.unlink(missing_ok=True)
    return {places[name]: count for name, count in counts.items()}


def _rows(articles: Iterable[Article], restore: frozenset[str]) -> Iterator[tuple[str, list[Row]]]:
    """Yield rows of a table, by its name, as they come; each table is yielded at least once."""
    survey = Survey(restore)
    yield from ((name, []) for name in COLUMNS)
    for batch in survey.batches(articles):
        yield "scores", list(score_rows(batch))
        yield "phrases", list(phrase_rows(batch))
    some: list[Row] = []
    for row in word_rows(survey):
        some.append(row)
        if len(some) == WORD_ROWS:
            yield "words", some
            some = []
    yield "words", some


def _frame(columns: dict[str, str], rows: list[Row]) -> pd.DataFrame:
    values: Iterable[Any] = zip(*rows, strict=True) if rows else ((),) * len(columns)
    made = zip(columns.items(), values, strict=True)
    return pd.DataFrame({name: pd.array(list(column), dtype=kind) for (name, kind), column in made})


@contextmanager
def _csv(columns: dict[str, str], path: Path) -> Iterator[_Add]:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(",".join(columns) + "\n")

        def add(frame: pd.DataFrame) -> None:
            lines = csv_lines(frame)
            next(lines)  # the head
            file.writelines(lines)

        yield add


@contextmanager
def _parquet(columns: dict[str, str], path: Path) -> Iterator[_Add]:
    schema = pa.schema([(name, _ARROW[kind]) for name, kind in columns.items()])
    with pyarrow.parquet.ParquetWriter(path, schema, version="2.6", compression="zstd") as writer:

        def add(frame: pd.DataFrame) -> None:
            if len(frame):
                writer.write_table(pa.Table.from_pandas(frame, schema=schema, preserve_index=False))

        yield add


WRITERS = {"csv": _csv, "parquet": _parquet}
"""How a table is written row by row, by the suffix of its file."""
