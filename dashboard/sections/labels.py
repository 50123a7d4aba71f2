"""Labels by party and outlet: who is called a terrorist, a militant, a fighter, and in whose voice."""

from __future__ import annotations

import streamlit as st

from dashboard import findings, markup, missing
from dashboard.comparison import Comparison
from dashboard.counts import naming
from dashboard.evidence import choice, opened, opens
from dashboard.foot import Panel, foot
from dashboard.panels import leads
from dashboard.view import View
from dashboard.words.terms import lead

_KINDS = ("label", "unquoted-label")


def show(view: View, now: Comparison) -> None:
    """Show the matrix of labels, and the sentences behind each of its numbers."""
    st.header("Which labels go to whom?", anchor="labels")
    finding = next(iter(findings.labels(now, view.concept)), None)
    if finding:
        st.html(markup.headline(finding.text.removesuffix("."), level=3))
    st.html(lead(leads.LABELS))
    matrix = naming.labels_by_actor(now)
    if matrix.empty:
        missing.show(
            "No labelling word stands in these articles.",
            "Looked for are words such as “terrorist”, “militant”, “fighter” or “rebel”.",
        )
        return
    st.html(markup.table(matrix, "Labels by party and outlet", address=opens(view), kind="matrix"))
    cells = naming.label_cells(now)
    if choice(cells, "labels", "Choose a number of the table", view, _KINDS):
        opened(now, view, naming.labelled(naming.laid(now), view.evidence), cells)
    panel = Panel(
        "labels",
        "labels-by-actor",
        finding.text if finding else "",
        table=lambda: matrix,
        counts=lambda: finding.counts if finding else {},
    )
    foot(view, now, panel)
