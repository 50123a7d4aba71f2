"""How long each side speaks, and as though how many sides spoke equally long."""

from __future__ import annotations

import streamlit as st

from dashboard import markup, missing
from dashboard.charts.side_shares import side_shares
from dashboard.comparison import Comparison
from dashboard.counts import side_shares as counts
from dashboard.counts import speaking
from dashboard.counts.speaking import Spoken
from dashboard.evidence import choice, opens
from dashboard.foot import Panel, foot
from dashboard.panels import leads
from dashboard.panels.sides import effective
from dashboard.sections.sayings import opened
from dashboard.state import fold
from dashboard.view import View
from dashboard.words.terms import lead


def show(view: View, now: Comparison, said: Spoken) -> None:
    """Show the share of words of each side in each outlet, and the effective number of sides."""
    st.header("How long does each side speak?", anchor="sides")
    found = counts.shares(now, said)
    if found.empty:
        missing.show("Nobody speaks in these articles.")
        return
    st.html(markup.headline(counts.headline(now, found), level=3))
    st.html(lead(leads.SIDES))
    address = opens(view, page="sources")
    st.html(side_shares(found, address))
    with fold("The same as a table", "table-sides"):
        st.html(markup.table(counts.in_words(found), "Words of each side, by outlet", address=address))
    with fold("Spread evenly, how many sides is that?", "evenly-sides"):
        _effective(view, now, said)
    apart = view.by != "side"  # else the sides' sentences stand above, below the panels by side
    cells = counts.cells(now, found)
    if apart and choice(cells, "sides", "Choose a number", view, ("side",)):
        opened(now, view, speaking.statements(said, view.evidence), cells)
    panel = Panel(
        "sides",
        "sourcing",
        counts.headline(now, found),
        table=lambda: counts.in_words(found),
        counts=lambda: counts.by_outlet(found),
    )
    foot(view, now, panel)


def _effective(view: View, now: Comparison, said: Spoken) -> None:
    st.html(lead(leads.EFFECTIVE_SIDES))
    st.html(effective(now, said, opens(view, page="sources")))
