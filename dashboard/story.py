"""One article as safe HTML: its own words untouched, with the marks that were asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import TypeVar

from analysis.annotation.document import Document
from analysis.spans import Span
from dashboard.markup import Mark, marked
from dashboard.words import vocabulary

T = TypeVar("T")
HERE = "here"
"""The style of the place that the reader is to look at."""


def story(document: Document, marks: Sequence[Mark], furniture: bool, name: str, anchor: str = "") -> str:
    """Return the article, a paragraph a line, with these marks; `name` is what it is called where it is only heard.

    What was set aside is shown with `furniture`, and where the reader is to look at it. With `anchor` each paragraph
    has an id to link to: the anchor, "-p" and its number.
    """
    text = document.article.text
    lines = list(_lines(text))
    numbered = [(paragraph.span, (number, paragraph.zone)) for number, paragraph in enumerate(document.paragraphs, 1)]
    found = zip(
        lines,
        _meeting(lines, [(Span(mark.start, mark.end), mark) for mark in marks]),
        _meeting(lines, numbered),
        _meeting(lines, [(item.span, item.kind) for item in document.furniture]),
        strict=True,
    )
    anchored: set[str] = set()
    html = [
        _line(marked(text, over, *line, anchored=anchored), paragraphs, kinds, _once(anchor, paragraphs, anchored))
        for line, over, paragraphs, kinds in found
        if paragraphs or furniture or any(mark.style == HERE for mark in over)
    ]
    language = escape(document.article.language)
    return (
        f'<article class="story" lang="{language}" aria-label="{escape(name)}" tabindex="0">{"".join(html)}</article>'
    )


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield start, start + len(line.rstrip())
        start += len(line)


def _meeting(lines: Sequence[tuple[int, int]], spans: Iterable[tuple[Span, T]]) -> Iterator[list[T]]:
    """Yield for each line what meets it, in the order given; one pass, so that long articles stay quick."""
    waiting = sorted(enumerate(spans), key=lambda entry: entry[1][0].start, reverse=True)
    active: list[tuple[int, tuple[Span, T]]] = []
    for start, end in lines:
        while waiting and waiting[-1][1][0].start < end:
            active.append(waiting.pop())
        active = [entry for entry in active if entry[1][0].end > start]
        yield [thing for _, (_, thing) in sorted(active, key=lambda entry: entry[0])]


def _once(anchor: str, paragraphs: Sequence[tuple[int, str]], anchored: set[str]) -> str:
    """Return the id of a line's paragraph as an attribute, at its first line only."""
    found = f"{anchor}-p{paragraphs[0][0]}" if anchor and paragraphs else ""
    if not found or found in anchored:
        return ""
    anchored.add(found)
    return f' id="{escape(found)}"'


def _line(words: str, paragraphs: Sequence[tuple[int, str]], kinds: Sequence[str], identity: str) -> str:
    if paragraphs:
        number, zone = paragraphs[0]
        return f'<p class="{escape(zone)}"{identity} data-n="{number}">{words}</p>'
    named = escape(", ".join(sorted({vocabulary.furniture_name(kind) for kind in kinds})))
    return f'<p class="set-aside"><b>Set aside: {named}</b>{words}</p>'
