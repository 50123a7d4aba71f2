"""VADER's rules: what each word of a sentence adds, after its neighbours, capitals and "but" had their say.

Source: Hutto & Gilbert 2014, and the behaviour of vaderSentiment 3.3.2, oddities included (tests hold both together).
A row is a sentence's words and `EDGE`: two Nones for what stands after the last word, and three `START` for what stands
before the first, since row[-1] is the end of the row. A START is known and has no valence: no rule looks at it.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush
from itertools import compress, count
from math import sqrt

from analysis.measures.vader.lexicon import (
    ADJACENT_NO,
    BOOSTERS,
    CAPITALS,
    CONTRAST,
    IDIOMS,
    NEGATION,
    Word,
)

OTHER, START = Word(), Word(known=True)
EDGE = (None, None, START, START, START)

WEAKENING = (1.0, 0.95, 0.9)
"""How much of a booster's strength is left one, two and three words before."""
EMPHASIS = 1.25
"""What "never so" and "this" do to a word."""
EXCLAMATION, MOST_EXCLAMATIONS = 0.292, 4
QUESTION, MOST_QUESTIONS, MANY_QUESTIONS = 0.18, 3, 0.96


def shares(chunks: Sequence[str], words: Sequence[Word | None]) -> list[float]:
    """Return what each raw word adds to the sum, 0 for most, or an empty list where none has a valence."""
    places = [place for place in compress(count(), words) if (word := words[place]) and word.marked]
    if not places:
        return []
    values: list[float] = [0] * len(words)
    row = [*words, *EDGE]
    but = mixed = None
    for place in places:
        word, one, two, three = row[place] or OTHER, row[place - 1], row[place - 2], row[place - 3]
        after, second = row[place + 1], row[place + 2]
        if but is None and word.text == CONTRAST:
            but = place
        if (value := word.valence) is None:
            continue
        if (
            not word.plain
            or (one and one.acts)
            or (two and two.acts)
            or (three and three.acts)
            or (after and after.telling)
            or (second and second.telling)
        ):
            mixed = 0 < sum(map(str.isupper, chunks)) < len(chunks) if mixed is None else mixed
            near = [neighbour or OTHER for neighbour in (three, two, one, word, after, second)]
            value = _ruled(near, value, mixed)
        values[place] = value
    if but is not None:
        _contrast(values, but)
    return values


def _ruled(near: Sequence[Word], value: float, mixed: bool) -> float:
    """Return the valence of the fourth of six neighbouring words after its own form and the five others.

    `mixed`: some words of the sentence are in capitals and some are not, so that capitals stand out.
    """
    three, two, one, word, after, _ = near
    if word.text == "kind" and after.text == "of":
        return 0
    value = _own(near, value)
    if word.capitals and mixed:
        value += CAPITALS if value > 0 else -CAPITALS
    for distance, earlier in enumerate((one, two, three)):
        if earlier.known:
            continue
        if earlier.boost:
            value += _boost(earlier, value, mixed) * WEAKENING[distance]
        value *= _turn(distance, one, two, three)
    if not three.known and any(neighbour.telling for neighbour in near):
        value = _phrases(value, *(neighbour.text for neighbour in near))
    if one.text == "least" and not one.known and two.text not in ("at", "very"):
        value *= NEGATION
    return value


def _own(near: Sequence[Word], value: float) -> float:
    """Return the valence with "no" as a negation: turned after one, and 0 for a "no" before a word of the lexicon."""
    three, two, one, word, after, _ = near
    if ADJACENT_NO in (one.text, two.text) or (three.text == ADJACENT_NO and one.text in ("or", "nor")):
        return value * NEGATION
    return 0.0 if word.text == ADJACENT_NO and after.known else value


def _boost(word: Word, value: float, mixed: bool) -> float:
    strength = -word.boost if value < 0 else word.boost
    if word.capitals and mixed:
        strength += CAPITALS if value > 0 else -CAPITALS
    return strength


def _turn(distance: int, one: Word, two: Word, three: Word) -> float:
    """Return the factor by which the word that many places before turns or strengthens a valence."""
    stressed = ("so", "this")
    if distance == 1:
        if two.text == "never" and one.text in stressed:
            return EMPHASIS
        if two.text == "without" and one.text == "doubt":
            return 1.0
    elif distance == 2:
        if one.text in stressed or (three.text == "never" and two.text in stressed):
            return EMPHASIS
        if three.text == "without" and "doubt" in (one.text, two.text):
            return 1.0
    return NEGATION if (one, two, three)[distance].negates else 1.0


def _phrases(value: float, three: str, two: str, one: str, word: str, after: str, second: str) -> float:
    """Return the valence of an idiom around the word, else the word's, and what boosters of several words add."""
    before = (f"{three} {two} {one}", f"{three} {two}", f"{two} {one}")
    for phrase in (f"{one} {word}", f"{two} {one} {word}", before[2], before[0], before[1]):
        if phrase in IDIOMS:
            value = IDIOMS[phrase]
            break
    for phrase in (f"{word} {after}", f"{word} {after} {second}"):
        value = IDIOMS.get(phrase, value)
    for phrase in before:
        value += BOOSTERS.get(phrase, 0)
    return value


def _contrast(values: list[float], but: int) -> None:
    """Halve what stands before "but" and raise what stands after it by half, in VADER's way.

    VADER goes through the words, and each time changes not that word but the first one that has the same value by then;
    `waiting` holds the places of each value, so that the first is found without a search.
    """
    zero = values.index(0) if 0 in values else but
    if zero != but:
        values[zero] = 0.0
    places = [place for place, value in enumerate(values) if value]
    waiting: dict[float, list[int]] = {}
    for place in places:
        waiting.setdefault(values[place], []).append(place)
    for place in places:
        value = values[place]
        first = waiting[value][0]
        if first != but:
            heappop(waiting[value])
            values[first] = value * 0.5 if first < but else value * 1.5
            heappush(waiting.setdefault(values[first], []), first)


def punctuation(text: str) -> float:
    """Return by how much the exclamation and question marks of a text strengthen its sum, whatever its sign."""
    exclamations, questions = text.count("!"), text.count("?")
    if not exclamations and questions < 2:
        return 0.0
    asked = 0.0 if questions < 2 else questions * QUESTION if questions <= MOST_QUESTIONS else MANY_QUESTIONS
    return min(exclamations, MOST_EXCLAMATIONS) * EXCLAMATION + asked


def strengthened(total: float, strength: float) -> float:
    """Return a sum moved away from nought by `strength`; nought stays."""
    return total + strength if total > 0 else total - strength if total < 0 else total


def normalised(total: float) -> float:
    """Return the sum s as s / sqrt(s² + 15), between -1 and 1, rounded to four places: VADER's compound."""
    return round(total / sqrt(total * total + 15), 4)
