"""Articles: what is in the comparison, and what was set aside and can be put back."""

from __future__ import annotations

import streamlit as st

from dashboard import markup, missing, own, state
from dashboard.comparison import Comparison, chosen
from dashboard.counts import corpus_words
from dashboard.evidence import opens
from dashboard.foot import Panel, all_tables, foot
from dashboard.frame import guard, nothing_chosen, opened, title
from dashboard.markup import plain
from dashboard.panels.sentences import furniture_html
from dashboard.reading import comparison
from dashboard.scrolling import scroll_to_fold
from dashboard.sections import own_adding, own_articles, own_making
from dashboard.view import View
from dashboard.words import vocabulary
from dashboard.words.phrases import many
from dashboard.words.terms import lead
from dashboard.words.titles import QUESTIONS

_CHANGE = "Add, label, correct or remove articles: you make a changed copy, and this one stays as it is."


def show() -> None:
    """Show the articles, then each kind of furniture with its words and a switch that puts it back."""
    view = state.open_view()[0]
    if view.task:
        _workbench(view)
        return
    title(QUESTIONS["articles"], "The articles, and the words on their pages that are not the story.")
    _, everything, now = opened()
    with st.container(horizontal=True, key="own-doors"):
        waiting = own.waiting()
        label = f"Go on with your {many(waiting, 'article')}" if waiting else "Compare your own articles"
        st.button(label, type="primary", on_click=state.choose, kwargs={"task": "add"})
        st.button("Change this comparison", on_click=state.choose, kwargs={"task": "change"}, help=_CHANGE)
    guard(view, everything)
    if nothing_chosen(now):
        return
    table = corpus_words.compared(now)
    st.html(markup.table(table, "The articles in this comparison", list(corpus_words.WORDS), opens(view)))
    foot(view, now, Panel("articles", table=lambda: table))
    own_making.made(view)
    _more(view, now)


def _more(view: View, now: Comparison) -> None:
    """Show who publishes the articles, what was set aside, and the tables of everything."""
    st.header("Who publishes them", anchor=False)
    publishers = corpus_words.publishers(now)
    st.html(markup.table(publishers, "Who publishes these articles, and who pays", sources=["Source"]))
    st.header("What was set aside", anchor=False)
    st.html(
        lead(
            "Captions, credits, links to other stories and footnotes are not counted. Put a kind back and every "
            "number counts it."
        )
    )
    _furniture(view, now)
    st.header("All tables", anchor="all-tables")
    st.html(
        lead(
            "Everything that was found and counted in these articles, a row for each word, sentence or quotation. "
            "README.md says what each column holds."
        )
    )
    all_tables(view, now)


def _workbench(view: View) -> None:
    """Show the three steps of a comparison of one's own: put in, check, compare."""
    if view.task == "add":
        title("Compare your own articles", "Two or more reports of one event: pasted, from files or from addresses.")
    else:
        title("Change this comparison", "You make a changed copy with its own link. The old link opens the old one.")
    st.button("Back to the articles", on_click=state.choose, kwargs={"task": ""})
    number = len(own.draft(view.task, view.corpus).corpus.articles)
    st.header("1. Put articles in", anchor=False)
    own_adding.show(view)
    if not number:
        st.html(markup.lead(f"Then you check each article, and compare. {own_making.kept_words()}"))
        return
    st.header(f"2. Check {many(number, 'article')}", anchor=False)
    own_articles.show(view)
    st.header("3. Compare", anchor=False)
    own_making.show(view)


def _furniture(view: View, now: Comparison) -> None:
    untouched = chosen(comparison(now.corpus, ()), view.outlets)
    kinds = corpus_words.furniture(untouched).set_index("kind")
    if kinds.empty:
        missing.show("Nothing was set aside in these articles.")
        return
    names = {str(kind): f"{plain(row['name'])} ({many(row['words'], 'word')})" for kind, row in kinds.iterrows()}
    st.pills("Put back", **state.bound("restored", "articles", names, many=True))
    if view.restored:
        counted, before = (int(each.tables["articles"]["words"].sum()) for each in (now, untouched))
        st.html(markup.note(f"Put back: {counted:,} words count as story instead of {before:,}."))
    with st.container(key="rows-furniture", gap=None):
        for kind, row in kinds.iterrows():
            back = ", put back" if kind in view.restored else ""
            with state.fold(f"{plain(row['name'])}: {many(row['places'], 'place')}{back}", f"set-aside-{kind}"):
                st.html(markup.lead(vocabulary.furniture_note(str(kind))) + furniture_html(untouched, str(kind)))
    scroll_to_fold(view.open, "set-aside")
