"""The pages, their permanent ids, and links to them that carry the view."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dashboard import links
from dashboard.links import View

TITLES = {
    "overview": "Overview",
    "names": "Names",
    "read": "Read",
    "articles": "Articles",
    "methods": "Methods",
}
_PAGES = "pages"


def page_of(pages: dict[str, Callable[[], None]]) -> StreamlitPage:
    """Return the page that the address asks for; the bare address opens the first one."""
    known = {name: st.Page(run, title=TITLES[name], url_path=name) for name, run in pages.items()}
    first = next(iter(pages))
    st.session_state[_PAGES] = known
    start = st.Page(pages[first], title=TITLES[first], url_path="start", default=True, visibility="hidden")
    return st.navigation([start, *known.values()], position="hidden")


def page_link(page: str, view: View, label: str, help_: str | None = None) -> None:
    """Show a link to a page with this view in its address; `label` is Markdown, so outside words go through `plain`."""
    st.page_link(st.session_state[_PAGES][page], label=label, query_params=links.pairs(view), help=help_)


def menu(view: View) -> None:
    """Show the links to all pages in a row."""
    with st.container(horizontal=True, gap="small", key="menu"):
        for page, title in TITLES.items():
            page_link(page, view, title)
