"""The sentences behind a number, each with its place, voice and speaker, and a door into the article."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from html import escape
from typing import Any, TypeVar

import pandas as pd
import streamlit as st

from dashboard import links, vocabulary
from dashboard.comparison import Comparison, evidence
from dashboard.markup import Address, Mark, marked, note, plain
from dashboard.navigation import page_link
from dashboard.scrolling import scroll_to_evidence
from dashboard.state import bound
from dashboard.view import View

T = TypeVar("T")
MOST = 12


def sentences(comparison: Comparison, view: View, hits: pd.DataFrame, style: str = "") -> None:
    """Show the sentences of these hits (rows of mentions or labels), the hit marked, the first dozen at once."""
    found = evidence(comparison, hits)
    in_turn(
        found.to_dict("records"),
        lambda hit, place: _sentence(comparison, view, hit, style or _style(hit), place),
    )


def in_turn(things: Sequence[T], show: Callable[[T, int], None], name: str = "sentences") -> None:
    """Show things one below the other, each with its number from 0: the first dozen at once, the others folded."""
    for place, thing in enumerate(things[:MOST]):
        show(thing, place)
    if len(things) > MOST:
        with st.expander(f"{len(things) - MOST} more {name}"):
            for place, thing in enumerate(things[MOST:], start=MOST):
                show(thing, place)


def opened(comparison: Comparison, view: View, hits: pd.DataFrame) -> None:
    """Show the sentences that were asked for, and bring them into view."""
    with st.container(key="evidence"):
        sentences(comparison, view, hits)
    scroll_to_evidence(view.evidence)


def choice(cells: dict[str, str], where: str, hint: str, view: View, kinds: Collection[str] = ("name",)) -> bool:
    """Show the choice of a number whose sentences are to be shown; return whether one of these is chosen.

    `kinds` are the kinds of lists (see `dashboard.view`) that this part of the page opens: one that is asked for and
    not there (its outlet is not chosen) is said to be so.
    """
    st.selectbox("Show the sentences", placeholder=hint, index=None, **bound("evidence", where, cells))
    ours = view.evidence.partition(":")[0] in kinds
    if view.evidence and ours and view.evidence not in cells:
        st.html(note("This link asks for sentences that are not in the articles chosen now."))
    return view.evidence in cells


def opens(view: View, page: str = "names") -> Address:
    """Return the way from the id of a list of sentences to the address that opens it, on `page` or in the reader."""

    def address(evidence: str) -> str:
        reader = links.read_in(view, evidence)
        if reader:
            return f"read?{links.query(reader)}"
        return f"{page}?{links.query(links.with_evidence(view, evidence))}"

    return address


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


def sentence_html(comparison: Comparison, hit: dict[str, Any], style: str) -> str:
    """Return one sentence as safe HTML with the hit marked and a line that says whose words they are."""
    text = comparison.article(str(hit["article"])).text
    start, end = int(hit["start"]), int(hit["end"])
    known = pd.notna(hit["sentence_start"])
    left, right = (int(hit["sentence_start"]), int(hit["sentence_end"])) if known else (start, end)
    voice = "" if pd.isna(hit["voice"]) else vocabulary.VOICES[str(hit["voice"])]
    words = marked(text, [Mark(start, end, style, voice)], left, right)
    where = [comparison.name(str(hit["group"])), *filter(None, [voice])]
    if pd.notna(hit["speaker"]) and hit["voice"] != "own":
        where.append(f"speaker: {hit['speaker']}")
    if pd.notna(hit["paragraph"]):
        where.append(f"paragraph {int(hit['paragraph'])}")
    if hit["zone"] != "body":
        where.append(str(hit["zone"]))
    return f'<div class="hit"><blockquote>{words}</blockquote><p>{escape(" · ".join(where))}</p></div>'


def _style(hit: dict[str, Any]) -> str:
    """Return how a hit is marked: by its voice, or, where it has none (a whole sentence has several), at its side."""
    return "whole" if pd.isna(hit["voice"]) else str(hit["voice"])


def furniture_html(comparison: Comparison, kind: str) -> str:
    """Return every place of one kind of furniture as safe HTML, with its outlet."""
    table = comparison.tables["furniture"]
    rows = table[table["kind"] == kind].to_dict("records")
    return "".join(
        f'<div class="hit"><blockquote>{escape(str(row["text"]))}</blockquote>'
        f"<p>{escape(comparison.name(str(row['group'])))}</p></div>"
        for row in rows
    )
