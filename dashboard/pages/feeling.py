"""Feeling: which feelings the words carry, and how far that can be trusted."""

from __future__ import annotations

import streamlit as st

from analysis.facts import facts
from dashboard import markup, missing
from dashboard.counts import feeling
from dashboard.frame import guard, nothing_chosen, opened, title
from dashboard.panels.switches import set_words
from dashboard.sections import feeling_pairs, feeling_sentences, feeling_switches, feeling_words_table
from dashboard.sections.feeling_scores import shown
from dashboard.words.titles import QUESTIONS

SECTIONS = {"what-if": "What if some words did not count?", "words": "Words", "pairs": "Pairs of outlets"}
"""Anchor -> name of the parts of the page below the strips; permanent, as links are."""
_TRUST = (
    "Trust this only a little. The computer (a program called VADER) looks words up in a list and adds up their "
    "numbers; it understands nothing."
)
_TRIED = "Clear sentences on the right side of zero"
"""The figure of the method card that says in plain words how well it does."""


def show() -> None:
    """Show the sentences with their numbers, what switches change, the words behind them, and all pairs of outlets."""
    title(
        QUESTIONS["feeling"],
        "The computer adds up pleasant and unpleasant words. It does not know who is happy about what.",
    )
    view, everything, now = opened()
    guard(view, everything)
    if nothing_chosen(now):
        return
    st.html(markup.note(trust()))
    found = shown(view, everything, now)
    if found.every.sentences.empty:
        missing.show(
            "There is no English sentence in these articles",
            "The list of pleasant and unpleasant words is English. Other languages get no number, and no zero.",
            missing.every_outlet(view),
            missing.texts(view),
            level=2,
        )
        return
    st.html(markup.headline(feeling.headline(now, found.pairs)))
    st.html(markup.contents(SECTIONS))
    switched = set_words(view)
    if switched:
        st.html(markup.note(f"All numbers here are with {switched}.", "guard"))
    feeling_sentences.show(view, found)
    feeling_switches.show(view, found)
    feeling_words_table.show(view, found)
    feeling_pairs.show(view, found)


def trust() -> str:
    """Return in plain words how far these numbers can be trusted, with the figure of the method card."""
    tried = [figure["plain"] for figure in facts("methods/sentiment.toml")["figures"] if figure["what"] == _TRIED]
    return " ".join([_TRUST, *tried])
