"""Terms marked at their first use on a page, also where a part of the page is drawn anew."""

from __future__ import annotations

from collections.abc import MutableMapping

import streamlit as st

from dashboard import markup
from dashboard.words import glossary

_FIRST = "terms-first"


def begin_page() -> None:
    """Forget where terms were marked: a page begins."""
    st.session_state[_FIRST] = {}


def explained(html: str) -> str:
    """Return safe HTML with the terms marked that stand here for the first time on this page."""
    return first_uses(html, st.session_state.setdefault(_FIRST, {}))


def lead(text: str) -> str:
    """Return `markup.lead` with the terms marked that stand here for the first time on this page."""
    return explained(markup.lead(text))


def first_uses(html: str, first: MutableMapping[str, int]) -> str:
    """Return the HTML with terms marked that no other piece has; `first` remembers the piece in which each is marked.

    A piece that is drawn again is marked as before.
    """
    piece = hash(html)
    allowed = [term for term in glossary.terms() if first.get(term, piece) == piece]
    shown, found = glossary.explained(html, allowed)
    first.update(dict.fromkeys(found, piece))
    return shown
