"""Who speaks how long: the panels by speaker, side or kind, the statements behind, and who handed them on."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard import markup, missing
from dashboard.charts.speakers import KEY, speakers
from dashboard.comparison import Comparison
from dashboard.counts import side_shares, speaking
from dashboard.counts.speaking import Spoken
from dashboard.counts.talked_about import is_silent
from dashboard.evidence import choice, opens
from dashboard.foot import Panel, foot
from dashboard.panels import leads
from dashboard.sections.sayings import opened
from dashboard.state import bound, fold
from dashboard.view import View
from dashboard.words.phrases import many
from dashboard.words.terms import lead

_BY = {"speaker": "Speaker", "side": "Side", "kind": "Kind of source"}


def show(view: View, now: Comparison, said: Spoken) -> None:
    """Show who is heard in each outlet's articles, how often and how long."""
    if not said.sources:
        missing.show(
            "Nobody is heard in these articles",
            "No sentence here says that somebody said it, and no quotation has a speaker that the computer could find.",
            missing.every_outlet(view),
            missing.texts(view),
            level=2,
        )
        return
    st.html(markup.headline(speaking.headline(now, said)))
    by = view.by or "speaker"
    st.html(lead(leads.SPEAKING))
    st.radio("Show by", horizontal=True, **bound("by", "sources", _BY))
    found = speaking.lines(now, said, by)
    address = opens(view, page="sources")
    st.html(f"{KEY}{speakers(found, speaking.totals(now, said), address)}")
    table = speaking.table(found, by)
    with fold("The same as a table", "table-speaking"):
        st.html(markup.table(table, "Words of each source, by outlet", address=address))
    _apart(view, now, said)
    cells = speaking.cells(now, said, by, view.evidence)
    if by == "side":
        cells = cells | side_shares.cells(now, side_shares.shares(now, said))
    kinds = () if is_silent(view.evidence) else ("source", "side") if by == "side" else ("source",)
    if choice(cells, "speaking", "Choose a number", view, kinds):
        opened(now, view, speaking.statements(said, view.evidence), cells)
    panel = Panel(
        "sources",
        "sourcing",
        speaking.headline(now, said),
        table=lambda: table,
        counts=lambda: speaking.totals(now, said),
    )
    foot(view, now, panel)


def _apart(view: View, now: Comparison, said: Spoken) -> None:
    """Show who handed statements on, and say how many quotations have no source."""
    handed_on = speaking.chains(now, said)
    if handed_on:
        with fold(f"Handed on by somebody else: {many(len(handed_on), 'source')}", "handed-on"):
            st.html(lead("The article did not hear these sources itself: it has their words from another one."))
            st.html(
                markup.table(
                    pd.DataFrame(handed_on), "Sources handed on by others", address=opens(view, page="sources")
                )
            )
    loose = speaking.unspoken(said)
    if loose:
        noun = "quotation stands" if loose == 1 else "quotations stand"
        st.html(
            markup.note(f"{loose} {noun} in these articles without a source that the computer could find; not counted.")
        )
