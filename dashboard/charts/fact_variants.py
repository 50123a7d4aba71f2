"""One fact as safe HTML: a line a figure, with its sentence and its source; an axis where the figures differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from analysis.spans import Span
from dashboard.markup import Mark, colour, marked

_THINNEST = 1.2
"""Width of a single number on the axis, in hundredths of it."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a figure lies on the axis, in hundredths of it; `more` and `less` say that it may lie beyond its end."""

    start: float
    end: float
    more: bool = False
    less: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One figure: its words, how it is said and by whom, the text with its sentence, and the way to its place."""

    words: str
    kind: str
    voice: str
    source: str
    text: str
    sentence: Span
    span: Span
    address: str
    reach: Reach | None = None


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet with its figures."""

    name: str
    colour: str
    lines: tuple[Line, ...]


def card(title: str, beside: str, verdict: str, outlets: Sequence[Outlet], ends: tuple[str, str] | None = None) -> str:
    """Return a fact: what it is, whether the articles agree, and a line a figure; `ends` name the ends of the axis."""
    small = f" <small>{escape(beside)}</small>" if beside else ""
    head = f"<h4>{escape(title)}{small}</h4>" + (f'<p class="verdict">{escape(verdict)}</p>' if verdict else "")
    body = "".join(_outlet(outlet, ends) for outlet in outlets)
    return f'<article class="fact">{head}{body}</article>'


def _outlet(outlet: Outlet, ends: tuple[str, str] | None) -> str:
    lines = "".join(_line(line, ends, outlet.name) for line in outlet.lines)
    ink = colour(outlet.colour)
    return f'<section style="border-color: {ink}; --ink: {ink}"><h5>{escape(outlet.name)}</h5>{lines}</section>'


def _line(line: Line, ends: tuple[str, str] | None, outlet: str) -> str:
    words = marked(
        line.text, [Mark(line.span.start, line.span.end, line.voice)], line.sentence.start, line.sentence.end
    )
    style = "words" if line.kind else "large"
    kind = f"<small>{escape(line.kind)}</small>" if line.kind else ""
    door = f'<a class="opens" href="{escape(line.address)}">Read it in {escape(outlet)}</a>'
    axis = _axis(line.reach, ends) if ends and line.reach else ""
    return (
        f'<div class="given"><p class="{style}">{kind}{escape(line.words)}</p>{axis}'
        f"<div><blockquote>{words}</blockquote><p>{escape(line.source)} · {door}</p></div></div>"
    )


def _axis(reach: Reach, ends: tuple[str, str]) -> str:
    """Return a bar on the axis; an arrow says in which direction the figure is open."""
    start = min(reach.start, 100 - _THINNEST)
    width = max(reach.end - reach.start, _THINNEST)
    arrows = f"{'<b>‹</b>' if reach.less else ''}{'<u>›</u>' if reach.more else ''}"
    return (
        f'<p class="axis" aria-hidden="true"><i style="left: {start:.1f}%; width: {width:.1f}%">{arrows}</i>'
        f"<span>{escape(ends[0])}</span><span>{escape(ends[1])}</span></p>"
    )
