"""Passages that articles share, word for word: each two outlets, each article, and who credits which agency."""

from __future__ import annotations

from html import escape
from itertools import islice
from math import comb
from textwrap import shorten

import streamlit as st

from analysis.comparison.reuse import Passage
from analysis.comparison.wording import Wording
from analysis.spans import Span
from dashboard import links, markup
from dashboard.blocks import counted_how, download, says
from dashboard.charts import shared_passages as chart
from dashboard.charts.shared_passages import Credited, Row
from dashboard.comparison import Comparison
from dashboard.counts import shared_passages as counts
from dashboard.counts.shared_passages import Pair
from dashboard.evidence import at_passage, choice, opens, with_door
from dashboard.markup import Mark, Number
from dashboard.phrases import many
from dashboard.scrolling import scroll_to_evidence
from dashboard.view import View

MOST, FOLDED = 5, 40
"""How many passages of a list stand open, and wait behind one line."""
ROWS = 40
"""How many pairs of outlets, and how many outlets, the page shows."""
_LEAD = (
    "Words in the same order in two articles: five and more in a quotation, eight and more outside quotation marks. So "
    "many are rarely chance: both may have printed one agency’s copy, or one statement."
)


def show(view: View, now: Comparison) -> None:
    """Show how many words each two outlets share, what share of each article that is, and whom they credit."""
    if len(now.groups) < 2:
        says("It takes two outlets to share words", "Choose another one, and what both print stands here.")
        counted_how("text-reuse")
        return
    found = counts.pairs(now)
    says(counts.headline(now, found), _LEAD, chart.KEY if any(pair.words for pair in found) else "")
    shown = _shown(view, found)
    _pairs(view, now, shown)
    _shares(view, now)
    _credits(view, now)
    with st.expander("The same as a table"):
        pairs = counts.overview(now, shown)
        address = opens(view, page="same-words")
        st.html(markup.table(pairs, "Words that each two outlets share", list(pairs.columns[1:]), address=address))
    if choice(counts.cells(now, shown), "shared", "Choose a number", view, (counts.EVIDENCE,)):
        _opened(view, now, counts.opened(now, view.evidence))
    table = counts.table(now)
    if len(table) == counts.ROWS:
        st.html(markup.note(f"The table holds the first {counts.ROWS:,}; python -m analysis tables writes all."))
    download("shared-passages", table)
    counted_how("text-reuse")


def _shown(view: View, found: list[Pair]) -> list[Pair]:
    """Return the pairs with most words, and the one whose passages a link asks for."""
    asked = set(view.evidence.split(":")[1:3])
    return found[:ROWS] + [pair for pair in found[ROWS:] if {pair.left, pair.right} == asked]


def _left_out(count: int, what: str) -> None:
    """Say where the rows are that the page has no room for."""
    if count > ROWS:
        st.html(markup.note(f"These are {ROWS} of {count:,} {what}. Choose fewer outlets to see the others."))


def _pairs(view: View, now: Comparison, found: list[Pair]) -> None:
    address = opens(view, page="same-words")
    rows = [
        Row(
            [_head(now, pair.left), _head(now, pair.right)],
            pair.quotation,
            pair.narration,
            counts.pair_numbers(pair),
            after=counts.unmarked_numbers(now, pair),
            words=_some(pair.told.left_span.of(pair.told.left.article.text)) if pair.told else "",
        )
        for pair in found
        if pair.words
    ]
    if rows:
        st.html(chart.bars(rows, address))
    _left_out(comb(len(now.groups), 2), "pairs of outlets")


def _some(words: str) -> str:
    """Return the first of these words."""
    return f"… {shorten(words, 180, placeholder='')} …"


def _shares(view: View, now: Comparison) -> None:
    st.html(markup.headline("How much of each article do others print too?", level=3))
    st.html(
        markup.lead("Few shared words do not show original reporting: an agency’s copy can be told in other words.")
    )
    rows = []
    for group, counted in islice(counts.shares(now).items(), ROWS):
        both = counted["quotation"] + counted["narration"]
        whole = f" ({both / counted['words']:.0%})" if both else ""
        total = Number(f"{both} of {many(counted['words'], 'word')}{whole}")
        rows.append(
            Row(
                [_head(now, group)],
                counted["quotation"],
                counted["narration"],
                [total],
                max(counted["words"], 1),
                counts.share_numbers(group, counted),
            )
        )
    st.html(chart.bars(rows, opens(view, page="same-words")))
    _left_out(len(now.groups), "outlets")


def _credits(view: View, now: Comparison) -> None:
    st.html(markup.headline("Who says whose copy was used?", level=3))
    st.html(
        markup.lead(
            "Taken from bylines, datelines and lines such as “Source: ... and agencies”. An article that credits "
            "nobody may still use agency copy. Who is named inside the story (“told Reuters”) does not count here."
        )
    )
    outlets = []
    for group, articles in counts.credits_of(now).items():
        lines = []
        for wording, found in articles:
            if found:
                marks = [Mark(each.span.start, each.span.end, "own", each.name) for each in found]
                line = markup.marked(wording.article.text, marks, *_line(wording, found[0].span))
                names = ", ".join(each.name for each in found)
                lines.append((names, line, _door(view, wording, found[0].span)))
        outlets.append(Credited(_head(now, group), lines))
    outlets.sort(key=lambda outlet: not outlet.lines and len(outlets) > ROWS)
    st.html(chart.credit_lines(outlets[:ROWS]))
    _left_out(len(outlets), "outlets")


def _line(wording: Wording, span: Span) -> tuple[int, int]:
    """Return the piece that was set aside around a credit."""
    around = next(each.span for each in wording.document.furniture if each.span.holds(span))
    return around.start, around.end


def _door(view: View, wording: Wording, span: Span) -> str:
    return f"read?{links.query(at_passage(view, links.passage(wording.article.id, span.start, span.end)))}"


def _opened(view: View, now: Comparison, found: list[Passage]) -> None:
    """Show passages, the longest first: both places, one above the other."""
    with st.container(key="evidence"):
        for place, passage in enumerate(found[:MOST]):
            _passage(view, now, passage, place)
        if len(found) > MOST:
            with st.expander(f"{len(found) - MOST} more passages"):
                for place, passage in enumerate(found[MOST : MOST + FOLDED], start=MOST):
                    _passage(view, now, passage, place)
                if len(found) > MOST + FOLDED:
                    st.html(markup.note("The others stand in the table that you can download."))
    scroll_to_evidence(view.evidence)


def _passage(view: View, now: Comparison, passage: Passage, place: int) -> None:
    st.html(f'<p class="twice"><b>{many(passage.tokens, "word")}</b> {escape(_marks(now, passage))}</p>')
    sides = (
        (passage.left, passage.left_span, passage.left_marked),
        (passage.right, passage.right_span, passage.right_marked),
    )
    for number, (wording, span, marked) in enumerate(sides):
        name = now.name(wording.group)
        where = links.passage(wording.article.id, span.start, span.end)
        with_door(_place_html(name, wording, span, marked), view, where, name, 2 * place + number)


def _marks(now: Comparison, passage: Passage) -> str:
    if passage.unmarked:
        without = now.name(passage.unmarked.group)
        return f"inside quotation marks in {counts.marks(now, passage)}, without them in {without}"
    if passage.kind == "formula" and not passage.left_marked:
        return "that many texts use: not counted"
    return "inside quotation marks in both" if passage.left_marked else "outside quotation marks in both"


def _place_html(name: str, wording: Wording, span: Span, marked: bool) -> str:
    """Return the sentences around one place as safe HTML, the shared words marked."""
    first, last = wording.words_in(span)
    sentences = wording.document.sentences
    start = sentences[int(wording.sentences[first])].span.start
    end = sentences[int(wording.sentences[last - 1])].span.end
    style = "shared quoting" if marked else "shared"
    words = markup.marked(wording.article.text, [Mark(span.start, span.end, style, "shared")], start, end)
    voice = "in quotation marks" if marked else "outside quotation marks"
    return f'<div class="hit"><blockquote>{words}</blockquote><p>{escape(name)} · {voice}</p></div>'


def _head(now: Comparison, group: str) -> tuple[str, str, str]:
    return now.name(group), now.note(group), now.colour(group)
