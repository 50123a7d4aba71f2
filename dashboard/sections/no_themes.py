"""What to say where there are no themes to look for: no list for the event, or articles about something else."""

from __future__ import annotations

import streamlit as st

from dashboard import markup, missing
from dashboard.comparison import OTHER_EVENT, Comparison, group_of
from dashboard.counts.themes_told import Told
from dashboard.view import View

_EXAMPLE = """# data/themes/{event}.toml
about = ["harbour* & fire | blaze"]

[groups]
fire = "The fire"

[[themes]]
id = "harbour-fire-cause"
name = "How the fire began"
question = "Does it say how the fire began?"
group = "fire"
full = ["began | started | caused & fire | blaze"]
partial = ["fire | blaze"]
"""


def show(view: View, now: Comparison, found: Told) -> None:
    """Say that there is nothing to look for yet, and how to write a list of themes."""
    if not now.documents:
        missing.show(
            "The articles chosen now report another event",
            "This page compares reports of one event.",
            missing.other_event(view),
            missing.every_outlet(view),
            level=2,
        )
        return
    event = now.corpus.event(found.event)
    what = f"“{event.name}”" if event else "the event that these articles report"
    missing.show(
        "There is no list of themes for this event",
        f"Nobody has yet written down what a report of {what} can tell, so nothing can be said to be left out.",
        missing.texts(view),
        missing.to("same-words", "See who changed which word", view),
        level=2,
    )
    with st.expander("How to write a list of themes"):
        _how_to(event.id if event else "harbour-fire")


def _how_to(event: str) -> None:
    st.html(
        markup.lead(
            "A list of themes is a text file. Put one into the folder data/themes, named after the event, and this "
            "page fills. “&” joins what must stand in one sentence, “|” parts words of which one is enough, and a star "
            "stands for any ending. “about” says what a text must hold to be taken for a report of the event where "
            "nobody has labelled it."
        )
    )
    st.code(_EXAMPLE.format(event=event), language="toml")


def other_event(now: Comparison) -> None:
    """Say of an article on another event that was taken in why it tells less of this one."""
    names = [now.name(group) for group in now.groups if now.other_event(group)]
    if names:
        text = f"{', '.join(names)}: {OTHER_EVENT}. Much is not in it for that reason alone."
        st.html(markup.note(text, "guard"))


def unasked(now: Comparison, found: Told) -> None:
    """Name the articles that nothing says to report the event, so that nobody takes their silence for an omission."""
    names = dict.fromkeys(now.name(group_of(now.article(article))) for article in found.unasked)
    if names:
        st.html(
            markup.note(
                "Not compared, since neither a label nor their words say that they report this event: "
                f"{', '.join(names)}."
            )
        )
