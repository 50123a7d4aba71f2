"""The table of themes by outlet, part by part, with the sentences of the chosen cell beside it."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from dashboard import markup, missing
from dashboard.charts.coverage import grid, key
from dashboard.comparison import Comparison
from dashboard.counts import coverage
from dashboard.counts.themes_told import ANY, STATUSES, Row, Told, headline
from dashboard.drawer import drawer
from dashboard.evidence import choice, opens, sentences
from dashboard.foot import Panel, foot
from dashboard.view import View
from dashboard.words.phrases import many
from dashboard.words.terms import lead

PAGE = "coverage"


def show(view: View, now: Comparison, found: Told) -> None:
    """Show which outlet tells which theme; a cell opens its sentences under the part of the story it stands in."""
    st.header("Which theme is told where?", anchor="themes")
    number = len(now.documents) - len(found.unasked)
    st.html(
        lead(
            f"{len(found.rows)} things that a report of this event can tell, looked for in every sentence of "
            f"{number} article{'s' if number != 1 else ''}. Choose a mark to read the sentences behind it; choose a "
            "theme to read what all of them say about it."
        )
    )
    st.html(key())
    for part, rows in coverage.parts(found.rows).items():
        st.html(grid(coverage.grid(now, found, rows), part, opens(view, PAGE), view.evidence))
    nowhere = [row.theme.name for row in found.rows if not row.anywhere]
    if nowhere:
        st.html(markup.note(f"In none of these {found.noun}, but in other reports of the event: {'; '.join(nowhere)}."))
    cells = coverage.cells(now, found)
    chosen = choice(cells, PAGE, "Choose a theme and an outlet", view, ("theme",))
    if chosen and f":{ANY}:" in view.evidence:
        _all_of_one(view, now, found, cells)
    elif view.evidence.startswith("theme:"):
        _beside(view, now, found, cells)
    columns = ["theme", "outlet", "status", "words", "others"]
    panel = Panel(
        PAGE,
        PAGE,
        headline(found),
        table=lambda: coverage.grid(now, found, found.rows)[columns],
        counts=lambda: coverage.counted(found),
    )
    foot(view, now, panel)


def _beside(view: View, now: Comparison, found: Told, cells: Mapping[str, str]) -> None:
    """Show the sentences of the chosen cell, where it is one of this table."""
    _, group, theme, status = view.evidence.split(":")
    row = next((row for row in found.rows if row.theme.id == theme), None)
    if row is None or group not in found.groups:
        return
    hits = coverage.hits(now, found, view.evidence)
    name = f"{row.theme.name}: {_says(now, found, row, group, status)}"
    with drawer(view, {**cells, view.evidence: name}, many(len(hits), "place")):
        st.html(lead(row.theme.question))
        if hits.empty:
            missing.show("No sentence is to be shown for this.")
        sentences(now, view, hits, "theme")


def _says(now: Comparison, found: Told, row: Row, group: str, status: str) -> str:
    if status == coverage.EVERYWHERE:
        return f"what these {found.noun} say"
    if status == "absent":
        count, of = row.others(group)
        told = f"told in {count} of {many(of, 'other')}" if count else "in no other told, only touched"
        return f"not in {now.name(group)}, {told}"
    return f"{STATUSES.get(status, status)} in {now.name(group)}"


def _all_of_one(view: View, now: Comparison, found: Told, cells: Mapping[str, str]) -> None:
    """Show all sentences behind one outlet's count of themes; what it leaves out stands further up."""
    if view.evidence.endswith(":absent"):
        return
    hits = coverage.hits(now, found, view.evidence)
    with drawer(view, cells, many(len(hits), "place")):
        sentences(now, view, hits, "theme")
