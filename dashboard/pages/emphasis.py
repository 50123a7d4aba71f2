"""Emphasis: what comes first, and how much room it gets."""

from __future__ import annotations

import streamlit as st

from dashboard import markup
from dashboard.comparison import Comparison
from dashboard.counts.standing import Every, every
from dashboard.frame import guard, nothing_chosen, opened, title
from dashboard.sections import emphasis_side_by_side, emphasis_strips
from dashboard.words.titles import QUESTIONS

SECTIONS = {"side-by-side": "Names side by side"}
"""Anchor -> name of the parts of the page below the first; permanent, as links are."""


def show() -> None:
    """Show the strips of the articles for one thing, then the most frequent names side by side."""
    title(
        QUESTIONS["emphasis"],
        "The top is what everybody sees; some never read further. Who stands there, and who has to wait?",
    )
    view, everything, now = opened()
    guard(view, everything)
    if nothing_chosen(now):
        return
    found = _every(view.corpus, now.corpus.fingerprint, view.restored, view.outlets, now)
    st.html(markup.contents(SECTIONS))
    emphasis_strips.show(view, now, found)
    emphasis_side_by_side.show(view, now, found)


@st.cache_resource(max_entries=20, show_spinner=False)
def _every(
    corpus: str, fingerprint: str, restored: tuple[str, ...], outlets: tuple[str, ...], _now: Comparison
) -> Every:
    """Return where everything stands; kept, since with hundreds of articles it takes longer than a redraw may."""
    return every(_now)
