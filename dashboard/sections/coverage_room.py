"""What all articles tell, and how many themes each tells."""

from __future__ import annotations

import streamlit as st

from dashboard import markup
from dashboard.charts.coverage import in_all
from dashboard.charts.coverage import room as bars
from dashboard.comparison import Comparison
from dashboard.counts import coverage
from dashboard.counts.themes_told import Told
from dashboard.evidence import opens
from dashboard.foot import Panel, foot
from dashboard.panels import leads
from dashboard.panels.coverage import room_headline
from dashboard.sections.coverage_grid import PAGE
from dashboard.state import fold
from dashboard.view import View
from dashboard.words.terms import lead


def show(view: View, now: Comparison, found: Told) -> None:
    """Show what all tell, then the counts of each outlet with the effective number of themes."""
    common = coverage.common(found)
    if len(found.groups) > 1:
        st.header(f"What all these {found.noun} tell", anchor="in-all")
        st.html(in_all(common, opens(view, PAGE)) if common else markup.absence("No theme is told in all of them."))
    st.header("How many themes does each tell?", anchor="how-many")
    table = coverage.room(now, found)
    finding = room_headline(found, [int(count) for count in table["present"]])
    st.html(markup.headline(finding, level=3))
    st.html(lead(leads.counts_of_themes(len(found.rows))))
    st.html(bars(table, opens(view, PAGE)))
    shown = coverage.room_in_words(table)
    with fold("The same as a table", "table-themes"):
        st.html(markup.table(shown, "Themes by outlet", list(shown.columns[1:]), opens(view, PAGE)))
        st.html(markup.headline("Spread evenly, how many themes is that?", level=4))
        st.html(lead(leads.EFFECTIVE_THEMES))
    panel = Panel(
        "themes-by-outlet",
        PAGE,
        finding,
        table=lambda: table.drop(columns=["group", "colour"]),
        counts=lambda: coverage.counted(found),
    )
    foot(view, now, panel)
