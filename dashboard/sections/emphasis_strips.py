"""One thing in all articles: the picker, the strips, the table, the sentences behind each number."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from analysis.spans import Span
from dashboard import links, markup, missing, state
from dashboard.charts.stripes import strips
from dashboard.comparison import Comparison
from dashboard.counts import emphasis
from dashboard.counts.article_strips import Reader, article_strips, not_drawn
from dashboard.counts.standing import Every, common, shown, standings, thing_name, thing_of, things
from dashboard.evidence import at_passage, choice, opened
from dashboard.foot import Panel, foot
from dashboard.markup import Address, plain
from dashboard.panels import leads
from dashboard.panels.emphasis import emphasis_key
from dashboard.state import fold
from dashboard.view import View
from dashboard.words.phrases import many
from dashboard.words.terms import lead

KINDS = ("actor", "theme")


def show(view: View, now: Comparison, found: Every) -> None:
    """Show where one thing stands in each article, and how much room it gets."""
    thing = shown(found, view.stripe, view.evidence)
    if not thing:
        missing.show(
            "No name, no theme and no quotation was found in these articles",
            "So there is nothing whose place in the article could be shown.",
            missing.every_outlet(view),
            missing.search(view),
            level=2,
        )
        return
    standing = standings(now, found, thing)
    st.html(markup.headline(emphasis.headline(now, standing)))
    st.html(lead(emphasis.lead(thing)))
    _picker(found, thing)
    address = opens(view)
    st.html(emphasis_key(thing) + strips(article_strips(now, standing, _reader(view)), address))
    if whole := emphasis.missing(now, found):
        st.html(markup.note(whole))
    if not_drawn(standing):
        st.html(markup.note(f"Counted and not drawn: {many(not_drawn(standing), 'more article')}."))
    table = emphasis.table(now, standing)
    with fold("The same as a table", "table-strips"):
        st.html(markup.table(table, f"{thing_name(thing)} in each article", address=address))
        st.html(f'<p class="hint">{leads.WEIGHTED}</p>')
    cells = emphasis.cells(now, standing)
    if choice(cells, "emphasis", "Choose a number of the chart", view, KINDS):
        opened(now, view, emphasis.hits(now, view.evidence), cells)
    panel = Panel(
        "emphasis",
        "emphasis",
        emphasis.headline(now, standing),
        table=lambda: table,
        counts=lambda: emphasis.counted(standing),
    )
    foot(view, now, panel)


def opens(view: View) -> Address:
    """Return the way from the id of a list of sentences to the address that opens it, its thing marked."""

    def address(evidence: str) -> str:
        return f"emphasis?{links.query(replace(view, evidence=evidence, stripe=thing_of(evidence)))}"

    return address


def _reader(view: View) -> Reader:
    def address(article: str, span: Span) -> str:
        passage = links.passage(article, span.start, span.end)
        return f"read?{links.query(replace(at_passage(view, passage), evidence=''))}"

    return address


def _picker(found: Every, thing: str) -> None:
    """Show the choice of the thing: the most frequent as pills, all in a list; both follow the view."""
    few = {each: plain(thing_name(each)) for each in common(found)}
    every = {each: plain(thing_name(each)) for each in sorted(things(found), key=_in_order)}
    for key, names in (("emphasis-few", few), ("emphasis-every", every)):
        st.session_state[key] = thing if thing in names else None
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.pills(
            "What to look for",
            list(few),
            format_func=few.get,
            key="emphasis-few",
            on_change=_pick,
            args=("few",),
            wrap=True,
        )
        st.selectbox(
            "Any name or theme",
            list(every),
            format_func=every.get,
            key="emphasis-every",
            on_change=_pick,
            args=("every",),
            width=300,
        )


def _in_order(thing: str) -> tuple[bool, str]:
    return thing.startswith("theme:"), thing_name(thing).casefold()


def _pick(where: str) -> None:
    state.choose(stripe=st.session_state[f"emphasis-{where}"] or "", evidence="")
