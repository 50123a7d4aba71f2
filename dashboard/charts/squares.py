"""A row of squares, one a mention, filled by voice; a bar where there are too many to count at a glance."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

FEW = 24
"""Up to so many mentions a reader can count squares; above, they become a bar."""

Part = tuple[str, int, str]
"""Voice (own, reported, quoted), number of mentions, and the address of their sentences ("" for none)."""


def row(parts: Iterable[Part], of: int = 0, bar: bool = False) -> str:
    """Return the squares of these parts as safe HTML, and empty ones up to `of`; no words, so hidden from readers.

    Up to `FEW` (of `of`, or of all parts) each mention is a square; above, or where `bar` is asked for, parts are
    lengths of a bar of `of`.
    """
    parts = list(parts)
    total = sum(count for _, count, _ in parts)
    whole = max(of, total)
    squares = whole <= FEW and not bar
    pieces = [_piece(voice, count, whole, squares, address) for voice, count, address in parts if count]
    if (squares or bar) and whole > total:
        pieces.append(_piece("rest", whole - total, whole, squares, ""))
    return f'<div class="squares{"" if squares else " bars"}" aria-hidden="true">{"".join(pieces)}</div>'


def _piece(voice: str, count: int, whole: int, squares: bool, address: str) -> str:
    inside = "<i></i>" * (count if squares else 1)
    length = "" if squares else f' style="width:{100 * count / whole:.2f}%"'
    if not address:
        return f'<span class="{voice}"{length}>{inside}</span>'
    return f'<a class="opens {voice}" tabindex="-1" href="{escape(address)}"{length}>{inside}</a>'
