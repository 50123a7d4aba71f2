"""What stands where something is missing: what that is, why, and links to what a reader can do about it now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from html import escape
from typing import Any

import streamlit as st

from analysis.annotation.languages import languages
from dashboard import links, markup, state
from dashboard.comparison import Comparison, group_of, groups
from dashboard.markup import Way
from dashboard.navigation import current_page
from dashboard.view import VOICES, View
from dashboard.words import vocabulary
from dashboard.words.phrases import joined, spelt
from dashboard.words.terms import explained
from dashboard.words.titles import TITLES

Ways = tuple[Way, ...]
"""None, one or more ways on; those that would change nothing are left out."""


def show(what: str, why: str = "", *ways: Ways, level: int = 0) -> None:
    """Say what is missing here and why, with the ways on; with a `level` as a headline."""
    st.html(markup.absence(what, explained(escape(why)), [way for each in ways for way in each], level))


def to(page: str, words: str, view: View, **changes: Any) -> Ways:
    """Return the way to a page with this view, changed."""
    return ((words, f"{page}?{links.query(replace(view, **({'evidence': ''} | changes)))}"),)


def every_outlet(view: View) -> Ways:
    """Return the way to all outlets of the comparison, as far as they fit at once."""
    every = tuple(groups(state.open_view()[1])[: links.AT_ONCE])
    few = "Show both outlets" if len(every) == 2 else f"Show all {len(every)} outlets" if every[1:] else "Show it"
    return to(current_page(), few, view, outlets=every) if set(every) - set(view.outlets) else ()


def another_article(view: View) -> Ways:
    """Return the way to what one outlet alone can be compared with: the others here, else an article of one's own."""
    return every_outlet(view) or to("articles", "Add another article", view, task="change")


def every_voice(view: View) -> Ways:
    """Return the way to the words of all voices."""
    return () if {*VOICES} <= {*view.voices} else to(current_page(), "Count all voices", view, voices=VOICES)


def every_name(view: View) -> Ways:
    """Return the way to all names of the group, where one is chosen."""
    return to(current_page(), "Show all names", view, term="") if view.term else ()


def other_event(view: View) -> Ways:
    """Return the way to take articles of another event into what compares one event."""
    included = "other-event" in view.included
    return () if included else to(current_page(), "Take the other event in", view, included=("other-event",))


def search(view: View) -> Ways:
    """Return the way to the search for any words."""
    return to("read", "Look for words of your own", view, tool="concordance")


def texts(view: View) -> Ways:
    """Return the way to the articles themselves."""
    return to("read", "Read the articles", view, tool="texts")


def nothing_alike(view: View, now: Comparison, what: str, why: str) -> None:
    """Say that nothing stands in two of the articles, or that there are no two; with the ways on."""
    if len(now.documents) < 2:
        ways = another_article(view) if len(view.outlets) < 2 else other_event(view)
        show("It takes two articles to set words beside each other", "One alone is chosen now.", ways, level=2)
    else:
        show(what, why, every_outlet(view), texts(view), level=2)


def names_looked_for(concept: str) -> str:
    """Return in a sentence which names are looked for; that there is no list where there is none."""
    names = [vocabulary.term_name(concept, term) for term in vocabulary.terms([concept])]
    return f"Looked for: {joined(names)}." if names else "This comparison has no list of names to look for."


def other_languages(now: Comparison) -> None:
    """Say which articles are in a language that the lists are not made for, and what still holds; else nothing."""
    found: dict[str, list[str]] = {}
    for article in now.articles:
        if article.language not in languages():
            found.setdefault(article.language, []).append(now.name(group_of(article)))
    if found:
        st.html(markup.note(_foreign(found), "guard"))


def _foreign(found: dict[str, list[str]]) -> str:
    said = "; ".join(f"{_in_language(code)}: {joined([*dict.fromkeys(who)])}" for code, who in found.items())
    return (
        f"{said}. The lists of names, themes and other words here are made for English, so little or nothing of them "
        "is found. That is no finding. Quotations, shared passages and the search work in any language."
    )


def _in_language(code: str) -> str:
    name = vocabulary.LANGUAGES.get(code)
    return f"In {name}" if name and code != "und" else "In another language"


def open_questions(view: View, why: Mapping[str, str]) -> None:
    """Say on the overview to which questions the counts have no answer: page -> why, each with the way to the page."""
    items = "".join(
        f"<li>{markup.onward(words, way)} <span>{escape(reason)}</span></li>"
        for page, reason in why.items()
        for words, way in to(page, TITLES[page], view)
    )
    if items:
        questions = "one question" if len(why) == 1 else f"{spelt(len(why))} questions"
        head = f"Too little was found to say anything on {questions}"
        st.html(markup.absence(head, f'<ul class="open-questions">{items}</ul>', level=2))
