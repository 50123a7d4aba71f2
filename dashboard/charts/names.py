"""Names of one concept: how often each outlet uses each name, and in whose voice; a square a mention, each a link."""

from __future__ import annotations

from html import escape

import pandas as pd

from dashboard.charts.squares import FEW, row
from dashboard.markup import Address, Number, colour, named, numbers
from dashboard.view import VOICES

COLUMNS = ["group", "outlet", "note", "colour", "term", "name", "voice", "count"]


def names_by_voice(counts: pd.DataFrame, address: Address) -> str:
    """Return safe HTML: an outlet a panel, a name a row, a square a mention; bars on one scale where counts are high.

    `counts` has one row for an outlet, name and voice (`COLUMNS`; `count` in mentions), outlets and names in the
    order in which they are to stand. An empty table gives no panel. The counts stand beside the squares in words, so
    the squares are hidden from screen readers and from the tab key.
    """
    longest = int(counts.groupby(["group", "term"])["count"].sum().max()) if len(counts) else 0
    panels = [_panel(rows, longest, address) for _, rows in counts.groupby("group", sort=False)]
    return f'<div class="panels">{"".join(panels)}</div>'


def _panel(rows: pd.DataFrame, longest: int, address: Address) -> str:
    first = rows.iloc[0]
    names = [_name(part, longest, address) for _, part in rows.groupby("term", sort=False)]
    return (
        f'<section style="color:{colour(first["colour"])}"><h3>{named(first["outlet"], first["note"])}</h3>'
        f"{''.join(names)}</section>"
    )


def _name(rows: pd.DataFrame, longest: int, address: Address) -> str:
    every = rows.to_dict("records")
    first, voices = every[0], {row["voice"]: int(row["count"]) for row in every}
    heard = {voice: voices[voice] for voice in VOICES if voice in voices}
    ids = {voice: f"name:{first['group']}:{first['term']}:{voice}" for voice in heard}
    words = numbers([Number(f"{count} {voice}", ids[voice]) for voice, count in heard.items()], address)
    parts = [(voice, count, address(ids[voice])) for voice, count in heard.items()]
    squares = row(parts, of=0 if longest <= FEW else longest)
    return f'<div class="named"><p><b>{escape(first["name"])}</b> {words}</p>{squares}</div>'
