"""Statements in their sentences: what is said and the reporting word are marked, and who handed it on is named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard import links
from dashboard.comparison import Comparison, group_of
from dashboard.drawer import drawer
from dashboard.evidence import in_turn, with_door
from dashboard.panels.keys import layers_key
from dashboard.panels.statements import Statement, statement_html
from dashboard.view import View
from dashboard.words.phrases import many


def opened(now: Comparison, view: View, statements: Sequence[Statement], cells: Mapping[str, str]) -> None:
    """Show the statements that were asked for beside the chart; `cells` are the lists of this part of the page."""
    with drawer(view, cells, many(len(statements), "statement")):
        st.html(layers_key(["quotations", "speech"]))
        in_turn(statements, lambda statement, place: _statement(now, view, statement, place), "statements")


def _statement(now: Comparison, view: View, statement: Statement, place: int) -> None:
    document, index, _ = statement
    saying = document.attributions[index]
    first = min((saying.cue, *saying.content))
    passage = links.passage(document.article.id, first.start, first.end)
    with_door(statement_html(now, statement), view, passage, now.name(group_of(document.article)), place)
