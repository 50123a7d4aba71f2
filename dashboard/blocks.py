"""What stands over and under every chart: what was found, the switch for another event, and a method card."""

from __future__ import annotations

import streamlit as st

from dashboard import markup
from dashboard.comparison import OTHER_EVENT, Comparison
from dashboard.state import bound
from dashboard.view import View
from dashboard.words.methods_text import card_html, methods
from dashboard.words.terms import explained


def says(finding: str, lead: str, key: str = "") -> None:
    """Begin a part of a page: what was found, what to look at, and what the marks mean (safe HTML)."""
    below = explained(f"{markup.lead(lead) if lead else ''}{key}")
    st.html(f'<div class="says">{markup.headline(finding)}{below}</div>')


def other_event_switch(view: View, everything: Comparison) -> None:
    """Let a reader take articles of another event into a panel that compares one event; nothing where there is none."""
    names = [everything.name(group) for group in everything.groups if everything.other_event(group)]
    if names:
        label = f"Take in {markup.plain(', '.join(names))} ({OTHER_EVENT})"
        st.pills(
            "Other event", **bound("included", "event", {"other-event": label}, many=True), label_visibility="collapsed"
        )


def card(method: str) -> None:
    """Show one method card; say so where none is written."""
    found = methods().get(method)
    st.html(card_html(found) if found else markup.note("No card is written for this yet."))
