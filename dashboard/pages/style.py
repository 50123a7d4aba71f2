"""Style: how the articles are written."""

from __future__ import annotations

import streamlit as st

from dashboard import markup
from dashboard.frame import guard, nothing_chosen, opened, title
from dashboard.sections import distinctive, loaded, passives, readability, similarity
from dashboard.words.titles import QUESTIONS

SECTIONS = {
    "words": "Loaded words",
    "passives": "By whom?",
    "distinctive": "Distinctive words",
    "similarity": "Similarity",
}
"""Anchor -> name of the parts of the page below the first; permanent, as links are."""


def show() -> None:
    """Show the length of sentences, then words that judge or hedge, passives, distinctive words and similarity."""
    title(
        QUESTIONS["style"],
        "Sentence by sentence and word by word: what a reader may notice, and what it cannot tell.",
    )
    view, everything, now = opened()
    guard(view, everything)
    if nothing_chosen(now):
        return
    st.html(markup.contents(SECTIONS))
    for section in (readability, loaded, passives, distinctive, similarity):
        section.show(view, now)
