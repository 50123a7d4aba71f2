"""One fact, and the figure that each article gives for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from analysis.comparison.facts_told.facts import Fact
from dashboard import evidence, markup, missing
from dashboard.blocks import says
from dashboard.comparison import Comparison
from dashboard.counts import fact_variants as counts
from dashboard.counts import fact_words as words
from dashboard.foot import Panel, foot
from dashboard.panels import leads
from dashboard.panels.facts import card_html
from dashboard.panels.keys import voices_key
from dashboard.state import fold
from dashboard.view import View

SHOWN, MOST = 6, 40
"""Facts that are shown at once, and behind the fold."""


def show(view: View, now: Comparison) -> None:
    """Show the facts that several outlets give, each with its figures, sentences and sources."""
    found, ways = counts.facts(now), evidence.ways(view, "same-words")
    if not found:
        missing.nothing_alike(view, now, words.headline(found), leads.FACTS)
    else:
        says(words.headline(found), leads.FACTS, voices_key())
        st.html("".join(card_html(now, fact, ways) for fact in found[:SHOWN]))
    if len(found) > SHOWN:
        with fold(f"{len(found) - SHOWN} more", "more-facts"):
            st.html("".join(card_html(now, fact, ways) for fact in found[SHOWN : SHOWN + MOST]))
            if len(found) > SHOWN + MOST:
                st.html(markup.note("The others stand in the table."))
    if found or view.evidence.startswith(f"{counts.KIND}:"):
        _table(view, now, found)
    panel = Panel("fact-variants", "fact-variants")
    if found:
        panel = replace(
            panel,
            finding=words.headline(found),
            table=lambda: counts.table(now, found),
            counts=lambda: counts.by_outlet(now, found),
        )
    foot(view, now, panel)


def _table(view: View, now: Comparison, found: Sequence[Fact]) -> None:
    table = counts.table(now, found)
    with fold("The same as a table", "table-facts"):
        address = evidence.opens(view, page="same-words")
        st.html(markup.table(table, "Figures of the same fact, by outlet", address=address))
    cells = counts.cells(now, found)
    if evidence.choice(cells, "facts", "Choose a figure", view, (counts.KIND,)):
        evidence.opened(now, view, counts.hits(found, view.evidence), cells)
