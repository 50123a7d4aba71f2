"""Names: what each article calls the group, and in whose voice."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard import markup, naming, vocabulary
from dashboard.blocks import counted_how, download, legend
from dashboard.charts.ink import CONFIG
from dashboard.charts.names import names_by_voice
from dashboard.charts.shares import shares
from dashboard.comparison import Comparison, evidence
from dashboard.evidence import sentences
from dashboard.findings import headline
from dashboard.frame import guard, nothing_chosen, opened, page_ink, title
from dashboard.links import VOICES, View
from dashboard.state import bound, choose
from dashboard.style_notes import style_notes


def show() -> None:
    """Show names by voice with their sentences, then first mentions, labels, glosses and style notes."""
    view, everything, now = opened()
    title(
        "What does each article call the group, and in whose voice?",
        "If the word is inside quotation marks, the speaker chose it. If not, the newsroom did, even when it tells "
        "you what somebody said.",
    )
    guard(view, everything)
    if nothing_chosen(now):
        return
    _names(view, now)
    _first(view, now)
    _labels(view, now)
    _asides(view, now)
    st.header("What style guides say", anchor=False)
    style_notes(view.concept)


def _names(view: View, now: Comparison) -> None:
    every = naming.choices(now, view.concept)
    st.html(markup.headline(headline(now, every, view.concept)))
    _filters(view, every)
    mentions = naming.filtered(every, view.voices, view.term)
    counts = naming.counts(now, mentions, view.concept)
    shown = f"{len(mentions)}" if len(mentions) == len(every) else f"{len(mentions)} of {len(every)}"
    st.html(markup.lead(f"How often each name stands in these articles, by voice: {shown} mentions."))
    if counts.empty:
        st.html(markup.note("Nothing to count with these choices.", "empty"))
        return
    table = naming.glance(counts, [voice for voice in VOICES if voice in view.voices])
    st.html(markup.table(table, "Names by outlet and voice"))
    _charts(counts, headline(now, every, view.concept))
    _sentences(view, now, mentions, counts)
    download("names", counts.drop(columns=["colour"]))
    counted_how("terminology")


def _charts(counts: pd.DataFrame, finding: str) -> None:
    """Show the counts as bars; the shares are drawn only when their tab is open."""
    bars, intervals = st.tabs(["How often", "How sure"], key="names-tabs", on_change="rerun")
    with bars:
        if bars.open:
            st.html(legend())
            st.plotly_chart(
                names_by_voice(counts, page_ink()), theme=None, config=CONFIG, key="names-chart",
                on_select=_clicked, selection_mode="points", alt=finding,
            )  # fmt: skip
    with intervals:
        if intervals.open:
            _shares(counts)


def _shares(counts: pd.DataFrame) -> None:
    table = naming.shares(counts, "own")
    st.html(
        markup.lead(
            "Share of each name in the articles' own words. The line shows how far the share could be off with so few "
            "mentions (95 % interval)."
        )
    )
    st.plotly_chart(shares(table, page_ink()), theme=None, config=CONFIG, key="shares-chart", alt="Shares of names")
    st.html(markup.table(naming.in_words(table), "Share of each name in own words"))


def _filters(view: View, every: pd.DataFrame) -> None:
    present = [term for term in vocabulary.terms([view.concept]) if (every["term"] == term).any()]
    names = {term: markup.plain(vocabulary.term_name(view.concept, term)) for term in present}
    with st.container(horizontal=True):
        st.pills("Only this name", present, format_func=names.get, **bound("term", "names"))
        st.pills(
            "Voices",
            VOICES,
            selection_mode="multi",
            format_func=vocabulary.VOICES.get,
            **bound("voices", "names", many=True),
        )


def _clicked() -> None:
    points = st.session_state["names-chart"].selection.points
    if points:
        choose(evidence=str(points[0]["customdata"]))


def _sentences(view: View, now: Comparison, mentions: pd.DataFrame, counts: pd.DataFrame) -> None:
    cells = {
        f"name:{row['group']}:{row['term']}:{row['voice']}": f"{row['outlet']}: {row['name']}, "
        f"{vocabulary.VOICES[row['voice']]} ({row['count']})"
        for row in counts.to_dict("records")
    }
    if _chosen(cells, "names", "Choose a bar in the chart, or a number here", view):
        _, group, term, voice = view.evidence.split(":")
        hits = mentions[(mentions["group"] == group) & (mentions["term"] == term) & (mentions["voice"] == voice)]
        sentences(now, view, hits)


def _first(view: View, now: Comparison) -> None:
    st.header("The first name in each article", anchor=False)
    st.html(markup.lead("The first name is the one that readers carry through the text."))
    found = naming.first_mentions(now, view.concept)
    st.html(markup.table(naming.firsts_in_words(now, evidence(now, found)), "The first name in each article"))
    with st.expander("Show the sentences"):
        sentences(now, view, found)


def _labels(view: View, now: Comparison) -> None:
    st.header("Which labels go to whom?", anchor=False)
    st.html(markup.lead("Does the same article call one armed group terrorists and another militants?"))
    matrix = naming.labels_by_actor(now)
    if matrix.empty:
        st.html(markup.note("No label in these articles is laid on a party that is known here."))
        return
    st.html(markup.table(matrix, "Labels by party and outlet"))
    labels, cells = now.tables["labels"], naming.label_cells(now)
    if _chosen(cells, "labels", "Choose a number of the table", view):
        _, group, target, label = view.evidence.split(":")
        places = (labels["group"] == group) & (labels["target"] == target) & (labels["label"] == label)
        sentences(now, view, labels[places])
    download("labels", matrix)
    counted_how("labels-by-actor")


def _chosen(cells: dict[str, str], where: str, hint: str, view: View) -> bool:
    """Show the choice of a number whose sentences are to be shown; return whether one of these is chosen."""
    control = bound("evidence", where)
    if view.evidence not in cells:
        st.session_state[control["key"]] = None
    st.selectbox("Show the sentences", list(cells), format_func=cells.get, placeholder=hint, index=None, **control)
    return view.evidence in cells


def _asides(view: View, now: Comparison) -> None:
    found = naming.asides(now, view.concept)
    st.header("Names that only explain another name", anchor=False)
    st.html(
        markup.lead(
            "A name in brackets, or a note that says what a short form means, is no choice of name. It is not "
            "counted above."
        )
    )
    if found.empty:
        st.html(markup.note("There is none in these articles."))
        return
    with st.expander(f"Show the {len(found)} places"):
        sentences(now, view, found, style="aside")
