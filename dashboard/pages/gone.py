"""What stands where a comparison was: what may have happened to it, and how to go on."""

from __future__ import annotations

from html import escape

import streamlit as st

from analysis.corpus.own.store import GoneError
from dashboard import markup
from dashboard.frame import styles
from dashboard.navigation import in_place

_DELETED = "The person who made it has deleted it. Its articles are no longer kept here."
_LOST = (
    "Either the link is not complete, or this server no longer keeps the comparison: it may have been deleted, have "
    "outlived its days, or the server may have started afresh."
)
_NEXT = (
    "If you have its snapshot file, open that: it needs no server. If you have the articles, put them in again; that "
    "takes less than a minute. Otherwise ask the person who sent you the link."
)


def show(error: GoneError) -> None:
    """Say that the comparison that a link names is not here, and offer two ways on; no other one takes its place."""
    ways = (
        ("Compare your own articles", "articles?task=add"),
        ("Open the comparison that comes with this page", "overview"),
    )
    styles()
    in_place()
    st.title("This comparison is not here any more" if error.deleted else "This comparison is not here", anchor=False)
    st.html(markup.absence(_DELETED if error.deleted else _LOST, escape(_NEXT), ways))


def failed(what: str, why: str) -> None:
    """Say on a page, or in the place of one, that something went wrong, and how to go on."""
    styles()
    in_place()
    st.html(markup.absence(what, escape(why), (("Load this page again", ""), ("Go to the front page", "overview")), 2))
