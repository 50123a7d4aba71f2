"""What must be said about the link that a reader came with: what of it means nothing here, and what has changed."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from analysis.corpus.article import Corpus
from dashboard import links, made, markup, state
from dashboard.counts.behind import METHODS, method_of
from dashboard.links import shown
from dashboard.made import Made
from dashboard.navigation import lost_path
from dashboard.reading import name_of
from dashboard.view import View
from dashboard.words.methods_text import pages_of_cards
from dashboard.words.phrases import many
from dashboard.words.titles import TITLES

_MOST = 8  # strangers of a link that are named
_LOST = {
    "evidence": ("sentences", "are not in these articles"),
    "passage": ("place in an article", "is not there"),
}
_CHANGED = "The articles have changed since this link was made"
_RULES = "The articles are the same, but the rules or word lists that count them have changed since this link was made."
_RULES_TOO = "The rules or word lists that count them have changed, too."
_DIFFER = "Numbers and sentences may differ from those that were shared."
_AS_IT_WAS = "To see what was shared, ask the sender for a snapshot: a file that stays as it is."
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
    articles, rules = state.changed(view, corpus), state.counted_otherwise(view)
    if articles or rules:
        with st.container(horizontal=True, vertical_alignment="center", key="changed"):
            st.html(markup.note(changed(view, corpus, articles, rules), "guard"), width="content")
            st.button(f"Go on with the {'articles' if articles else 'rules'} as they are now", on_click=state.renew)
    elsewhere(view, page)
    if page == "read" and beyond(view, corpus):
        st.html(markup.note("The place that this link marks lies beyond the end of the article as it is now."))


def keep_place() -> None:
    """Keep a place, here under the lead, for the word that sentences are not there: the parts below find that out."""
    st.session_state[_PLACE] = st.empty()


def lost() -> None:
    """Say in the place kept for it that the sentences of this link are not in the articles chosen now."""
    st.session_state.get(_PLACE, st).html(markup.note(_NOT_CHOSEN, "guard"))


def changed(view: View, corpus: Corpus, articles: bool, rules: bool) -> str:
    """Return in words what is otherwise than when the link was made, and what that means."""
    if not articles:
        return f"{_RULES} {_DIFFER} {_AS_IT_WAS}"
    moved = _MOVED if view.evidence or view.passage else ""
    what = how(made.read(view.made), made.made_with(corpus))
    return " ".join(each for each in (f"{_CHANGED}{what}", _RULES_TOO * rules, _DIFFER, moved, _AS_IT_WAS) if each)


def how(before: Made | None, now: Made) -> str:
    """Return how articles have changed, as the end of a sentence; a link of before that may not know says no more.

    >>> how(Made(5, "a", "b", "c"), Made(6, "d", "e", "c"))
    ': 5 articles then, 6 now.'
    """
    if before is None or (before.articles, before.texts, before.labels) == (now.articles, now.texts, now.labels):
        return "."
    if before.articles != now.articles:
        return f": {many(before.articles, 'article')} then, {now.articles:,} now."
    if before.texts == now.texts:
        return ": the texts are the same, but a label is another one (outlet, date, event or edition)."
    both = "" if before.labels == now.labels else ", and labels"
    return f": the text of one or more is another one{both}."


def elsewhere(view: View, page: str) -> None:
    """Say to a reader who has just come where the sentences stand that the link asks for, if that is another page."""
    pages = {card: place[0] for card, place in pages_of_cards().items() if card in METHODS.values()}
    there = pages.get(method_of(view.evidence), "")
    both = ("coverage", "emphasis") if view.evidence.startswith("theme:") else ()
    if state.arrived() and there and page in pages.values() and page != there and page not in both:
        way = escape(f"{there}?{links.query(view)}")
        st.html(
            f'<p class="note" role="note">The sentences that this link asks for ({escape(links.shown(view.evidence))}) '
            f'stand on another page: <a class="opens" href="{way}">{escape(TITLES[there])}</a>.</p>'
        )


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
