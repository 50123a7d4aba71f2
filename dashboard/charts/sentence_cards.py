"""One sentence as each outlet prints it: a card, a line a version, the words that differ marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from analysis.spans import Span
from dashboard.charts.word_steps import Marked, version
from dashboard.markup import colour, named

KEY = (
    '<ul class="key sentence-key"><li><mark class="renamed">another name or label</mark></li>'
    '<li><mark class="changed">other words</mark></li><li><mark class="put-in">in one version only</mark></li></ul>'
)
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


def sentence_card(head: str, lines: Iterable[Line], link: str = "", opened: bool = False) -> str:
    """Return a card as safe HTML: `head` says what differs, `link` is the address of the card alone."""
    shown = "".join(_line(line) for line in lines)
    alone = f'<p class="alone"><a class="opens" href="{escape(link)}">Link to this sentence</a></p>' if link else ""
    kind = " hit" if opened else ""
    return f'<section class="sentence-card{kind}"><h3>{escape(head)}</h3>{shown}{alone}</section>'


def _line(line: Line) -> str:
    whose = f'<span class="unseen">: {escape(line.outlet)}</span>'
    door = f' <a class="opens" href="{escape(line.door)}">Read it there{whose}</a>'
    return (
        f'<div style="border-left-color:{colour(line.colour)}"><p><b>{named(line.outlet, line.note)}</b>'
        f"{door if line.door else ''}</p>"
        f"<blockquote>{version(line.text, line.whole, line.marks)}</blockquote></div>"
    )
