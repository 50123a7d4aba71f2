"""Names: what each article calls the group, and in whose voice."""

from __future__ import annotations

import streamlit as st

from dashboard import markup
from dashboard.frame import guard, nothing_chosen, opened, title
from dashboard.sections import asides, first_names, labels, names_by_voice
from dashboard.sections.style_guides import style_notes
from dashboard.words.titles import QUESTIONS

SECTIONS = {
    "first-names": "First names",
    "labels": "Labels",
    "explanations": "Explanations",
    "style-guides": "Style guides",
}
"""Anchor -> name of the parts of the page below the chart; permanent, as links are."""


def show() -> None:
    """Show names by voice with their sentences, then first names, labels, explanations and style notes."""
    title(
        QUESTIONS["names"],
        "If the word is inside quotation marks, the speaker chose it. If not, the newsroom did, even when it tells "
        "you what somebody said.",
    )
    view, everything, now = opened()
    guard(view, everything)
    if nothing_chosen(now):
        return
    st.html(markup.contents(SECTIONS))
    for section in (names_by_voice, first_names, labels, asides):
        section.show(view, now)
    st.header("What style guides say", anchor="style-guides")
    style_notes(view)
