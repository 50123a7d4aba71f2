"""One sentence as each outlet prints it: a card, a line a version, the words that differ marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from analysis.spans import Span
from dashboard.charts.word_steps import Marked, key, version
from dashboard.markup import colour, door, folded, named, not_found

FIRST = 5
"""So many versions stand open; the others wait behind one line."""
KEY = key("only", "changed", "renamed")
"""What the marks mean, in words."""


class Line(NamedTuple):
    """One version: the outlet, what must stand beside its name, its colour, its text, where the sentence stands in it,
    the words to mark, and the address of its place in the reader ("" where it has none).
    """

    outlet: str
    note: str
    colour: str
    text: str
    whole: Span
    marks: Sequence[Marked]
    door: str


def sentence_card(head: str, lines: Iterable[Line], link: str = "", opened: bool = False, absent: str = "") -> str:
    """Return a card as safe HTML: `head` says what differs, `link` is the address of the card alone.

    `absent` says in which articles the sentence was not found.
    """
    shown = folded([_line(line) for line in lines], FIRST, "version")
    alone = f'<p><a class="opens" href="{escape(link)}">Link to this sentence</a></p>' if link else ""
    kind = " asked hit" if opened else ""
    return (
        f'<article class="exhibit sentence-card{kind}" tabindex="-1"><h3 class="large">{escape(head)}</h3>'
        f"{shown}{not_found(absent)}{alone}</article>"
    )


def _line(line: Line) -> str:
    way = door(line.door, line.outlet) if line.door else ""
    return (
        f'<section style="border-color:{colour(line.colour)}"><h4>{named(line.outlet, line.note)}</h4>'
        f"<blockquote>{version(line.text, line.whole, line.marks)}</blockquote>{way}</section>"
    )
