"""Themes by outlet: a table of marks, each a way to its sentences; and how many themes each outlet tells."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd

from dashboard.markup import Address, Number, colour, numbers

Record = Mapping[Hashable, Any]
"""A row of a table: name of the column -> what stands in it."""
KEY = (("present", "told"), ("partial", "touched in passing"), ("absent", "not in this article"))


def key() -> str:
    """Return what the marks mean, in words."""
    items = "".join(f'<li><i class="mark {status}"></i>{words}</li>' for status, words in KEY)
    return f'<ul class="key">{items}</ul>'


def grid(cells: pd.DataFrame, part: str, address: Address, open_: str = "") -> str:
    """Return one part of the story as safe HTML: a theme a row, an outlet a column; on a phone a theme a card.

    `cells` has a row for each theme and outlet (`dashboard.counts.coverage.grid`); `open_` is the evidence that is
    shown now. An empty table gives no row. Status is told by mark and word, not by colour alone.
    """
    outlets: dict[str, Record] = {}
    themes: dict[str, list[Record]] = {}
    for cell in cells.to_dict("records"):
        outlets.setdefault(cell["outlet"], cell)
        themes.setdefault(cell["theme"], []).append(cell)
    heads = "".join(
        f'<th scope="col" style="border-color:{colour(each["colour"])}">{escape(outlet)}'
        f"<small>{escape(each['note'])}</small></th>"
        for outlet, each in outlets.items()
    )
    rows = "".join(_row(same, address, open_) for same in themes.values())
    return (
        f'<table class="themes"><caption>{escape(part)}: which outlet tells which theme</caption>'
        f'<thead><tr><th scope="col">{escape(part)}</th>{heads}</tr></thead><tbody>{rows}</tbody></table>'
    )


def _row(cells: Sequence[Record], address: Address, open_: str) -> str:
    first = cells[0]
    told = f"{first['told']} of {len(cells)}"
    head = f"{_link(first['theme'], first['all'], address, open_)} <small>{told}</small>"
    return f'<tr><th scope="row">{head}</th>{"".join(_cell(each, address, open_) for each in cells)}</tr>'


def _cell(cell: Record, address: Address, open_: str) -> str:
    words = f'<i class="mark {cell["status"]}"></i>{_link(cell["words"], cell["evidence"], address, open_)}'
    ink = f' style="--ink:{colour(cell["colour"])}"'
    return f'<td class="{cell["status"]}" data-head="{escape(cell["outlet"])}"{ink}>{words}</td>'


def _link(words: str, evidence: str, address: Address, open_: str) -> str:
    if not evidence:
        return escape(words)
    here = ' aria-current="true"' if evidence == open_ else ""
    return f'<a class="opens" href="{escape(address(evidence))}"{here}>{escape(words)}</a>'


def room(table: pd.DataFrame, address: Address) -> str:
    """Return how many themes each outlet tells, touches and leaves out, as bars of one length with the counts in words.

    `table` is that of `dashboard.counts.coverage.room`; an empty one gives an empty list.
    """
    lines = []
    for row in table.to_dict("records"):
        counts = {status: int(row[status]) for status, _ in KEY}
        bars = "".join(f'<i class="{each}" style="flex-grow:{count}"></i>' for each, count in counts.items() if count)
        words = numbers(
            [
                Number(f"{count} {said}", f"theme:{row['group']}:any:{status}")
                for (status, count), said in zip(counts.items(), ("told", "touched", "not in it"), strict=True)
                if count
            ],
            address,
        )
        lines.append(
            f'<div style="--ink:{colour(row["colour"])}"><dt>{escape(row["outlet"])}</dt><dd>{words}</dd>'
            f'<dd class="row" aria-hidden="true">{bars}</dd></div>'
        )
    return f'<dl class="room">{"".join(lines)}</dl>'


def told_elsewhere(items: Iterable[tuple[str, str, str, str, str]]) -> str:
    """Return themes with a sentence from another article as safe HTML.

    Each item: name of the theme, who else tells it, a sentence as safe HTML, the words of the link and its address.
    """
    lines = "".join(
        f"<li><h4>{escape(name)} <small>{escape(others)}</small></h4>{sentence}"
        f'<a class="opens" href="{escape(way)}">{escape(label)}</a></li>'
        for name, others, sentence, label, way in items
    )
    return f'<ul class="elsewhere">{lines}</ul>'


def in_all(common: Iterable[Number], address: Address) -> str:
    """Return the themes that all tell as small labels, each a link."""
    return "".join(f'<span class="tag">{numbers([each], address)}</span>' for each in common)


def choice(outlets: Iterable[tuple[str, str, bool]], address: Address) -> str:
    """Return the choice of one outlet as links: its name, the evidence that its link opens, whether it is shown now."""
    links = "".join(
        f'<a class="opens" href="{escape(address(evidence))}"{" aria-current=true" if shown else ""}>{escape(name)}</a>'
        for name, evidence, shown in outlets
    )
    return f'<nav class="only" aria-label="If you read only">If you read only {links}</nav>'
