"""A table as CSV that a spreadsheet cannot mistake for formulas."""

from __future__ import annotations

import pandas as pd

from analysis.exporting import csv_lines

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def harmless(value: object) -> object:
    """Return text that a spreadsheet would run as a formula with `'` before it; anything else as it is.

    >>> harmless("=1+1")
    "'=1+1"
    """
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def csv(frame: pd.DataFrame) -> bytes:
    """Return the table as UTF-8 CSV with a byte order mark (spreadsheets ask for it) and harmless text."""
    safe = frame.astype(object).map(harmless).rename(columns=lambda name: harmless(str(name)))
    return "".join(csv_lines(safe)).encode("utf-8-sig")
