"""Footnotes to a word: the symbol that hangs on it ("Daesh*") joined with the note that begins with the same one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.annotation.document import Document
from analysis.annotation.furniture import NOTE_MARKS
from analysis.spans import Span

_MARKS = re.escape(NOTE_MARKS)
_NOTE = re.compile(rf"\s*[(\[]?([{_MARKS}]{{1,3}})\s*(?=[^\s{_MARKS}])")
_SYMBOL = re.compile(rf"(?<=[\w”\"’')\]]) ?([{_MARKS}]{{1,3}})(?![{_MARKS}\w])")
_LAST_WORD = re.compile(r"[\w’'.-]+[”\"’')\]]*\s?\Z")
_LONGEST_WORD = 60
FOOTNOTE = "footnote"
"""The kind of furniture that a note is, and the zone of one that the reader has put back."""


class Footnote(NamedTuple):
    """A symbol in the story, the word before it, and the note that begins with the same symbol (without blanks)."""

    symbol: Span
    word: Span
    note: Span


def footnotes(document: Document) -> Iterator[Footnote]:
    """Yield the symbols in the story that lead to a note, in order; one that leads nowhere is none."""
    text = document.article.text
    notes = _notes(document)
    if not notes:
        return
    for paragraph in document.paragraphs:
        if paragraph.zone == FOOTNOTE:
            continue
        for found in _SYMBOL.finditer(text, paragraph.span.start, paragraph.span.end):
            if found[1] in notes:
                before = text[max(paragraph.span.start, found.start() - _LONGEST_WORD) : found.start()]
                word = _LAST_WORD.search(before)
                start = found.start() - len(before) + (word.start() if word else len(before))
                yield Footnote(Span(*found.span(1)), Span(start, found.start()), notes[found[1]])


def _notes(document: Document) -> dict[str, Span]:
    """Return the notes by their symbol; where two begin with the same one, the first."""
    text = document.article.text
    places = [each.span for each in document.furniture if each.kind == FOOTNOTE]
    places += [each.span for each in document.paragraphs if each.zone == FOOTNOTE]
    notes: dict[str, Span] = {}
    for place in sorted(places):
        found = _NOTE.match(text, place.start, place.end)
        if found:
            words = text[place.start : place.end]
            start = place.start + len(words) - len(words.lstrip())
            notes.setdefault(found[1], Span(start, place.start + len(words.rstrip())))
    return notes
