"""A table as CSV that a spreadsheet cannot mistake for formulas."""

from __future__ import annotations

import re

import pandas as pd

from analysis.exporting import csv_lines

_FORMULA = re.compile(r"\A(?=[=+\-@＝＋－＠\t\r\n])|(?<=[;\t\r\n])(?=[=+\-@＝＋－＠])")
"""Where a formula would begin: in front, and where a spreadsheet that parts cells at `;` or a tab begins a new one."""


def harmless(value: object) -> object:
    """Return text with `'` before whatever a spreadsheet would run as a formula; anything else as it is.

    >>> harmless("=1+1"), harmless("a;=1+1")
    ("'=1+1", "a;'=1+1")
    """
    return _FORMULA.sub("'", value) if isinstance(value, str) else value


def csv(frame: pd.DataFrame) -> bytes:
    """Return the table as UTF-8 CSV with a byte order mark (spreadsheets ask for it) and harmless text."""
    safe = frame.astype(object).map(harmless).rename(columns=lambda name: harmless(str(name)))
    return "".join(csv_lines(safe)).encode("utf-8-sig")
