"""The most frequent names side by side: where each first comes, and in how many sentences it stands."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from dashboard import links, markup
from dashboard.comparison import Comparison
from dashboard.counts import emphasis
from dashboard.counts.standing import Every, common, standings
from dashboard.foot import Panel, foot
from dashboard.panels import leads
from dashboard.panels.emphasis import named_table, side_by_side
from dashboard.sections.emphasis_strips import opens
from dashboard.state import fold
from dashboard.view import View
from dashboard.words.terms import lead


def show(view: View, now: Comparison, found: Every) -> None:
    """Show the panels and the same numbers as a table."""
    ranked = common(found)
    if not ranked:
        return
    text = emphasis.side_by_side(now, found, ranked)
    st.header("The most frequent names side by side", anchor="side-by-side")
    if text:
        st.html(markup.headline(text, level=3))
    st.html(lead(leads.SIDE_BY_SIDE))
    every = {thing: standings(now, found, thing) for thing in ranked}
    st.html(side_by_side(now, every, opens(view), lambda thing: _alone(view, thing)))
    table = named_table(now, every)
    with fold("The same as a table", "table-emphasis"):
        st.html(markup.table(table, "The most frequent names in each article", address=opens(view)))
    panel = Panel(
        "emphasis-names",
        "emphasis",
        text,
        table=lambda: table,
        counts=lambda: emphasis.counted([each for standing in every.values() for each in standing], few=3),
    )
    foot(view, now, panel)


def _alone(view: View, thing: str) -> str:
    return f"emphasis?{links.query(replace(view, stripe=thing, evidence=''))}"
