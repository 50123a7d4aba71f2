"""The first name in each article."""

from __future__ import annotations

import streamlit as st

from dashboard import markup, missing
from dashboard.comparison import Comparison, evidence
from dashboard.counts import naming
from dashboard.evidence import opens, sentences
from dashboard.foot import Panel, foot
from dashboard.markup import Number
from dashboard.panels import leads
from dashboard.state import fold
from dashboard.view import View
from dashboard.words.terms import lead


def show(view: View, now: Comparison) -> None:
    """Show the first choice of a name in each article, with its voice and place."""
    st.header("The first name in each article", anchor="first-names")
    found = naming.first_mentions(now, view.concept)
    if found.empty:
        missing.show("No article here names the group.")
        return
    finding = naming.firsts_headline(now, found, view.concept)
    if finding:
        st.html(markup.headline(finding, level=3))
    st.html(lead(leads.FIRST_NAMES))
    table = naming.firsts_in_words(now, evidence(now, found))
    st.html(markup.table(table, "The first name in each article", address=opens(view), kind="brief"))
    with fold("Show the sentences", "sentences-first-names"):
        sentences(now, view, found, rest="more-first-names")
    panel = Panel(
        "first-names",
        "terminology",
        finding,
        table=lambda: naming.firsts_in_words(now, evidence(now, found)),
        counts=lambda: {
            str(group): tuple(Number(str(words), str(group)) for words in dict.fromkeys(part["text"]))
            for group, part in found.groupby("group", sort=False)
        },
        hits=lambda group: found[found["group"] == group],
    )
    foot(view, now, panel)
