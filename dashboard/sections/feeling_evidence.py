"""Sentences with the words that add up to their number, each word with what it adds."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from dashboard import links
from dashboard.comparison import Comparison
from dashboard.counts.feeling import Feeling
from dashboard.evidence import MOST, at_passage
from dashboard.markup import plain
from dashboard.navigation import page_link
from dashboard.panels.feeling import sentence_html
from dashboard.scrolling import scroll_to_evidence
from dashboard.view import View


def show(now: Comparison, view: View, found: Feeling, hits: pd.DataFrame) -> None:
    """Show the sentences, the first dozen at once, and bring them into view."""
    rows = hits.to_dict("records")
    with st.container(key="evidence"):
        for row in rows[:MOST]:
            _sentence(now, view, found, row)
        if len(rows) > MOST:
            with st.expander(f"{len(rows) - MOST} more sentences"):
                for row in rows[MOST:]:
                    _sentence(now, view, found, row)
    scroll_to_evidence(view.evidence)


def _sentence(now: Comparison, view: View, found: Feeling, row: dict[str, Any]) -> None:
    st.html(sentence_html(now, found, row, view.swap))
    passage = links.passage(str(row["article"]), int(row["start"]), int(row["end"]))
    page_link("read", at_passage(view, passage), f"Read it in {plain(now.name(str(row['group'])))}")
