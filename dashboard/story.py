"""One article as safe HTML: its own words untouched, what was found in it marked by layer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from html import escape
from typing import TypeVar

from analysis.annotation.document import Document
from analysis.spans import Span
from dashboard import vocabulary
from dashboard.comparison import asides
from dashboard.markup import Mark, marked

T = TypeVar("T")


def story(document: Document, layers: Collection[str], concept: str, here: tuple[int, int] | None, side: str) -> str:
    """Return the article, a paragraph a line, with the marks of the chosen layers and of the place to look at."""
    text = document.article.text
    marks = list(layer_marks(document, layers, concept))
    if here:
        marks.append(Mark(*here, style="here", note="the passage you came for", anchor=f"here-{side}"))
    lines = list(_lines(text))
    numbered = [(paragraph.span, (number, paragraph.zone)) for number, paragraph in enumerate(document.paragraphs, 1)]
    furniture = [(item.span, item.kind) for item in document.furniture]
    found = zip(
        lines,
        _meeting(lines, [(Span(mark.start, mark.end), mark) for mark in marks]),
        _meeting(lines, numbered),
        _meeting(lines, furniture),
        strict=True,
    )
    html = [
        _line(marked(text, over, *line), paragraphs, kinds)
        for line, over, paragraphs, kinds in found
        if paragraphs or "furniture" in layers or any(mark.style == "here" for mark in over)
    ]
    return f'<article class="story" lang="{escape(document.article.language)}">{"".join(html)}</article>'


def layer_marks(document: Document, layers: Collection[str], concept: str) -> Iterator[Mark]:
    """Return the marks of the chosen layers, outer ones first."""
    if "speech" in layers:
        yield from _speech(document)
    if "quotations" in layers:
        for quotation in document.quotations:
            if quotation.kind == "speech":
                note = f"quotation of {quotation.speaker}" if quotation.speaker else "quotation"
                yield Mark(quotation.outer.start, quotation.outer.end, "quotation", note)
    if "furniture" in layers:
        for item in document.furniture:
            yield Mark(item.span.start, item.span.end, "furniture", vocabulary.furniture_name(item.kind))
    if "labels" in layers:
        for label in document.labels:
            target = f" on {vocabulary.target_name(label.target)}" if label.target else ""
            yield Mark(label.span.start, label.span.end, "label", f"label{target}, {vocabulary.VOICES[label.voice]}")
    if "names" in layers:
        yield from _names(document, concept)


def _speech(document: Document) -> Iterator[Mark]:
    for found in document.attributions:
        yield Mark(found.cue.start, found.cue.end, "cue", "reporting word")
        for span in found.content:
            if found.kind != "direct":
                yield Mark(span.start, span.end, "speech", f"laid in the mouth of {found.speaker or 'a source'}")


def _names(document: Document, concept: str) -> Iterator[Mark]:
    no_choice = asides([document], [concept])
    for mention in document.mentions:
        if mention.concept != concept:
            continue
        aside = no_choice.get((document.article.id, concept, mention.span.start))
        note = "explains another name, not counted" if aside else vocabulary.VOICES[mention.voice]
        yield Mark(mention.span.start, mention.span.end, "aside" if aside else mention.voice, note)


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


def _line(words: str, paragraphs: Sequence[tuple[int, str]], kinds: Sequence[str]) -> str:
    if paragraphs:
        number, zone = paragraphs[0]
        return f'<p class="{escape(zone)}" data-n="{number}">{words}</p>'
    named = escape(", ".join(sorted({vocabulary.furniture_name(kind) for kind in kinds})))
    return f'<p class="set-aside"><b>Set aside: {named}</b>{words}</p>'
