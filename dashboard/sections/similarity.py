"""How much the words of two articles are the same."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard import markup
from dashboard.blocks import counted_how, download
from dashboard.comparison import Comparison
from dashboard.counts import likeness
from dashboard.links import View


def show(view: View, now: Comparison) -> None:
    """Show the matrix of similarities."""
    st.header("How much are the words the same?", anchor="similarity")
    several = len(now.documents) > 1
    matrix = likeness.matrix(now, "names" in view.mutes) if several else pd.DataFrame()
    if several:
        st.html(markup.headline(likeness.range_of(matrix), level=3))
    st.html(
        markup.lead(
            "1 would be the same words in the same proportions, 0 no word in common. Close together means similar "
            "words, not similar opinions."
        )
    )
    if not several:
        st.html(markup.note("It takes two articles to compare their words."))
        return
    st.html(markup.table(matrix, "Similarity of words of each two articles", list(matrix.columns[1:]), kind="across"))
    download("similarity", matrix)
    counted_how("similarity")
