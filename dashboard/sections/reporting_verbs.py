"""Reporting verbs by class: which word hands on what was said."""

from __future__ import annotations

import streamlit as st

from dashboard import markup, missing
from dashboard.comparison import Comparison
from dashboard.counts import verbs
from dashboard.evidence import choice, opens
from dashboard.foot import Panel, foot
from dashboard.panels import leads
from dashboard.sections.sayings import opened
from dashboard.view import View
from dashboard.words.terms import lead


def show(view: View, now: Comparison) -> None:
    """Show the reporting words of each outlet by class, each with its sentences; a list, no rates."""
    st.header("Said, claimed, admitted?", anchor="verbs")
    found = verbs.table(now)
    if found.empty:
        missing.show(
            "No reporting word stands in these articles.",
            "Looked for are words such as “said”, “claimed” or “warned” beside somebody who speaks.",
        )
        return
    st.html(markup.headline(verbs.headline(now), level=3))
    st.html(lead(leads.VERBS))
    st.html(markup.table(found, "Reporting words by class and outlet", address=opens(view, page="sources")))
    cells = verbs.cells(now)
    if choice(cells, "verbs", "Choose a word of the table", view, ("verb",)):
        opened(now, view, verbs.uses(now, view.evidence), cells)
    panel = Panel(
        "reporting-verbs",
        "reporting-verbs",
        verbs.headline(now),
        table=lambda: found,
        counts=lambda: verbs.by_outlet(now),
    )
    foot(view, now, panel)
