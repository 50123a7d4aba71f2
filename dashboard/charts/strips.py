"""The small chart under a finding: a cell an outlet, each number with its squares and a way to its sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dashboard.charts.squares import row
from dashboard.markup import Address, Number, colour, named, numbers

Cell = tuple[str, str, str, Sequence[Number]]
"""Name of an outlet, a note beside it ("" for none), its colour, its numbers."""


def strip(cells: Iterable[Cell], address: Address) -> str:
    """Return the cells in a row as safe HTML; on a phone they stand below each other."""
    return f'<dl class="strip">{"".join(_cell(*cell, address) for cell in cells)}</dl>'


def _cell(name: str, note: str, ink: str, counted: Sequence[Number], address: Address) -> str:
    lines = "".join(f"<dd>{numbers([number], address)}{_squares(number, address)}</dd>" for number in counted)
    return f'<div style="border-color:{colour(ink)};--ink:{colour(ink)}"><dt>{named(name, note)}</dt>{lines}</div>'


def _squares(number: Number, address: Address) -> str:
    if not number.parts:
        return ""
    way = address(number.evidence) if number.evidence else ""
    return row([(voice, count, way) for voice, count in number.parts], number.of)
