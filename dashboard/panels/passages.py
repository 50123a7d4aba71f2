"""Passages that articles share: the pairs of outlets, the share of each article, credits, and one passage twice."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import islice
from textwrap import shorten

from analysis.comparison.reuse import Passage
from analysis.comparison.wording import Wording
from analysis.spans import Span
from dashboard import markup
from dashboard.charts import shared_passages as chart
from dashboard.charts.shared_passages import Credited, Row
from dashboard.comparison import Comparison
from dashboard.counts import shared_passages as counts
from dashboard.counts.shared_passages import Pair
from dashboard.markup import Mark, Number
from dashboard.panels.ways import Ways
from dashboard.words.phrases import many

ROWS = 40
"""How many pairs of outlets, and how many outlets, are shown."""


def pairs(now: Comparison, found: Sequence[Pair], ways: Ways) -> str:
    """Return how many words each two outlets share as bars; "" where none share any."""
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
    return chart.bars(rows, ways.sentences) if rows else ""


def _some(words: str) -> str:
    """Return the first of these words."""
    return f"… {shorten(words, 180, placeholder='')} …"


def shares(now: Comparison, ways: Ways) -> str:
    """Return how much of each article others print too, as bars."""
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
    return chart.bars(rows, ways.sentences, "more-shares")


def credited(now: Comparison, ways: Ways) -> str:
    """Return which agencies each article credits, with the line that says so."""
    outlets = []
    for group, articles in counts.credits_of(now).items():
        lines = []
        for wording, found in articles:
            if found:
                marks = [Mark(each.span.start, each.span.end, "own", each.name) for each in found]
                line = markup.marked(wording.article.text, marks, *_line(wording, found[0].span))
                names = ", ".join(each.name for each in found)
                lines.append((names, line, ways.place(wording.article.id, found[0].span)))
        outlets.append(Credited(_head(now, group), lines))
    outlets.sort(key=lambda outlet: not outlet.lines and len(outlets) > ROWS)
    return chart.credit_lines(outlets[:ROWS])


def _line(wording: Wording, span: Span) -> tuple[int, int]:
    """Return the piece that was set aside around a credit."""
    around = next(each.span for each in wording.document.furniture if each.span.holds(span))
    return around.start, around.end


def _head(now: Comparison, group: str) -> tuple[str, str, str]:
    return now.name(group), now.note(group), now.colour(group)


def twice(now: Comparison, passage: Passage) -> str:
    """Return the line over the two places of a passage: how long it is, and in which marks it stands."""
    return f'<p class="twice"><b>{many(passage.tokens, "word")}</b> {escape(_marks(now, passage))}</p>'


def sides(passage: Passage) -> tuple[tuple[Wording, Span, bool], ...]:
    """Return the two places of a passage: the words of the article, the span, whether it stands in marks."""
    return (
        (passage.left, passage.left_span, passage.left_marked),
        (passage.right, passage.right_span, passage.right_marked),
    )


def _marks(now: Comparison, passage: Passage) -> str:
    if passage.unmarked:
        without = now.name(passage.unmarked.group)
        return f"inside quotation marks in {counts.marks(now, passage)}, without them in {without}"
    if passage.kind == "formula" and not passage.left_marked:
        return "that many texts use: not counted"
    return "inside quotation marks in both" if passage.left_marked else "outside quotation marks in both"


def place_html(name: str, wording: Wording, span: Span, marked: bool) -> str:
    """Return the sentences around one place as safe HTML, the shared words marked."""
    first, last = wording.words_in(span)
    sentences = wording.document.sentences
    start = sentences[int(wording.sentences[first])].span.start
    end = sentences[int(wording.sentences[last - 1])].span.end
    style = "shared quoting" if marked else "shared"
    words = markup.marked(wording.article.text, [Mark(span.start, span.end, style, "shared")], start, end)
    voice = "in quotation marks" if marked else "outside quotation marks"
    return f'<div class="hit"><blockquote>{words}</blockquote><p>{escape(name)} · {voice}</p></div>'
