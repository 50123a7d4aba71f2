"""The difference of each pair of outlets, with an interval that is corrected for the number of pairs."""

from __future__ import annotations

import streamlit as st

from dashboard import markup, missing, state
from dashboard.counts import feeling, feeling_words
from dashboard.foot import Panel, foot
from dashboard.panels import leads
from dashboard.panels.feeling_charts import Shown, pair_tracks
from dashboard.state import fold
from dashboard.view import View
from dashboard.words.terms import lead

MOST = 45
"""More pairs than this are a table only."""


def show(view: View, found: Shown) -> None:
    """Show the differences, each with what it allows to be said."""
    now, table = found.now, found.pairs
    st.header("Can the outlets be told apart?", anchor="pairs")
    if table.empty:
        missing.show(
            "One outlet alone cannot be compared",
            "It takes the sentences of two or more.",
            missing.another_article(state.open_view()[0]),
        )
        return
    st.html(markup.headline(feeling.headline(now, table), 3))
    st.html(lead(leads.pairs(len(table))))
    if len(table) <= MOST:
        st.html(pair_tracks(now, table))
    words = feeling.pairs_in_words(now, table)
    with fold("The same as a table", "table-feeling-pairs"):
        st.html(markup.table(words, "Difference of each pair of outlets"))
    panel = Panel(
        "feeling-pairs",
        "sentiment",
        feeling.headline(now, table),
        table=lambda: words,
        counts=lambda: feeling.by_outlet(found.means),
        hits=lambda evidence: feeling_words.behind(found.kept, evidence),
    )
    foot(view, now, panel)
