"""Whether a source is kept from being named, as the words for it and those beside it say."""

from __future__ import annotations

from analysis.annotation.attribution.grammar import Grammar
from analysis.annotation.attribution.speaker import Speaker
from analysis.annotation.attribution.units import Unit
from analysis.spans import Span

BESIDE = 250  # code points on either side of a source in which it can be said why it is not named
BEHIND = 60  # code points behind a source in which it can be said that it is not named


def is_anonymous(text: str, unit: Unit, source: Span, speaker: Speaker, grammar: Grammar) -> bool:
    """Say whether the source is told by a role and kept from being named.

    A noun that hides who speaks ("officials") is enough. Else the sentence has to say so: why ("on condition of
    anonymity") anywhere near, or only that nobody is named ("none of them identified") in the source's own words.
    """
    if speaker.kind != "role":
        return False
    if not grammar["persons.unnamed", "persons.secrecy"].isdisjoint(speaker.name.lower().split()):
        return True
    beside = Span(max(unit.span.start, source.start - BESIDE), min(unit.span.end, source.end + BESIDE))
    words = beside.of(text).lower()
    if any(phrase in words for phrase in grammar.secrecy_phrases):
        return True
    own = source.of(text).lower()
    behind = text[source.end : min(unit.span.end, source.end + BEHIND)].lower()
    if behind.startswith((", who", ", whom", ", none", " who")):
        own += behind
    return any(phrase in own for phrase in grammar.secrecy_asides)
