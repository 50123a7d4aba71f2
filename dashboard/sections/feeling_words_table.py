"""The words that weigh most in each article, each with its sentences."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from dashboard import markup
from dashboard.blocks import download
from dashboard.charts.tracks import Track, reached, tracks
from dashboard.counts import feeling, feeling_words
from dashboard.counts.naming import as_words
from dashboard.markup import Number
from dashboard.panels import leads
from dashboard.sections.feeling_scores import Shown

FIRST = 8
"""So many of an outlet's words are drawn; the table has all."""


def show(found: Shown) -> None:
    """Show each outlet's heaviest words, and all of them as a table."""
    st.header("Which words make the numbers?", anchor="words")
    table = feeling_words.weighing(found.now, found.kept.words)
    if table.empty:
        st.html(markup.note("No word that people rated pleasant or unpleasant stands in these sentences."))
        return
    st.html(markup.headline(_finding(table), 3))
    st.html(markup.lead(leads.FEELING_WORDS))
    parts = {str(name): _words(part.head(FIRST)) for name, part in table.groupby("outlet", sort=False)}
    reach, colours = (
        reached([row for rows in parts.values() for row in rows]),
        table.groupby("outlet")["colour"].first(),
    )
    panels = [
        f'<section style="color:{markup.colour(colours[name])}"><h3>{escape(name)}</h3>'
        f"{tracks(rows, ('unpleasant', 'pleasant'), found.address, reach)}</section>"
        for name, rows in parts.items()
    ]
    st.html(f'<div class="panels">{"".join(panels)}</div>')
    words = feeling_words.weighing_in_words(table)
    with st.expander("All words as a table"):
        st.html(markup.table(words, "What each word adds up to", address=found.address))
    download("feeling-words", words.map(as_words))


def _finding(table: pd.DataFrame) -> str:
    heaviest = table.groupby("outlet", sort=False).first()
    named = [f"{outlet}: “{row['word']}” ({feeling.signed(row['value'])})" for outlet, row in heaviest.iterrows()]
    return f"The heaviest word of each: {'; '.join(named)}"


def _words(part: pd.DataFrame) -> list[Track]:
    return [
        Track(
            name=row["word"],
            words=(Number(f"{feeling.signed(row['value'])} ({row['times']}×)", row["evidence"]),),
            low=min(row["value"], 0.0),
            high=max(row["value"], 0.0),
            colour=row["colour"],
        )
        for row in part.to_dict("records")
    ]
