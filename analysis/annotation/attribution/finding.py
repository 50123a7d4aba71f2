"""All attributions of a story: each unit read, then the quotations that stand alone given to their speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from analysis.annotation.attribution.cues import candidates
from analysis.annotation.attribution.grammar import Grammar
from analysis.annotation.attribution.reading import Found, Reading
from analysis.annotation.attribution.units import QUOTED, Unit

NEAR = 25  # words between a quotation and a reporting word that can claim it
LOOK_BACK = 8  # attributions among which the one that speaks on is looked for
SCARE_WORDS = 2  # marked words without a speaker: up to here they are scare quotes


def find(units: Sequence[Unit], grammar: Grammar) -> list[Found]:
    """Return the attributions of a story in order; one without words of its own serves those that inherit from it."""
    found: list[Found] = []
    for index, unit in enumerate(units):
        marked = candidates(unit, index == 0, grammar)
        if not marked and not unit.quoted:
            continue
        reading = Reading(index, unit, marked, grammar)
        if unit.quoted:
            _attach(index, reading, found, units)
        waiting = _waiting(index, reading, found, units)
        for item in reading.found:
            if item.spans or item is waiting:
                found.append(item)
            if item is waiting and not _announces(unit):
                before = units[index - 1].size - 1
                found.append(Found(index - 1, 0, 0, item.cue, None, [(0, before)], inherited=len(found) - 1))
    return found


def _waiting(index: int, reading: Reading, found: Sequence[Found], units: Sequence[Unit]) -> Found | None:
    """Return the attribution of a unit that speaks the quotation before it, or one to come behind its colon.

    '"How are you?" Miller, a retired worker, said.' is two sentences; so is 'The judge said:' and what follows.
    """
    idle = [item for item in reading.found if not item.spans and item.source is not None]
    if not idle:
        return None
    if _announces(reading.unit):
        return idle[-1]
    before = units[index - 1] if index else None
    opens = idle[0] is reading.found[0] and idle[0].source is not None and idle[0].source.first == 0
    if before is None or not opens or before.paragraph != reading.unit.paragraph or not _is_all_quotation(before):
        return None
    spoken = any(item.unit == index - 1 for item in found[-LOOK_BACK:])
    return None if spoken else idle[0]


def _announces(unit: Unit) -> bool:
    return unit.lows[unit.size - 1] == ":"


def _attach(index: int, reading: Reading, earlier: Sequence[Found], units: Sequence[Unit]) -> None:
    """Give the quotations that no attribution holds yet to the nearest one, or to the speaker before."""
    unit = reading.unit
    free = [at for at in unit.quoted if not reading.holds(at)]
    if not free:
        return
    near = [item for item in reading.found if "quote" in item.cue.takes]
    starts = [item.first for item in near]
    carried = _carried(unit, earlier, units)
    for at in free:
        place = bisect_left(starts, at)
        best = min(near[max(0, place - 1) : place + 1], key=lambda item: _distance(item, at), default=None)
        if best is not None and abs(at - best.first) < NEAR:
            best.spans.append((at, at))
        elif carried is not None and _is_speech(unit.texts[at]):
            reading.found.append(Found(index, at, at, earlier[carried].cue, None, [(at, at)], inherited=carried))


def _is_speech(marked: str) -> bool:
    """Say whether marked words are more than a name in scare quotes: several, or a sentence ("Not now.")."""
    return len(marked.split()) > SCARE_WORDS or marked[-2:-1] in {".", "!", "?", "…"}


def _distance(item: Found, at: int) -> int:
    return min(abs(at - item.first), abs(at - item.last))


def _carried(unit: Unit, earlier: Sequence[Found], units: Sequence[Unit]) -> int | None:
    """Return which attribution's source goes on speaking in a unit that is all quotation, or opens with a long one.

    It is the last one of the paragraph, or of the paragraph before, that has a quotation or announces one.
    """
    whole = _is_all_quotation(unit)
    if not whole and not _opens_with_quotation(unit):
        return None
    fallback = None
    for place in range(len(earlier) - 1, max(-1, len(earlier) - 1 - LOOK_BACK), -1):
        item = earlier[place]
        distance = unit.paragraph - units[item.unit].paragraph
        if distance > whole:
            break
        if item.cue.family == "intention":
            continue
        if not item.spans or any(units[item.unit].lows[at] == QUOTED for at, _ in item.spans):
            return place
        fallback = place if fallback is None else fallback
    return fallback


def _is_all_quotation(unit: Unit) -> bool:
    return all(word == QUOTED or not word.isalnum() for word in unit.lows)


def _opens_with_quotation(unit: Unit) -> bool:
    """Say whether the unit begins with a quotation that is at least half of it."""
    return unit.lows[0] == QUOTED and 2 * len(unit.texts[0]) >= len(unit.span)
