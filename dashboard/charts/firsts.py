"""Small multiples: for each thing and article, where it first comes (a dot) and how many sentences have it (a bar)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from dashboard.markup import Address, Number, colour, numbers


@dataclass(frozen=True, slots=True)
class Row:
    """One outlet: first position and share of sentences (0 to 1, None where there is none), sentences in words."""

    name: str
    colour: str
    first: float | None
    share: float | None
    sentences: tuple[Number, ...] | str
    opens: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """One thing, with the address that shows it alone."""

    name: str
    way: str
    rows: tuple[Row, ...]


def firsts(panels: Sequence[Panel], address: Address) -> str:
    """Return a panel for each thing as safe HTML; counts stand in words, so dots and bars are for the eye only."""
    return f'<div class="panels firsts">{"".join(_panel(each, address) for each in panels)}</div>'


def _panel(panel: Panel, address: Address) -> str:
    heads = '<div class="heads" aria-hidden="true"><span>start</span><span>end</span><span>sentences</span></div>'
    rows = "".join(_row(row, address) for row in panel.rows)
    return (
        f'<section><h3><a class="opens" href="{escape(panel.way)}">{escape(panel.name)}</a></h3>{heads}{rows}</section>'
    )


def _row(row: Row, address: Address) -> str:
    words = numbers(row.sentences, address) if isinstance(row.sentences, tuple) else escape(row.sentences)
    return (
        f'<div class="line"><span>{escape(row.name)}</span>'
        f'<span class="track" aria-hidden="true" style="color:{colour(row.colour)}">{_dot(row, address)}</span>'
        f'<span class="bar" aria-hidden="true" style="color:{colour(row.colour)}">{_bar(row)}</span>'
        f'<span class="count">{words}</span></div>'
    )


def _dot(row: Row, address: Address) -> str:
    if row.first is None:
        return ""
    return (
        f'<a class="opens" tabindex="-1" href="{escape(address(row.opens))}" style="left:{100 * row.first:.1f}%" '
        f'title="{row.first:.0%} of the sentences stand before it"></a>'
    )


def _bar(row: Row) -> str:
    return f'<i style="width:{100 * row.share:.1f}%"></i>' if row.share else ""
