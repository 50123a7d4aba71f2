"""A small comparison made by hand: what stands in braces is a mention ("{own|Daesh}") or a label ("{own!rebel}")."""

from __future__ import annotations

import re

from analysis.annotation.document import Document, Furniture, Label, Mention, Paragraph, Quotation, Sentence
from analysis.annotation.word_table import word_table
from analysis.corpus.article import Article, Corpus, Event, Outlet
from analysis.spans import Span
from analysis.tables.every import tidy_tables
from dashboard.comparison import Comparison, compare

_TAG = re.compile(r"\{(own|reported|quoted)([|!])([^}]*)\}")
CONCEPT = "islamic-state"


def document(article_id: str, marked: str, event: str = "march") -> Document:
    """Return a document: a line a paragraph and sentence, quotations between straight marks, "READ MORE" furniture."""
    text, mentions, labels, furniture, paragraphs, sentences, quotations = "", [], [], [], [], [], []
    for line in marked.split("\n"):
        start = len(text)
        hits = []
        for part in re.split(r"(\{[^}]*\})", line):
            tag = _TAG.fullmatch(part)
            word = tag[3] if tag else part
            if tag:
                hits.append((tag[1], tag[2], Span(len(text), len(text) + len(word))))
            text += word
        span = Span(start, len(text))
        if text[start:].startswith("READ MORE"):
            furniture.append(Furniture(span, "promo"))
        else:
            for voice, kind, place in hits:
                where = {"voice": voice, "sentence": len(sentences), "zone": "body"}
                if kind == "|":
                    mentions.append(Mention(CONCEPT, place.of(text), place, **where))
                else:
                    labels.append(Label(place.of(text), "violence", place, target=CONCEPT, **where))
            sentences.append(Sentence(span, len(paragraphs), "body"))
            paragraphs.append(Paragraph(span, "body"))
            for found in re.finditer(r'"([^"]*)"', text[start:]):
                inner = Span(start + found.start(1), start + found.end(1))
                quotations.append(Quotation(inner, Span(start + found.start(), start + found.end())))
        text += "\n"
    article = Article(article_id, text, outlet=article_id, event=event)
    parts = map(tuple, (furniture, paragraphs, sentences, quotations, (), mentions, labels))
    return Document(article, *parts, words=word_table(text, sentences))


def comparison(*documents: Document, names: dict[str, str] | None = None) -> Comparison:
    """Return the comparison of these documents; each article is an outlet's only one."""
    outlets = tuple(
        Outlet(each.article.id, (names or {}).get(each.article.id, each.article.id.title()), "", "", "", "", "#0072B2")
        for each in documents
    )
    events = (Event("march", "The march"), Event("other", "Another day"))
    articles = tuple(each.article for each in documents)
    corpus = Corpus("made", "Made by hand", articles, outlets, events, (CONCEPT,))
    return compare(corpus, {each.article.id: each for each in documents}, tidy_tables(documents))


def two_papers() -> Comparison:
    """Return two papers on one event and a third on another: Star says Daesh, Moon says IS, Sun is off the event."""
    star = document(
        "star",
        'Troops leave, says the minister: {reported|Daesh} is beaten.\n"We beat {quoted|ISIS}," he said.\n'
        "The {own!terrorist} group {own|Daesh} held the town.\nREAD MORE: another story",
    )
    moon = document("moon", '{own|IS} fighters left.\n{own|IS} had come in spring.\n"{quoted|ISIS} is gone," he said.')
    sun = document("sun", "{own|ISIS} lost its last village.", event="other")
    return comparison(star, moon, sun)
