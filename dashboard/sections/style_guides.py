"""What published style guides say about each name, folded."""

from __future__ import annotations

import streamlit as st

from analysis.annotation.lexicon import concept, concept_ids
from dashboard.markup import plain
from dashboard.scrolling import scroll_to_fold
from dashboard.state import fold
from dashboard.view import View
from dashboard.words.style_notes import note_html


def style_notes(view: View) -> None:
    """Show a closed note for each name of the concept that is compared."""
    concept_id = view.concept
    if concept_id not in concept_ids():
        return
    with st.container(key="rows-style", gap=None):
        for term in concept(concept_id).terms:
            with fold(plain(term.name), f"style-{term.id}"):
                st.html(note_html(term))
    scroll_to_fold(view.open, "style")
