"""Words that judge, hedge or press: where they stand, and in whose voice.

Formula: the places of each entry of four short lists, by voice; counts, no rates.
Direction: none; a hit is a place to look at, not a fault.
Limit: the lists are short and know no irony; a word may be the plain truth.
Source: Recasens, Danescu-Niculescu-Mizil & Jurafsky 2013; Hyland 2005.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from analysis.annotation.document import VOICES, Document, Voice
from analysis.annotation.voice import Voices
from analysis.measures.measure import Measure, Reading
from analysis.measures.score import Score
from analysis.spans import Span

CARD = "methods/loaded-words.toml"
LISTS = ("loaded", "one-sided", "hedges", "boosters")
"""Names of the lists, files in data/language/LANG/word-lists/, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class WordHit:
    """An entry of a list at one place."""

    list: str
    word: str
    span: Span
    sentence: int
    voice: Voice
    speaker: str | None = None


def loaded_words(document: Document) -> tuple[WordHit, ...]:
    """Return the places of the lists' words in the story, list by list, each in the order of the text."""
    voices = Voices(document.quotations, document.attributions)
    return tuple(
        WordHit(name, match.id, match.span, match.sentence, *voices.of(match.span))
        for name in LISTS
        for match in document.matches.get(name, ())
    )


def _readings(document: Document) -> Iterator[Reading]:
    places: defaultdict[tuple[str, Voice], list[Span]] = defaultdict(list)
    for hit in loaded_words(document):
        places[hit.list, hit.voice].append(hit.span)
    for name in LISTS:
        for voice in VOICES:
            spans = tuple(places[name, voice])
            yield Reading(name, Score(float(len(spans)), len(spans), evidence=spans), voice)


MEASURE = Measure("loaded-words", "style", _readings)
