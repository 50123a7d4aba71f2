"""Methods: how everything is counted, the rules of annotation in plain words, and how well they work."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import streamlit as st

from dashboard import glossary, markup
from dashboard.blocks import card
from dashboard.frame import opened, title
from dashboard.methods_text import methods, pages_of_cards, versions
from dashboard.navigation import TITLES, page_link
from dashboard.state import fold

RULES = {
    "Three voices": "A word inside quotation marks is quoted. A word outside them, but told as what somebody said "
    "(“she said that …”, “according to …”), is reported speech. Everything else is the article's own words.",
    "Words in a mouth": "In reported speech the newsroom chose the words and lays them in somebody's mouth. That is "
    "why reported speech is counted apart from both own words and quotations.",
    "Quotation marks": "Marks may be curly, straight or mixed. A quotation ends with its paragraph unless the next "
    "one opens with a mark. A pair that had to be guessed is kept and flagged as doubtful.",
    "Marked words": "One or two words in marks that nobody is said to have spoken are not a quotation of a speaker.",
    "Explanations": "A name that only explains another one (“Islamic State (IS)”) or was put into a quotation in "
    "brackets is no choice of name. It is shown, and not counted.",
    "Set aside": "Captions, credits, links to other stories, footnotes and the like are not the story. They are "
    "shown on the page Articles and can be put back.",
    "Which sentences": "A page on what comes first counts the sentences of the body; a page on feelings counts the "
    "headline and the lines under it, too. Each chart says which, so counts of sentences may differ by page.",
    "Same words": "Two words are the same when only capitals, accents, hyphens or spelling differ (U.S. and US, "
    "defence and defense, we’ve and we have). To find sentences that belong together, names and labels are masked "
    "first; the page then shows which name or label each article has.",
    "Too few to say": "One article has few mentions. The interval (Wilson, 95 %) shows how little a small count "
    "weighs. With fewer than five mentions no share is drawn: the screen says “too few to say”.",
    "In this article": "With one article for each outlet, every number is about this article, and not about what "
    "the outlet does.",
}

SECTIONS = {
    "terms": "Words explained",
    "measures": "Measures",
    "how-well": "How well",
    "versions": "Versions, data and rights",
}
"""Anchor -> name of the parts of the page below the rules; permanent, as links are."""
RIGHTS = (
    "The bundled texts are teaching editions: retold by this project, with quotations of public figures as printed. "
    "Articles that you bring in stay on your machine. data/README.md names sources and terms."
)


def show() -> None:
    """Show the rules, the cards, how well they count, and what the numbers were made with."""
    view, _, now = opened()
    title(
        "How is this counted, and how well?", "Every number is a count of places in the texts, by rules written down."
    )
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
