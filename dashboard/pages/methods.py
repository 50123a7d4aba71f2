"""Methods: how everything is counted, the rules of annotation in plain words, and how well they work."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import streamlit as st

from dashboard import markup
from dashboard.blocks import card
from dashboard.frame import opened, title
from dashboard.navigation import TITLES, page_link
from dashboard.scrolling import scroll_to_fold
from dashboard.state import fold
from dashboard.words import glossary
from dashboard.words.methods_text import methods, pages_of_cards, versions
from dashboard.words.rules import RIGHTS, RULES
from dashboard.words.titles import QUESTIONS

SECTIONS = {
    "terms": "Words explained",
    "measures": "Measures",
    "how-well": "How well",
    "versions": "Versions, data and rights",
}
"""Anchor -> name of the parts of the page below the rules; permanent, as links are."""


def show() -> None:
    """Show the rules, the cards, how well they count, and what the numbers were made with."""
    view, _, now = opened()
    title(QUESTIONS["methods"], "Every number is a count of places in the texts, by rules written down.")
    st.html(markup.contents(SECTIONS))
    st.header("The rules in plain words", anchor=False)
    st.html("".join(f'<p class="rule"><b>{escape(head)}.</b> {escape(text)}</p>' for head, text in RULES.items()))
    cards = {name: str(found.get("name") or found.get("title") or name) for name, found in methods().items()}
    st.header("Words explained", anchor=glossary.ANCHOR)
    st.html(glossary.listed(cards))
    pages = pages_of_cards()
    st.header("One card for each measure", anchor="measures")
    with st.container(key="rows-cards", gap=None):
        for name in (each for each in cards if each in pages):
            with fold(markup.plain(cards[name]), f"card-{name}"):
                card(name)
                page, part = pages[name]
                page_link(page, replace(view, part=part or view.part), f"See it on the page {TITLES[page]}")
    st.header("How well does it count?", anchor="how-well")
    for name in (each for each in cards if each not in pages):
        with fold(markup.plain(cards[name]), f"card-{name}"):
            card(name)
    st.header("Versions, data and rights", anchor="versions")
    made = ", ".join(f"{name} {number}" for name, number in versions().items())
    st.html(markup.lead(f"Made with {made}. This comparison's fingerprint is {now.corpus.fingerprint or 'unknown'}."))
    st.html(markup.lead(RIGHTS))
    scroll_to_fold(view.open, "card")
