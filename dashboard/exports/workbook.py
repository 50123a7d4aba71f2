"""Tables as an XLSX workbook: text stays text, the head stands still, and a sheet says where it comes from."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time
from itertools import islice
from typing import Any

import pandas as pd
import xlsxwriter

from dashboard.exports.source import Source

MOST_ROWS, MOST_LETTERS = 1_048_575, 32_767
"""What a sheet (below its head) and a cell can hold."""
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}
_WIDEST, _LOOKED_AT = 60, 500
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ABOUT = "About"


def xlsx(tables: Mapping[str, pd.DataFrame], source: Source, title: str) -> bytes:
    """Return a workbook with a sheet a table (name -> table) and a last one that says where it comes from.

    The same tables and source give the same bytes. Rows and letters beyond what a sheet holds are cut, and the last
    sheet says so.
    """
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, _OPTIONS) as book:
        book.set_properties({"title": _text(title), "created": datetime.combine(source.made_on, time(), UTC)})
        cut = [note for name, frame in _named(tables) for note in _sheet(book, name, frame)]
        _about(book, source, title, cut)
    return file.getvalue()


def _named(tables: Mapping[str, pd.DataFrame]) -> Iterable[tuple[str, pd.DataFrame]]:
    """Yield tables with names that a workbook takes: at most 31 letters, no two alike, never that of the last sheet."""
    taken = {ABOUT.lower(), "history"}
    for name, frame in tables.items():
        short = _NOT_IN_A_NAME.sub("-", _text(name))[:31].strip() or "Table"
        found, number = short, 2
        while found.lower() in taken:
            found, number = f"{short[:27]} {number}", number + 1
        taken.add(found.lower())
        yield found, frame


def _sheet(book: Any, name: str, frame: pd.DataFrame) -> list[str]:
    """Write one table; return what was cut."""
    sheet = book.add_worksheet(name)
    head, body = book.add_format({"bold": True, "bottom": 1}), book.add_format({"text_wrap": True, "valign": "top"})
    cells = frame.astype(object)
    long = 0
    for at, column in enumerate(cells.columns):
        sheet.write_string(0, at, _text(str(column)), head)
        values = cells.iloc[:, at].tolist()[:MOST_ROWS]
        sheet.set_column(at, at, _width([str(column), *map(str, islice(values, _LOOKED_AT))]), body)
        for row, value in enumerate(values, start=1):
            long += _write(sheet, row, at, value)
    sheet.freeze_panes(1, 0)
    if len(frame) and len(frame.columns):
        sheet.autofilter(0, 0, min(len(frame), MOST_ROWS), len(frame.columns) - 1)
    notes = [f"Sheet {name}: the first {MOST_ROWS:,} of {len(frame):,} rows."] if len(frame) > MOST_ROWS else []
    return notes + ([f"Sheet {name}: {long:,} cells were cut at {MOST_LETTERS:,} letters."] if long else [])


def _write(sheet: Any, row: int, column: int, value: object) -> bool:
    """Write a value as what it is, nothing where it is missing; say whether it was cut."""
    if value is None or pd.isna(value):  # type: ignore[call-overload]
        return False
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float):
        _number(sheet, row, column, value)
    else:
        text = _text(str(value))
        sheet.write_string(row, column, text[:MOST_LETTERS])
        return len(text) > MOST_LETTERS
    return False


def _number(sheet: Any, row: int, column: int, value: float) -> None:
    if abs(value) < 10**15:
        sheet.write_number(row, column, value)
    else:  # a spreadsheet keeps 15 digits, and knows no infinity
        sheet.write_string(row, column, str(value))


def _width(words: Iterable[str]) -> int:
    longest = max((len(line) for each in words for line in each.splitlines()), default=0)
    return min(max(longest + 2, 8), _WIDEST)


def _about(book: Any, source: Source, title: str, cut: Iterable[str]) -> None:
    sheet = book.add_worksheet(ABOUT)
    head, body = book.add_format({"bold": True, "valign": "top"}), book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 90)
    lines = [("Title", title), *source.lines, *(("Note", note) for note in cut)]
    for row, (name, words) in enumerate(lines):
        sheet.write_string(row, 0, name, head)
        sheet.write_string(row, 1, _text(words)[:MOST_LETTERS], body)


def _text(words: str) -> str:
    """Return text without the characters that a sheet's XML cannot hold."""
    return _NOT_IN_XML.sub("�", words)
