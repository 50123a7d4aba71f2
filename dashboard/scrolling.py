"""Bringing what a link or a click asks for into view: a passage, or the sentences behind a number."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import state

_GO = """<script>
(() => { const go = (tries) => { const spot = document.querySelector('SELECTOR');
  if (spot) { const held = spot.closest('.hit') || spot; held.tabIndex = -1;
    const shown = [...document.querySelectorAll('.story')].map((story) => story.querySelector('mark.here'));
    if (document.querySelector('.st-key-changed')) return;
    shown.filter((mark) => mark && mark !== spot).forEach((mark) => mark.scrollIntoView({block: 'center'}));
    spot.scrollIntoView({block: 'center'}); held.focus({preventScroll: true});
    const main = document.querySelector('[data-testid="stMain"]'), box = spot.closest('[class*="st-key-text-"]');
    const above = document.querySelector('.st-key-back-to-tour') ? 200 : 160;
    if (main && box && box.scrollHeight > box.clientHeight + 4)
      main.scrollTop += box.getBoundingClientRect().top - above; }
  else if (tries) setTimeout(go, 100, tries - 1); }; setTimeout(go, 150, 50); })();
</script>"""
_AGAIN = ("(() => {", "(() => { /* again */")
PASSAGE_SCRIPT = _GO.replace("SELECTOR", "[id^=here-]")
PASSAGE_AGAIN_SCRIPT = PASSAGE_SCRIPT.replace(*_AGAIN)
EVIDENCE_SCRIPT = _GO.replace("SELECTOR", ".st-key-evidence-here .hit mark")
EVIDENCE_AGAIN_SCRIPT = EVIDENCE_SCRIPT.replace(*_AGAIN)
_TOP = """<script>
(() => { if (history.state && typeof history.state.height === 'number') return;
  const go = (tries) => { const head = document.querySelector('SELECTOR');
    const top = head ? head.getBoundingClientRect().top : -1, there = top >= 0 && top < 120;
    if (head && document.activeElement !== head) { head.tabIndex = -1; head.focus({preventScroll: true}); }
    if (head && !there) head.scrollIntoView({block: 'start'});
    if (!there && tries) setTimeout(go, 100, head ? Math.min(tries, 10) - 1 : tries - 1); };
  setTimeout(go, 150, 30); })();
</script>"""
STEP_SCRIPT = _TOP.replace("SELECTOR", ".st-key-tour-step h2")
LOOK_SCRIPT = _TOP.replace("SELECTOR", ".st-key-tour-look h3")
JUMPS_SCRIPT = """<script>
(() => { if (window.jumpsInPlace) return; window.jumpsInPlace = true;
  const scroller = (spot) => { let box = spot.parentElement;
    while (box && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement;
    return box; };
  const level = (spot, height) => { const box = scroller(spot);
    if (box) box.scrollTop += spot.getBoundingClientRect().top - height; };
  document.addEventListener("click", (event) => {
    const held = event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (held || !event.target.closest) return;
    const link = event.target.closest("a.join"), words = event.target.closest(".story mark[data-joins]");
    if (!link && (!words || !getSelection().isCollapsed)) return;
    const label = (link || words).dataset.joins.split(" ").pop(), story = (link || words).closest(".story");
    const all = (of, kind) => [...of.querySelectorAll(kind + '[data-joins~="' + label + '"]')];
    const phone = all(story, "a.phone")[0];
    if (phone && phone.offsetParent) { if (!link) phone.click(); return; }
    event.preventDefault();
    document.querySelectorAll(".story mark.here").forEach((mark) => mark.classList.remove("here"));
    all(document, ".story mark").forEach((mark) => mark.classList.add("here"));
    const height = (link || words).getBoundingClientRect().top;
    document.querySelectorAll(".story").forEach((other) => {
      const spot = other !== story && all(other, "a.join:not(.phone)")[0];
      if (spot) level(spot, height); });
    const there = link && document.querySelector(link.getAttribute("href"));
    if (there) there.focus({preventScroll: true});
  }); })();
</script>"""
FOLD_SCRIPT = """<script>
(() => { const folds = ["card", "style", "set-aside"].map((kind) => `[class*="st-key-open-${kind}-"] details[open]`);
  const go = (tries) => { const fold = document.querySelector(folds.join());
    if (fold && !(history.state && history.state.height)) {
      fold.scrollIntoView({block: "start"}); fold.querySelector("summary").focus({preventScroll: true}); }
    else if (!fold && tries) setTimeout(go, 100, tries - 1); }; setTimeout(go, 250, 50); })();
</script>"""
"""Constants: nothing from outside ever stands in them. Without the jumps, a sign is a link to the next place. A
script that stands there already is not run anew: so those that may follow on themselves exist twice."""
_STEP, _AWAY = "scrolled-to-step", ("", False)


def jump_in_place() -> None:
    """Let the sign of a passage bring the same passage of the other columns beside it, and mark it in all of them."""
    with st.container(key="jumps"):
        st.html(JUMPS_SCRIPT, unsafe_allow_javascript=True)


def scroll_to(passage: str) -> None:
    """Bring the marked passage into view once, when the reader arrives at it and not at every redraw."""
    if st.session_state.get("scrolled-to") != passage:
        st.session_state["scrolled-to"] = passage
        first = _first_of_two()
        st.html(PASSAGE_SCRIPT if first else PASSAGE_AGAIN_SCRIPT, unsafe_allow_javascript=True)


def scroll_to_evidence(evidence: str) -> None:
    """Bring what a number opens in its place on the page (not beside the chart) into view once."""
    if st.session_state.get("scrolled-to") != evidence:
        st.session_state["scrolled-to"] = evidence
        first = _first_of_two()
        st.html(EVIDENCE_SCRIPT if first else EVIDENCE_AGAIN_SCRIPT, unsafe_allow_javascript=True)


def scroll_to_fold(opened: Sequence[str], kind: str) -> None:
    """Bring the first open fold of a kind (card, style, set-aside) into view for a reader who came by a link to it."""
    opened = [each for each in opened if each.startswith(f"{kind}-")]
    if state.arrived() and st.session_state.get("scrolled-to-fold") is None and opened:
        st.session_state["scrolled-to-fold"] = opened
        st.html(FOLD_SCRIPT, unsafe_allow_javascript=True)


def scroll_to_step(step: str, looked: bool) -> None:
    """Bring to the top what a reader of the tour came for: the head of another step, or what is to be seen in this one.

    It is to be seen when it has just been opened, and when the reader comes back to it from another page.
    """
    before, now = st.session_state.get(_STEP), (step, looked)
    st.session_state[_STEP] = now
    if before in (None, now):
        return
    same = before == _AWAY or before[0] == step
    st.html(LOOK_SCRIPT if same and looked else STEP_SCRIPT, unsafe_allow_javascript=True)


def leave_tour() -> None:
    """Remember that the reader of the tour is on another page."""
    if _STEP in st.session_state:
        st.session_state[_STEP] = _AWAY


def _first_of_two() -> bool:
    st.session_state["scrolled-again"] = not st.session_state.get("scrolled-again", True)
    return not st.session_state["scrolled-again"]
