"""Bringing what a link or a click asks for into view: a passage, or the sentences behind a number."""

from __future__ import annotations

import streamlit as st

_SCRIPT = """<script>
(() => { const go = (tries) => { const spot = document.querySelector('SELECTOR');
  if (spot) { const held = spot.closest('.hit') || spot; held.tabIndex = -1;
    spot.scrollIntoView({block: 'center'}); held.focus({preventScroll: true}); }
  else if (tries) setTimeout(go, 100, tries - 1); }; setTimeout(go, 150, 20); })();
</script>"""
_PASSAGE, _EVIDENCE = (_SCRIPT.replace("SELECTOR", spot) for spot in ("mark.here", ".st-key-evidence .hit mark"))
"""Constants: nothing from outside ever stands in them."""


def scroll_to(passage: str) -> None:
    """Bring the marked passage into view once, when the reader arrives at it and not at every redraw."""
    if st.session_state.get("scrolled-to") != passage:
        st.session_state["scrolled-to"] = passage
        st.html(_PASSAGE, unsafe_allow_javascript=True)


def scroll_to_evidence(evidence: str) -> None:
    """Bring the first of the sentences behind a number into view once, when the number is opened."""
    if st.session_state.get("scrolled-to") != evidence:
        st.session_state["scrolled-to"] = evidence
        st.html(_EVIDENCE, unsafe_allow_javascript=True)
