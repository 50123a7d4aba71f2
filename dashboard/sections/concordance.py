"""Every place of a word or phrase in the chosen articles, with the words around it: the keyword in context."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from analysis.comparison.concordance import Concordance, Line, concordance
from analysis.comparison.wanted_words import LONGEST
from analysis.errors import AnalysisError
from dashboard import links, markup, missing
from dashboard.blocks import says
from dashboard.charts import concordance as chart
from dashboard.comparison import Comparison
from dashboard.counts import concordance as counts
from dashboard.evidence import at_passage
from dashboard.foot import Panel, foot
from dashboard.panels.keys import voices_key
from dashboard.state import bound, choose, fold
from dashboard.view import View
from dashboard.words import vocabulary
from dashboard.words.terms import lead

_KEY = "concordance-search"
_LEAD = "A line is one place, with the words around it. Choose the word to read on in its article."
CASES = {"any": "capitals do not matter", "same": "exactly as typed"}
SORTS = {"place": "place in the articles", "left": "word before", "right": "word after"}


def show(view: View, everything: Comparison, now: Comparison) -> None:
    """Show the search box, how often the words stand in each outlet and voice, and every place as a line."""
    del everything  # what is searched are the outlets that were chosen
    _asked(view)
    wordings = tuple(now.wordings.values())
    if not view.search.strip():
        _examples(view, counts.examples(wordings))
        return
    try:
        found = concordance(wordings, view.search, view.case, view.voices, view.sort)  # type: ignore[arg-type]
    except AnalysisError as error:
        missing.show(f"Nothing was looked for: {error.value}.", error.mend)
        return
    if not found.places:
        _nothing(view, found, counts.examples(wordings))
        return
    says(counts.said(found, view.search), _LEAD, voices_key())
    _lines(view, now, found)


def _asked(view: View) -> None:
    st.session_state[_KEY] = view.search
    st.text_input(
        "Look for a word or a phrase",
        key=_KEY,
        max_chars=LONGEST,
        placeholder="withdraw*",
        help="A star stands for any ending: withdraw* finds withdrawal too.",
        on_change=_searched,
    )
    with st.container(horizontal=True):
        st.pills("Voices", **bound("voices", "concordance", vocabulary.VOICES, many=True))
        st.segmented_control("Letters", **bound("case", "concordance", CASES))
        st.segmented_control("In the order of", **bound("sort", "concordance", SORTS))


def _searched() -> None:
    typed = "".join(letter if letter.isprintable() else " " for letter in st.session_state[_KEY])
    choose(search=" ".join(typed.split())[:LONGEST])


def _lines(view: View, now: Comparison, found: Concordance) -> None:
    with fold("How often, by outlet and voice", "shut-how-often", shut=True):
        table = counts.by_outlet(now, found)
        st.html(markup.table(table, "Places by outlet and voice", address=_narrowed(view), kind="matrix"))
    reader = replace(view, tool="texts", evidence="")

    def door(line: Line) -> str:
        return f"read?{links.query(at_passage(reader, links.passage(line.article, line.start, line.end)))}"

    st.html(chart.concordance(found.lines, now.name, door))
    held = found.lines[chart.MOST :]
    if found.cut:
        text = f"The first {len(found.lines):,} of {found.places:,} places are in the file. Look for more words."
        st.html(markup.note(text))
    elif held:
        st.html(markup.note(f"The page shows {chart.MOST:,} lines; the file has all {found.places:,}."))
    _foot(view, now, found)


def _foot(view: View, now: Comparison, found: Concordance) -> None:
    foot(
        view,
        now,
        Panel(
            "concordance",
            "concordance",
            counts.said(found, view.search),
            table=lambda: counts.file(now, found.lines),
            counts=lambda: counts.numbers(now, found),
            hits=lambda group: counts.places(found, group),
        ),
    )


def _narrowed(view: View) -> markup.Address:
    """Return the way from a number of the table to its lines: the same words in one outlet and voice."""

    def address(lines: str) -> str:
        _, group, voice, _ = lines.split(":")
        voices = view.voices if voice == "all" else (voice,)
        return f"read?{links.query(replace(view, outlets=(group,), voices=voices))}"

    return address


def _nothing(view: View, found: Concordance, words: tuple[str, ...]) -> None:
    elsewhere = f"In voices that are not chosen: {found.elsewhere:,}."
    only = "Only whole words count. A star at the end stands for any ending: withdraw* finds withdrawal too."
    missing.show(
        counts.said(found, view.search),
        elsewhere if found.elsewhere else only,
        missing.every_voice(view) if found.elsewhere else (),
        missing.every_outlet(view),
        level=2,
    )
    _examples(view, words)


def _examples(view: View, words: tuple[str, ...]) -> None:
    if not words:
        missing.show("There are no words in these articles to look for.")
        return
    st.html(lead("Type a word, and every place of it stands here, with the words around it. Try one of these:"))
    st.html(chart.examples(words, lambda word: f"read?{links.query(replace(view, search=word))}"))
