"""Names of one concept: how often each outlet uses each name, and in whose voice; a square a mention, each a link."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd

from dashboard.charts.squares import FEW, row
from dashboard.markup import Address, Number, colour, named, numbers
from dashboard.view import VOICES

Record = Mapping[Hashable, Any]
COLUMNS = ["group", "outlet", "note", "colour", "term", "name", "voice", "count"]


def names_by_voice(counts: pd.DataFrame, address: Address) -> str:
    """Return safe HTML: an outlet a panel, a name a row, a square a mention; bars on one scale where counts are high.

    `counts` has one row for an outlet, name and voice (`COLUMNS`; `count` in mentions), outlets and names in the
    order in which they are to stand. An empty table gives no panel. The counts stand beside the squares in words, so
    the squares are hidden from screen readers and from the tab key.
    """
    panels: dict[str, dict[str, list[Record]]] = {}
    for each in counts.to_dict("records"):
        panels.setdefault(each["group"], {}).setdefault(each["term"], []).append(each)
    sums = [sum(each["count"] for each in rows) for terms in panels.values() for rows in terms.values()]
    drawn = [_panel(list(terms.values()), max(sums), address) for terms in panels.values()]
    return f'<div class="panels">{"".join(drawn)}</div>'


def _panel(terms: Sequence[Sequence[Record]], longest: int, address: Address) -> str:
    first = terms[0][0]
    names = [_name(rows, longest, address) for rows in terms]
    return (
        f'<section style="color:{colour(first["colour"])}"><h3>{named(first["outlet"], first["note"])}</h3>'
        f"{''.join(names)}</section>"
    )


def _name(rows: Sequence[Record], longest: int, address: Address) -> str:
    first, voices = rows[0], {each["voice"]: int(each["count"]) for each in rows}
    heard = {voice: voices[voice] for voice in VOICES if voice in voices}
    ids = {voice: f"name:{first['group']}:{first['term']}:{voice}" for voice in heard}
    words = numbers([Number(f"{count} {voice}", ids[voice]) for voice, count in heard.items()], address)
    parts = [(voice, count, address(ids[voice])) for voice, count in heard.items()]
    squares = row(parts, of=0 if longest <= FEW else longest)
    return f'<div class="named"><p><b>{escape(first["name"])}</b> {words}</p>{squares}</div>'
