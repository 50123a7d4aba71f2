"""The sentences of each article as a strip, their mean with its interval, and the sentences behind each number."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard import markup, vocabulary
from dashboard.blocks import counted_how, download
from dashboard.charts.feeling_strips import strips
from dashboard.charts.tracks import Track, tracks
from dashboard.comparison import Comparison
from dashboard.counts import feeling, feeling_words
from dashboard.counts.feeling import ALL
from dashboard.counts.naming import OTHER_EVENT, as_words
from dashboard.evidence import choice
from dashboard.markup import Number
from dashboard.panels import leads
from dashboard.sections import feeling_evidence
from dashboard.sections.feeling_scores import PAGE, Shown
from dashboard.state import bound
from dashboard.view import VOICES, View

MOST = 12
"""More articles than this get no strips: their numbers stand in the chart of means."""
_KEY = {"own": "solid", "reported": "hatched", "quoted": "outlined"}


def show(view: View, found: Shown) -> None:
    """Show the strips, the means and the sentences behind the number that was chosen."""
    with st.container(horizontal=True):
        st.pills("Voices", wrap=True, **bound("voices", PAGE, vocabulary.VOICES, many=True))
    if found.kept.sentences.empty:
        st.html(markup.note("No sentence to count with these choices.", "empty"))
        return
    _strips(view, found)
    _means(found)
    cells = feeling_words.cells(found.now, found.every, view.evidence)
    if choice(cells, PAGE, "Choose a number", view, ("tone",)):
        feeling_evidence.show(found.now, view, found.every, feeling_words.behind(found.every, view.evidence))
    download("feeling-means", feeling.means_in_words(found.means).map(as_words))
    counted_how("sentiment")


def _strips(view: View, found: Shown) -> None:
    now = found.now
    st.html(markup.lead(leads.FEELING))
    if len(now.documents) > MOST:
        st.html(markup.note(f"Strips are drawn for up to {MOST} articles; here are {len(now.documents)}."))
        return
    whole = found.means[found.means["voice"] == ALL].to_dict("records")
    means = {
        row["group"]: (row["mean"], *((None, None) if pd.isna(row["low"]) else (row["low"], row["high"])))
        for row in whole
    }
    heads = {
        group: (now.name(group), now.colour(group), _counted(found, group), _note(now, group)) for group in now.groups
    }
    st.html(_key())
    st.html(strips(found.every.sentences, heads, means, view.voices, feeling_words.sentence_evidence, found.address))


def _counted(found: Shown, group: str) -> tuple[Number, ...]:
    sentences = found.kept.sentences
    n = int((sentences["group"] == group).sum())
    return (Number(f"{n} sentences", f"tone:{group}:{ALL}:{ALL}"), *feeling.numbers(group, sentences))


def _note(now: Comparison, group: str) -> str:
    return OTHER_EVENT if now.other_event(group) else ""


def _key() -> str:
    fills = "".join(f'<li><span class="bar {_KEY[voice]}"></span>{vocabulary.VOICES[voice]}</li>' for voice in VOICES)
    return (
        f'<ul class="key"><li><b>Most words of the sentence are:</b></li>{fills}</ul>'
        '<p class="hint">Many sentences mix voices; each word keeps its own.</p>'
    )


def _means(found: Shown) -> None:
    table = found.means
    st.html(markup.headline("The mean of the sentences, in all and by voice", 3))
    st.html(markup.lead(leads.MEANS))
    rows = []
    for row in table.to_dict("records"):
        few = pd.isna(row["low"])
        words = f"{feeling.signed(row['mean'])} of {row['n']} sentences" if not few else f"{row['n']} sentences"
        after = Number(feeling.interval(None, None) if few else feeling.interval(row["low"], row["high"]))
        rows.append(
            Track(
                name=row["outlet"] if row["voice"] == ALL else vocabulary.VOICES[row["voice"]],
                words=(Number(words, row["evidence"]), after),
                value=None if few else row["mean"],
                low=None if few else row["low"],
                high=None if few else row["high"],
                colour=row["colour"],
                fill=_KEY.get(row["voice"], "solid"),
                quiet=row["voice"] != ALL,
            )
        )
    st.html(tracks(rows, ("unpleasant", "pleasant"), found.address))
    with st.expander("The same as a table"):
        st.html(
            markup.table(
                feeling.means_in_words(table), "Mean of the sentences by outlet and voice", address=found.address
            )
        )
