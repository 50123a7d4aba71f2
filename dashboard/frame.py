"""What stands around every page: the choice of corpus and outlets, the links to pages, notes and empty states."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import streamlit as st

from analysis.corpus.article import Corpus
from dashboard import colours, links, markup, missing, own, state
from dashboard.charts.ink import Ink, ink
from dashboard.comparison import OTHER_EVENT, Comparison, chosen, groups, other_groups
from dashboard.drawer import drawer_in_place
from dashboard.folds import folds_in_place
from dashboard.markup import plain
from dashboard.navigation import current_page, in_place, menu, page_link
from dashboard.reading import comparison
from dashboard.scrolling import leave_tour
from dashboard.sharing import link_notes, share
from dashboard.sharing.copying import copy_in_place
from dashboard.teaching.tours import PAGE, tours
from dashboard.view import View
from dashboard.words import glossary
from dashboard.words.guides import fold, guide_of
from dashboard.words.phrases import joined
from dashboard.words.terms import begin_page, explained

STYLES = sorted(Path(__file__).with_name("styles").glob("*.css"))  # base.css comes first by its name


def frame(view: View, corpus: Corpus) -> None:
    """Show the sidebar, the page links and, on phones, the choice of outlets inside the page."""
    styles()
    with st.container(key="script"):
        in_place()
        drawer_in_place()
        copy_in_place()
        folds_in_place()
        colours.apply(view)
    if not share.framed():
        _around(view, corpus)
    link_notes.show(view, corpus, current_page())


def _around(view: View, corpus: Corpus) -> None:
    """Show what a page has around it where it does not stand in a frame of another page."""
    with st.sidebar:
        st.html('<p class="finding brand">Same story, other words</p>')
        _corpus(view)
        st.html(menu(view))
        outlets(view, corpus, "sidebar")
        share.share(view, corpus, "sidebar")
        colours.choice("sidebar")
    with st.container(key="menu"):
        st.html(menu(view))
    back_to_tour(view)
    with st.container(key="phone", horizontal=True, gap="small"):
        with st.expander(f"Outlets shown: {len(view.outlets)} of {len(groups(corpus))}"):
            outlets(view, corpus, "page")
            colours.choice("page")
        share.share(view, corpus, "page")
    if len(groups(corpus)) > links.AT_ONCE:
        whole = f"{len(view.outlets)} of {len(groups(corpus)):,}"
        st.html(markup.note(f"These pages compare {whole}. Choose others under “Outlets”.", "guard"))


def below(view: View, corpus: Corpus) -> None:
    """Show below a page in a frame of another what it is and the way to the whole; else what stands on paper only."""
    if share.framed():
        share.credit(view, corpus)
    else:
        share.printed(view, corpus)


def styles() -> None:
    """Load our own stylesheets."""
    for style in STYLES:
        st.html(style)


def back_to_tour(view: View) -> None:
    """Show the way back to the step of the tour from which a reader came, on every other page."""
    tour = tours().get(view.corpus)
    if tour and view.step and current_page() != PAGE:
        leave_tour()
        step = tour.step(view.step)
        with st.container(key="back-to-tour"):
            page_link(
                PAGE, view, f"← Back to the tour, step {tour.place(step)} of {len(tour.steps)}: {plain(step.title)}"
            )


def opened() -> tuple[View, Comparison, Comparison]:
    """Return the view, everything in its corpus, and what of it is chosen."""
    view, corpus = state.open_view()
    everything = comparison(corpus, view.restored)
    return view, everything, chosen(everything, view.outlets)


def outlets(view: View, corpus: Corpus, where: str) -> None:
    """Show the choice of outlets; an outlet with another event says so."""
    others = other_groups(corpus)
    names = {group: _outlet_label(corpus, group, group in others) for group in groups(corpus)}
    control = state.bound("outlets", where, names, many=True)
    if len(names) <= links.AT_ONCE:
        st.pills("Outlets", **control)
        return
    control.pop("selection_mode")
    st.multiselect("Outlets", **control, max_selections=links.AT_ONCE, placeholder="Choose what to compare")
    st.html(markup.lead(f"{len(view.outlets)} of {len(names):,} are compared. At most {links.AT_ONCE} fit at once."))


def _outlet_label(corpus: Corpus, group: str, other: bool) -> str:
    outlet = corpus.outlet(group)
    return plain((outlet.name if outlet else group)[:60]) + (f" ({OTHER_EVENT})" if other else "")


def _corpus(view: View) -> None:
    names = own.names(view.corpus)
    if len(names) > 1:
        st.selectbox("Comparison", **state.bound("corpus", "sidebar", names, change=state.open_corpus))
    else:
        st.html(markup.lead(names[view.corpus]))
    page_link("articles", replace(view, task="add", evidence=""), "Your own articles")


def title(text: str, lead: str) -> None:
    """Show a page's question as its title, with a sentence on what stands here, and the page's guide folded below."""
    st.title(text, anchor=False)
    begin_page()
    page, view = current_page(), state.open_view()[0]
    own_part = {"same-words": view.part, "articles": "own" if view.task else ""}
    guide = guide_of(page, own_part.get(page, ""))
    below = glossary.explained(fold(guide))[0] if guide else ""
    st.html(explained(markup.lead(lead)) + below + glossary.notes(f"methods?{links.query(view)}"))
    link_notes.keep_place()


def nothing_chosen(now: Comparison) -> bool:
    """Say what keeps this page empty and how to go on, and return whether it is; name articles in other languages."""
    if now.documents:
        missing.other_languages(now)
        return False
    view = state.open_view()[0]
    missing.show(
        "No outlet is chosen",
        "Choose one or more under “Outlets” to see what their articles say.",
        missing.every_outlet(view),
        level=2,
    )
    return True


def guard(view: View, everything: Comparison) -> None:
    """Say which articles report another event where any is shown, and let one click leave them out or take them in."""
    others = [group for group in everything.groups if everything.other_event(group)]
    if not others or not view.outlets:
        return
    names = joined([everything.name(group) for group in others])
    out = [everything.name(group) for group in others if group not in view.outlets]
    inside = not out
    wanted = {group for group in view.outlets if group not in others} if inside else {*view.outlets, *others}
    text = f"{names}: {OTHER_EVENT}. {_apart(len(others), out)}: other news brings other words."
    with st.container(horizontal=True, vertical_alignment="center", key="guard"):
        st.html(markup.note(text, "guard"), width="content")
        st.button(
            f"{'Leave' if inside else 'Take'} {plain(names)} {'out' if inside else 'in'}",
            on_click=state.choose,
            kwargs={"outlets": tuple(group for group in everything.groups if group in wanted)[-links.AT_ONCE :]},
        )


def _apart(others: int, out: list[str]) -> str:
    """Return what to do with `others` outlets of another event, or which of them are left out now."""
    if not out:
        return f"Compare {'it' if others == 1 else 'them'} with care"
    return f"{'It' if others == 1 else joined(out)} {'is' if len(out) == 1 else 'are'} left out now"


def page_ink() -> Ink:
    """Return the ink of charts for the theme that this visitor sees."""
    return ink(state.colours())
