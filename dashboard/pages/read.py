"""Read: articles side by side with what was found in them and what joins them, or the places of any words."""

from __future__ import annotations

import streamlit as st

from dashboard.frame import nothing_chosen, opened, title
from dashboard.sections import concordance, reader
from dashboard.state import bound
from dashboard.words.titles import QUESTIONS

_TOOLS = {"texts": "Texts", "concordance": "Find words"}


def show() -> None:
    """Show the choice between the articles themselves and the places of words, and what was chosen."""
    title(QUESTIONS["read"], "Every word stands as in the article. Marks show what was found.")
    view, everything, now = opened()
    if nothing_chosen(now):
        return
    st.segmented_control("Read", required=True, label_visibility="collapsed", **bound("tool", "read", _TOOLS))
    if view.tool == "concordance":
        concordance.show(view, everything, now)
    else:
        reader.show(view, everything)
