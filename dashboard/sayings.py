"""Statements in their sentences: what is said and the reporting word are marked, and who handed it on is named."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from analysis.annotation.document import Attribution, Document
from analysis.spans import Span, without
from dashboard import links, vocabulary
from dashboard.blocks import layers_key
from dashboard.comparison import Comparison, group_of
from dashboard.evidence import in_turn, with_door
from dashboard.markup import Mark, marked
from dashboard.scrolling import scroll_to_evidence
from dashboard.view import View

Statement = tuple[Document, int, tuple[str, ...]]
"""A document, an index into its attributions, and who handed the statement on."""


def opened(now: Comparison, view: View, statements: Sequence[Statement]) -> None:
    """Show the statements that were asked for, the first dozen at once, and bring them into view."""
    with st.container(key="evidence"):
        st.html(layers_key(["quotations", "speech"]))
        in_turn(statements, lambda statement, place: _statement(now, view, statement, place), "statements")
    scroll_to_evidence(view.evidence)


def _statement(now: Comparison, view: View, statement: Statement, place: int) -> None:
    document, index, _ = statement
    saying = document.attributions[index]
    first = min((saying.cue, *saying.content))
    passage = links.passage(document.article.id, first.start, first.end)
    with_door(statement_html(now, statement), view, passage, now.name(group_of(document.article)), place)


def statement_html(now: Comparison, statement: Statement) -> str:
    """Return the sentences of one statement as safe HTML, with a line on who says it and where."""
    document, index, handed_on_by = statement
    saying = document.attributions[index]
    text, marks = document.article.text, list(_marks(document, saying))
    runs = _runs(document, saying)
    words = " … ".join(marked(text, marks, start, end) for start, end, _ in runs)
    where = [now.name(group_of(document.article)), *([f"speaker: {saying.speaker}"] if saying.speaker else [])]
    where += [f"handed on by {' → '.join(handed_on_by)}"] if handed_on_by else []
    zone = document.paragraphs[runs[0][2]].zone if runs else "body"
    where += [f"paragraph {runs[0][2] + 1}"] if runs else []
    where += [zone] if zone != "body" else []
    return f'<div class="hit"><blockquote>{words}</blockquote><p>{escape(" · ".join(where))}</p></div>'


def _marks(document: Document, saying: Attribution) -> list[Mark]:
    """Return the marks of what is said, between quotation marks and outside them, and of the reporting word."""
    quoted = [mark.outer for mark in document.quotations if mark.kind == "speech" or mark.speaker is not None]
    found = []
    for content in saying.content:
        inside = [
            Span(max(mark.start, content.start), min(mark.end, content.end)) for mark in quoted if mark.meets(content)
        ]
        found += [Mark(span.start, span.end, "quotation", vocabulary.VOICES["quoted"]) for span in inside]
        found += [
            Mark(span.start, span.end, "speech", vocabulary.VOICES["reported"]) for span in without(content, inside)
        ]
    return [*found, Mark(saying.cue.start, saying.cue.end, "cue", "reporting word")]


def _runs(document: Document, saying: Attribution) -> list[tuple[int, int, int]]:
    """Return the stretches of neighbouring sentences that the statement touches: start, end, paragraph."""
    spans = [*saying.content, saying.cue, *([saying.source] if saying.source else [])]
    runs: list[tuple[int, int, int]] = []
    last = -2
    for at, sentence in enumerate(document.sentences):
        if any(span.meets(sentence.span) for span in spans):
            if last == at - 1 and runs[-1][2] == sentence.paragraph:
                runs[-1] = (runs[-1][0], sentence.span.end, sentence.paragraph)
            else:
                runs.append((sentence.span.start, sentence.span.end, sentence.paragraph))
            last = at
    return runs
