"""Clauses that bind what is said to a condition: once the last field is mown, until they leave, if confirmed."""

from __future__ import annotations

from analysis.comparison.facts_told.line import Line, meaning
from analysis.comparison.facts_told.quantities import Quantities

MOST = 16
"""Words of a condition; a longer clause is cut there."""
_COMMA = ',;:()\u2014\u201d"'


def condition_at(line: Line, at: int, known: Quantities) -> int | None:
    """Return the place after the last word of the condition that begins at a word; None where none does."""
    opening = line.begins_with(known.conditions, at)
    if opening is None or not _opens(line, at, at + len(opening), opening[-1], known):
        return None
    first = at + len(opening)
    after = first
    while after < len(line.keys) and after - at < MOST:
        if after > first and (_ends(line, after - 1) or line.key(after) in known.clause_ends):
            break
        after += 1
    told = [place for place in range(first, after) if meaning(line, place, known)]
    return after if told else None


def _opens(line: Line, at: int, first: int, word: str, known: Quantities) -> bool:
    following = line.key(first)
    if not following or following in known.not_before or following in known.weekdays or following in known.months:
        return False
    if following.isdigit() or not line.together(first - 1):
        return False
    if word == "once":
        return following in known.after_once or (line.capital(first) and not line.named[at - 1 if at else 0])
    inner = line.keys[at - 1 : first] in known.conditions.get(line.key(at - 1), ())  # "if" of "even if"
    return not inner and line.key(at - 1) not in known.not_after


def _ends(line: Line, after: int) -> bool:
    return any(mark in line.gap(after) for mark in _COMMA)
