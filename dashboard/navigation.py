"""The pages, their permanent ids, and links to them that carry the view."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from html import escape
from typing import NoReturn
from urllib.parse import unquote, urlsplit

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dashboard import links
from dashboard.retired import RETIRED
from dashboard.view import View
from dashboard.words.titles import TITLES

BEGINS = ("names", "read")
"""Pages before which a line stands: first the whole, then the measures, then the texts and how they are counted."""
_BREAK, _HERE = ' class="begins"', ' aria-current="page"'
_PAGES, _CURRENT, _PATH, _LOST = "pages", "page", "path", "lost-path"
IN_PLACE_SCRIPT = """<script>
(() => { if (window.stepsInPlace) return; window.stepsInPlace = true;
  const main = () => document.querySelector('[data-testid="stMain"]');
  const keep = () => history.replaceState({...history.state, height: main() ? main().scrollTop : 0}, "");
  document.addEventListener("click", (event) => {
    if (event.target.closest && event.target.closest('[data-testid="stPageLink"] a')) keep(); }, true);
  document.addEventListener("click", (event) => {
    const link = event.target.closest ? event.target.closest("a.opens") : null;
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (link.href === location.href) return;
    const there = new URL(link.href);
    new URLSearchParams(location.search).forEach((value, name) => {
      if (/^embed/i.test(name) && !there.searchParams.has(name)) there.searchParams.append(name, value); });
    keep();
    history.pushState({}, "", there.href);
    window.dispatchEvent(new PopStateEvent("popstate"));
  });
  window.addEventListener("popstate", (event) => {
    const height = event.state && event.state.height;
    if (height === undefined || height === null) return;
    let left = false;
    ["wheel", "touchstart", "keydown", "mousedown"].forEach((way) =>
      addEventListener(way, () => { left = true; }, {once: true}));
    const back = (tries, held) => { const box = main();
      if (left || !tries || held > 4) return;
      const there = box && !document.querySelector('[class*="st-key-evidence"]');
      const stays = there && Math.abs(box.scrollTop - height) < 2;
      if (there && !stays) box.scrollTop = height;
      setTimeout(back, 100, tries - 1, stays ? held + 1 : 0); };
    setTimeout(back, 100, 30, 0);
  }); })();
</script>"""
"""A constant: nothing from outside ever stands in it. Without it the links still work, with a full reload."""


def page_of(pages: dict[str, Callable[[], None]]) -> StreamlitPage:
    """Return the page that the address asks for; the bare address opens the first one."""
    known = {name: st.Page(run, title=TITLES[name], url_path=name) for name, run in pages.items()}
    first = next(iter(pages))
    st.session_state[_PAGES] = known
    start = st.Page(pages[first], title=TITLES[first], url_path="start", default=True, visibility="hidden")
    lost = stranger(st.context.url, [*known, "start", *RETIRED.pages])
    before = {old: (now, _hidden(pages[now], now, old)) for old, now in RETIRED.pages.items() if now in pages}
    if lost:
        before[lost] = (first, _hidden(pages[first], first, lost))
    current = st.navigation([start, *known.values(), *(page for _, page in before.values())], position="hidden")
    st.session_state[_PATH] = "" if current == start else current.url_path
    name = first if current == start else before.get(current.url_path, (current.url_path, current))[0]
    known[name] = current  # so that the menu shows where the reader is, by whatever name of it they came
    st.session_state[_CURRENT] = name
    st.session_state[_LOST] = lost if current.url_path == lost else ""
    return current


def stranger(url: str | None, known: Collection[str]) -> str:
    """Return the last part of an address where it is none of the `known` pages; "" where it is one, or names none.

    It becomes a name of the first page, which says so; else Streamlit lays a window of its own over that page.
    """
    asked = unquote(urlsplit(url or "").path.rpartition("/")[2]).strip()
    return "" if asked in known or "/" in asked else asked


def lost_path() -> str:
    """Return what the address names in the place of a page where it is none of ours; "" where it is one."""
    return str(st.session_state.get(_LOST, ""))


def _hidden(run: Callable[[], None], name: str, path: str) -> StreamlitPage:
    """Return a page at a path of before, which stands in no menu."""
    return st.Page(run, title=TITLES[name], url_path=path, visibility="hidden")


def current_path() -> str:
    """Return the last part of the address at which the reader is; "" for the bare one."""
    return str(st.session_state.get(_PATH, ""))


def current_page() -> str:
    """Return the id of the page that the reader is on; "" before there is one."""
    return str(st.session_state.get(_CURRENT, ""))


def page_link(page: str, view: View, label: str, help_: str | None = None) -> None:
    """Show a link to a page with this view in its address; `label` is Markdown, so outside words go through `plain`."""
    st.page_link(st.session_state[_PAGES][page], label=label, query_params=links.pairs(view), help=help_)


def go(page: str, view: View) -> NoReturn:
    """Turn to a page with this view in its address; not for callbacks."""
    st.switch_page(st.session_state[_PAGES][page], query_params=links.write(view))


def in_place() -> None:
    """Let numbers open their sentences without loading the page anew, as Back does."""
    st.html(IN_PLACE_SCRIPT, unsafe_allow_javascript=True)


def menu(view: View) -> str:
    """Return the links to all pages as safe HTML, the page that the reader is on marked."""
    query, here = links.query(replace(view, task="")), current_page()
    items = "".join(
        f'<li{_BREAK if page in BEGINS else ""}><a class="opens"{_HERE if page == here else ""} '
        f'href="{page}?{escape(query)}">{escape(title)}</a></li>'
        for page, title in TITLES.items()
    )
    skip = '<a class="skip" href="#">Skip to the page</a>'
    return f'{skip}<nav class="pages" aria-label="Pages"><ul>{items}</ul></nav>'
