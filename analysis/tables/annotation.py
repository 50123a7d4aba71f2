"""Tables of what was found in the articles: sentences, quotations, attributions, mentions, labels, furniture."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator

from analysis.annotation.document import Document
from analysis.measures.sentiment import sentence_compounds
from analysis.spans import Span, without
from analysis.tables.table import COUNT, FLAG, NUMBER, PLACE, TEXT, Row, Table
from analysis.words import word_starts

_COLUMNS: dict[str, dict[str, str]] = {
    "articles": {
        "article": TEXT,
        "outlet": TEXT,
        "title": TEXT,
        "published": TEXT,
        "event": TEXT,
        "language": TEXT,
        "edition": TEXT,
        "words": COUNT,
        "sentences": COUNT,
        "quoted_words": COUNT,
        "furniture_words": COUNT,
    },
    "furniture": {"article": TEXT, **PLACE, "kind": TEXT, "text": TEXT},
    "sentences": {
        "article": TEXT,
        "sentence": COUNT,
        "paragraph": COUNT,
        **PLACE,
        "zone": TEXT,
        "text": TEXT,
        "compound": NUMBER,
    },
    "quotations": {
        "article": TEXT,
        "quotation": COUNT,
        **PLACE,
        "kind": TEXT,
        "speaker": TEXT,
        "cue": TEXT,
        "doubtful": FLAG,
        "attribution": COUNT,
        "text": TEXT,
    },
    "attributions": {
        "article": TEXT,
        "attribution": COUNT,
        **PLACE,
        "cue": TEXT,
        "lemma": TEXT,
        "family": TEXT,
        "kind": TEXT,
        "speaker": TEXT,
        "speaker_kind": TEXT,
        "speaker_id": TEXT,
        "anonymous": FLAG,
        "source": TEXT,
        "source_start": COUNT,
        "source_end": COUNT,
    },
    "attributed": {
        "article": TEXT,
        "attribution": COUNT,
        **PLACE,
        "voice": TEXT,
        "speaker": TEXT,
        "text": TEXT,
    },
    "mentions": {
        "article": TEXT,
        "concept": TEXT,
        "term": TEXT,
        **PLACE,
        "voice": TEXT,
        "gloss": FLAG,
        "inserted": FLAG,
        "sentence": COUNT,
        "zone": TEXT,
        "speaker": TEXT,
        "text": TEXT,
    },
    "labels": {
        "article": TEXT,
        "label": TEXT,
        "family": TEXT,
        **PLACE,
        "target": TEXT,
        "voice": TEXT,
        "sentence": COUNT,
        "zone": TEXT,
        "speaker": TEXT,
        "text": TEXT,
    },
}


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
    text, starts = document.article.text, document.words.starts
    speech = _outermost(mark.span for mark in document.quotations if mark.kind == "speech")
    quoted = sum(bisect_left(starts, span.end) - bisect_left(starts, span.start) for span in speech)
    furniture = _outermost(item.span for item in document.furniture)
    return len(starts), quoted, sum(len(word_starts(span.of(text))) for span in furniture)


def _furniture_rows(document: Document) -> Iterator[Row]:
    text = document.article.text
    for item in document.furniture:
        yield document.article.id, item.span.start, item.span.end, item.kind, item.span.of(text)


def _sentence_rows(document: Document) -> Iterator[Row]:
    text = document.article.text
    compounds = sentence_compounds(document)
    for index, sentence in enumerate(document.sentences):
        span = sentence.span
        place = sentence.paragraph, span.start, span.end, sentence.zone
        yield document.article.id, index, *place, span.of(text), compounds[index]


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

TABLES = tuple(Table(name, columns, _ROWS[name]) for name, columns in _COLUMNS.items())
"""What was found in the articles, before anything is measured."""
