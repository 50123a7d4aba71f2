"""The last step of a comparison of one's own: its name, what becomes of it, and the button that makes it."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from analysis.errors import AnalysisError
from dashboard import links, markup, own, reading, state
from dashboard.navigation import go, page_link
from dashboard.view import View
from dashboard.words.phrases import many


def show(view: View) -> None:
    """Show the name and the button; pressing it keeps the comparison and turns to its overview."""
    draft = own.draft(view.task, view.corpus)
    number = len(draft.corpus.articles)
    with st.form("own-make", border=False):
        happened = st.text_input(
            "What happened? (names the comparison; may stay empty)",
            draft.corpus.name if view.task == "change" else "",
            placeholder="Such as: Fire in the harbour",
            key=f"own-happened-{view.task}",
            max_chars=100,
        )
        sent = st.form_submit_button(_label(view, number), type="primary", disabled=not number)
    if number == 1:
        st.html(markup.lead("Put in one more to see how two articles differ."))
    unnamed = [each.id for each in draft.corpus.articles if each.outlet is None]
    if unnamed:
        told = f"No outlet is named for {many(len(unnamed), 'article')}, shown as {', '.join(unnamed[:5])}."
        st.html(markup.lead(f"{told} You can compare them as they are."))
    st.html(markup.lead(kept_words()))
    if sent and number:
        _make(view, happened, number)


def _label(view: View, number: int) -> str:
    if view.task != "add":
        return f"Make a changed copy of {many(number, 'article')}"
    return "Look at this one article" if number == 1 else f"Compare these {number} articles"


def _make(view: View, happened: str, number: int) -> None:
    try:
        with st.spinner(f"Reading {many(number, 'article')} …"):
            saved = own.make(view.task, view.corpus, happened)
            reading.comparison(saved.corpus, ())
    except AnalysisError as error:
        own.redraft(view.task, view.corpus, own.draft(view.task, view.corpus).corpus, [error])
        st.rerun()
    state.open_corpus(saved.corpus.id)
    go("overview", links.default(saved.corpus.id, state.choices(saved.corpus)))


def kept_words() -> str:
    """Return where a comparison is kept, for how long and who can open it."""
    bounds = reading.store().bounds
    who = "Whoever has its link can open it, and make a changed copy; nobody can change it. It stands on no list."
    if bounds.folder is None:
        return f"{who} This server keeps nothing on disk: the link works until it restarts. A snapshot file lasts."
    end = f"for {bounds.days} days" if bounds.days else "until you delete it or this server is set up anew"
    room = f"When the room for them is full, those that nobody opened for {bounds.unused_days} days make place."
    return f"{who} Its texts are kept on this server {end}. {room} For longer, keep a snapshot file."


def made(view: View) -> None:
    """Say of a comparison of one's own who can open it and how long it lasts, and let its maker delete it."""
    if not reading.is_own(view.corpus):
        return
    lasts = reading.store().lasts(view.corpus)
    st.header("This comparison and its link", anchor=False)
    words = kept_words() if lasts else _short_lived(view)
    st.html(markup.lead(words))
    if own.deletable(view.corpus):
        with st.popover("Delete this comparison"):
            st.html(markup.lead("Its link will then say that it was deleted. This cannot be taken back."))
            if st.button("Delete it now", key="own-delete", type="primary"):
                _delete(view.corpus)
        st.caption("You can delete it as long as this window stays open; afterwards ask whoever runs this server.")


def _delete(corpus_id: str) -> None:
    """Delete a comparison and lead to the first one of all, or say why it cannot be deleted."""
    try:
        own.delete(corpus_id)
    except AnalysisError as error:
        st.html(markup.faults([str(error)]))
        return
    first = next(iter(reading.names_of_corpora()))
    state.open_corpus(first)
    go("overview", links.default(first, state.choices(reading.corpus(first))))


def _short_lived(view: View) -> str:
    saved = own.fresh(view.corpus)
    why = f" ({saved.why})" if saved and saved.why else ""
    return f"This link works until the server restarts{why}; the snapshot file lasts. Whoever has the link can open it."


def welcome(view: View) -> None:
    """Say on the overview that a comparison was just made, where its link is and how long it lasts."""
    saved = own.fresh(view.corpus)
    if saved is None:
        return
    lasts = "Its link opens it again." if saved.lasting else f"Its link works until the server restarts ({saved.why})."
    st.html(markup.status(f"Your comparison is made. {lasts} Send it to others as it stands in the address bar."))
    with st.container(horizontal=True):
        page_link("articles", replace(view, task="change"), "Add, label, correct or remove articles")
