"""Left out: which themes of the event each article tells, and which it does not."""

from __future__ import annotations

import streamlit as st

from dashboard import markup
from dashboard.blocks import other_event_switch
from dashboard.comparison import same_event
from dashboard.counts.themes_told import headline, told
from dashboard.frame import nothing_chosen, opened, title
from dashboard.sections import coverage_grid, coverage_only, coverage_room, no_themes
from dashboard.words.titles import QUESTIONS

SECTIONS = {"themes": "Which theme is told where", "in-all": "What all tell", "how-many": "How many themes"}
"""Anchor -> name of the parts of the page below the first; permanent, as links are."""


def show() -> None:
    """Show which themes each article tells, what a reader of one would not know, and what all tell."""
    title(
        QUESTIONS["coverage"],
        "Not in this article is not the same as never reported.",
    )
    view, _, chosen = opened()
    if nothing_chosen(chosen):
        return
    now = same_event(chosen, view.included)
    found = told(now)
    other_event_switch(view, chosen)
    no_themes.other_event(now)
    if not found.rows:
        no_themes.show(view, now, found)
        return
    st.html(markup.contents(SECTIONS))
    st.html(markup.headline(headline(found)))
    no_themes.unasked(now, found)
    for section in (coverage_only, coverage_grid, coverage_room):
        section.show(view, now, found)
