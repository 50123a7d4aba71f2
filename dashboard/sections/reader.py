"""Two or three articles in columns, what joins them, and the passage that the reader came for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import streamlit as st

from analysis.corpus.article import Article
from analysis.spans import Span
from dashboard import links, markup, state
from dashboard.comparison import Comparison, group_of
from dashboard.counts import corpus_words
from dashboard.counts.joins import Join, alike, changes, elsewhere, in_all, joins, shared_words
from dashboard.layers import Columns, Weighed, joined_marks, layer_marks
from dashboard.markup import Mark, Number, plain
from dashboard.panels.keys import layers_key
from dashboard.scrolling import jump_in_place, scroll_to
from dashboard.state import bound
from dashboard.story import HERE, story
from dashboard.view import View
from dashboard.words import vocabulary
from dashboard.words.phrases import spelt
from dashboard.words.terms import explained

_ORDER = {"left": "First article", "right": "Second article", "third": "Third article"}


def show(view: View, everything: Comparison) -> None:
    """Show the choice of layers and of articles, what joins them, and the texts; a passage is marked and in view."""
    columns = Columns(view, links.on_screen(view), {each: _name(everything, each) for each in everything.documents})
    known = list(dict.fromkeys(each for each in columns.articles.values() if each in everything.documents))
    found = joins(everything.tables, known)
    st.pills("Show", **bound("layers", "read", vocabulary.LAYERS, many=True))
    st.html(explained(layers_key(view.layers)))
    with st.container(horizontal=True, vertical_alignment="center", key="joins"):
        if len(known) > 1:
            st.html(_joined(view, found, len(known)))
        _third(view, everything)
    names = {side: plain(columns.names.get(article, "–")) for side, article in columns.articles.items()}
    with st.container(key="phone-side"):
        st.segmented_control("Article on screen", required=True, **bound("side", "read", names))
    shown = [join for join in found if join.layer in view.layers]
    changed = [each for join in shown if join.layer == "aligned" for each in changes(join, everything.wordings)]
    with st.container(key=f"columns-{len(columns.articles)}"):
        for slot, side in zip(st.columns(len(columns.articles), gap="medium"), columns.articles, strict=True):
            with slot, st.container(key=f"side-{'on' if side == view.side else 'off'}-{side}"):
                marks = [*joined_marks(columns, side, shown, changed), *_here(everything, columns, side, found)]
                _article(everything, columns, side, marks)
    jump_in_place()
    if view.passage:
        scroll_to(view.passage)


def _joined(view: View, found: Sequence[Join], articles: int) -> str:
    """Return the line that says what joins the articles, with the way to the page that shows it."""
    page = f"same-words?{links.query(replace(view, evidence='', passage=''))}"
    shared, retold = (markup.numbers((Number(words, page),), str) for words in (shared_words(found), alike(found)))
    whole = in_all(found, articles)
    return f'<p class="joins">These {spelt(articles)} articles share {shared}; {retold}.{whole and f" {whole}"}</p>'


def _third(view: View, everything: Comparison) -> None:
    """Offer a third column, or to take it away."""
    off = [each for each in everything.documents if each not in (view.left, view.right)]
    if view.third:
        st.button("Take the third article away", on_click=state.choose, kwargs={"third": "", "side": "left"})
    elif off:
        first = min(off, key=lambda each: everything.other_event(group_of(everything.article(each))))
        st.button("Add a third article", on_click=state.choose, kwargs={"third": first, "side": "third"})


def _article(everything: Comparison, columns: Columns, side: str, marks: Sequence[Mark]) -> None:
    article_id, view = columns.articles[side], columns.view
    st.selectbox(_ORDER[side], label_visibility="collapsed", **bound(side, "read", columns.names))
    if article_id not in everything.documents:
        return
    document = everything.documents[article_id]
    st.html(f'<div class="key">{markup.tags(_facts(everything, columns, document.article))}</div>')
    found = layer_marks(document, view.layers, view.concept, _weighed(everything, article_id))
    with st.container(key=f"text-{side}"):
        st.html(story(document, [*marks, *found], "furniture" in view.layers, columns.names[article_id]))


def _facts(everything: Comparison, columns: Columns, article: Article) -> list[str]:
    """Return what kind of text this is, and what it reports where that is not the same for all articles on screen."""
    on_screen = [everything.article(each) for each in columns.articles.values() if each in everything.documents]
    alike = len({each.event for each in on_screen}) == 1
    return [corpus_words.edition(article), *([] if alike else [corpus_words.event(everything, article)])]


def _here(everything: Comparison, columns: Columns, side: str, found: Sequence[Join]) -> list[Mark]:
    """Return the marks of the passage in the link: itself in its article, and the same passage in the others."""
    place = links.spot(columns.view.passage) if columns.view.passage else None
    if not place:
        return []
    span = Span(place[1], place[2])
    if side == next((each for each, article in columns.articles.items() if article == place[0]), ""):
        return [Mark(span.start, span.end, HERE, "the passage you came for", f"here-{side}")]
    others = elsewhere(found, everything.wordings, place[0], span).get(columns.articles[side], ())
    return [Mark(each.start, each.end, HERE, "the same passage in this article") for each in sorted(others)]


def _weighed(everything: Comparison, article: str) -> Iterator[Weighed]:
    table = everything.tables["contributions"]
    mine = table[table["article"] == article]
    return zip(mine["start"].tolist(), mine["end"].tolist(), mine["value"].tolist(), strict=True)


def _name(everything: Comparison, article_id: str) -> str:
    group = group_of(everything.article(article_id))
    name = everything.name(group)
    alone = sum(group_of(each) == group for each in everything.articles) == 1
    return name if alone else f"{name}: {article_id}"
