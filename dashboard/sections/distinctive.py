"""Words that one outlet uses and the others do not."""

from __future__ import annotations

import streamlit as st

from dashboard import markup
from dashboard.blocks import other_event_switch
from dashboard.charts.words import words as chart
from dashboard.comparison import Comparison, same_event
from dashboard.counts import likeness
from dashboard.evidence import choice, opened, opens
from dashboard.foot import Panel, foot
from dashboard.panels import leads
from dashboard.state import bound, fold
from dashboard.view import View
from dashboard.words.terms import lead

NAMES = {"names": "Leave out names of people, states and the group"}


def show(view: View, everything: Comparison) -> None:
    """Show the words that stand out in each outlet's articles."""
    st.header("Words one article keeps using and the others do not", anchor="distinctive")
    now = same_event(everything, view.included)
    muted = "names" in view.mutes
    found = likeness.words(now, muted)
    st.html(markup.headline(likeness.headline(found), level=3))
    st.html(lead(leads.DISTINCTIVE))
    with st.container(horizontal=True):
        st.pills("Names", **bound("mutes", "style", NAMES, many=True), label_visibility="collapsed")
        other_event_switch(view, everything)
    st.html(chart(likeness.panels(now, found), opens(view, "style")))
    table = likeness.table(now, found)
    with fold("The same as a table, with the measures", "table-distinctive"):
        st.html(lead("z, G2 and log ratio are three ways to ask one question; the card below has the formulas."))
        st.html(markup.table(table, "Distinctive words with their measures", address=opens(view, "style")))
    cells = likeness.cells(now, found)
    if choice(cells, "distinctive", "Choose a word", view, ("distinctive",)):
        opened(now, view, likeness.word_places(now, view.evidence, muted), cells)
    panel = Panel(
        "distinctive",
        "distinctive",
        likeness.headline(found),
        table=lambda: table,
        counts=lambda: likeness.by_outlet(now, found),
    )
    foot(view, now, panel)
