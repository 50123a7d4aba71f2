"""Retold words beside the quotation that another outlet prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from dashboard import evidence, markup, missing, state
from dashboard.blocks import says
from dashboard.charts import retold as chart
from dashboard.comparison import Comparison
from dashboard.counts import retold as counts
from dashboard.counts.retold import Card
from dashboard.foot import Panel, foot
from dashboard.panels import leads
from dashboard.panels.retold import card_html
from dashboard.state import fold
from dashboard.view import View

SHOWN, MOST = 3, 40
"""Cards that are shown at once, and behind the fold."""


def show(view: View, now: Comparison) -> None:
    """Show each retelling beside the quotation, what was changed, and the way to say that they are not the same."""
    every = counts.cards(now)
    found, dismissed = counts.split(now, every, view.dismissed[: counts.MOST_DISMISSED])
    if found:
        says(counts.headline(found), leads.RETOLD, chart.key())
    else:
        missing.nothing_alike(view, now, counts.headline(found), leads.RETOLD)
    for card in found[:SHOWN]:
        _card(view, now, card)
    if len(found) > SHOWN:
        with fold(f"{len(found) - SHOWN} more", "more-retold"):
            for card in found[SHOWN : SHOWN + MOST]:
                _card(view, now, card)
            if len(found) > SHOWN + MOST:
                st.html(markup.note("The others stand in the table."))
    _dismissed(view, now, every, dismissed)
    if found:
        _table(view, now, found)
    panel = Panel("words-in-a-mouth", "words-in-a-mouth")
    if found:
        panel = replace(
            panel,
            finding=counts.headline(found),
            table=lambda: counts.table(now, found),
            counts=lambda: counts.by_outlet(now, found),
        )
    foot(view, now, panel)


def _table(view: View, now: Comparison, found: Sequence[Card]) -> None:
    table = counts.table(now, found)
    with fold("The same as a table", "table-retold"):
        address = evidence.opens(view, page="same-words")
        st.html(markup.table(table, "Retold words and the quotation elsewhere", address=address))
    cells = counts.cells(now, found)
    if evidence.choice(cells, "retold", "Choose a retelling", view, (counts.KIND,)):
        evidence.opened(now, view, counts.hits(found, view.evidence), cells)


def _card(view: View, now: Comparison, card: Card) -> None:
    with st.container(key=f"mouth-{_key(card)}", gap="small"):
        st.html(card_html(now, card, evidence.ways(view, "same-words")))
        _not_the_same(view, card)


def _not_the_same(view: View, card: Card) -> None:
    full = len(view.dismissed) >= counts.MOST_DISMISSED
    st.button(
        "Not the same",
        key=f"dismiss-{_key(card)}",
        on_click=state.choose,
        kwargs={"dismissed": tuple(sorted({*view.dismissed, counts.pair_id(card.best)}))},
        disabled=full,
        help=f"A link carries at most {counts.MOST_DISMISSED}: take one back first." if full else None,
    )


def _dismissed(view: View, now: Comparison, every: Sequence[Card], cards: Sequence[Card]) -> None:
    """Show what the reader has dismissed, with the way back, and how many of the link's pairs are not here."""
    strangers = counts.unknown(now, every, view.dismissed)
    if strangers:
        words = "1 pair is" if strangers == 1 else f"{strangers} pairs are"
        st.html(markup.note(f"In this link {words} dismissed that no article chosen now has."))
    if not cards:
        return
    with fold(f"Dismissed by you ({len(cards)})", "dismissed-retold"):
        for card in cards:
            _card_taken_out(view, now, card)


def _card_taken_out(view: View, now: Comparison, card: Card) -> None:
    gone = counts.dismissals_of(now, card, view.dismissed)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(markup.lead(counts.cell(now, card)))
        st.button(
            "Take back",
            key=f"take-back-{_key(card)}",
            on_click=state.choose,
            kwargs={"dismissed": tuple(each for each in view.dismissed if each not in gone)},
        )


def _key(card: Card) -> str:
    return counts.evidence_id(card).replace(":", "-")
