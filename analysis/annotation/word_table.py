"""The words of a story, split once so that every measure counts the same ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from analysis.annotation.document import Sentence, Words
from analysis.words import WORD

_WORDS_AND_GAPS = re.compile(f"({WORD.pattern})")


def word_table(text: str, sentences: Sequence[Sentence]) -> Words:
    """Return the words of the sentences, in reading order, lower-cased and with straight apostrophes.

    >>> from analysis.spans import Span
    >>> word_table("U.S. troops didn’t stay.", [Sentence(Span(5, 24), 0, "body")])
    Words(forms=('troops', "didn't", 'stay'), starts=(5, 12, 19), ends=(11, 18, 23), sentences=(0, 0, 0))
    """
    forms: list[str] = []
    edges: list[int] = []
    places: list[int] = []
    for index, sentence in enumerate(sentences):
        start, end = sentence.span.start, sentence.span.end
        parts = _WORDS_AND_GAPS.split(text[start:end])  # gap, word, gap, word, ..., gap: all of the sentence
        forms += parts[1::2]
        edges += [*accumulate(map(len, parts), initial=start)][1:-1]
        places += [index] * (len(parts) // 2)
    return Words(_small(forms), tuple(edges[::2]), tuple(edges[1::2]), tuple(places))


def _small(forms: Sequence[str]) -> tuple[str, ...]:
    """Return the words in small letters; all at once, since a call for each word takes most of the time."""
    if not forms:
        return ()
    small = " ".join(forms)
    if "Σ" in small:  # its small letter depends on what stands beside it
        return tuple(_straight(form.lower()) for form in forms)
    return tuple(_straight(small.lower()).split(" "))


def _straight(form: str) -> str:
    return form.replace("\u2019", "'").replace("\u02bc", "'")
