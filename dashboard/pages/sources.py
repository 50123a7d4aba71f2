"""Sources: who speaks, for whom, how often and how long."""

from __future__ import annotations

import streamlit as st

from dashboard import markup
from dashboard.counts.speaking import spoken
from dashboard.frame import guard, nothing_chosen, opened, title
from dashboard.sections import only_talked_about, reporting_verbs, sides, speaking
from dashboard.words.titles import QUESTIONS

SECTIONS = {
    "sides": "Sides",
    "talked-about": "Only talked about",
    "verbs": "Reporting verbs",
}
"""Anchor -> name of the parts of the page below the chart; permanent, as links are."""


def show() -> None:
    """Show who speaks how long, then sides, who is only talked about, and reporting verbs."""
    title(
        QUESTIONS["sources"],
        "Whoever is quoted or retold helps to tell the story. Others are only talked about.",
    )
    view, everything, now = opened()
    guard(view, everything)
    if nothing_chosen(now):
        return
    st.html(markup.contents(SECTIONS))
    said = spoken(now)
    for section in (speaking, sides, only_talked_about):
        section.show(view, now, said)
    reporting_verbs.show(view, now)
