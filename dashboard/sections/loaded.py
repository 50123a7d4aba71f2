"""Words that judge, hedge or press, in place."""

from __future__ import annotations

import streamlit as st

from dashboard import markup
from dashboard.blocks import counted_how, download
from dashboard.comparison import Comparison
from dashboard.counts import wording
from dashboard.counts.naming import as_words
from dashboard.evidence import choice, opened, opens
from dashboard.links import View


def show(view: View, now: Comparison) -> None:
    """Show how often the words of four short lists stand in each article, and where."""
    st.header("Words that judge, hold back or press", anchor="words")
    table = wording.by_list(now)
    st.html(
        markup.lead(
            "Places to look at, not faults. “own” is the newsroom's word, “reported” is laid in a speaker's mouth, "
            "“quoted” stands in quotation marks. Choose a number to read its sentences."
        )
    )
    address = opens(view, "style")
    st.html(markup.table(table, "Words of four lists by outlet and voice", address=address))
    if choice(wording.word_cells(now), "words", "Choose a number of the table", view, ("word",)):
        opened(now, view, wording.word_places(now, view.evidence))
    for name, words in wording.list_names().items():
        with st.expander(f"{words}: which ones"):
            st.html(markup.lead(wording.list_plain(name)))
            found = wording.by_word(now, name)
            if found.empty:
                st.html(markup.note("There is none in these articles."))
            else:
                st.html(markup.table(found, words, address=address, kind="matrix"))
    download("words", table.map(as_words))
    counted_how("loaded-words")
