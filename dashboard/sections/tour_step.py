"""One step of the tour: the prediction stays in this visit; what is to be seen comes after it."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import Any, Literal

import streamlit as st

from dashboard import links, markup, state
from dashboard.comparison import Comparison
from dashboard.evidence import ways, with_door
from dashboard.navigation import TITLES, page_link
from dashboard.scrolling import scroll_to_step
from dashboard.teaching.excerpts import excerpts
from dashboard.teaching.exhibits import exhibit
from dashboard.teaching.screen import listed, stations
from dashboard.teaching.tours import PAGE, Step, Tour, door
from dashboard.view import View
from dashboard.words.phrases import many
from dashboard.words.terms import explained

_SAID, _SEEN = "tour-said", "tour-seen"
"""Where this visit keeps what was ticked and typed, and which steps were opened; it goes nowhere."""


def show(view: View, tour: Tour, now: Comparison) -> None:
    """Show the way through the steps and the one that the link asks for."""
    step = tour.step(view.step)
    looked = step.id in st.session_state.get(_SEEN, ())
    st.html(stations(tour, step, lambda other: f"{PAGE}?{links.query(replace(view, step=other.id))}"))
    with st.container(key="tour-step"):
        st.html(f"<h2>{escape(f'{tour.place(step)}. {step.title}')}</h2>")
        _predict(step)
        if looked:
            _look(view, tour, step, now)
            _read(view, tour, step, now)
            st.html(listed("Discuss", step.discuss, ordered=True))
            st.html(listed("What this cannot tell", step.cannot))
        else:
            st.button("Now look", type="primary", key=f"tour-look-{step.id}", on_click=_see, args=(step,))
    _onward(view, tour, step, looked)
    scroll_to_step(step.id, looked)


def _predict(step: Step) -> None:
    """Let a reader tick and type what she or he expects."""
    st.html(f'<h3>Predict</h3><p class="ask">{escape(step.predict)}</p>')
    mode = "multi" if step.many else "single"
    st.pills("I expect", step.options, selection_mode=mode, **_kept(step, "ticked"))
    st.text_input("In your own words (if you like)", max_chars=300, **_kept(step, "typed"))


def _kept(step: Step, what: str) -> dict[str, Any]:
    """Return key and callback of a widget whose value lasts for the visit, also while another step is shown."""
    key = f"tour-{what}-{step.id}"
    said = st.session_state.setdefault(_SAID, {})
    if key in said:
        st.session_state[key] = said[key]

    def keep() -> None:
        said[key] = st.session_state[key]

    return {"key": key, "on_change": keep}


def _see(step: Step) -> None:
    st.session_state[_SEEN] = {*st.session_state.get(_SEEN, ()), step.id}


def _look(view: View, tour: Tour, step: Step, now: Comparison) -> None:
    there = door(view, step)
    seen = exhibit(now, tour, step, ways(replace(there, evidence=""), step.page))
    with st.container(key="tour-look"):
        st.html(f"<h3>Look</h3>{_expected(step)}{markup.headline(seen.finding, 4)}{markup.lead(step.look)}")
        if step.trap:
            st.html(markup.note(step.trap, "guard"))
        st.html(explained(seen.key) + seen.picture)
        if seen.more:
            st.html(listed("", seen.more))
        page_link(step.page, there, f"See it on the page {TITLES[step.page]} →")


def _expected(step: Step) -> str:
    """Return what the reader ticked, to hold it beside what is to be seen; "" for nothing."""
    ticked = st.session_state.get(_SAID, {}).get(f"tour-ticked-{step.id}") or []
    said = "; ".join([ticked] if isinstance(ticked, str) else ticked)
    return markup.lead(f"You expected: {said}.") if said else ""


def _read(view: View, tour: Tour, step: Step, now: Comparison) -> None:
    found = excerpts(now, tour, step)
    words = f"{many(len(found), 'place')} to read, word for word."
    st.html(f"<h3>Read the sentences</h3>{markup.lead(words)}")
    for place, each in enumerate(found):
        passage = links.passage(each.article, each.span.start, each.span.end)
        with_door(each.html, replace(door(view, step), evidence=""), passage, each.outlet, place)


def _onward(view: View, tour: Tour, step: Step, looked: bool) -> None:
    place = tour.place(step)
    before, after = tour.steps[: place - 1], tour.steps[place:]
    with st.container(horizontal=True, key="tour-onward"):
        if before:
            _turn(f"← {place - 1}. {before[-1].title}", before[-1])
        if after:
            _turn(f"{place + 1}. {after[0].title} →", after[0], "primary" if looked else "secondary")
        else:
            page_link("articles", replace(view, task="add", step=""), "Now compare your own articles →")


def _turn(label: str, step: Step, kind: Literal["primary", "secondary"] = "secondary") -> None:
    st.button(label, key=f"tour-to-{step.id}", type=kind, on_click=state.choose, kwargs={"step": step.id})
