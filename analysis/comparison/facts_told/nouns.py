"""What a number counts: the noun after it, and what befell those who are counted."""

from __future__ import annotations

from typing import NamedTuple

from analysis.comparison.content import stem
from analysis.comparison.facts_told.line import Line
from analysis.comparison.facts_told.numbers import Number
from analysis.comparison.facts_told.quantities import Quantities

_LONGEST = 5
_REACH_BACK, _REACH_ON = 3, 5


class Noun(NamedTuple):
    """What is counted: as printed, its family or stem, and the place after it."""

    printed: str
    head: str
    after: int


def noun_after(line: Line, at: int, number: Number, known: Quantities) -> Noun | None:
    """Return what the number at a word counts; None where no noun in the plural follows ("2,000-strong force" does)."""
    if at and line.capital(at - 1) and at > 1 and line.together(at - 1) and line.key(at - 1) not in known.empty:
        return None
    first = number.after
    if first >= len(line.keys) or not line.together(first - 1) or _year(line, at, first, known):
        return None
    if line.hyphened(first - 1):
        return _joined(line, first, known)
    if line.keys[at - 2 : at] == ("out", "of"):
        return None  # seven out of ten bakers
    while line.key(first) in known.passed and first - number.after < 3 and line.together(first - 1):
        first += 1
    return _plural(line, first, known) if not _number(line, first, known) else None  # 41 of the 96 bakers


def noun_before(line: Line, first: int, after: int, known: Quantities) -> Noun | None:
    """Return what a number counts that names nothing itself: a force of 2,000, a force, 2,000 strong, 2,000 of them.

    `first` is the place where the number begins with its hedge, `after` the place after it.
    """
    if line.key(first - 1) == "of" and line.key(first - 2) in known.counted:
        return _noun(line, first - 2, known, after)
    strong, them = line.key(after) == "strong", line.keys[after : after + 2] in _OF_THEM
    if strong or them:
        for place in range(first - 1, max(-1, first - 1 - _LONGEST), -1):
            if line.key(place) in known.counted:
                return _noun(line, place, known, after)
    return None


_OF_THEM = (("of", "them"), ("of", "whom"), ("of", "those"))


def _plural(line: Line, first: int, known: Quantities) -> Noun | None:
    """Return the last of the first plurals after a number: special operations forces, not operations."""
    head = None
    for place in range(first, min(first + _LONGEST, len(line.keys))):
        key = line.key(place)
        if not line.together(place - 1) or (key in known.not_nouns and not _country(line, place)):
            break
        if _is_plural(key, known) and not (head is not None and key in known.happened):
            head = place
        elif head is not None:
            break
        if _possessive(line, place):
            return None
    return _noun(line, head, known) if head is not None else None


def _joined(line: Line, first: int, known: Quantities) -> Noun | None:
    """Return the noun of "66-page complaint" (page) and of "2,000-strong force" (force)."""
    if line.key(first) != "strong":
        plain = line.key(first).isalpha() and line.key(first) not in known.not_nouns
        return _noun(line, first, known) if plain and line.key(first + 1) not in ("old", "year") else None
    for place in range(first + 1, min(first + 1 + _LONGEST, len(line.keys))):
        if not line.together(place - 1):
            return None
        if line.key(place) in known.counted:
            return _noun(line, place, known)
    return None


def _is_plural(key: str, known: Quantities) -> bool:
    if key in known.plurals or known.counted.get(key):
        return True
    if len(key) > 4 and key.endswith("men"):
        return True
    return len(key) > 3 and key.endswith("s") and not key.endswith(("ss", "us", "is")) and key.isalpha()


def _year(line: Line, at: int, first: int, known: Quantities) -> bool:
    """Say whether the number is a year that stands before a noun: "the 2016 elections", but not "2000 troops"."""
    key = line.key(at)
    bare = len(key) == 4 and key.isdigit() and "," not in line.printed(at) and first == at + 1
    if not (bare and 1800 <= int(key) <= 2100):
        return False
    return not any(line.key(place) in known.counted for place in range(first, first + _LONGEST))


def _country(line: Line, place: int) -> bool:
    """Say whether a word of grammar is an abbreviation here: US, not us."""
    return len(line.key(place)) == 2 and line.printed(place).replace(".", "").isupper()


def _possessive(line: Line, place: int) -> bool:
    return line.gap(place)[:1] in ("'", "’")


def _noun(line: Line, place: int, known: Quantities, after: int | None = None) -> Noun:
    """Return the noun at a word; one of two words ("service members") is known by both."""
    key = line.key(place)
    family = known.counted.get(f"{line.key(place - 1)}-{key}") or known.counted.get(key)
    return Noun(line.printed(place), family or stem(key), after or place + 1)


def happened_beside(line: Line, at: int, after: int, known: Quantities) -> str:
    """Return what befell those counted ("killed"): told just before the number, or soon after its noun; else ""."""
    for place in range(at - 1, max(-1, at - 1 - _REACH_BACK), -1):
        if not line.together(place) or _number(line, place, known):
            break
        if line.key(place) in known.happened:
            return known.happened[line.key(place)]
    for place in range(after, min(len(line.keys), after + _REACH_ON)):
        if not line.together(place - 1) or _number(line, place, known) or line.key(place) == "and":
            break
        if line.key(place) in known.happened:
            return known.happened[line.key(place)]
    return known.happened.get(line.key(after - 1), "")


def _number(line: Line, place: int, known: Quantities) -> bool:
    key = line.key(place)
    return key[:1].isdigit() or key in known.vague or (key in known.small and known.small[key] > 1)
