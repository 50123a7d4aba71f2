"""Tour: eight steps through the founding comparison - predict, look, read the sentences, discuss."""

from __future__ import annotations

from dataclasses import replace

from dashboard import links, missing, reading, state
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
        missing.show("The comparison that this tour is about is not at hand here", level=2)
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
    return replace(view, outlets=_whole(tour).outlets, restored=())


def _whole(tour: Tour) -> View:
    return links.default(tour.corpus, state.choices(reading.corpus(tour.corpus)))


def _elsewhere(tour: Tour, view: View, words: str) -> None:
    way = missing.to("tour", "Open the tour’s comparison", _whole(tour), step=view.step, theme=view.theme)
    missing.show("The tour needs its own articles", words, way, level=2)
