"""Names side by side: where each first comes and in how many sentences it stands; and what the strips' fills mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pandas as pd

from dashboard.charts.firsts import Panel, Row, firsts
from dashboard.comparison import Comparison
from dashboard.counts import emphasis
from dashboard.counts.standing import Standing, evidence_id, thing_name
from dashboard.markup import Address

Every = Mapping[str, Sequence[Standing]]
"""Thing -> where it stands in each outlet's articles."""


def emphasis_key(thing: str) -> str:
    """Return what the blocks and their fills mean, in words."""
    if thing.startswith("quotes:"):
        fills = '<li><span class="bar tinted"></span>a quotation</li>'
    else:
        fills = (
            '<li><span class="bar solid"></span>a sentence with it, in the outlet’s own words</li>'
            '<li><span class="bar hatched"></span>in reported speech only</li>'
            '<li><span class="bar tinted"></span>in quotation marks only</li>'
            '<li><span class="bar thin"></span>a quotation</li>'
        )
    return f'<ul class="key"><li><b>One block, one paragraph; the taller, the more words.</b></li>{fills}</ul>'


def side_by_side(now: Comparison, every: Every, address: Address, alone: Callable[[str], str]) -> str:
    """Return a small chart for each thing; `alone` gives the address that shows one thing by itself."""
    return firsts([_panel(now, thing, standing, alone(thing)) for thing, standing in every.items()], address)


def named_table(now: Comparison, every: Every) -> pd.DataFrame:
    """Return the same numbers as a table, the thing in the first column."""
    tables = [emphasis.table(now, standing).assign(**{"": thing_name(thing)}) for thing, standing in every.items()]
    table = pd.concat(tables)
    return table[["", *(name for name in table.columns if name)]].rename(columns={"": "Name"}).fillna("–")


def _panel(now: Comparison, thing: str, standing: Sequence[Standing], way: str) -> Panel:
    rows = tuple(
        Row(
            name=now.name(each.group),
            colour=now.colour(each.group),
            first=each.first,
            share=each.sentences / each.n if each.n else None,
            sentences=emphasis.sentences_in_words(each),
            opens=evidence_id(each.group, thing, "first"),
        )
        for each in standing
    )
    return Panel(thing_name(thing), way, rows)
