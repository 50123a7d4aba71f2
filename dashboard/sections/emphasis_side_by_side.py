"""The most frequent names side by side: where each first comes, and in how many sentences it stands."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard import links, markup
from dashboard.blocks import counted_how, download
from dashboard.charts.firsts import Panel, Row, firsts
from dashboard.comparison import Comparison
from dashboard.counts import emphasis
from dashboard.counts.naming import as_words
from dashboard.counts.standing import Every, Standing, common, evidence_id, standings, thing_name
from dashboard.panels import leads
from dashboard.sections.emphasis_strips import opens
from dashboard.view import View


def show(view: View, now: Comparison, found: Every) -> None:
    """Show the panels and the same numbers as a table."""
    ranked = common(found)
    if not ranked:
        return
    text = emphasis.side_by_side(now, found, ranked)
    st.header("The most frequent names side by side", anchor="side-by-side")
    if text:
        st.html(markup.headline(text, level=3))
    st.html(markup.lead(leads.SIDE_BY_SIDE))
    every = {thing: standings(now, found, thing) for thing in ranked}
    panels = [_panel(view, now, thing, standing) for thing, standing in every.items()]
    st.html(firsts(panels, opens(view)))
    table = pd.concat(
        [emphasis.table(now, standing).assign(**{"": thing_name(thing)}) for thing, standing in every.items()]
    )
    table = table[["", *(name for name in table.columns if name)]].rename(columns={"": "Name"}).fillna("–")
    with st.expander("The same as a table"):
        st.html(markup.table(table, "The most frequent names in each article", address=opens(view)))
    download("emphasis-names", table.map(as_words))
    counted_how("emphasis")


def _panel(view: View, now: Comparison, thing: str, standing: list[Standing]) -> Panel:
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
    way = f"emphasis?{links.query(replace(view, stripe=thing, evidence=''))}"
    return Panel(thing_name(thing), way, rows)
