"""Names by outlet and voice: the table, the chart, and the sentences behind each number."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard import markup, missing
from dashboard.charts.ink import CONFIG
from dashboard.charts.names import names_by_voice
from dashboard.charts.shares import shares
from dashboard.comparison import Comparison
from dashboard.counts import naming
from dashboard.evidence import choice, opened, opens
from dashboard.findings import headline, name_counts
from dashboard.foot import Panel, foot
from dashboard.frame import page_ink
from dashboard.panels import leads
from dashboard.panels.keys import legend
from dashboard.state import bound, choose, fold, tabs
from dashboard.view import VOICES, View
from dashboard.words import vocabulary
from dashboard.words.phrases import many
from dashboard.words.terms import explained, lead

_SHARES = "shares-chart"


def show(view: View, now: Comparison) -> None:
    """Show which name each outlet uses how often, in whose voice."""
    every = naming.choices(now, view.concept)
    if every.empty:
        _no_name(view)
        return
    finding = headline(now, every, view.concept)
    st.html(markup.headline(finding))
    mentions = naming.filtered(every, view.voices, view.term)
    counts = naming.counts(now, mentions, view.concept)
    shown = f"{len(mentions)} of " if len(mentions) < len(every) else ""
    st.html(
        lead(
            f"How often each name stands in these articles, by voice: {shown}{many(len(every), 'mention')}. "
            "Choose a number to read its sentences."
        )
    )
    _filters(view, every)
    if counts.empty:
        missing.show(
            "No name is left with these choices",
            f"There are {len(every)} in all: in other voices, or other names.",
            missing.to("names", "Show all of them", view, voices=VOICES, term=""),
        )
        return
    whole = naming.counts(now, every, view.concept)
    _charts(counts, whole, view)
    cells = naming.name_cells(whole, shown=[*naming.name_cells(counts), view.evidence])
    if choice(cells, "names", "Choose a number of the chart", view):
        opened(now, view, naming.named(every, view.evidence), cells)
    panel = Panel(
        "names",
        "terminology",
        finding,
        table=lambda: counts.drop(columns=["colour"]),
        counts=lambda: name_counts(now, every, view.concept),
    )
    foot(view, now, panel)


def _no_name(view: View) -> None:
    missing.show(
        "No name of the group stands in these articles",
        missing.names_looked_for(view.concept),
        missing.every_outlet(view),
        missing.search(view),
        level=2,
    )


def _filters(view: View, every: pd.DataFrame) -> None:
    heard = {*every["term"], view.term}
    terms = [term for term in vocabulary.terms([view.concept]) if term in heard]
    names = {term: markup.plain(vocabulary.term_name(view.concept, term)) for term in terms}
    with st.container(horizontal=True):
        st.pills("Only this name", wrap=True, **bound("term", "names", names))
        st.pills("Voices", wrap=True, **bound("voices", "names", vocabulary.VOICES, many=True))


def _charts(counts: pd.DataFrame, whole: pd.DataFrame, view: View) -> None:
    """Show the counts as squares; the shares, of the whole and drawn only when their tab is open."""
    often, sure = tabs("tab", "names", {"often": "How often", "sure": "How sure"})
    with often:
        if often.open:
            _squares(counts, view)
    with sure:
        if sure.open:
            _shares(whole, view)


def _squares(counts: pd.DataFrame, view: View) -> None:
    st.html(f"{explained(legend())}{names_by_voice(counts, opens(view))}")
    with fold("The same as a table", "table-names"):
        table = naming.glance(counts, [voice for voice in VOICES if voice in view.voices])
        st.html(markup.table(table, "Names by outlet and voice", address=opens(view)))


def _dot_chosen() -> None:
    """Open the sentences of the dot that was clicked; the table below is the way by keyboard and on a phone."""
    points = st.session_state[_SHARES].selection.points
    if points and (evidence := points[0].get("customdata")):
        choose(evidence=evidence if isinstance(evidence, str) else evidence[0])


def _shares(whole: pd.DataFrame, view: View) -> None:
    table = naming.shares(whole, view.term)
    st.html(lead(leads.NAMES_SURE))
    alt = "Share of each name outside quotation marks with its interval; the table below has the numbers"
    figure = shares(table, page_ink())
    chosen = {"on_select": _dot_chosen, "selection_mode": "points", "key": _SHARES}
    st.plotly_chart(figure, theme=None, config=CONFIG, alt=alt, **chosen)
    st.html(
        markup.table(
            naming.in_words(table), "Share of each name outside quotation marks", address=opens(view), kind="brief"
        )
    )
