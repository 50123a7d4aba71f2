"""Same words: one quotation cut differently, one sentence with another word in it, and what was printed by several."""

from __future__ import annotations

import streamlit as st

from dashboard import markup
from dashboard.blocks import other_event_switch
from dashboard.comparison import same_event
from dashboard.frame import guard, nothing_chosen, opened, title
from dashboard.sections import changed_words, distance_marks, fact_variants, quote_variants, retold, shared_passages

SECTIONS = {
    "quotations": "Same quotation",
    "retold": "Words in a mouth",
    "sentences": "Same sentence",
    "passages": "Shared passages",
    "facts": "Same fact",
    "distance": "Marks of distance",
}
"""Anchor -> name of the parts of the page; permanent, as links are."""


def show() -> None:
    """Show quotations of one utterance, retold words, changed sentences, shared passages, facts, marks of distance."""
    view, everything, now = opened()
    title(
        "Who changed which word?",
        "The same quotation, the same sentence, the same figure, as each article prints it.",
    )
    guard(view, everything)
    if nothing_chosen(now):
        return
    other_event_switch(view, now)
    st.html(markup.contents(SECTIONS))
    event = same_event(now, view.included)
    for section in (quote_variants, retold, changed_words, shared_passages, fact_variants):
        section.show(view, event)
    distance_marks.show(view, now)
