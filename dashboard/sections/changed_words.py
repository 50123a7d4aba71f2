"""One sentence in two or more articles, with the words that differ marked; or beside a text that a reader brings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from analysis.annotation.annotate import annotate
from analysis.comparison.sentence_pairs import Group
from analysis.comparison.wording import Wording, wording
from analysis.corpus.article import Article
from dashboard import markup, missing, state
from dashboard.blocks import says
from dashboard.charts.sentence_cards import KEY
from dashboard.comparison import Comparison, group_of
from dashboard.counts import changed_words as counts
from dashboard.evidence import ways
from dashboard.foot import Panel, foot
from dashboard.panels import leads
from dashboard.panels.same_sentences import YOURS, card_html
from dashboard.scrolling import scroll_to_evidence
from dashboard.state import fold
from dashboard.view import View
from dashboard.words.phrases import many

FIRST, MOST, ROWS = 4, 40, 200
"""So many cards stand open, and wait behind one line; so many rows has the table on the page. The file has all."""
MANY = 6
"""From so many sentences on, a reader may ask for those alone in which a name or a label differs."""
LONGEST = 50_000
_EVERY, _OWN = "every", "own"
_NONE_OF_YOURS = "No sentence of your text stands in these articles, not even with other words in it"
_NO_TWO = "No sentence stands in two of these articles, not even with other words in it"
_TEXT, _ASKED = "own-reference-text", "own-reference-asked"
_NAMED = "sentences-named"


def show(view: View, now: Comparison) -> None:
    """Show the sentences that stand in more than one article, as cards."""
    top = st.container()
    beside = _beside(view, now)
    reference = _own_text() if beside == _OWN else None
    waiting = beside == _OWN and reference is None
    sentences = [] if waiting else _sentences(now, beside, reference)
    whose = "your text" if reference else "" if beside == _EVERY else counts.name(now, now.wordings[beside])
    with top:
        if sentences:
            says(counts.headline(sentences, whose), leads.SENTENCES, KEY)
        elif waiting:
            says("Which of its sentences stand in your text too?", leads.SENTENCES)
        elif reference:
            missing.show(_NONE_OF_YOURS, leads.SENTENCES, level=2)
        else:
            missing.nothing_alike(view, now, _NO_TWO, leads.SENTENCES)
    if sentences:
        _cards(view, now, sentences)
        _table(now, sentences)
    else:
        _missing(view, None)
    _foot(view, now, sentences, whose)


def _foot(view: View, now: Comparison, sentences: Sequence[Group], whose: str) -> None:
    panel = Panel("same-sentences", "same-sentence")
    if sentences:
        panel = replace(
            panel,
            finding=counts.headline(sentences, whose),
            table=lambda: counts.table(now, sentences, YOURS),
            counts=lambda: counts.by_outlet(now, sentences),
        )
    foot(view, now, panel)


def _table(now: Comparison, sentences: Sequence[Group]) -> None:
    table = counts.table(now, sentences, YOURS)
    with fold("The same as a table", "table-same-sentences"):
        st.html(markup.table(table[:ROWS], "Sentences that stand in more than one article", numeric=["Closeness"]))
        if len(table) > ROWS:
            st.html(markup.note(f"These are the first {ROWS} of {len(table):,} rows. The file below has them all."))


def _sentences(now: Comparison, beside: str, reference: Wording | None) -> Sequence[Group]:
    if reference:
        return counts.against_own(now, reference)
    return counts.found(now) if beside == _EVERY else counts.against_article(now, beside)


def _beside(view: View, now: Comparison) -> str:
    """Show the choice of what every article is set beside; return it."""
    outlets = [group_of(article) for article in now.articles]
    names = {_EVERY: "every other article"}
    for article in now.articles:
        lone = outlets.count(group_of(article)) == 1
        names[article.id] = now.name(group_of(article)) if lone else f"{now.name(group_of(article))}: {article.id}"
    names[_OWN] = "a text of your own"
    asked = st.session_state.get(_ASKED, False) and not view.reference
    key = "sentences-beside"
    st.session_state[key] = _OWN if asked else view.reference if view.reference in now.wordings else _EVERY
    control = {"format_func": names.get, "key": key, "on_change": _chosen, "args": (key,), "width": 420}
    st.selectbox("Set each article beside", list(names), **control)
    return str(st.session_state[key])


def _chosen(key: str) -> None:
    wanted = st.session_state[key]
    st.session_state[_ASKED] = wanted == _OWN
    if wanted != _OWN:
        st.session_state.pop(state.OWN_TEXT, None)
    state.choose(reference="" if wanted in (_EVERY, _OWN) else wanted)


def _own_text() -> Wording | None:
    """Show the box for a text of the reader's own; return its words. The text is kept in this session only."""
    text = st.text_area("Your text, for example an agency’s version", max_chars=LONGEST, height=180, key=_TEXT)
    st.html(
        markup.note(
            "Your text stays in this visit: it is not in the link and is saved nowhere, so it is gone when you close "
            f"the page. At most {LONGEST:,} characters."
        )
    )
    if not text.strip():
        st.session_state.pop(state.OWN_TEXT, None)
        return None
    kept = st.session_state.get(state.OWN_TEXT)
    if kept is None or kept[0] != text:
        kept = (text, wording(annotate(Article("reference", text))))
        st.session_state[state.OWN_TEXT] = kept
    return kept[1]


def _cards(view: View, now: Comparison, sentences: Sequence[Group]) -> None:
    """Show the card that a link asks for first, then the strongest, the others folded."""
    asked = next((group for group in sentences if view.evidence in counts.ids(now, group)), None)
    _missing(view, asked)
    if asked:
        with st.container(key="evidence-here"):
            st.html(_card(view, now, asked, opened=True))
        scroll_to_evidence(view.evidence)
    rest = [group for group in _wanted(view, sentences) if group is not asked]
    if rest:
        st.html("".join(_card(view, now, group) for group in rest[:FIRST]))
    if len(rest) > FIRST:
        with fold(many(len(rest) - FIRST, "more sentence"), "more-same-sentences"):
            folded = rest[FIRST : FIRST + MOST]
            st.html("".join(_card(view, now, group) for group in folded))
            if len(rest) > FIRST + MOST:
                left = len(rest) - FIRST - MOST
                st.html(markup.note(f"{left:,} more {'stands' if left == 1 else 'stand'} in the file below."))


def _wanted(view: View, sentences: Sequence[Group]) -> Sequence[Group]:
    """Return the sentences to show: all, or where there are many those with another name or label if asked for."""
    named = [group for group in sentences if group.names_differ]
    if len(sentences) < MANY or not named or len(named) == len(sentences):
        return sentences
    st.session_state[_NAMED] = view.only == "names-differ"
    return named if st.toggle("Only where a name or a label differs", key=_NAMED, on_change=_narrow) else sentences


def _narrow() -> None:
    state.choose(only="names-differ" if st.session_state[_NAMED] else "")


def _missing(view: View, asked: Group | None) -> None:
    if asked is None and view.evidence.partition(":")[0] == "aligned":
        st.html(markup.note("This link asks for a sentence that is not in two of the articles chosen now."))


def _card(view: View, now: Comparison, group: Group, opened: bool = False) -> str:
    return card_html(now, counts.card(now, group), ways(view, "same-words"), opened, every=not view.reference)
