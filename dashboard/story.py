"""One article as safe HTML: its own words untouched, what was found in it marked by layer."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from html import escape

from analysis.annotation.document import Document
from dashboard import vocabulary
from dashboard.comparison import asides
from dashboard.markup import Mark, marked


def story(document: Document, layers: Collection[str], concept: str, here: tuple[int, int] | None, side: str) -> str:
    """Return the article, a paragraph a line, with the marks of the chosen layers and of the place to look at."""
    text = document.article.text
    marks = list(layer_marks(document, layers, concept))
    if here:
        marks.append(Mark(*here, style="here", note="the passage you came for", anchor=f"here-{side}"))
    lines = "".join(_line(document, text, start, end, marks, layers) for start, end in _lines(text))
    return f'<article class="story" lang="{escape(document.article.language)}">{lines}</article>'


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


def _line(document: Document, text: str, start: int, end: int, marks: list[Mark], layers: Collection[str]) -> str:
    words = marked(text, marks, start, end)
    for number, paragraph in enumerate(document.paragraphs, start=1):
        if paragraph.span.start < end and start < paragraph.span.end:
            return f'<p class="{escape(paragraph.zone)}" data-n="{number}">{words}</p>'
    if "furniture" not in layers and not any(mark.style == "here" and start <= mark.start < end for mark in marks):
        return ""
    kinds = {item.kind for item in document.furniture if item.span.start < end and start < item.span.end}
    return f'<p class="set-aside"><b>Set aside: {escape(", ".join(sorted(map(vocabulary.furniture_name, kinds))))}</b>{words}</p>'
