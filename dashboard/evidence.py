"""The sentences behind a number, each with its place, voice and speaker, and a door into the article."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import pandas as pd
import streamlit as st

from analysis.spans import Span
from dashboard import links
from dashboard.comparison import Comparison, evidence
from dashboard.drawer import drawer
from dashboard.markup import Address, note, plain
from dashboard.navigation import page_link
from dashboard.panels.sentences import sentence_html, style_of
from dashboard.panels.ways import Ways
from dashboard.sharing import link_notes
from dashboard.state import bound, fold
from dashboard.view import View
from dashboard.words.phrases import many

T = TypeVar("T")
MOST, FOLDED = 12, 60
"""So many sentences are shown at once, and behind one line."""


def sentences(
    comparison: Comparison, view: View, hits: pd.DataFrame, style: str = "", rest: str = "more-sentences"
) -> None:
    """Show the sentences of these hits (rows of mentions or labels), the hit marked, the first dozen at once."""
    found = evidence(comparison, hits)
    in_turn(
        found.to_dict("records"),
        lambda hit, place: _sentence(comparison, view, hit, style or style_of(hit), place),
        rest=rest,
    )


def in_turn(
    things: Sequence[T], show: Callable[[T, int], None], name: str = "sentences", rest: str = "more-sentences"
) -> None:
    """Show things one below the other, each with its number from 0: the first dozen at once, `FOLDED` more folded.

    `rest` is the id of that fold; each page has it once.
    """
    for place, thing in enumerate(things[:MOST]):
        show(thing, place)
    if len(things) > MOST:
        folded = things[MOST : MOST + FOLDED]
        with fold(f"{len(things) - MOST} more {name}", rest):
            for place, thing in enumerate(folded, start=MOST):
                show(thing, place)
            if left := len(things) - MOST - len(folded):
                st.html(note(f"{left:,} more are not shown. Choose fewer outlets to see them."))


def opened(comparison: Comparison, view: View, hits: pd.DataFrame, cells: Mapping[str, str]) -> None:
    """Show the sentences that were asked for beside the chart; `cells` are the lists of this part of the page."""
    with drawer(view, cells, many(len(hits), "place")):
        sentences(comparison, view, hits)


def choice(cells: dict[str, str], where: str, hint: str, view: View, kinds: Collection[str] = ("name",)) -> bool:
    """Show the choice of a number whose sentences are to be shown; return whether one of these is chosen.

    `kinds` are the kinds of lists (see `dashboard.view`) that this part of the page opens: one that is asked for and
    not there (its outlet is not chosen) is said to be so.
    """
    st.selectbox("Show the sentences", placeholder=hint, index=None, **bound("evidence", where, cells))
    ours = view.evidence.partition(":")[0] in kinds
    if view.evidence and ours and view.evidence not in cells:
        link_notes.lost()
    return view.evidence in cells


def opens(view: View, page: str = "names") -> Address:
    """Return the way from the id of a list of sentences to the address that opens it, on `page` or in the reader."""

    def address(evidence: str) -> str:
        reader = links.read_in(view, evidence)
        if reader:
            return f"read?{links.query(reader)}"
        return f"{page}?{links.query(links.with_evidence(view, evidence))}"

    return address


def ways(view: View, page: str) -> Ways:
    """Return the ways that lead on from a panel of `page`."""

    def place(article: str, span: Span) -> str:
        return f"read?{links.query(at_passage(view, links.passage(article, span.start, span.end)))}"

    return Ways(opens(view, page), place)


def _sentence(comparison: Comparison, view: View, hit: dict[str, Any], style: str, place: int) -> None:
    passage = links.passage(str(hit["article"]), int(hit["start"]), int(hit["end"]))
    with_door(sentence_html(comparison, hit, style), view, passage, comparison.name(str(hit["group"])), place)


def with_door(html: str, view: View, passage: str, outlet: str, place: int) -> None:
    """Show safe HTML and, close below it, the way to its place in the article; `place` counts those shown, from 0."""
    with st.container(gap="xxsmall"):
        st.html(html)
        page_link("read", at_passage(view, passage), f"Read it in {plain(outlet)}", f"Sentence {place + 1}")


def at_passage(view: View, passage: str) -> View:
    """Return the view of the reader opened at this passage, in the left place."""
    return replace(links.beside(view, passage.rpartition(":")[0]), passage=passage)
