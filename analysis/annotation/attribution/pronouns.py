"""Whom "he", "she", "it" and "they" stand for: who spoke, or who was named, last."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from analysis.annotation.attribution.grammar import Grammar
from analysis.annotation.attribution.speaker import Speaker, actors_by_id, kind_of
from analysis.annotation.attribution.units import Unit
from analysis.annotation.phrases import Hit

KINDS = ("male", "female", "plural", "thing")
OWNERS = {"his": "he", "her": "she", "their": "they"}
OPENING_WORDS = 7  # of a sentence: who is named here is most likely its subject
LOOK_BACK = 4  # paragraphs in which whom "he" stands for is looked for
FARTHEST_BACK = 40  # sentences, likewise


class Fitting(NamedTuple):
    """Who is named first of those whom a kind of pronoun can stand for, where, and where the first other one is."""

    start: int
    who: Speaker
    other: int


class Pronouns:
    """Who has spoken and who is named in each unit of one text, in the order of the text."""

    def __init__(self, units: Sequence[Unit], named: Sequence[Hit], grammar: Grammar) -> None:
        """Take the units and where actors are named in them."""
        self._units, self._grammar = units, grammar
        self._heard: dict[tuple[int, str], Speaker] = {}  # who spoke last in a unit, for each kind of pronoun
        self._named, self._starts = named, [hit.span.start for hit in named]
        self._present: dict[int, list[tuple[Hit, Speaker]]] = {}
        self._fitting: dict[tuple[int, str], Fitting | None] = {}

    def hear(self, index: int, speaker: Speaker) -> None:
        """Remember that somebody spoke in unit `index`."""
        self._heard.update({(index, kind): speaker for kind in KINDS if _fits(speaker, kind)})

    def stands_for(self, index: int, at: int, word: str) -> Speaker:
        """Return whom the pronoun (or "his", "her", "their") at word `at` of unit `index` stands for.

        That is who spoke or opened a sentence last, here or in the paragraphs before; else the pronoun itself.
        """
        word = OWNERS.get(word, word)
        kind = next((kind for kind in KINDS if word in self._grammar[f"pronouns.{kind}"]), None)
        if kind is None:
            return Speaker(word, "pronoun")
        paragraph = self._units[index].paragraph
        for back in range(index, max(-1, index - FARTHEST_BACK), -1):
            if paragraph - self._units[back].paragraph > LOOK_BACK:
                break
            speaker = self._heard.get((back, kind)) or self._subject(back, at if back == index else None, kind)
            if speaker is not None:
                return speaker
        return Speaker(word, "pronoun")

    def _subject(self, index: int, before: int | None, kind: str) -> Speaker | None:
        """Return the actor with whom a unit begins, or the only fitting one in it; quotations are passed over."""
        unit, fitting = self._units[index], self._fitting_in(index, kind)
        if fitting is None:
            return None
        limit = unit.start(before) if before is not None else unit.span.end
        opening = min(limit, unit.start(min(unit.size - 1, OPENING_WORDS)))
        if fitting.start >= limit or (fitting.start > opening and fitting.other < limit):
            return None
        return fitting.who

    def _fitting_in(self, index: int, kind: str) -> Fitting | None:
        """Return the first actor named in a unit whom a kind of pronoun can stand for."""
        if (index, kind) not in self._fitting:
            named = [(hit.span.start, who) for hit, who in self._actors_in(index) if _fits(who, kind)]
            other = next((start for start, who in named if who.actor != named[0][1].actor), sys.maxsize)
            self._fitting[index, kind] = Fitting(*named[0], other) if named else None
        return self._fitting[index, kind]

    def _actors_in(self, index: int) -> list[tuple[Hit, Speaker]]:
        """Return the actors named in a unit outside quotation marks."""
        if index not in self._present:
            span = self._units[index].span
            inside = self._named[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]
            self._present[index] = [(hit, _actor(hit)) for hit in inside if not self._is_quoted(index, hit)]
        return self._present[index]

    def _is_quoted(self, index: int, hit: Hit) -> bool:
        unit = self._units[index]
        before = bisect_right(unit.quoted, hit.span.start, key=unit.start) - 1
        return before >= 0 and hit.span.start < unit.end(unit.quoted[before])


def _actor(hit: Hit) -> Speaker:
    actor = actors_by_id()[hit.id]
    return Speaker(actor.name, kind_of(actor), actor.id)


def _fits(speaker: Speaker, kind: str) -> bool:
    """Say whether a pronoun of this kind can stand for the speaker."""
    if kind in {"male", "female"}:
        return speaker.kind in {"named", "role"} and speaker.gender in {None, kind}
    if kind == "thing":
        return speaker.kind in {"institution", "document", "media"}
    return speaker.kind in {"institution", "role", "media"}
