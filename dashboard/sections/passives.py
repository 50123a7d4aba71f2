"""Passives that do not say who did it."""

from __future__ import annotations

import streamlit as st

from dashboard import markup
from dashboard.charts.strips import strip
from dashboard.comparison import Comparison
from dashboard.counts import passives
from dashboard.evidence import choice, opened, opens
from dashboard.foot import Panel, foot
from dashboard.panels import leads
from dashboard.panels.style import passive_cells, passive_evidence
from dashboard.view import View
from dashboard.words.terms import lead


def show(view: View, now: Comparison) -> None:
    """Show how many passives of each article name no agent, and where they stand."""
    st.header("By whom?", anchor="passives")
    st.html(markup.headline(passives.headline(now), level=3))
    st.html(lead(leads.PASSIVES))
    drawn = passive_cells(now)
    st.html(strip(drawn, opens(view, "style")))
    names = {
        passive_evidence(group): f"{now.name(group)}: passives that do not say by whom ({without})"
        for group, without, _ in passives.counts(now)
        if without
    }
    cells = names
    if choice(cells, "passives", "Choose an article", view, ("passive",)):
        opened(now, view, passives.agentless_places(now, view.evidence), cells)
    panel = Panel(
        "passives",
        "passives",
        passives.headline(now),
        table=lambda: passives.table(now),
        counts=lambda: dict(zip(now.groups, (each[-1] for each in drawn), strict=True)),
    )
    foot(view, now, panel)
