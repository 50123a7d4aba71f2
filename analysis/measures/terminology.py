"""What an article calls a thing, in whose voice.

Formula: within each voice, (mentions of a name that are a choice) / (all such mentions of the concept). Glosses, names
inserted into quotations and names in scare marks are no choice of name: left out and counted apart.
Direction: none; a share of a name is neither good nor bad.
Limit: fewer than `too_few` mentions (see the card) say too little for a share.
Source: Hamborg, Donnay & Gipp 2019 (word choice and labelling); interval: Wilson 1927.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from analysis.annotation.document import VOICES, Document, Mention, Voice
from analysis.annotation.lexicon import concept, concept_ids
from analysis.annotation.voice import Voices
from analysis.facts import facts
from analysis.measures.intervals import wilson
from analysis.measures.measure import Measure, Reading
from analysis.measures.score import Score

CARD = "methods/terminology.toml"


class NameShare(NamedTuple):
    """One name in one voice: `score.value` is its share, `score.n` all choices of a name in that voice."""

    term: str
    voice: Voice
    score: Score


@dataclass(frozen=True, slots=True)
class Terminology:
    """The names of one concept in one article.

    `shares` has a row for every name and voice, in the order of the concept's file and of `VOICES`. `first` is the
    first choice of a name in the text, `first_own` the first in the outlet's own voice. `glosses`, `inserted` (without
    glosses) and `scare` are the mentions that are no choice of name.
    """

    concept: str
    shares: tuple[NameShare, ...]
    first: Mention | None
    first_own: Mention | None
    glosses: tuple[Mention, ...]
    inserted: tuple[Mention, ...]
    scare: tuple[Mention, ...]


def terminology(document: Document, concept_id: str) -> Terminology:
    """Return who calls the concept what in the document; raises `UnknownIdError` for an unknown concept."""
    names = [term.name for term in concept(concept_id).terms]
    found = [mention for mention in document.mentions if mention.concept == concept_id]
    glosses = tuple(mention for mention in found if mention.gloss)
    inserted = tuple(mention for mention in found if mention.inserted and not mention.gloss)
    rest = [mention for mention in found if not mention.gloss and not mention.inserted]
    marks = Voices(document.quotations, ())
    scare = tuple(mention for mention in rest if mention.voice != "quoted" and marks.scare(mention.span))
    choices = [mention for mention in rest if mention.voice == "quoted" or not marks.scare(mention.span)]
    heard = {voice: [mention for mention in choices if mention.voice == voice] for voice in VOICES}
    return Terminology(
        concept=concept_id,
        shares=tuple([NameShare(name, voice, _share(heard[voice], name)) for name in names for voice in VOICES]),
        first=choices[0] if choices else None,
        first_own=next((mention for mention in choices if mention.voice == "own"), None),
        glosses=glosses,
        inserted=inserted,
        scare=scare,
    )


def too_few() -> int:
    """Return the number of mentions below which a share is "too few to say"."""
    return int(facts(CARD)["too_few"])


def _share(heard: Sequence[Mention], name: str) -> Score:
    evidence = tuple([mention.span for mention in heard if mention.term == name])
    interval = wilson(len(evidence), len(heard))
    if interval is None:
        return Score(None, 0)
    return Score(len(evidence) / len(heard), len(heard), *interval, evidence)


def _readings(document: Document) -> Iterator[Reading]:
    for concept_id in concept_ids():
        ids = {term.name: term.id for term in concept(concept_id).terms}
        for share in terminology(document, concept_id).shares:
            yield Reading(f"{concept_id}:{ids[share.term]}", share.score, share.voice)


MEASURE = Measure("terminology", "names", _readings)
