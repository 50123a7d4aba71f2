"""The drawer beside the chart: what the open sentences are, how many, the way to the next ones, and the way out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from html import escape

import streamlit as st

from dashboard import links
from dashboard.view import View

_COUNTED = re.compile(r" \(\d[\d,]*\)$")
DRAWER_SCRIPT = """<script>
(() => { if (window.drawerInPlace) return; window.drawerInPlace = true;
  const main = () => document.querySelector('[data-testid="stMain"]');
  const head = () => document.querySelector(".st-key-evidence .drawer");
  const written = (id) => encodeURIComponent(id).replace(/%20/g, "+")
    .replace(/[!'()*]/g, (sign) => "%" + sign.charCodeAt(0).toString(16).toUpperCase());
  const openers = (id) => [...document.querySelectorAll(["&", ""].map((end) =>
    'a.opens[href' + (end ? "*" : "$") + '="evidence=' + written(id) + end + '"]').join())]
    .filter((link) => link.pathname === location.pathname && !link.closest(".st-key-evidence, nav"));
  const seen = (link) => link.offsetParent && link.tabIndex >= 0;
  const best = (id) => { const all = openers(id).filter(seen);
    return all.find((link) => link.href === clicked.href) || all[0]; };
  const beside = () => { const box = document.querySelector(".st-key-evidence");
    return box && getComputedStyle(box).position === "fixed" && box.getBoundingClientRect().left > 300; };
  let shown = "", clicked = {}, timer = 0, turned = "", waits = false;
  const level = (link, height) => { const box = main();
    if (box) box.scrollTop += link.getBoundingClientRect().top - height; };
  const opened = (id, box) => { const link = best(id), room = window.innerHeight;
    const fixed = getComputedStyle(box.closest(".st-key-evidence")).position === "fixed";
    const height = clicked.id === id ? clicked.height : room / 3;
    waits = clicked.id !== id && Boolean(document.querySelector(".st-key-changed"));
    if (link && fixed && !waits) level(link, Math.min(height, room * (beside() ? 0.8 : 0.25)));
    box.closest(".st-key-evidence").scrollTop = 0;
    const title = box.querySelector("h2"); title.tabIndex = -1; title.focus({preventScroll: fixed || waits});
    if (!fixed && !waits) title.scrollIntoView({block: "start"}); };
  const closed = (id) => { const link = best(id);
    if (!link || document.activeElement !== document.body) return;
    level(link, clicked.id === id ? clicked.height : window.innerHeight / 3);
    link.focus({preventScroll: true}); };
  const arrived = () => { const title = document.querySelector("h1");
    if (!title || title.innerText === turned) return;
    turned = ""; title.tabIndex = -1; title.focus({preventScroll: true});
    if (main()) main().scrollTop = 0; };
  const around = () => { const app = document.querySelector('[data-testid="stApp"]');
    if (app) document.documentElement.style.colorScheme = getComputedStyle(app).colorScheme;
    const menu = document.querySelector(".st-key-menu nav.pages ul");
    const here = menu && menu.querySelector("[aria-current]");
    if (!here || menu.dataset.at === here.pathname || !here.offsetParent) return;
    menu.dataset.at = here.pathname;
    menu.scrollLeft = here.offsetLeft - menu.offsetLeft - (menu.clientWidth - here.offsetWidth) / 2; };
  const look = () => { const box = head(), id = box ? box.dataset.list : "";
    around();
    if (turned) arrived();
    document.querySelectorAll('a.opens[aria-current="true"]:not([data-kept])').forEach((link) => {
      if (!id || !openers(id).includes(link)) link.removeAttribute("aria-current"); });
    if (id) openers(id).forEach((link) => {
      if (!link.hasAttribute("aria-current")) link.setAttribute("aria-current", "true"); });
    if (id && waits && !document.querySelector(".st-key-changed")) shown = "";
    if (id === shown) return;
    const before = shown; shown = id;
    if (id) opened(id, box); else if (location.search.indexOf("evidence=") < 0) closed(before); };
  document.addEventListener("click", (event) => {
    const link = event.target.closest ? event.target.closest("a.opens, a.skip") : null;
    const title = document.querySelector("h1");
    if (link && link.matches(".skip")) { event.preventDefault();
      if (title) { title.tabIndex = -1; title.focus(); }
      return; }
    if (!link || link.closest(".st-key-evidence")) return;
    if (link.closest("nav.pages") && link.pathname !== location.pathname)
      turned = (document.querySelector("h1") || {}).innerText || "";
    const id = new URLSearchParams(link.search).get("evidence");
    if (id) clicked = {id: id, href: link.href, height: link.getBoundingClientRect().top}; }, true);
  document.addEventListener("keydown", (event) => {
    const typing = 'input, textarea, [role="listbox"], [role="dialog"], [data-testid="stPopoverBody"]';
    const busy = event.target.closest && event.target.closest(typing);
    const way = head() && head().querySelector("a.close");
    if (event.key === "Escape" && way && !busy && !event.defaultPrevented) way.click(); });
  new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(look, 60); })
    .observe(document.body, {childList: true, subtree: true}); look(); })();
</script>"""
"""A constant: nothing from outside ever stands in it. It moves the focus, marks what is open, lets Esc close,
brings the page where the reader is into sight in the menu, and tells what opens over the page light from dark."""


def drawer_in_place() -> None:
    """Let the focus go to the sentences that were opened, and back to their number when they are closed."""
    st.html(DRAWER_SCRIPT, unsafe_allow_javascript=True)


@contextmanager
def drawer(view: View, cells: Mapping[str, str], count: str = "") -> Iterator[None]:
    """Hold what is shown inside beside the chart, under the name that the open list has in `cells`.

    `cells` are the lists of this part of the page in their order (id -> name), `count` says how many things are shown.
    """
    with st.container(key="evidence", gap="medium"):
        st.html(_head(view, list(cells), _COUNTED.sub("", cells.get(view.evidence, "Sentences")), count))
        yield


def _head(view: View, order: list[str], name: str, count: str) -> str:
    at = order.index(view.evidence) if view.evidence in order else -1
    ways = [("Close", "", "close")]
    if at > 0:
        ways.append(("← Previous", order[at - 1], "step"))
    if -1 < at < len(order) - 1:
        ways.append(("Next →", order[at + 1], "step"))
    shown = "".join(
        f'<a class="opens {kind}" href="{escape(f"?{links.query(replace(view, evidence=evidence))}")}">{words}</a>'
        for words, evidence, kind in ways
    )
    said = f"<p>{escape(count)}</p>" if count else ""
    return (
        f'<div class="drawer" data-list="{escape(view.evidence)}"><h2>{escape(name)}</h2>{said}'
        f'<nav aria-label="Sentences">{shown}</nav></div>'
    )
