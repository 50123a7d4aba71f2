"""How much the words of two articles are the same."""

from __future__ import annotations

import streamlit as st

from dashboard import markup
from dashboard.blocks import counted_how, download
from dashboard.comparison import Comparison
from dashboard.counts import likeness
from dashboard.links import View


def show(view: View, now: Comparison) -> None:
    """Show the matrix of similarities."""
    st.header("How much are the words the same?", anchor="similarity")
    st.html(
        markup.lead(
            "1 would be the same words in the same proportions, 0 no word in common. Close together means similar "
            "words, not similar opinions."
        )
    )
    if len(now.documents) < 2:
        st.html(markup.note("It takes two articles to compare their words."))
        return
    matrix = likeness.matrix(now, "names" in view.mutes)
    st.html(markup.table(matrix, "Similarity of words of each two articles"))
    download("similarity", matrix)
    counted_how("similarity")
