"""Length of sentences and the usual formulas."""

from __future__ import annotations

import streamlit as st

from dashboard import markup
from dashboard.blocks import counted_how, download
from dashboard.charts.lengths import Panel
from dashboard.charts.lengths import lengths as chart
from dashboard.comparison import Comparison
from dashboard.counts import lengths
from dashboard.counts.naming import as_words
from dashboard.evidence import choice, opened, opens
from dashboard.markup import Number
from dashboard.panels import leads
from dashboard.view import View

_BARS = 150
_FEW = ("words-per-sentence", "flesch-reading-ease", "flesch-kincaid-grade")


def show(view: View, now: Comparison) -> None:
    """Show the sentences of each article as bars, then the formulas."""
    st.html(f'<div id="sentences">{markup.headline(lengths.headline(now))}</div>')
    st.html(markup.lead(leads.LENGTHS))
    st.html(chart(_panels(now), opens(view, "style")))
    with st.expander("The same as a table, with the usual formulas"):
        _formulas(view, now)
    if choice(lengths.cells(now), "lengths", "Choose an article to read its longest sentences", view, ("length",)):
        opened(now, view, lengths.longest(now, view.evidence))
    download("readability", lengths.table(now).map(as_words))
    counted_how("readability")


def _panels(now: Comparison) -> list[Panel]:
    panels = []
    for group, row in zip(now.groups, lengths.table(now, _FEW[:1]).to_dict("records"), strict=True):
        found = now.of_group(group)
        words = [length for document in found for _, length in lengths.sentence_lengths(document)]
        counted = [Number(f"{row['Sentences']} sentences"), Number(f"{row['Words a sentence']} words each")]
        if words:
            counted.append(Number(f"the longest has {max(words)}", lengths.evidence_of(group)))
        if len(words) > _BARS:
            counted.append(Number(f"the first {_BARS} are drawn"))
        panels.append((now.name(group), now.note(group), now.colour(group), words[:_BARS], counted))
    return panels


def _formulas(view: View, now: Comparison) -> None:
    st.html(markup.lead(leads.FORMULAS))
    address = opens(view, "style")
    st.html(markup.table(lengths.table(now, _FEW), "Readability of each article", address=address))
    rest = [unit for unit in lengths.NAMES if unit not in _FEW]
    st.html(markup.table(lengths.table(now, rest).drop(columns=["Sentences", "Longest"]), "Other formulas"))
