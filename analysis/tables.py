"""Everything found in the articles as tidy tables: the one thing that the dashboard and the exported files read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from operator import and_
from typing import Any

import pandas as pd

from analysis.annotation.document import Document
from analysis.spans import Span, without
from analysis.words import word_starts

Row = tuple[Any, ...]

_TEXT, _COUNT, _FLAG = "string", "Int64", "boolean"
_PLACE = {"start": _COUNT, "end": _COUNT}

COLUMNS: dict[str, dict[str, str]] = {
    "articles": {
        "article": _TEXT,
        "outlet": _TEXT,
        "title": _TEXT,
        "published": _TEXT,
        "event": _TEXT,
        "language": _TEXT,
        "edition": _TEXT,
        "words": _COUNT,
        "sentences": _COUNT,
        "quoted_words": _COUNT,
        "furniture_words": _COUNT,
    },
    "furniture": {"article": _TEXT, **_PLACE, "kind": _TEXT, "text": _TEXT},
    "sentences": {
        "article": _TEXT,
        "sentence": _COUNT,
        "paragraph": _COUNT,
        **_PLACE,
        "zone": _TEXT,
        "text": _TEXT,
    },
    "quotations": {
        "article": _TEXT,
        "quotation": _COUNT,
        **_PLACE,
        "kind": _TEXT,
        "speaker": _TEXT,
        "cue": _TEXT,
        "doubtful": _FLAG,
        "attribution": _COUNT,
        "text": _TEXT,
    },
    "attributions": {
        "article": _TEXT,
        "attribution": _COUNT,
        **_PLACE,
        "cue": _TEXT,
        "lemma": _TEXT,
        "family": _TEXT,
        "kind": _TEXT,
        "speaker": _TEXT,
        "speaker_kind": _TEXT,
        "speaker_id": _TEXT,
        "anonymous": _FLAG,
        "source": _TEXT,
        "source_start": _COUNT,
        "source_end": _COUNT,
    },
    "attributed": {
        "article": _TEXT,
        "attribution": _COUNT,
        **_PLACE,
        "voice": _TEXT,
        "speaker": _TEXT,
        "text": _TEXT,
    },
    "mentions": {
        "article": _TEXT,
        "concept": _TEXT,
        "term": _TEXT,
        **_PLACE,
        "voice": _TEXT,
        "gloss": _FLAG,
        "inserted": _FLAG,
        "sentence": _COUNT,
        "zone": _TEXT,
        "speaker": _TEXT,
        "text": _TEXT,
    },
    "labels": {
        "article": _TEXT,
        "label": _TEXT,
        "family": _TEXT,
        **_PLACE,
        "target": _TEXT,
        "voice": _TEXT,
        "sentence": _COUNT,
        "zone": _TEXT,
        "speaker": _TEXT,
        "text": _TEXT,
    },
}
"""The columns of each table, in order, with their pandas types; README says in a line each what they hold."""


def annotation_tables(documents: Iterable[Document]) -> dict[str, pd.DataFrame]:
    """Return one table for each key of `COLUMNS`, rows in the order of the documents and of the text.

    Ids of sentences, paragraphs, quotations and attributions count from 0 within an article. `start` and `end` are
    code points of the article's text, end exclusive. What is not known is missing, never an empty text or 0; only
    `cue` in quotations is an empty text where no reporting verb was found. An empty table keeps columns and types.
    Documents are read one at a time, so a generator need not hold them all.
    """
    rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    for document in documents:
        for name, rows_of in _ROWS.items():
            rows[name].extend(rows_of(document))
    return {name: _frame(columns, rows.pop(name)) for name, columns in COLUMNS.items()}


def _frame(columns: dict[str, str], rows: list[Row]) -> pd.DataFrame:
    values = zip(*rows, strict=True) if rows else ((),) * len(columns)
    return pd.DataFrame(
        {name: pd.array(list(column), dtype=kind) for (name, kind), column in zip(columns.items(), values, strict=True)}
    )


def _article_rows(document: Document) -> Iterator[Row]:
    article = document.article
    words, quoted, furniture = _word_counts(document)
    yield (
        article.id,
        article.outlet,
        article.title or _headline(document),
        article.published.isoformat() if article.published else None,
        article.event,
        article.language,
        article.edition,
        words,
        len(document.sentences),
        quoted,
        furniture,
    )


def _headline(document: Document) -> str | None:
    spans = (paragraph.span for paragraph in document.paragraphs if paragraph.zone == "headline")
    return next((span.of(document.article.text).strip() for span in spans), None)


def _word_counts(document: Document) -> tuple[int, int, int]:
    """Return the words of the story, those of them inside speech marks, and the words of the furniture."""
    starts = word_starts(document.article.text)
    story = _covered(starts, (sentence.span for sentence in document.sentences))
    quoted = _covered(starts, (mark.span for mark in document.quotations if mark.kind == "speech"))
    furniture = _covered(starts, (item.span for item in document.furniture))
    return sum(story), sum(map(and_, story, quoted)), sum(furniture)


def _covered(starts: list[int], spans: Iterable[Span]) -> bytearray:
    """Return a 1 for each word that begins inside a span, else a 0; nested spans count a word once."""
    inside = bytearray(len(starts))
    for span in spans:
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        inside[first:last] = b"\x01" * (last - first)
    return inside


def _furniture_rows(document: Document) -> Iterator[Row]:
    text = document.article.text
    for item in document.furniture:
        yield document.article.id, item.span.start, item.span.end, item.kind, item.span.of(text)


def _sentence_rows(document: Document) -> Iterator[Row]:
    text = document.article.text
    for index, sentence in enumerate(document.sentences):
        span = sentence.span
        yield document.article.id, index, sentence.paragraph, span.start, span.end, sentence.zone, span.of(text)


def _quotation_rows(document: Document) -> Iterator[Row]:
    text = document.article.text
    for index, mark in enumerate(document.quotations):
        yield (
            document.article.id,
            index,
            mark.span.start,
            mark.span.end,
            mark.kind,
            mark.speaker,
            mark.cue or "",
            mark.doubtful,
            mark.attribution,
            mark.span.of(text),
        )


def _attribution_rows(document: Document) -> Iterator[Row]:
    text = document.article.text
    for index, found in enumerate(document.attributions):
        source = found.source
        yield (
            document.article.id,
            index,
            found.cue.start,
            found.cue.end,
            found.cue.of(text),
            found.lemma,
            found.family,
            found.kind,
            found.speaker,
            found.speaker_kind,
            found.speaker_id,
            found.anonymous,
            source.of(text) if source else None,
            source.start if source else None,
            source.end if source else None,
        )


def _attributed_rows(document: Document) -> Iterator[Row]:
    text = document.article.text
    marked = _outermost(mark.outer for mark in document.quotations if mark.kind == "speech")
    for index, found in enumerate(document.attributions):
        if found.family == "intention":
            continue  # nothing is said in "wants to ..."
        for content in found.content:
            for span, voice in _by_voice(content, marked):
                tight = _trimmed(span, text)
                if tight:
                    words = tight.of(text)
                    yield document.article.id, index, tight.start, tight.end, voice, found.speaker, words


def _outermost(spans: Iterable[Span]) -> list[Span]:
    """Return the spans that no earlier one covers, in order and cut so that none overlap."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        start = max(span.start, kept[-1].end) if kept else span.start
        if start < span.end:
            kept.append(Span(start, span.end))
    return kept


def _by_voice(content: Span, marked: list[Span]) -> list[tuple[Span, str]]:
    """Return `content` in parts: inside the marks (marks included) and outside them, in order."""
    inside: list[Span] = []
    for mark in marked[bisect_left(marked, content.start, key=lambda span: span.end) :]:
        if mark.start >= content.end:
            break
        if mark.meets(content):
            inside.append(Span(max(mark.start, content.start), min(mark.end, content.end)))
    outside = without(content, inside)
    return sorted([(span, "quoted") for span in inside] + [(span, "reported") for span in outside])


def _trimmed(span: Span, text: str) -> Span | None:
    """Return the span without white space at its ends; None where it holds no letter and no digit."""
    words = span.of(text)
    if not any(map(str.isalnum, words)):
        return None
    return Span(span.end - len(words.lstrip()), span.start + len(words.rstrip()))


def _mention_rows(document: Document) -> Iterator[Row]:
    text = document.article.text
    for found in document.mentions:
        yield (
            document.article.id,
            found.concept,
            found.term,
            found.span.start,
            found.span.end,
            found.voice,
            found.gloss,
            found.inserted,
            found.sentence,
            found.zone,
            found.speaker,
            found.span.of(text),
        )


def _label_rows(document: Document) -> Iterator[Row]:
    text = document.article.text
    for found in document.labels:
        yield (
            document.article.id,
            found.label,
            found.family,
            found.span.start,
            found.span.end,
            found.target,
            found.voice,
            found.sentence,
            found.zone,
            found.speaker,
            found.span.of(text),
        )


_ROWS: dict[str, Callable[[Document], Iterator[Row]]] = {
    "articles": _article_rows,
    "furniture": _furniture_rows,
    "sentences": _sentence_rows,
    "quotations": _quotation_rows,
    "attributions": _attribution_rows,
    "attributed": _attributed_rows,
    "mentions": _mention_rows,
    "labels": _label_rows,
}
