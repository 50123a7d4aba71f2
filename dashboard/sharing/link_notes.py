"""What must be said about the link that a reader came with: what of it means nothing here, and what has changed."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analysis.corpus.article import Corpus
from dashboard import links, markup, state
from dashboard.links import shown
from dashboard.navigation import lost_path
from dashboard.reading import name_of
from dashboard.view import View

_MOST = 8  # strangers of a link that are named
_LOST = {
    "evidence": ("sentences", "are not in these articles"),
    "passage": ("place in an article", "is not there"),
}
_CHANGED = (
    "The articles have changed since this link was made. Numbers and sentences may differ from those that were shared."
)
_NOT_CHOSEN = "This link asks for sentences that are not in the articles chosen now."
_NO_PAGE = "There is no page “{path}” here. This is the overview; the other pages stand in the list of pages."
_PLACE = "lost-place"
_MOVED = "What the link marks may have moved, too."


def show(view: View, corpus: Corpus, page: str) -> None:
    """Show the notes, if there are any; one click takes the articles as they are now."""
    if lost_path():
        st.html(markup.note(_NO_PAGE.format(path=shown(lost_path())), "guard"))
    strangers = state.ignored()
    if strangers:
        st.html(markup.note(said(strangers, name_of(view.corpus)), "note guard" if _other(strangers) else "note"))
    if state.changed(view, corpus):
        text = f"{_CHANGED} {_MOVED}" if view.evidence or view.passage else _CHANGED
        with st.container(horizontal=True, vertical_alignment="center", key="changed"):
            st.html(markup.note(text, "guard"), width="content")
            st.button("Go on with the articles as they are now", on_click=state.renew)
    if page == "read" and beyond(view, corpus):
        st.html(markup.note("The place that this link marks lies beyond the end of the article as it is now."))


def keep_place() -> None:
    """Keep a place, here under the lead, for the word that sentences are not there: the parts below find that out."""
    st.session_state[_PLACE] = st.empty()


def lost() -> None:
    """Say in the place kept for it that the sentences of this link are not in the articles chosen now."""
    st.session_state.get(_PLACE, st).html(markup.note(_NOT_CHOSEN, "guard"))


def said(ignored: Sequence[str], corpus: str) -> str:
    """Return in words what was ignored, and what that means; `corpus` is the name of what is shown.

    >>> said(["evidence=name:moon:is:own"], "Five reports").partition("own. ")[2]
    'The sentences that it asks for are not in these articles.'
    """
    more = f" and {len(ignored) - _MOST:,} more" if len(ignored) > _MOST else ""
    left_out = f"Some of this link means nothing here and was left out: {', '.join(ignored[:_MOST])}{more}."
    asked = {each.partition("=")[0] for each in ignored}
    lost = [f"The {what} that it asks for {verb}." for name, (what, verb) in _LOST.items() if name in asked]
    other = f"It asks for a comparison that is not here; you see another one: {corpus}."
    return " ".join([left_out, *([other] if _other(ignored) else []), *lost])


def _other(ignored: Sequence[str]) -> bool:
    return any(each.startswith("corpus=") for each in ignored)


def beyond(view: View, corpus: Corpus) -> bool:
    """Say whether the passage of the view ends after its article does."""
    place = links.spot(view.passage)
    lengths = {article.id: len(article.text) for article in corpus.articles}
    return bool(place) and place[2] > lengths.get(place[0], 0)
