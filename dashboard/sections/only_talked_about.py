"""Who is named in the articles and never heard."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard import markup, missing
from dashboard.comparison import Comparison
from dashboard.counts import talked_about
from dashboard.counts.speaking import Spoken
from dashboard.evidence import choice, opened, opens
from dashboard.foot import Panel, foot
from dashboard.panels import leads
from dashboard.state import fold
from dashboard.view import View
from dashboard.words.terms import lead


def show(view: View, now: Comparison, said: Spoken) -> None:
    """Show who is only talked about, states apart since their names may mean the place."""
    st.header("Who is only talked about?", anchor="talked-about")
    cells = talked_about.cells(now, said)
    if not cells:
        missing.show("Everybody we look for and who is named here is also heard.")
        return
    st.html(markup.headline(talked_about.headline(now, said), level=3))
    st.html(lead(leads.TALKED_ABOUT))
    address = opens(view, page="sources")
    everybody, states = (talked_about.table(now, said, places_too) for places_too in (False, True))
    if not everybody.empty:
        st.html(markup.table(everybody, "Named and never heard, by outlet", address=address, kind="across"))
    if not states.empty:
        label = f"States for which nobody speaks: {len(states)} (the name may mean the place)"
        with fold(label, "talked-about-states"):
            st.html(markup.table(states, "States named for which nobody speaks", address=address, kind="across"))
    kinds = ("source",) if talked_about.is_silent(view.evidence) else ()
    if choice(cells, "talked-about", "Choose a number of the table", view, kinds):
        opened(now, view, talked_about.hits(said, view.evidence), cells)
    panel = Panel(
        "only-talked-about",
        "sourcing",
        talked_about.headline(now, said),
        table=lambda: pd.concat([everybody, states]),
        counts=lambda: next((each.counts for each in talked_about.findings(now, said)), {}),
    )
    foot(view, now, panel)
