"""The words that weigh most in each article, each with its sentences."""

from __future__ import annotations

import streamlit as st

from dashboard import markup, missing
from dashboard.counts import feeling_words
from dashboard.foot import Panel, foot
from dashboard.panels import leads
from dashboard.panels.feeling_charts import Shown, heaviest, heaviest_in_words
from dashboard.state import fold
from dashboard.view import View
from dashboard.words.terms import lead


def show(view: View, found: Shown) -> None:
    """Show each outlet's heaviest words, and all of them as a table."""
    st.header("Which words make the numbers?", anchor="words")
    table = feeling_words.weighing(found.now, found.kept.words)
    if table.empty:
        missing.show("No word that people rated pleasant or unpleasant stands in these sentences.")
        return
    st.html(markup.headline(heaviest_in_words(table), 3))
    st.html(lead(leads.FEELING_WORDS))
    st.html(heaviest(table, found.address))
    words = feeling_words.weighing_in_words(table)
    with fold("All words as a table", "table-feeling-words"):
        st.html(markup.table(words, "What each word adds up to", address=found.address))
    panel = Panel(
        "feeling-words",
        "sentiment",
        heaviest_in_words(table),
        table=lambda: words,
        counts=lambda: feeling_words.by_outlet(table),
        hits=lambda evidence: feeling_words.behind(found.kept, evidence),
    )
    foot(view, found.now, panel)
