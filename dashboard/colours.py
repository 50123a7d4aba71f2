"""The colours of the page, light or dark: as the link or the reader chose them, else as on the reader's device."""

from __future__ import annotations

import streamlit as st

from dashboard.state import bound
from dashboard.view import View

NAMES = {"": "Auto", "light": "Light", "dark": "Dark"}
_COLOURS = """<script>
(() => { const wanted = "WANTED", asks = /prefers-color-scheme:\\s*(dark|light)/, had = window.coloursWanted;
  window.coloursWanted = wanted;
  if (wanted === (had || "")) return;
  if (!window.deviceMedia) {
    window.deviceMedia = window.matchMedia.bind(window);
    window.matchMedia = (query) => { const found = window.deviceMedia(query), asked = asks.exec(query);
      if (!asked || !window.coloursWanted) return found;
      return new Proxy(found, { get: (media, name) => name === "matches" ? asked[1] === window.coloursWanted
        : typeof media[name] === "function" ? media[name].bind(media) : media[name] }); }; }
  window.dispatchEvent(new Event("afterprint"));
  const dark = window.deviceMedia("(prefers-color-scheme: dark)").matches;
  const due = wanted || (dark ? "dark" : "light");
  setTimeout(() => { const app = document.querySelector('[data-testid="stApp"]');
    if (!app || window.coloursWanted !== wanted || getComputedStyle(app).colorScheme === due) return;
    try { const tried = "colours-" + location.pathname + "-" + due;
      if (sessionStorage.getItem(tried)) return;
      sessionStorage.setItem(tried, "1");
      const kept = wanted ? wanted[0].toUpperCase() + wanted.slice(1) : "System";
      localStorage.setItem("stActiveTheme-" + location.pathname + "-v2", JSON.stringify(kept));
      location.reload(); } catch (refused) { return; } }, 800); })();
</script>"""
DEVICE_SCRIPT, LIGHT_SCRIPT, DARK_SCRIPT = (_COLOURS.replace("WANTED", each) for each in NAMES)
"""Constants: nothing from outside ever stands in them. Streamlit follows the device's colours until a reader chooses in
its own menu; these answer for the device, so that nothing is loaded anew and no visit is lost. Where a choice in that
menu holds, it is written over and the page is loaded again, once."""


def apply(view: View) -> None:
    """Give the page the colours of the view."""
    st.html({"light": LIGHT_SCRIPT, "dark": DARK_SCRIPT}.get(view.theme, DEVICE_SCRIPT), unsafe_allow_javascript=True)


def choice(where: str) -> None:
    """Show the choice of colours, which stands in the link."""
    st.segmented_control("Colours", required=True, **bound("theme", where, NAMES))
