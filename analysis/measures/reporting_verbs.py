"""The words with which an article hands on what others say: "said", "claimed", "admitted", by class.

Formula: a count of each verb in its class; a list, no rates, since a single article has too few of most.
Direction: none; "admitted" may be just the right word.
Limit: the class is the verb's, whatever the sentence makes of it. Intentions ("wants to ...") say nothing and are left
out.
Source: Hooper 1975, Karttunen 1971, as used by Recasens, Danescu-Niculescu-Mizil & Jurafsky 2013.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.annotation.document import Document
from analysis.facts import facts
from analysis.measures.measure import Measure, Reading
from analysis.measures.score import Score
from analysis.spans import Span

CARD = "methods/reporting-verbs.toml"
COLON = ":"


@dataclass(frozen=True, slots=True)
class VerbUse:
    """A verb in its class and where it stands: indices into `Document.attributions`, and the cues' spans."""

    family: str
    lemma: str
    attributions: tuple[int, ...]
    places: tuple[Span, ...]


def reporting_verbs(document: Document) -> tuple[VerbUse, ...]:
    """Return the reporting words of a document: classes in the card's order, in each the most frequent word first."""
    found: dict[tuple[str, str], list[int]] = {}
    for index, saying in enumerate(document.attributions):
        if saying.family != "intention":
            found.setdefault((saying.family, saying.lemma), []).append(index)
    order = {family: place for place, family in enumerate(families())}
    ranked = sorted(found.items(), key=lambda entry: (order.get(entry[0][0], len(order)), -len(entry[1])))
    return tuple(
        VerbUse(*key, tuple(places), tuple(document.attributions[at].cue for at in places)) for key, places in ranked
    )


def families() -> dict[str, str]:
    """Return the classes in their order, each with what it does to what is said."""
    return {entry["id"]: entry["plain"] for entry in facts(CARD)["classes"]}


def verb_id(lemma: str) -> str:
    """Return a verb's id for links: small letters with hyphens; "colon" for the mark.

    >>> verb_id("according to"), verb_id(":")
    ('according-to', 'colon')
    """
    return "colon" if lemma == COLON else lemma.replace(" ", "-")


def _readings(document: Document) -> Iterator[Reading]:
    """Yield a count for each class and each verb; n: all reporting words; without any nothing is counted."""
    uses = reporting_verbs(document)
    whole = sum(len(use.places) for use in uses)
    for family in families():
        mine = tuple(sorted(place for use in uses if use.family == family for place in use.places))
        yield Reading(family, Score(float(len(mine)) if whole else None, whole, evidence=mine))
    for use in uses:
        yield Reading(f"{use.family}:{verb_id(use.lemma)}", Score(float(len(use.places)), whole, evidence=use.places))


MEASURE = Measure("reporting-verbs", "sources", _readings)
