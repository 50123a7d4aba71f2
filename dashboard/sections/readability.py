"""Length of sentences and the usual formulas."""

from __future__ import annotations

import streamlit as st

from dashboard import markup
from dashboard.charts.lengths import lengths as chart
from dashboard.comparison import Comparison
from dashboard.counts import lengths
from dashboard.evidence import choice, opened, opens
from dashboard.foot import Panel, foot
from dashboard.panels import leads
from dashboard.panels.style import length_panels
from dashboard.state import fold
from dashboard.view import View
from dashboard.words.terms import lead

_FEW = ("words-per-sentence", "flesch-reading-ease", "flesch-kincaid-grade")


def show(view: View, now: Comparison) -> None:
    """Show the sentences of each article as bars, then the formulas."""
    st.html(f'<div id="sentences">{markup.headline(lengths.headline(now))}</div>')
    st.html(lead(leads.LENGTHS))
    panels = length_panels(now)
    st.html(chart(panels, opens(view, "style")))
    with fold("The same as a table, with the usual formulas", "table-readability"):
        _formulas(view, now)
    cells = lengths.cells(now, view.evidence)
    if choice(cells, "lengths", "Choose an article to read its longest sentences", view, ("length",)):
        opened(now, view, lengths.longest(now, view.evidence), cells)
    panel = Panel(
        "readability",
        "readability",
        lengths.headline(now),
        table=lambda: lengths.table(now),
        counts=lambda: dict(zip(now.groups, (each[-1] for each in panels), strict=True)),
    )
    foot(view, now, panel)


def _formulas(view: View, now: Comparison) -> None:
    st.html(lead(leads.FORMULAS))
    address = opens(view, "style")
    st.html(markup.table(lengths.table(now, _FEW), "Readability of each article", address=address))
    rest = [unit for unit in lengths.NAMES if unit not in _FEW]
    st.html(markup.table(lengths.table(now, rest).drop(columns=["Sentences", "Longest"]), "Other formulas"))
