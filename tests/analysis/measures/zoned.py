"""Articles made by hand in which every paragraph has a zone and every name is plain to see."""

from __future__ import annotations

import re

from analysis.annotation.document import Document, Match, Paragraph, Quotation, Sentence
from analysis.corpus.article import Article
from analysis.spans import Span


def document(paragraphs: list[tuple[str, str]], article_id: str = "a", **facts: str) -> Document:
    """Return the article of these paragraphs (zone, sentences parted by |), with its actors and quotations.

    Words of three capitals are actors; what stands between curly marks is a quotation.
    """
    text, found_paragraphs, sentences, actors = "", [], [], []
    for number, (zone, line) in enumerate(paragraphs):
        begin = len(text)
        for sentence in line.split("|"):
            span = Span(len(text), len(text) + len(sentence))
            for name in re.finditer(r"\b[A-Z]{3}\b", sentence):
                place = Span(span.start + name.start(), span.start + name.end())
                actors.append(Match.at(name[0].lower(), place, len(sentences)))
            sentences.append(Sentence(span, number, zone))
            text += sentence + " "
        found_paragraphs.append(Paragraph(Span(begin, len(text) - 1), zone))
        text = text[:-1] + "\n"
    marked = [Span(*found.span()) for found in re.finditer("“[^”]*”", text)]
    return Document(
        article=Article(article_id, text, outlet=article_id, **facts),
        furniture=(),
        paragraphs=tuple(found_paragraphs),
        sentences=tuple(sentences),
        quotations=tuple(Quotation(Span(outer.start + 1, outer.end - 1), outer) for outer in marked),
        attributions=(),
        mentions=(),
        labels=(),
        matches={"actors": tuple(actors)},
    )
