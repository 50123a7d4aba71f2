"""CSV files: a header with named columns, then one article a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from analysis.corpus.article import Article
from analysis.corpus.decoding import checked_name, decoded, read_bytes, shown
from analysis.corpus.readers.rows import NAMED, checked_columns, row_article
from analysis.errors import AnalysisError, UnreadableFileError

HEADER_LENGTH = 10_000
TEXT_LENGTH = 10_000_000  # the longest field, in characters: a million words fit


def separated_values(path: Path) -> Iterator[Article | AnalysisError]:
    """Yield an article, or an error with the row's number (the header not counted), for each row.

    Commas, semicolons or tabs part the columns, as the header does. Raises `UnreadableFileError` where the header
    cannot be used.
    """
    place = shown(path.name)
    stem = checked_name(path.stem, place)
    text = decoded(read_bytes(path), place)
    delimiter = _delimiter(text, place)
    before = csv.field_size_limit(TEXT_LENGTH)
    try:
        rows = list(_rows(text, delimiter))
    finally:
        csv.field_size_limit(before)
    header = rows[0] if rows else []
    if isinstance(header, csv.Error):
        raise UnreadableFileError(f"its header breaks off: {header}", place, NAMED)
    columns = checked_columns(header, place)
    for number, row in enumerate(rows[1:], start=1):
        if row:
            yield _article(row, columns, number, stem, f"{place}, row {number}")


def _article(
    row: list[str] | csv.Error, columns: list[str], number: int, stem: str, place: str
) -> Article | AnalysisError:
    if isinstance(row, csv.Error):
        mend = 'Close the quotation mark that opens a field, write "" for one inside it, and keep texts within bounds.'
        return UnreadableFileError(str(row), place, mend)
    if len(row) != len(columns):
        mend = "Put a text that holds commas or line ends between quotation marks."
        return UnreadableFileError(f"{len(row)} fields under {len(columns)} columns", place, mend)
    try:
        return row_article(dict(zip(columns, row, strict=True)), number, stem, place)
    except AnalysisError as error:
        return error


def _delimiter(text: str, place: str) -> str:
    """Return what parts the columns; a header of commas without end is refused before it is read as columns."""
    start = text[: HEADER_LENGTH + 1]
    header = start.splitlines()[0]
    if len(header) > HEADER_LENGTH:
        raise UnreadableFileError(f"a header of more than {HEADER_LENGTH} characters", place, NAMED)
    counts = {mark: header.count(mark) for mark in ",;\t"}
    return max(counts, key=lambda mark: counts[mark])


def _rows(text: str, delimiter: str) -> Iterator[list[str] | csv.Error]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield error
