"""Values with their intervals on one scale with zero in the middle: a dot, a line, and the words beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil

from dashboard.markup import Address, Number, colour, numbers


@dataclass(frozen=True, slots=True)
class Track:
    """A row: its name, its words (text, or numbers that open sentences), the value and the ends of its interval.

    `before` is an earlier value, drawn as an empty dot; `fill` is solid, hatched or outlined, `quiet` a row of less
    weight. A row without a value has words only.
    """

    name: str
    words: str | tuple[Number, ...]
    value: float | None = None
    low: float | None = None
    high: float | None = None
    before: float | None = None
    colour: str = ""
    fill: str = "solid"
    quiet: bool = False


def tracks(
    rows: Sequence[Track], ends: tuple[str, str], address: Address | None = None, reach: float | None = None
) -> str:
    """Return the rows as safe HTML; `ends` says what lies left and right of zero.

    The scale goes as far as `reach` on both sides, or as the rows need. No rows give no chart. The words hold all that
    the picture shows, so the picture is hidden from screen readers.
    """
    if not rows:
        return ""
    reach = reach or reached(rows)
    scale, (left, right) = f"{reach:g}", map(escape, ends)
    axis = (
        '<li class="axis" aria-hidden="true"><span></span><span class="line">'
        f"<b>−{scale}<br>{left}</b><b>0</b><b>+{scale}<br>{right}</b></span><span></span></li>"
    )
    return f'<ul class="tracks">{"".join(_row(row, reach, address) for row in rows)}{axis}</ul>'


def reached(rows: Iterable[Track]) -> float:
    """Return how far from zero a scale must go to hold these rows: a full quarter, or a whole number above 2."""
    held = [abs(end) for row in rows for end in (row.value, row.low, row.high, row.before) if end is not None]
    most = max(held, default=0.0)
    return float(ceil(most)) if most > 2 else max(ceil(most * 4 - 1e-9) / 4, 0.25)


def _row(row: Track, reach: float, address: Address | None) -> str:
    words = numbers(row.words, address) if isinstance(row.words, tuple) else escape(row.words)
    bare = row.value is None and row.low is None and row.before is None
    kind = " ".join(name for name, holds in (("quiet", row.quiet), ("bare", bare)) if holds)
    quiet = f' class="{kind}"' if kind else ""
    return (
        f'<li{quiet} style="--ink:{colour(row.colour)}"><span class="name">{escape(row.name)}</span>'
        f'<span class="line" aria-hidden="true">{_marks(row, reach)}</span><span class="words">{words}</span></li>'
    )


def _marks(row: Track, reach: float) -> str:
    def at(value: float) -> float:
        return 50 + 50 * value / reach

    parts = ["<u></u>"]  # a row without a value keeps its place: its line is broken
    if row.low is not None and row.high is not None:
        parts.append(f'<s style="left:{at(row.low):.1f}%;width:{at(row.high) - at(row.low):.1f}%"></s>')
    if row.before is not None:
        parts.append(f'<i class="before" style="left:{at(row.before):.1f}%"></i>')
    if row.value is not None:
        parts.append(f'<i class="{escape(row.fill)}" style="left:{at(row.value):.1f}%"></i>')
    return "".join(parts)
