"""What a reader of one outlet only would not know: themes that it leaves out, each in a sentence from another one."""

from __future__ import annotations

import streamlit as st

from dashboard import evidence, markup, missing
from dashboard.charts.coverage import choice
from dashboard.comparison import Comparison
from dashboard.counts import coverage
from dashboard.counts.themes_told import ANY, Told
from dashboard.foot import Panel, foot
from dashboard.panels import leads
from dashboard.panels.coverage import only_headline, only_list
from dashboard.scrolling import scroll_to_evidence
from dashboard.state import fold
from dashboard.view import View
from dashboard.words.phrases import many
from dashboard.words.terms import lead

FEW = 6


def show(view: View, now: Comparison, found: Told) -> None:
    """Show the choice of an outlet and what is told elsewhere only."""
    if len(found.groups) < 2:
        missing.show(
            "One outlet alone leaves nothing out that could be seen here",
            "It takes a second one: what it tells and the first does not then stands here.",
            missing.another_article(view),
        )
        return
    asked = view.evidence.split(":")[1] if view.evidence.startswith("theme:") else ""
    group = asked if asked in found.groups else found.groups[0]
    ways = [(now.name(each), f"theme:{each}:{ANY}:absent", each == group) for each in found.groups]
    st.html(choice(ways, evidence.opens(view, "coverage")))
    chosen = view.evidence == f"theme:{group}:{ANY}:absent"
    left_out, lead_on = coverage.missing(now, found, group), evidence.ways(view, "coverage")
    with st.container(key="evidence-here" if chosen else "only-one"):
        st.html(markup.headline(only_headline(now, group, left_out), level=3))
        st.html(lead(leads.ONLY_ONE))
        st.html(only_list(now, left_out[:FEW], lead_on))
        if left_out[FEW:]:
            label = f"{many(len(left_out) - FEW, 'more theme')} not in {markup.plain(now.name(group))}"
            with fold(label, "more-told-elsewhere"):
                st.html(only_list(now, left_out[FEW:], lead_on))
    panel = Panel(
        "told-elsewhere",
        "coverage",
        only_headline(now, group, left_out),
        table=lambda: coverage.missing_in_words(now, left_out),
        counts=lambda: coverage.counted(found, [group], ["absent"]),
    )
    foot(view, now, panel)
    if chosen:
        scroll_to_evidence(view.evidence)
