"""One utterance a row, one outlet a column: how each prints the same quotation."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analysis.comparison.quotations.utterances import Utterance
from dashboard import evidence, markup, missing
from dashboard.blocks import says
from dashboard.charts.quote_variants import KEY
from dashboard.comparison import Comparison
from dashboard.counts import quote_variants as counts
from dashboard.foot import Panel, foot
from dashboard.panels import leads
from dashboard.panels.quotations import card_html, door
from dashboard.panels.ways import Ways
from dashboard.state import fold
from dashboard.view import View

SHOWN, MOST, ROWS = 6, 20, 200
"""Utterances that are shown at once, and behind the fold; rows of the table."""


def show(view: View, now: Comparison) -> None:
    """Show each quotation that several articles print, with what each made of it."""
    found = counts.found(now, view.dismissed)
    if not found:
        why = "It takes two articles that quote the same words. Most quotations stand in one only."
        missing.nothing_alike(view, now, counts.headline(found), why)
        foot(view, now, Panel("quote-variants", "quote-variants"))
        return
    says(counts.headline(found), f"{counts.how_many(found)} {leads.QUOTATIONS}", KEY)
    asked = counts.of_evidence(found, view.evidence)
    late = asked in found[SHOWN:]
    shown = [*([asked] if late and asked else []), *found[:SHOWN]]
    for each in shown:
        _card(view, now, each, each is asked)
    rest = [each for each in found[SHOWN:] if each not in shown]
    if rest:
        with fold(f"{len(rest)} more", "more-quotations"):
            for each in rest[:MOST]:
                _card(view, now, each, False)
            if len(rest) > MOST:
                st.html(markup.note("The others stand in the table that you can download."))
    _table(view, now, found, [*shown, *rest[:MOST]])
    panel = Panel(
        "quote-variants",
        "quote-variants",
        counts.headline(found),
        table=lambda: counts.table(now, found),
        counts=lambda: counts.by_outlet(now, found),
    )
    foot(view, now, panel)


def _card(view: View, now: Comparison, each: Utterance, opened: bool) -> None:
    with st.container(key=f"utterance-{each.id}", gap="small"):
        st.html(card_html(now, each, _ways(view), opened))
        _copy(view, now, each)


def _ways(view: View) -> Ways:
    return evidence.ways(view, "same-words")


def _copy(view: View, now: Comparison, each: Utterance) -> None:
    """Offer all versions as text, with outlets and links."""
    with st.popover("Copy the versions"):
        base = (st.context.url or "").partition("?")[0].rpartition("/")[0]
        doors = [door(version, _ways(view)) for version in counts.saying(each)]
        st.code(counts.copied(now, each, f"{base}/", doors), language=None, wrap_lines=True)


def _table(view: View, now: Comparison, found: Sequence[Utterance], shown: Sequence[Utterance]) -> None:
    table = counts.table(now, shown)
    with fold("The same as a table", "table-quotations"):
        address = evidence.opens(view, page="same-words")
        st.html(markup.table(table[:ROWS], "What became of each quotation, by outlet", address=address))
        if len(table) > ROWS:
            st.html(markup.note(f"These are the first {ROWS} of {len(table):,} rows. The file below has them all."))
    cells = counts.cells(now, shown)
    if evidence.choice(cells, "utterances", "Choose a version", view, (counts.KIND,)):
        evidence.opened(now, view, counts.hits(found, view.evidence), cells)
