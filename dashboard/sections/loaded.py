"""Words that judge, hedge or press, in place."""

from __future__ import annotations

import streamlit as st

from dashboard import markup, missing
from dashboard.comparison import Comparison
from dashboard.counts import wording
from dashboard.evidence import choice, opened, opens
from dashboard.foot import Panel, foot
from dashboard.markup import Address
from dashboard.panels import leads
from dashboard.state import fold
from dashboard.view import View
from dashboard.words.terms import lead


def show(view: View, now: Comparison) -> None:
    """Show how often the words of four short lists stand in each article, and where."""
    st.header("Words that judge, hold back or press", anchor="words")
    table = wording.by_list(now)
    st.html(markup.headline(wording.headline(now), level=3))
    st.html(lead(leads.LOADED))
    address = opens(view, "style")
    st.html(markup.table(table, "Words of four lists by outlet and voice", address=address))
    with fold("Which words these are", "words-of-lists"):
        for name, words in wording.list_names().items():
            _which(now, name, words, address)
    cells = wording.word_cells(now)
    if choice(cells, "words", "Choose a number of the table", view, ("word",)):
        opened(now, view, wording.word_places(now, view.evidence), cells)
    panel = Panel(
        "words",
        "loaded-words",
        wording.headline(now),
        table=lambda: table,
        counts=lambda: wording.by_outlet(now),
    )
    foot(view, now, panel)


def _which(now: Comparison, name: str, words: str, address: Address) -> None:
    """Show the words of one list as they stand in the articles."""
    st.html(markup.headline(words, level=4) + markup.lead(wording.list_plain(name)))
    found = wording.by_word(now, name)
    if found.empty:
        missing.show("There is none in these articles.")
    else:
        st.html(markup.table(found, words, found.columns[1:], address, kind="across"))
