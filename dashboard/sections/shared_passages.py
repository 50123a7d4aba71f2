"""Passages that articles share, word for word: each two outlets, each article, and who credits which agency."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import comb

import streamlit as st

from analysis.comparison.reuse import Passage
from dashboard import links, markup, missing
from dashboard.blocks import says
from dashboard.charts import shared_passages as chart
from dashboard.comparison import Comparison
from dashboard.counts import shared_passages as counts
from dashboard.counts import shared_tables
from dashboard.counts.shared_passages import Pair
from dashboard.drawer import drawer
from dashboard.evidence import choice, ways, with_door
from dashboard.foot import Panel, foot
from dashboard.panels import leads
from dashboard.panels import passages as panel
from dashboard.panels.ways import Ways
from dashboard.state import fold
from dashboard.view import View
from dashboard.words.phrases import many
from dashboard.words.terms import lead

MOST, FOLDED = 5, 40
"""How many passages of a list stand open, and wait behind one line."""


def show(view: View, now: Comparison) -> None:
    """Show how many words each two outlets share, what share of each article that is, and whom they credit."""
    if len(now.groups) < 2:
        missing.show(
            "It takes two outlets to share words",
            "With another one, what both print stands here.",
            missing.another_article(view),
            level=2,
        )
        foot(view, now, Panel("shared-passages", "text-reuse"))
        return
    found = counts.pairs(now)
    says(counts.headline(now, found), leads.PASSAGES, chart.KEY if any(pair.words for pair in found) else "")
    shown = _shown(view, found)
    lead_on = ways(view, "same-words")
    if pairs := panel.pairs(now, shown, lead_on):
        st.html(pairs)
    _left_out(comb(len(now.groups), 2), "pairs of outlets")
    st.html(markup.headline("How much of each article do others print too?", level=3))
    st.html(lead(leads.PRINTED_TOO))
    st.html(panel.shares(now, lead_on))
    _left_out(len(now.groups), "outlets")
    st.html(markup.headline("Who says whose copy was used?", level=3))
    st.html(lead(leads.CREDITS))
    st.html(panel.credited(now, lead_on))
    _left_out(len(now.groups), "outlets")
    _table(now, shown, lead_on)
    cells = counts.cells(now, shown)
    if choice(cells, "shared", "Choose a number", view, (counts.EVIDENCE,)):
        _opened(view, now, counts.opened(now, view.evidence), cells)
    table = shared_tables.table(now)
    if len(table) == shared_tables.ROWS:
        st.html(markup.note(f"The table holds the first {shared_tables.ROWS:,}; python -m analysis tables writes all."))
    last = Panel(
        "shared-passages",
        "text-reuse",
        counts.headline(now, found),
        table=lambda: table,
        counts=lambda: counts.by_outlet(now, found),
    )
    foot(view, now, last)


def _table(now: Comparison, shown: Sequence[Pair], lead_on: Ways) -> None:
    with fold("The same as a table", "table-passages"):
        rows = shared_tables.overview(now, shown)
        heads = list(rows.columns[1:])
        st.html(markup.table(rows, "Words that each two outlets share", heads, address=lead_on.sentences))


def _shown(view: View, found: list[Pair]) -> list[Pair]:
    """Return the pairs with most words, and the one whose passages a link asks for."""
    asked = set(view.evidence.split(":")[1:3])
    return found[: panel.ROWS] + [pair for pair in found[panel.ROWS :] if {pair.left, pair.right} == asked]


def _left_out(count: int, what: str) -> None:
    """Say where the rows are that the page has no room for."""
    if count > panel.ROWS:
        st.html(markup.note(f"These are {panel.ROWS} of {count:,} {what}. Choose fewer outlets to see the others."))


def _opened(view: View, now: Comparison, found: list[Passage], cells: Mapping[str, str]) -> None:
    """Show passages, the longest first: both places, one above the other."""
    with drawer(view, cells, many(len(found), "passage")):
        for place, passage in enumerate(found[:MOST]):
            _passage(view, now, passage, place)
        if len(found) > MOST:
            with fold(many(len(found) - MOST, "more passage"), "more-passages"):
                for place, passage in enumerate(found[MOST : MOST + FOLDED], start=MOST):
                    _passage(view, now, passage, place)
                if len(found) > MOST + FOLDED:
                    st.html(markup.note("The others stand in the table that you can download."))


def _passage(view: View, now: Comparison, passage: Passage, place: int) -> None:
    st.html(panel.twice(now, passage))
    for number, (wording, span, marked) in enumerate(panel.sides(passage)):
        name = now.name(wording.group)
        where = links.passage(wording.article.id, span.start, span.end)
        with_door(panel.place_html(name, wording, span, marked), view, where, name, 2 * place + number)
