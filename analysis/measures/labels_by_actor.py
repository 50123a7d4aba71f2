"""Which labels an article lays on which party, in whose voice.

Formula: a count for each label, target and voice. No shares: an article rarely has enough.
Direction: none; which labels condemn is the reader's judgement.
Limit: a target is given only where the words beside the label name it; the rest stand under None.
Source: Hamborg, Donnay & Gipp 2019; Nagar 2010.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from analysis.annotation.document import VOICES, Document, Voice
from analysis.annotation.lexicon import label_words
from analysis.measures.measure import Measure, Reading
from analysis.measures.score import Score
from analysis.spans import Span

CARD = "methods/labels-by-actor.toml"


@dataclass(frozen=True, slots=True)
class LabelCount:
    """How often one label is laid on one target (None: on nobody who is named beside it) in one voice.

    `score.value` and `score.n` are the count, `score.evidence` the labels' places; a count has no interval.
    """

    label: str
    family: str
    target: str | None
    voice: Voice
    score: Score


def labels_by_actor(document: Document) -> tuple[LabelCount, ...]:
    """Return the counts that are not zero: labels in the order of their file, then target, then voice."""
    places: defaultdict[tuple[str, str, str | None, Voice], list[Span]] = defaultdict(list)
    for label in document.labels:
        places[label.label, label.family, label.target, label.voice].append(label.span)
    order = {word.id: place for place, word in enumerate(label_words())}

    def rank(key: tuple[str, str, str | None, Voice]) -> tuple[int, str, bool, str, int]:
        label, _, target, voice = key
        return order.get(label, len(order)), label, target is None, target or "", VOICES.index(voice)

    return tuple(
        LabelCount(*key, Score(float(len(places[key])), len(places[key]), evidence=tuple(places[key])))
        for key in sorted(places, key=rank)
    )


def _readings(document: Document) -> Iterator[Reading]:
    for found in labels_by_actor(document):
        yield Reading(f"{found.target or 'nobody'}:{found.label}", found.score, found.voice)


MEASURE = Measure("labels-by-actor", "names", _readings)
