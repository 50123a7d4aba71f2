"""The words of a story, split once so that every measure counts the same ones."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.annotation.document import Sentence, Words
from analysis.spans import Span
from analysis.words import WORD

_APOSTROPHES = str.maketrans("\u2019\u02bc", "''")


def word_table(text: str, sentences: Sequence[Sentence]) -> Words:
    """Return the words of the sentences, in reading order, lower-cased and with straight apostrophes."""
    forms: list[str] = []
    spans: list[Span] = []
    places: list[int] = []
    for index, sentence in enumerate(sentences):
        for match in WORD.finditer(text, sentence.span.start, sentence.span.end):
            forms.append(match[0].lower().translate(_APOSTROPHES))
            spans.append(Span(match.start(), match.end()))
            places.append(index)
    return Words(tuple(forms), tuple(spans), tuple(places))
