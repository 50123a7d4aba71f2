"""How long each side speaks: a panel a side, a row an outlet, a bar of its share filled by voice."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

import pandas as pd

from dashboard.charts.speakers import bar
from dashboard.markup import Address, Number, colour, more, named, numbers

COLUMNS = ["side", "name", "group", "outlet", "note", "colour", "quoted", "reported", "whole", "evidence"]

FIRST = 6
"""So many sides stand open; the others wait behind one line."""


def side_shares(found: pd.DataFrame, address: Address) -> str:
    """Return safe HTML: for each side a bar an outlet, as long as its share of the words of all sources there.

    `found` has a row for each side and outlet (`COLUMNS`; counts in words). An empty table gives no panel.
    """
    panels = [_panel(rows, address) for _, rows in found.groupby("side", sort=False)]
    first, rest = "".join(panels[:FIRST]), panels[FIRST:]
    folded = more("more-sides", len(rest), _grid("".join(rest))) if rest else ""
    return f"{_grid(first)}{folded}"


def _grid(panels: str) -> str:
    return f'<div class="panels sides">{panels}</div>'


def counted(row: Mapping[str, Any]) -> tuple[Number, ...]:
    """Return "46 of 100 words (46%)" for a side in an outlet, nothing where it has no word."""
    words = row["quoted"] + row["reported"]
    if not words:
        return ()
    return (Number(f"{words} of {row['whole']} words ({words / row['whole']:.0%})", row["evidence"]),)


def _panel(rows: pd.DataFrame, address: Address) -> str:
    speaking = [row for row in rows.to_dict("records") if row["quoted"] + row["reported"]]
    silent = [escape(row["outlet"]) for row in rows.to_dict("records") if not row["quoted"] + row["reported"]]
    none = f'<p class="none"><small>No word: {", ".join(silent)}</small></p>' if silent else ""
    made = "".join(_row(row, address) for row in speaking)
    return f"<section><h3>{escape(rows.iloc[0]['name'])}</h3>{made}{none}</section>"


def _row(row: dict[str, Any], address: Address) -> str:
    length = bar(row["quoted"], row["reported"], row["whole"])
    return (
        f'<div class="heard" style="color:{colour(row["colour"])}"><p><span>{named(row["outlet"], row["note"])}</span> '
        f'<small class="count">{numbers(counted(row), address)}</small></p>{length}</div>'
    )
