"""Folds in our own HTML that stand in the link: opened from the address, written to it when a reader opens one."""

from __future__ import annotations

import streamlit as st

FOLDS_SCRIPT = """<script>
(() => { if (window.foldsInPlace) return; window.foldsInPlace = true;
  let search = null, pressed = "";
  const look = () => { const turned = search !== location.search; search = location.search;
    const open = new URLSearchParams(search).getAll("open");
    document.querySelectorAll("details[data-fold]").forEach((fold) => {
      if (!turned && fold.dataset.seen) return;
      fold.dataset.seen = "1"; fold.open = open.includes(fold.dataset.fold); });
    if (!pressed || document.activeElement !== document.body) return;
    const head = document.querySelector('details[data-fold="' + pressed + '"] > summary');
    if (head) head.focus({preventScroll: true}); };
  const written = (fold) => { const there = new URL(location.href), id = fold.dataset.fold;
    const others = there.searchParams.getAll("open").filter((each) => each !== id);
    if (fold.open !== (others.length < there.searchParams.getAll("open").length)) {
      there.searchParams.delete("open");
      (fold.open ? [...others, id] : others).forEach((each) => there.searchParams.append("open", each));
      history.pushState({}, "", there.href);
      window.dispatchEvent(new PopStateEvent("popstate")); } };
  document.addEventListener("pointerdown", () => { pressed = ""; }, true);
  document.addEventListener("keydown", () => { pressed = ""; }, true);
  document.addEventListener("click", (event) => {
    const head = event.target.closest ? event.target.closest("summary") : null, fold = head && head.parentElement;
    if (!fold || !fold.dataset.fold || event.target.closest("a")) return;
    setTimeout(() => { pressed = fold.dataset.fold; written(fold); }, 0); });
  window.addEventListener("popstate", look);
  new MutationObserver(look).observe(document.body, {childList: true, subtree: true}); look(); })();
</script>"""
"""A constant: nothing from outside ever stands in it. Without it the folds open and shut all the same."""


def folds_in_place() -> None:
    """Let folds of our own HTML (`<details data-fold="ID">`, an id of `dashboard.state.folded`) stand in the link."""
    st.html(FOLDS_SCRIPT, unsafe_allow_javascript=True)
