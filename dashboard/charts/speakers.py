"""Who speaks how long: a panel an outlet, a row a speaker, a bar of words filled by voice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd

from dashboard.markup import Address, Number, colour, named, note, numbers, tags

COLUMNS = [
    *("group", "outlet", "note", "colour", "evidence", "name", "side", "kind", "anonymous"),
    *("quotations", "reported", "quoted_words", "reported_words"),
]
FIRST = 5
"""So many rows of a panel stand open; the others wait behind one line."""
MOST = 320
"""So many rows stand in all panels together, the same for each; the table has all."""

KEY = (
    '<ul class="key"><li><span class="bar outlined"></span><b>In quotation marks</b>: the speaker chose the words</li>'
    '<li><span class="bar hatched"></span><b>Reported speech</b>: the newsroom retells what was said</li></ul>'
)
"""What the fills mean, in words."""


def speakers(found: pd.DataFrame, totals: Mapping[str, Sequence[Number]], address: Address) -> str:
    """Return safe HTML: for each outlet its rows (`COLUMNS`; counts in words), most words first, bars on one scale.

    `totals` stand beside an outlet's name. An empty table gives no panel. Bars only repeat the counts beside them, so
    they are hidden from screen readers. Of more rows than `MOST` each panel shows its first ones and says so.
    """
    longest = int((found["quoted_words"] + found["reported_words"]).max()) if len(found) else 0
    room = max(MOST // max(found["group"].nunique(), 1), FIRST)
    panels = [_panel(rows, room, longest, totals, address) for _, rows in found.groupby("group", sort=False)]
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


def _panel(
    rows: pd.DataFrame, room: int, longest: int, totals: Mapping[str, Sequence[Number]], address: Address
) -> str:
    first = rows.iloc[0]
    made = [_row(row, longest, address) for row in rows.head(room).to_dict("records")]
    more = _folded(made[FIRST:], len(rows) - len(made))
    return (
        f'<section style="color:{colour(first["colour"])}"><h3>{named(first["outlet"], first["note"])}</h3>'
        f"<p>{numbers(totals.get(first['group'], ()), address)}</p>{''.join(made[:FIRST])}{more}</section>"
    )


def _folded(rest: Sequence[str], left: int) -> str:
    """Return the rows behind one line, and how many have fewer words than these and are `left` out."""
    if not rest and not left:
        return ""
    fewer = note(f"{left:,} with fewer words are not shown. Choose fewer outlets to see them.") if left else ""
    return f"<details><summary>{len(rest) + left:,} more</summary>{''.join(rest)}{fewer}</details>"


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
