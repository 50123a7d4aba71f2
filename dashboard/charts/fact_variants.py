"""One fact as safe HTML: a line a figure, with its sentence and its source; an axis where the figures differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from analysis.spans import Span
from dashboard.markup import Mark, colour, door, folded, marked, not_found

FIRST = 4
"""So many outlets stand open; the others wait behind one line."""
_THINNEST = 2.5
"""Width of a single number on the axis, in hundredths of it."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a figure lies on the axis, in hundredths of it; `more` and `less` say that it may lie beyond its end."""

    start: float
    end: float
    more: bool = False
    less: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as printed: its words, what it is where it is no number, where it stands, in whose voice."""

    words: str
    kind: str
    span: Span
    voice: str
    reach: Reach | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """The figures of one sentence: the text, who is named as their source, and the way to their place."""

    figures: tuple[Figure, ...]
    source: str
    text: str
    sentence: Span
    address: str


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet with its figures."""

    name: str
    colour: str
    lines: tuple[Line, ...]


def card(
    title: str,
    beside: str,
    verdict: str,
    outlets: Sequence[Outlet],
    ends: tuple[str, str] | None = None,
    absent: str = "",
) -> str:
    """Return a fact: what it is, whether the articles agree, and a line a figure; `ends` name the ends of the axis.

    `absent` says in which articles no such figure was found.
    """
    small = f" <small>{escape(beside)}</small>" if beside else ""
    head = f'<h3 class="large">{escape(title)}{small}</h3>' + (
        f'<p class="verdict">{escape(verdict)}</p>' if verdict else ""
    )
    body = folded([_outlet(outlet, ends) for outlet in outlets], FIRST)
    return f'<article class="exhibit fact">{head}{body}{not_found(absent)}</article>'


def _outlet(outlet: Outlet, ends: tuple[str, str] | None) -> str:
    lines = "".join(_line(line, ends, outlet.name) for line in outlet.lines)
    ink = colour(outlet.colour)
    return f'<section style="border-color: {ink}; --ink: {ink}"><h4>{escape(outlet.name)}</h4>{lines}</section>'


def _line(line: Line, ends: tuple[str, str] | None, outlet: str) -> str:
    marks = [Mark(each.span.start, each.span.end, each.voice) for each in line.figures]
    words = marked(line.text, marks, line.sentence.start, line.sentence.end)
    figures = "".join(_figure(each, ends) for each in line.figures)
    return (
        f'<div class="given"><div class="figures">{figures}</div>'
        f"<div><blockquote>{words}</blockquote><p>{escape(line.source)} · {door(line.address, outlet)}</p></div></div>"
    )


def _figure(figure: Figure, ends: tuple[str, str] | None) -> str:
    kind = f"<small>{escape(figure.kind)}</small>" if figure.kind else ""
    axis = _axis(figure.reach, ends) if ends and figure.reach else ""
    return f'<p class="{"words" if kind else "large"}">{kind}{escape(figure.words)}</p>{axis}'


def _axis(reach: Reach, ends: tuple[str, str]) -> str:
    """Return a bar on the axis; dots lead on from it in the direction in which the figure is open."""
    start = min(reach.start, 100 - _THINNEST)
    end = max(reach.end, start + _THINNEST)
    more = f'<u style="left: {end:.1f}%; right: 0"></u>' if reach.more else ""
    less = f'<u style="left: 0; right: {100 - start:.1f}%"></u>' if reach.less else ""
    return (
        f'<p class="axis" aria-hidden="true"><i style="left: {start:.1f}%; width: {end - start:.1f}%"></i>{more}{less}'
        f"<span>{escape(ends[0])}</span><span>{escape(ends[1])}</span></p>"
    )
