"""How much the words of two articles are the same."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard import links, markup, missing
from dashboard.comparison import Comparison
from dashboard.counts import likeness
from dashboard.foot import Panel, foot
from dashboard.markup import Address, Number
from dashboard.panels import leads
from dashboard.view import View
from dashboard.words.terms import lead

MOST = 12
"""How many articles a matrix may have; more columns cannot be read."""


def show(view: View, now: Comparison) -> None:
    """Show the matrix of similarities."""
    st.header("How much are the words the same?", anchor="similarity")
    several = 1 < len(now.documents) <= MOST
    matrix = likeness.matrix(now, "names" in view.mutes) if several else pd.DataFrame()
    if several:
        st.html(markup.headline(likeness.range_of(matrix), level=3))
    st.html(lead(leads.SIMILARITY))
    if not several:
        if len(now.documents) > MOST:
            why = "Choose fewer outlets, or take the table “scores” from the page Articles."
            missing.show(f"A matrix of more than {MOST} articles cannot be read", why)
        else:
            missing.show("It takes two articles to compare their words", "", missing.another_article(view))
        return
    st.html(
        markup.table(
            _opening(matrix, list(now.documents)),
            "Similarity of words of each two articles",
            list(matrix.columns[1:]),
            _beside(view),
            kind="across",
        )
    )
    foot(view, now, Panel("similarity", "similarity", likeness.range_of(matrix), table=lambda: matrix))


def _opening(matrix: pd.DataFrame, articles: list[str]) -> pd.DataFrame:
    """Return the matrix with numbers that open both articles beside each other."""
    opening = matrix.copy()
    for column, name in enumerate(matrix.columns[1:]):
        opening[name] = [
            (Number(value, f"{article}|{articles[column]}"),) if value not in ("", "none") else value
            for article, value in zip(articles, matrix[name], strict=True)
        ]
    return opening


def _beside(view: View) -> Address:
    """Return the way from two articles to the reader, with the words marked that both have."""

    def address(pair: str) -> str:
        left, _, right = pair.partition("|")
        layers = ("shared", "aligned")
        both = replace(view, left=left, right=right, third="", layers=layers, passage="", evidence="", tool="texts")
        return f"read?{links.query(both)}"

    return address
