"""A field of words with a button that copies them."""

from __future__ import annotations

from html import escape

import streamlit as st

COPY_SCRIPT = """<script>
(() => { if (window.copiesInPlace) return; window.copiesInPlace = true;
  if (navigator.share) document.documentElement.dataset.sends = "1";
  document.addEventListener("click", async (event) => {
    const button = event.target.closest ? event.target.closest("button[data-copies]") : null;
    const held = button && button.closest(".copied"), field = held && held.querySelector("textarea");
    if (!field) return;
    if (button.matches(".sends") && navigator.share) {
      try { await navigator.share({title: document.title, url: field.value}); return; }
      catch (left) { if (left.name === "AbortError") return; } }
    let done = false;
    try { await navigator.clipboard.writeText(field.value); done = true; }
    catch (refused) { field.focus(); field.select();
      try { done = document.execCommand("copy"); } catch (again) { done = false; } }
    const said = held.querySelector("[role=status]");
    if (!said) return;
    said.textContent = done ? "Copied." : "Press Ctrl and C (on a phone: hold, then Copy).";
    clearTimeout(window.copiedLately);
    window.copiedLately = setTimeout(() => { said.textContent = ""; }, 6000);
  }); })();
</script>"""
"""A constant: nothing from outside ever stands in it. Without it the words can still be marked and copied by hand."""


def copy_in_place() -> None:
    """Let the buttons of `field` copy; once a page."""
    st.html(COPY_SCRIPT, unsafe_allow_javascript=True)


def field(words: str, name: str, button: str, rows: int = 3, sends: str = "") -> str:
    """Return words in a field, with its name above and a button that copies them, as safe HTML.

    `sends` is the name of a second button for an address, which browsers show that can hand it to another app.
    """
    other = f'<button type="button" class="sends" data-copies="1">{escape(sends)}</button>' if sends else ""
    return (
        f'<div class="copied"><label><b>{escape(name)}</b><textarea readonly rows="{rows}" spellcheck="false">'
        f'{escape(words)}</textarea></label><p><button type="button" data-copies="1">{escape(button)}</button>{other}'
        '<span role="status"></span></p></div>'
    )
