"""Tour: eight steps through the founding comparison - predict, look, read the sentences, discuss."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from dashboard import links, markup, reading, state
from dashboard.frame import title
from dashboard.sections import tour_sheets, tour_step
from dashboard.teaching.tours import Tour, founding
from dashboard.view import View


def show() -> None:
    """Show one step, the way to the others, and the sheets; say so where other articles are chosen than the tour's."""
    view, corpus = state.open_view()
    tour = founding()
    title(tour.title, tour.lead)
    if tour.corpus not in reading.names_of_corpora():
        st.html(markup.note("The comparison that this tour is about is not at hand here.", "empty"))
        return
    if corpus.id != tour.corpus:
        _elsewhere(tour, view, f"This tour belongs to the comparison “{reading.names_of_corpora()[tour.corpus]}”.")
    elif view != _founded(view, tour):
        _elsewhere(
            tour, view, "For the tour all five articles are needed, with nothing put back. Some are left out now."
        )
    else:
        tour_step.show(view, tour, reading.comparison(corpus, ()))
    tour_sheets.show(tour)


def _founded(view: View, tour: Tour) -> View:
    """Return the view with all articles of the tour's corpus, and nothing of what was set aside put back."""
    whole = links.default(tour.corpus, state.choices(reading.corpus(tour.corpus)))
    return replace(view, outlets=whole.outlets, restored=())


def _elsewhere(tour: Tour, view: View, words: str) -> None:
    st.html(markup.note(words, "empty"))
    st.button("Open the founding comparison", type="primary", on_click=_open, args=(tour, view.step))


def _open(tour: Tour, step: str) -> None:
    """Turn to the tour's own comparison, at the step where the reader is."""
    state.open_corpus(tour.corpus)
    state.choose(step=step)
