"""A row of a table as an article: the columns that count, and what each may hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from analysis.corpus.article import Article, Origin
from analysis.corpus.decoding import checked, checked_name, sha256, shown
from analysis.errors import UnreadableFileError

MAX_COLUMNS = 50
COLUMNS = ("id", "article", "text", "outlet", "title", "published", "event", "language")
NAMED = "Columns that are read: id (or article), text, outlet, title, published, event, language."
FIELD_LENGTH = 1_000  # of everything but the text
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?", re.DOTALL)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def checked_columns(names: Iterable[object], place: str) -> list[str]:
    """Return a table's column names in lower case; raises `UnreadableFileError` if they cannot hold articles."""
    columns = [str(name).strip().lower() for name in names]
    if len(columns) > MAX_COLUMNS:
        mend = f"Keep at most {MAX_COLUMNS}. {NAMED}"
        raise UnreadableFileError(f"{len(columns)} columns", place, mend)
    twice = sorted({name for name in columns if name in COLUMNS and columns.count(name) > 1})
    if twice:
        raise UnreadableFileError(f"two columns named {twice[0]!r}", place, "Give each column its own name.")
    if "text" not in columns:
        found = shown(", ".join(columns)) or "none"
        raise UnreadableFileError(f"no column named 'text' (found: {found})", place, NAMED)
    return columns


def row_article(row: Mapping[str, object], number: int, stem: str, place: str) -> Article:
    """Return the article in one row; `number` counts from 1 and makes the id where no column gives one.

    Raises `UnreadableFileError` naming the column whose value cannot be used.
    """
    text = row.get("text")
    if not isinstance(text, str):
        raise UnreadableFileError(f"text is {_kind(text)}", place, "Put the article's text into the column 'text'.")
    checked(_encodable(text, "text", place), f"{place}, text")
    named = _words(row, "id", place) or _words(row, "article", place) or f"{stem}-{number}"
    return Article(
        id=checked_name(named, place, "Correct the id."),
        text=text,
        outlet=_words(row, "outlet", place),
        title=_words(row, "title", place),
        published=day(row.get("published"), f"{place}, published"),
        event=_words(row, "event", place),
        language=_language(row, place),
        origin=Origin(sha256=sha256(text)),
    )


def day(value: object, place: object) -> date | None:
    """Return a date, or the date in "2018-12-19" and "2018-12-19T10:00:00Z" as written there; None for nothing.

    Raises `UnreadableFileError` for anything else: "19/12/2018" could be read in two ways.

    >>> day("2018-12-19 08:00", "a.csv")
    datetime.date(2018, 12, 19)
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    match = _ISO.fullmatch(value.strip()) if isinstance(value, str) else None
    try:
        if match:
            return date.fromisoformat(match[1])
    except ValueError:
        pass
    mend = "Write the date as year-month-day, such as 2018-12-19, or leave it empty."
    raise UnreadableFileError(f"{shown(str(value))!r} is no date", place, mend)


def _words(row: Mapping[str, object], column: str, place: str) -> str | None:
    value = row.get(column)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is None:
        return None
    if not isinstance(value, str):
        raise UnreadableFileError(f"{column} is {_kind(value)}", place, f"Write {column} as a text, or leave it out.")
    if len(value) > FIELD_LENGTH:
        mend = f"At most {FIELD_LENGTH} characters are read here; is this the text?"
        raise UnreadableFileError(f"{column} has {len(value)} characters", place, mend)
    return _encodable(value, column, place).strip() or None


def _language(row: Mapping[str, object], place: str) -> str:
    value = _words(row, "language", place) or "en"
    if not _LANGUAGE.fullmatch(value):
        mend = "Write a language code such as en or de, or leave it empty."
        raise UnreadableFileError(f"language {shown(value)!r}", place, mend)
    return value.lower()


def _encodable(value: str, column: str, place: str) -> str:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        mend = "Write the character itself instead of its halves."
        raise UnreadableFileError(f"{column} holds half a character (a lone surrogate)", place, mend) from error
    return value


def _kind(value: object) -> str:
    return "missing" if value is None else f"of type {type(value).__name__}"
