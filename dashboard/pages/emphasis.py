"""Emphasis: what comes first, and how much room it gets."""

from __future__ import annotations

import streamlit as st

from dashboard.comparison import Comparison
from dashboard.counts.standing import Every, every
from dashboard.frame import guard, nothing_chosen, opened, title
from dashboard.sections import emphasis_side_by_side, emphasis_strips


def show() -> None:
    """Show the strips of the articles for one thing, then the most frequent names side by side."""
    view, everything, now = opened()
    title(
        "What comes first, and how much room does it get?",
        "What comes first is what people remember.",
    )
    guard(view, everything)
    if nothing_chosen(now):
        return
    found = _every(view.corpus, now.corpus.fingerprint, view.restored, view.outlets, now)
    emphasis_strips.show(view, now, found)
    emphasis_side_by_side.show(view, now, found)


@st.cache_resource(max_entries=20, show_spinner=False)
def _every(
    corpus: str, fingerprint: str, restored: tuple[str, ...], outlets: tuple[str, ...], _now: Comparison
) -> Every:
    """Return where everything stands; kept, since with hundreds of articles it takes longer than a redraw may."""
    return every(_now)
