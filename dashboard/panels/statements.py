"""Statements in their sentences: what is said and the reporting word are marked, and who handed it on is named."""

from __future__ import annotations

from html import escape

from analysis.annotation.document import Attribution, Document
from analysis.spans import Span, without
from dashboard.comparison import Comparison, group_of
from dashboard.markup import Mark, marked
from dashboard.words import vocabulary

Statement = tuple[Document, int, tuple[str, ...]]
"""A document, an index into its attributions, and who handed the statement on."""


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
