"""Names that are no choice of name: explanations, insertions, names in scare marks."""

from __future__ import annotations

import streamlit as st

from dashboard import missing
from dashboard.comparison import Comparison, evidence
from dashboard.counts import naming
from dashboard.evidence import sentences
from dashboard.foot import Panel, foot
from dashboard.state import fold
from dashboard.view import View
from dashboard.words.terms import lead

_LEAD = (
    "A name in brackets, or a note that says what a short form means, is no choice of name. Nor is a name that the "
    "newsroom put into a quotation, or one in scare marks. None of them is counted above."
)


def show(view: View, now: Comparison) -> None:
    """Show where names only explain another name."""
    st.header("Names that only explain another name", anchor="explanations")
    st.html(lead(_LEAD))
    found = naming.asides(now, view.concept)
    if found.empty:
        missing.show("There is none in these articles.")
        return
    with fold("Show the place" if len(found) == 1 else f"Show the {len(found)} places", "places-explanations"):
        sentences(now, view, found, "aside", "more-explanations")
    foot(
        view, now, Panel("explanations", "terminology", table=lambda: naming.asides_in_words(now, evidence(now, found)))
    )
