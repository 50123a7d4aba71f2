"""The words around a figure: what each of them counts, and what was done on a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from analysis.comparison.content import stem
from analysis.comparison.facts_told.line import Line, meaning
from analysis.comparison.facts_told.quantities import Quantities, names_of_actors
from analysis.comparison.wording import MASK
from analysis.measures.readability import easy_words

Near = Mapping[str, tuple[float, str]]

REACH, REACH_OF_DAYS, _FARTHEST = 9, 6, 20
"""Words on either side of a figure that are its context; those beyond its reach count half. Reports are full of
"on Wednesday", so a day's reach is less."""
_NAME = 0.5
"""What a name counts in a context, where another word counts 1: names stand everywhere in reports of one event."""
_EASY = 0.5
"""What a word that a child knows counts ("money", "past", "show"): such words stand beside figures of all sorts."""
_FAR = 0.5
SPOKEN = "spoken"
"""The deed of a day on which somebody said something."""
_REACH_OF_DEEDS, _REACH_OF_PAST, _BESIDE = 12, 5, 2


def total(near: Near) -> float:
    """Return the sum of the weights of a context."""
    return sum(weight for weight, _ in near.values())


def context(line: Line, first: int, after: int, known: Quantities, reach: int) -> Near:
    """Return the words around a figure and in it, each with its weight; a strong mark ends what is around."""
    begin, end = first, after
    while begin > 0 and first - begin < _FARTHEST and not line.broken(begin - 1):
        begin -= 1
    while end < len(line.keys) and end - after < _FARTHEST and not line.broken(end - 1):
        end += 1
    found: dict[str, tuple[float, str]] = {}
    for place in range(begin, end):
        word = meaning(line, place, known)
        if not word:
            continue
        far = place < first - reach or place >= after + reach
        weight = _weight(line, place, word, known) * (_FAR if far else 1)
        if weight > found.get(word, (0.0, ""))[0]:
            found[word] = weight, names_of_actors().get(word) or line.shown(place)
    return found


def _weight(line: Line, place: int, word: str, known: Quantities) -> float:
    """Return the weight of a word in a context; a family of words ("troops") counts fully, also within a name."""
    if word.startswith(MASK):
        return _NAME
    if line.units[place] in known.counted or line.units[place] in known.happened or line.units[place] in known.alike:
        return 1.0
    if line.keys[place] in easy_words():
        return _EASY
    return _NAME if line.named[place] or (line.capital(place) and place > 0) else 1.0


def deed(line: Line, first: int, after: int, known: Quantities) -> str:
    """Return what was done on a day: the family or stem of the deed told nearest to its words; "" where none is near.

    A deed is a word of a family of deeds, else one in the past tense ("closed"); of two as near the one before the day.
    A word of speech ends the search: who says something on Friday tells of another day.
    """
    around = list(_around(line, first, after))
    for place in around:
        key = line.keys[place]
        if found := known.deeds.get(key) or known.happened.get(key):
            return found
        if key in known.speech and not line.hyphened(place - 1):
            return SPOKEN
        if first - _BESIDE <= place < first and _past(line, place, known):
            return stem(key)
    return next((stem(line.keys[place]) for place in around[: 2 * _REACH_OF_PAST] if _past(line, place, known)), "")


def _around(line: Line, first: int, after: int) -> Iterator[int]:
    """Yield the places around some words, the nearest first, as far as no strong mark parts them from these."""
    before, behind = True, True
    for far in range(_REACH_OF_DEEDS):
        before = before and first - far > 0 and not line.broken(first - 1 - far)
        if before:
            yield first - 1 - far
        behind = behind and after + far < len(line.keys) and not line.broken(after - 1 + far)
        if behind:
            yield after + far


def _past(line: Line, place: int, known: Quantities) -> bool:
    key = line.keys[place]
    if line.named[place] or line.capital(place) or line.hyphened(place - 1) or key in known.silent:
        return False
    return len(key) > 4 and key.endswith("ed")
