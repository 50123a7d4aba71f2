"""Who speaks how long: a panel an outlet, a row a speaker, a bar of words filled by voice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd

from dashboard.markup import Address, Number, colour, named, numbers, tags

COLUMNS = [
    *("group", "outlet", "note", "colour", "evidence", "name", "side", "kind", "anonymous"),
    *("quotations", "reported", "quoted_words", "reported_words"),
]
FIRST = 5
"""So many rows of a panel stand open; the others wait behind one line."""

KEY = (
    '<ul class="key"><li><span class="bar outlined"></span><b>In quotation marks</b>: the speaker chose the words</li>'
    '<li><span class="bar hatched"></span><b>Reported speech</b>: the newsroom retells what was said</li></ul>'
)
"""What the fills mean, in words."""


def speakers(found: pd.DataFrame, totals: Mapping[str, Sequence[Number]], address: Address) -> str:
    """Return safe HTML: for each outlet its rows (`COLUMNS`; counts in words), most words first, bars on one scale.

    `totals` stand beside an outlet's name. An empty table gives no panel. Bars only repeat the counts beside them, so
    they are hidden from screen readers.
    """
    longest = int((found["quoted_words"] + found["reported_words"]).max()) if len(found) else 0
    panels = [_panel(rows, longest, totals, address) for _, rows in found.groupby("group", sort=False)]
    return f'<div class="panels speakers">{"".join(panels)}</div>'


def bar(quoted: int, reported: int, whole: int) -> str:
    """Return a bar of `whole` words: those quoted outlined, those reported hatched; no words, so hidden from readers.

    >>> bar(1, 0, 4).count("width:25.00%")
    1
    """
    parts = [
        f'<i class="{voice}" style="width:{100 * words / whole:.2f}%"></i>'
        for voice, words in (("quoted", quoted), ("reported", reported))
        if words
    ]
    return f'<div class="length" aria-hidden="true">{"".join(parts)}</div>'


def _panel(rows: pd.DataFrame, longest: int, totals: Mapping[str, Sequence[Number]], address: Address) -> str:
    first = rows.iloc[0]
    made = [_row(row, longest, address) for row in rows.to_dict("records")]
    rest = made[FIRST:]
    more = f"<details><summary>{len(rest)} more</summary>{''.join(rest)}</details>" if rest else ""
    return (
        f'<section style="color:{colour(first["colour"])}"><h3>{named(first["outlet"], first["note"])}</h3>'
        f"<p>{numbers(totals.get(first['group'], ()), address)}</p>{''.join(made[:FIRST])}{more}</section>"
    )


def _row(row: dict[str, Any], longest: int, address: Address) -> str:
    words = row["quoted_words"] + row["reported_words"]
    count = numbers([Number(f"{words} word{'' if words == 1 else 's'}", row["evidence"])], address)
    hidden = tags(["anonymous"]) if row["anonymous"] else ""
    said = [_many(row["quotations"], "quotation"), f"{row['reported']} reported" if row["reported"] else ""]
    about = " · ".join(part for part in (row["side"], row["kind"], ", ".join(filter(None, said))) if part)
    return (
        f'<div class="heard"><p><b>{escape(row["name"])}</b> {hidden}{count}</p>'
        f"{bar(row['quoted_words'], row['reported_words'], longest or 1)}<p><small>{escape(about)}</small></p></div>"
    )


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}" if count else ""
