"""The frame of every page: settings, the view in the address, navigation, and a plain word where something fails."""

from __future__ import annotations

import logging
from pathlib import Path

import streamlit as st

from analysis.corpus.own.store import GoneError
from analysis.errors import AnalysisError
from dashboard import reading, state
from dashboard.frame import below, frame
from dashboard.navigation import page_of
from dashboard.pages import (
    articles,
    coverage,
    emphasis,
    feeling,
    gone,
    methods,
    names,
    overview,
    read,
    same_words,
    sources,
    style,
    tour,
)

ICON = Path(__file__).with_name("icon.svg").read_text(encoding="utf-8")
PAGES = {
    "overview": overview.show,
    "tour": tour.show,
    "names": names.show,
    "same-words": same_words.show,
    "feeling": feeling.show,
    "emphasis": emphasis.show,
    "coverage": coverage.show,
    "sources": sources.show,
    "style": style.show,
    "read": read.show,
    "articles": articles.show,
    "methods": methods.show,
}


SIDEBAR = 232
"""Pixels: room for the names of the pages and of most outlets, and no more."""


BROKEN = "This page could not be drawn"
_NEXT = "The fault is ours, and it is written down. What you chose stands in the address, so nothing of it is lost."


def draw() -> None:
    """Draw the page that the address asks for; runs anew at every visit and every changed choice."""
    st.set_page_config(
        page_title="Same story, other words", page_icon=ICON, layout="wide", initial_sidebar_state=SIDEBAR
    )
    reading.warm()
    page = page_of(PAGES)
    try:
        frame(*state.open_view())
        page.run()
        below(*state.open_view())
    except GoneError as error:
        gone.show(error)
    except AnalysisError as error:
        gone.failed("This comparison could not be read", str(error))
    except Exception:
        logging.getLogger(__name__).exception("a page could not be drawn")
        gone.failed(BROKEN, _NEXT)
