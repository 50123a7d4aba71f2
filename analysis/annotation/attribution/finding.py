"""All attributions of a story: each unit read, then the quotations that stand alone given to their speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from analysis.annotation.attribution.grammar import Grammar
from analysis.annotation.attribution.reading import Found, Reading
from analysis.annotation.attribution.units import Unit

NEAR = 25  # words between a quotation and a reporting word that can claim it
SCARE_WORDS = 2  # marked words without a speaker: up to here they are scare quotes


def find(units: Sequence[Unit], grammar: Grammar) -> list[Found]:
    """Return the attributions of a story in order."""
    found: list[Found] = []
    for index, unit in enumerate(units):
        reading = Reading(index, unit, grammar)
        _attach(index, reading, found, units)
        found.extend(item for item in reading.found if item.spans)
    return found


def _attach(index: int, reading: Reading, earlier: Sequence[Found], units: Sequence[Unit]) -> None:
    """Give the quotations that no attribution holds yet to the nearest one, or to the speaker before."""
    unit = reading.unit
    free = [at for at, quote in enumerate(unit.quotes) if quote >= 0 and not reading.holds(at)]
    near = [item for item in reading.found if "quote" in item.cue.takes]
    starts = [item.first for item in near]
    carried = bool(free) and _is_carried(unit, earlier, units)
    for at in free:
        place = bisect_left(starts, at)
        best = min(near[max(0, place - 1) : place + 1], key=lambda item: _distance(item, at), default=None)
        if best is not None and abs(at - best.first) < NEAR:
            best.spans.append((at, at))
        elif carried and _is_speech(unit.words[at].text):
            last = len(earlier) - 1
            reading.found.append(Found(index, at, at, earlier[last].cue, None, [(at, at)], inherited=last))


def _is_speech(marked: str) -> bool:
    """Say whether marked words are more than a name in scare quotes: several, or a sentence ("Not now.")."""
    return len(marked.split()) > SCARE_WORDS or marked[-2:-1] in {".", "!", "?", "…"}


def _distance(item: Found, at: int) -> int:
    return min(abs(at - item.first), abs(at - item.last))


def _is_carried(unit: Unit, earlier: Sequence[Found], units: Sequence[Unit]) -> bool:
    """Say whether a unit that is all quotation goes on with the speaker of the paragraph, or of the one before."""
    alone = all(quote >= 0 or not word.low.isalnum() for quote, word in zip(unit.quotes, unit.words, strict=True))
    return alone and bool(earlier) and unit.paragraph - units[earlier[-1].unit].paragraph <= 1
