"""The sentences of each article as a strip, their mean with its interval, and the sentences behind each number."""

from __future__ import annotations

import streamlit as st

from dashboard import markup, missing
from dashboard.counts import feeling, feeling_words
from dashboard.evidence import choice
from dashboard.foot import Panel, foot
from dashboard.panels import leads
from dashboard.panels.feeling_charts import MOST, Shown, mean_tracks, sentence_strips, sentences_key
from dashboard.sections import feeling_evidence
from dashboard.sections.feeling_scores import PAGE
from dashboard.state import bound, fold
from dashboard.view import View
from dashboard.words import vocabulary
from dashboard.words.terms import lead


def show(view: View, found: Shown) -> None:
    """Show the strips, the means and the sentences behind the number that was chosen."""
    with st.container(horizontal=True):
        st.pills("Voices", wrap=True, **bound("voices", PAGE, vocabulary.VOICES, many=True))
    if found.kept.sentences.empty:
        missing.show(
            "No sentence is left with these choices",
            "None of them has words in the voices that are chosen.",
            missing.every_voice(view),
        )
        return
    st.html(lead(leads.FEELING))
    if len(found.now.documents) > MOST:
        st.html(markup.note(f"Strips are drawn for up to {MOST} articles; here are {len(found.now.documents)}."))
    else:
        st.html(sentences_key())
        st.html(sentence_strips(found, view.voices))
    _means(found)
    cells = feeling_words.cells(found.now, found.every, view.evidence)
    if choice(cells, PAGE, "Choose a number", view, ("tone",)):
        feeling_evidence.show(found.now, view, found.every, feeling_words.behind(found.every, view.evidence), cells)
    panel = Panel(
        "feeling-means",
        "sentiment",
        feeling.headline(found.now, found.pairs),
        table=lambda: feeling.means_in_words(found.means),
        counts=lambda: feeling.by_outlet(found.means),
        hits=lambda evidence: feeling_words.behind(found.kept, evidence),
    )
    foot(view, found.now, panel)


def _means(found: Shown) -> None:
    st.html(markup.headline("The mean of the sentences, in all and by voice", 3))
    st.html(lead(leads.MEANS))
    st.html(mean_tracks(found))
    with fold("The same as a table", "table-feeling-sentences"):
        table = feeling.means_in_words(found.means)
        st.html(markup.table(table, "Mean of the sentences by outlet and voice", address=found.address))
