"""JSONL files: one JSON object a line, its keys the named columns."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from analysis.corpus.article import Article
from analysis.corpus.decoding import checked_name, decoded, read_bytes, shown
from analysis.corpus.readers.rows import MAX_COLUMNS, NAMED, row_article
from analysis.errors import AnalysisError, UnreadableFileError


def json_lines(path: Path) -> Iterator[Article | AnalysisError]:
    """Yield an article, or an error with the line's number, for each line that is not empty."""
    place = shown(path.name)
    stem = checked_name(path.stem, place)
    for number, line in enumerate(decoded(read_bytes(path), place).split("\n"), start=1):
        if line.strip():
            yield _article(line, number, stem, f"{place}, line {number}")


def _article(line: str, number: int, stem: str, place: str) -> Article | AnalysisError:
    try:
        return row_article(_row(line, place), number, stem, place)
    except AnalysisError as error:
        return error


def _row(line: str, place: str) -> dict[str, object]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        mend = 'Write one JSON object on a line, such as {"id": "a", "text": "..."}.'
        raise UnreadableFileError(f"no JSON ({error})", place, mend) from error
    if not isinstance(row, dict):
        raise UnreadableFileError(f"a {type(row).__name__} instead of an object", place, NAMED)
    if len(row) > MAX_COLUMNS:
        raise UnreadableFileError(f"{len(row)} keys", place, f"Keep at most {MAX_COLUMNS}. {NAMED}")
    return {str(key).strip().lower(): value for key, value in row.items()}
