"""The small chart under a finding: an outlet a cell, each number with its marks and a way to its sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from dashboard.charts.squares import row
from dashboard.markup import Address, Number, colour, named, numbers

Cell = tuple[str, str, str, Sequence[Number]]
"""Name of an outlet, a note beside it ("" for none), its colour, its numbers."""
REACH = 0.5
"""So far from zero goes the axis of means."""


def strip(cells: Iterable[Cell], address: Address, rows: bool = False) -> str:
    """Return the cells beside each other as safe HTML, or below each other (`rows`, and always on a phone)."""
    kind = "strip rows" if rows else "strip"
    return f'<dl class="{kind}">{"".join(_cell(*cell, address) for cell in cells)}</dl>'


def key_of(unit: str, key: Sequence[tuple[str, str]]) -> str:
    """Return in one line what a mark of the small chart is, and what its fills mean; "" where there is nothing to say.

    >>> key_of("", ())
    ''
    """
    if not unit and not key:
        return ""
    items = "".join(
        f'<li><span class="squares" aria-hidden="true"><span class="{escape(kind)}"><i></i></span></span>'
        f"{escape(words)}</li>"
        for kind, words in key
    )
    return f'<ul class="key small"><li>{escape(unit)}{":" if key else ""}</li>{items}</ul>'


def _cell(name: str, note: str, ink: str, counted: Sequence[Number], address: Address) -> str:
    lines = "".join(f"<dd>{_words(number, address)}{_drawn(number, address)}</dd>" for number in counted)
    return f'<div style="border-color:{colour(ink)};--ink:{colour(ink)}"><dt>{named(name, note)}</dt>{lines}</div>'


def _words(number: Number, address: Address) -> str:
    words = numbers([number], address)
    if number.within is None:
        return f"<span>{words}</span>"
    before, after = number.within
    return f'<q class="within">{escape(before)}<b>{words}</b>{escape(after)}</q>'


def _drawn(number: Number, address: Address) -> str:
    if number.interval:
        return _mean(*number.interval)
    if number.line is not None:
        return _place(number.line)
    if not number.parts:
        return ""
    way = address(number.evidence) if number.evidence else ""
    return row([(voice, count, way) for voice, count in number.parts], number.of, number.bar)


def _place(line: Sequence[float]) -> str:
    """Return a place on a line from 0 to 1 as a dot, a reach as a bar; a broken line where there is none."""
    if not line:
        return '<div class="spread none" aria-hidden="true"></div>'
    start, end = (100 * max(0.0, min(1.0, edge)) for edge in (line[0], line[-1]))
    mark = f'<i style="left:{start:.1f}%"></i>'
    if end > start:
        mark = f'<s style="left:{start:.1f}%;width:{end - start:.1f}%"></s>'
    return f'<div class="spread place" aria-hidden="true">{mark}</div>'


def _mean(low: float, value: float, high: float) -> str:
    """Return a mean as a dot and its interval as a line on an axis with zero in the middle."""

    def at(number: float) -> float:
        return 50 + 50 * max(-REACH, min(REACH, number)) / REACH

    return (
        f'<div class="spread" aria-hidden="true"><u></u><s style="left:{at(low):.1f}%;width:{at(high) - at(low):.1f}%">'
        f'</s><i style="left:{at(value):.1f}%"></i></div>'
    )
