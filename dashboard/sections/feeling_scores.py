"""The numbers of the page feeling, worked out once for each corpus and setting of the switches."""

from __future__ import annotations

import streamlit as st

from analysis.measures.what_if import Switches
from dashboard.comparison import Comparison
from dashboard.counts.feeling import Feeling, feeling
from dashboard.links import View


def scored(view: View, everything: Comparison) -> Feeling:
    """Return the numbers of all articles of the corpus with the view's switches set."""
    old, _, new = view.swap.partition(":")
    corpus = everything.corpus
    return _scored(corpus.id, corpus.fingerprint, view.restored, view.mutes, (old, new) if new else None, everything)


@st.cache_resource(max_entries=40, show_spinner=False)
def _scored(
    corpus_id: str,
    fingerprint: str,
    restored: tuple[str, ...],
    mutes: tuple[str, ...],
    swap: tuple[str, str] | None,
    _everything: Comparison,
) -> Feeling:
    return feeling(_everything.documents, Switches(mutes, swap))
