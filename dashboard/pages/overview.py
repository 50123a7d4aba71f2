"""Overview: what is compared, and what the counts say in plain sentences."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from dashboard import links, markup, missing, state
from dashboard.charts.strips import key_of, strip
from dashboard.comparison import Comparison
from dashboard.counts.corpus_words import WORDS, compared, summary
from dashboard.counts.finding import Finding
from dashboard.counts.unsaid import unsaid
from dashboard.evidence import opens
from dashboard.exports.finding_card import method_of_counts
from dashboard.findings import MOST, findings
from dashboard.foot import Panel, foot
from dashboard.frame import guard, nothing_chosen, opened, title
from dashboard.navigation import page_link
from dashboard.sections import own_making
from dashboard.teaching.tours import PAGE, tours
from dashboard.view import View
from dashboard.words.terms import explained, lead
from dashboard.words.titles import QUESTIONS

_DOORS = {
    "names": "See the names and their sentences",
    "same-words": "See who changed which word",
    "coverage": "See what each article tells",
    "sources": "See who speaks",
    "feeling": "See sentence by sentence",
    "emphasis": "See what comes first",
    "read": "Read the articles",
}


def show() -> None:
    """Show the findings first, then the articles that they come from."""
    corpus = state.open_view()[1]
    title(QUESTIONS["overview"], summary(corpus, len(corpus.articles)))
    view, everything, now = opened()
    own_making.welcome(view)
    _tour(view)
    guard(view, everything)
    if nothing_chosen(now):
        return
    found = findings(now, view.concept, view.dismissed, view.included)
    if found:
        with st.container(key="front"):
            for place, finding in enumerate(found):
                _finding(finding, view, now, place)
    if len(found) < MOST:
        missing.open_questions(view, unsaid(now, view.concept, tuple({finding.page for finding in found})))
    st.header("What is compared", anchor=False)
    if everything.corpus.note:
        st.html(lead(everything.corpus.note))
    st.html(markup.table(compared(now), "The articles in this comparison, in words", list(WORDS), opens(view)))
    page_link("articles", replace(view, task="add"), "Compare your own articles →")


def _tour(view: View) -> None:
    tour = tours().get(view.corpus)
    if tour:
        with st.container(key="tour-door"):
            page_link(PAGE, view, f"New here, or with a class? Take the tour in {len(tour.steps)} steps →")


def _finding(finding: Finding, view: View, now: Comparison, place: int) -> None:
    cells = [
        (now.name(group), now.note(group), now.colour(group), numbers) for group, numbers in finding.counts.items()
    ]
    with st.container(gap="xsmall", key=f"finding-{place}"):
        key = explained(key_of(finding.unit, finding.key))
        drawn = strip(cells, opens(view, finding.page), rows=place > 0)
        st.html(f'<div class="result">{markup.headline(finding.text)}{key}{drawn}</div>')
        opened_there = next((number.evidence for numbers in finding.counts.values() for number in numbers), "")
        part = links.with_evidence(view, opened_there).part
        page_link(finding.page, replace(view, part=part), f"{_DOORS[finding.page]} →")
        method = method_of_counts(finding.counts)
        counts = finding.counts
        foot(
            replace(view, part=part),
            now,
            Panel(
                f"finding-{place + 1}",
                method,
                finding.text,
                counts=lambda: counts,
                page=finding.page,
                unit=finding.unit,
                key=finding.key,
            ),
        )
