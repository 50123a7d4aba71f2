"""Words that hold a name at a distance, and words of law: told apart from feeling, each with its sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard import links, markup, missing
from dashboard.blocks import says
from dashboard.charts.distance_marks import distance_marks
from dashboard.comparison import Comparison
from dashboard.counts import distance_marks as counts
from dashboard.counts.distance_marks import Placed
from dashboard.drawer import drawer
from dashboard.evidence import choice, in_turn, opens, with_door
from dashboard.foot import Panel, foot
from dashboard.panels import leads
from dashboard.panels.distance import sentence_html
from dashboard.panels.keys import voices_key
from dashboard.state import fold
from dashboard.view import View
from dashboard.words.phrases import many


def show(view: View, now: Comparison) -> None:
    """Show the signs by kind and outlet, on whom they are laid, and the sentences behind each number."""
    found = counts.placed(now)
    groups = now.groups if "other-event" in view.included else now.on_event
    finding = counts.headline(now, found, groups)
    if found:
        says(finding, leads.DISTANCE, voices_key())
    else:
        missing.show(finding, leads.DISTANCE, missing.every_outlet(view), missing.texts(view), level=2)
        foot(view, now, Panel("distance-marks", "distance-marks"))
        return
    address = opens(view, page="same-words")
    outlets = [(now.name(group), now.note(group)) for group in now.groups]
    st.html(distance_marks(counts.rows(now, found), outlets, address))
    for law in counts.laws(found):
        st.html(f'<p class="note" role="note">{markup.linked(law)}</p>')
    laid = counts.laid_on(now, found)
    if not laid.empty:
        with fold("Which names are they laid on?", "names-at-distance"):
            st.html(markup.table(laid, "Marks by party and outlet", address=address, kind="matrix"))
    cells = counts.cells(now, found)
    if choice(cells, "distance", "Choose a number", view, ("distance",)):
        _opened(view, now, counts.asked(found, view.evidence), cells)
    panel = Panel(
        "distance-marks",
        "distance-marks",
        finding,
        table=lambda: counts.file(now, found),
        counts=lambda: counts.by_outlet(groups, found),
    )
    foot(view, now, panel)


def _opened(view: View, now: Comparison, marks: Sequence[Placed], cells: Mapping[str, str]) -> None:
    with drawer(view, cells, many(len(marks), "place")):
        in_turn(marks, lambda each, place: _sentence(view, now, each, place))


def _sentence(view: View, now: Comparison, each: Placed, place: int) -> None:
    passage = links.passage(each.document.article.id, each.mark.span.start, each.mark.span.end)
    with_door(sentence_html(now, each), view, passage, now.name(each.group), place)
