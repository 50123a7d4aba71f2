"""Read: two articles side by side, with what was found in them marked by layer."""

from __future__ import annotations

import streamlit as st

from dashboard import corpus_words, links, markup, story, vocabulary
from dashboard.blocks import layers_key
from dashboard.comparison import Comparison, group_of
from dashboard.frame import nothing_chosen, opened, title
from dashboard.links import View
from dashboard.markup import plain
from dashboard.scrolling import scroll_to
from dashboard.state import bound


def show() -> None:
    """Show the choice of articles and layers, then the two texts; a passage from the link is marked and in view."""
    view, everything, now = opened()
    title(
        "What does each article say, word for word?", "Every word stands as in the article. Marks show what was found."
    )
    if nothing_chosen(now):
        return
    st.pills("Show", **bound("layers", "read", vocabulary.LAYERS, many=True))
    st.html(layers_key(view.layers))
    sides = {"left": view.left, "right": view.right}
    names = {side: plain(_name(everything, article)) for side, article in sides.items()}
    with st.container(key="phone-side"):
        st.segmented_control("Article on screen", **bound("side", "read", names))
    columns = st.columns(2, gap="large")
    for column, (side, article) in zip(columns, sides.items(), strict=True):
        with column, st.container(key=f"side-{'on' if side == view.side else 'off'}"):
            _article(everything, view, side, article)
    if view.passage:
        scroll_to(view.passage)


def _article(everything: Comparison, view: View, side: str, article_id: str) -> None:
    names = {each: _name(everything, each) for each in everything.documents}
    st.selectbox("First article" if side == "left" else "Second article", **bound(side, "read", names))
    if article_id not in everything.documents:
        return
    article = everything.article(article_id)
    facts = [corpus_words.edition(article), corpus_words.event(everything, article)]
    st.html(f'<div class="key">{markup.tags(facts)}</div>')
    place = links.spot(view.passage) if view.passage else None
    here = (place[1], place[2]) if place and place[0] == article_id and _side_of(view) == side else None
    st.html(story.story(everything.documents[article_id], view.layers, view.concept, here, side))


def _side_of(view: View) -> str:
    place = links.spot(view.passage)
    return "right" if place and place[0] == view.right != view.left else "left"


def _name(everything: Comparison, article_id: str) -> str:
    if article_id not in everything.documents:
        return "–"
    group = group_of(everything.article(article_id))
    name = everything.name(group)
    alone = sum(group_of(each) == group for each in everything.articles) == 1
    return name if alone else f"{name}: {article_id}"
