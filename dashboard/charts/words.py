"""Lists of words with their counts, a panel an outlet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from dashboard.markup import Address, Number, colour, named, numbers

Panel = tuple[str, str, str, Sequence[tuple[str, Sequence[Number]]]]
"""Name of an outlet, a note beside it, its colour, and its words with their numbers."""


def words(panels: Iterable[Panel], address: Address) -> str:
    """Return safe HTML: an outlet a panel, a word a line; an outlet without words says so."""
    return f'<div class="panels">{"".join(_panel(*panel, address) for panel in panels)}</div>'


def _panel(name: str, note: str, ink: str, listed: Sequence[tuple[str, Sequence[Number]]], address: Address) -> str:
    lines = "".join(f"<p><b>{escape(word)}</b> {numbers(counted, address)}</p>" for word, counted in listed)
    body = lines or "<p>No word stands out.</p>"
    return f'<section style="color:{colour(ink)}"><h3>{named(name, note)}</h3>{body}</section>'
