"""Bringing the passage that a link names into view."""

from __future__ import annotations

import streamlit as st

_SCRIPT = """<script>
(() => { const go = (tries) => { const spot = document.querySelector('mark.here');
  if (spot) { spot.scrollIntoView({block: 'center'}); spot.focus({preventScroll: true}); }
  else if (tries) setTimeout(go, 100, tries - 1); }; setTimeout(go, 150, 20); })();
</script>"""
"""Constant: nothing from outside ever stands in it."""


def scroll_to(anchor: str, passage: str) -> None:
    """Bring the marked passage into view once, when the reader arrives at it and not at every redraw."""
    if st.session_state.get("scrolled-to") != passage:
        st.session_state["scrolled-to"] = passage
        st.html(_SCRIPT, unsafe_allow_javascript=True)
