"""Words that two outlets share: a row a pair, a bar filled by kind; each outlet's share; who credits whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from dashboard.markup import Address, Number, colour, door, more, named, numbers

FIRST = 6
"""So many rows stand open; the others wait behind one line."""

KEY = (
    '<ul class="key"><li><span class="bar outlined"></span><b>In quotations</b>: the speaker chose the words</li>'
    '<li><span class="bar solid"></span><b>Outside quotation marks</b>: a newsroom or an agency chose them</li></ul>'
)
"""What the fills mean, in words."""


class Row(NamedTuple):
    """A bar: its heads (name, note, colour), words in quotations and outside them, and the counts in words.

    `whole` is what the bar is a part of; 0 where the bars are on one scale. `after` stands in small letters, and
    `words` are some of those that are shared, as printed.
    """

    heads: Sequence[tuple[str, str, str]]
    quotation: int
    narration: int
    counted: Sequence[Number]
    whole: int = 0
    after: Sequence[Number] = ()
    words: str = ""


class Credited(NamedTuple):
    """What an outlet's articles credit: (names, the line as safe HTML, the address of its place) for each article."""

    head: tuple[str, str, str]
    lines: Sequence[tuple[str, str, str]]


def bars(rows: Sequence[Row], address: Address, rest_id: str = "more-pairs") -> str:
    """Return safe HTML: a row each, with its counts and a bar; no rows give no list. `rest_id` opens those folded.

    Bars only repeat the counts beside them, so they are hidden from screen readers.
    """
    longest = max((row.quotation + row.narration for row in rows), default=0)
    made = [_row(row, row.whole or longest or 1, address) for row in rows]
    rest = made[FIRST:]
    folded = more(rest_id, len(rest), _list(rest)) if rest else ""
    return f'<div class="shared-words">{_list(made[:FIRST])}{folded}</div>'


def _list(made: Sequence[str]) -> str:
    return f"<ul>{''.join(made)}</ul>" if made else ""


def _row(row: Row, whole: int, address: Address) -> str:
    heads = " <i>and</i> ".join(
        f'<b style="border-color:{colour(ink)}">{named(name, note)}</b>' for name, note, ink in row.heads
    )
    parts = "".join(
        f'<i class="{fill}" style="width:{100 * words / whole:.2f}%"></i>'
        for fill, words in (("quoted", row.quotation), ("own", row.narration))
        if words
    )
    after = f"<small>{numbers(row.after, address)}</small>" if row.after else ""
    words = f"<blockquote>{escape(row.words)}</blockquote>" if row.words else ""
    frame = " framed" if row.whole else ""
    return (
        f'<li><p><span class="heads">{heads}</span> <span>{numbers(row.counted, address)}</span></p>'
        f'<div class="length{frame}" aria-hidden="true">{parts}</div>{words}{after}</li>'
    )


def credit_lines(outlets: Iterable[Credited]) -> str:
    """Return safe HTML: for each outlet whom its articles credit, in the words of the line, or that none does."""
    made = []
    for outlet in outlets:
        name, note, ink = outlet.head
        lines = "".join(
            f"<dd><b>{escape(names)}</b> <q>{line}</q> {door(way, name)}</dd>" for names, line, way in outlet.lines
        )
        none = '<dd class="none">nobody is credited</dd>'
        made.append(f'<div style="border-color:{colour(ink)}"><dt>{named(name, note)}</dt>{lines or none}</div>')
    return f'<dl class="strip credited">{"".join(made)}</dl>'
