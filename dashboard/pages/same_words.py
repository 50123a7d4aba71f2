"""Same words: one quotation cut differently, one sentence with another word in it, and what was printed by several."""

from __future__ import annotations

import streamlit as st

from dashboard.blocks import other_event_switch
from dashboard.comparison import same_event
from dashboard.counts.parts import parts_found
from dashboard.frame import guard, nothing_chosen, opened, title
from dashboard.sections import changed_words, distance_marks, fact_variants, quote_variants, retold, shared_passages
from dashboard.state import bound, choose
from dashboard.words.titles import QUESTIONS

PARTS = {
    "quotations": ("Same quotation", quote_variants),
    "retold": ("Words in a mouth", retold),
    "sentences": ("Same sentence", changed_words),
    "passages": ("Shared passages", shared_passages),
    "facts": ("Same fact", fact_variants),
    "distance": ("Marks of distance", distance_marks),
}
"""Id of a part (as in `dashboard.view`) -> its name and the section that shows it."""


def show() -> None:
    """Show one part of the page: quotations, retold words, sentences, shared passages, facts or marks of distance."""
    title(
        QUESTIONS["same-words"],
        "The same quotation, the same sentence, the same figure, as each article prints it.",
    )
    view, everything, now = opened()
    if view.part == "distance" or "other-event" in view.included:
        guard(view, everything)
    if nothing_chosen(now):
        return
    found = parts_found(view, now)
    names = {part: f"{name} · {found[part]}" if found else name for part, (name, _) in PARTS.items()}
    with st.container(key="parts"):
        st.segmented_control("Show", **bound("part", "same-words", names, change=_turn), label_visibility="collapsed")
    if view.part != "distance":
        other_event_switch(view, now)
    PARTS[view.part][1].show(view, now if view.part == "distance" else same_event(now, view.included))


def _turn(part: str) -> None:
    """Turn to a part and close the list of sentences that is open in another; the one that is chosen stays chosen."""
    if part:
        choose(part=part, evidence="")
