"""How wide words are and where their lines break, for pictures whose fonts nobody knows beforehand."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_NARROW, _SLIM, _WIDE = frozenset("iljI.,:;'|!·’‘`"), frozenset('ftr()[]{}/\\-“”" *'), frozenset("mwMW@%&—…")
_FIT, BOLD = 0.92, 1.06
"""How much of these widths the usual fonts need, and how much more bold letters do."""


@lru_cache(maxsize=4096)
def letter(sign: str) -> float:
    """Return the width of a sign in its size, rather too wide: the widest of the usual fonts must fit."""
    if sign in _NARROW:
        return 0.34
    if sign in _SLIM:
        return 0.43
    if sign in _WIDE:
        return 1.0
    if unicodedata.combining(sign):
        return 0.0
    if unicodedata.east_asian_width(sign) in "WF":
        return 1.1
    if sign.isupper():
        return 0.76
    return 0.62 if sign < "\u2000" else 0.95


def width(words: str, size: float, bold: bool = False) -> float:
    """Return how wide words are, in the unit of `size`."""
    return sum(map(letter, words)) * size * _FIT * (BOLD if bold else 1)


def lines(words: str, size: float, room: float, bold: bool = False) -> list[tuple[int, int]]:
    """Return from where to where each line reaches (end exclusive), broken at blanks; a word too long is cut.

    >>> lines("one two", 10, 25), lines("oooooooooo", 10, 32)
    ([(0, 3), (4, 7)], [(0, 5), (5, 10)])
    """
    found: list[tuple[int, int]] = []
    start, end = 0, 0
    for first, last in _words(words):
        if end == start:
            start = first
        elif width(words[start:last], size, bold) > room:
            found.append((start, end))
            start = first
        for cut in _cuts(words, start, last, size, room, bold):
            found.append((start, cut))
            start = cut
        end = last
    return [*found, (start, end)] if end > start else found


def _words(words: str) -> list[tuple[int, int]]:
    places, at = [], 0
    for piece in words.split(" "):
        if piece:
            places.append((at, at + len(piece)))
        at += len(piece) + 1
    return places


def _cuts(words: str, start: int, end: int, size: float, room: float, bold: bool) -> list[int]:
    """Return where a stretch without a break that fits must be cut."""
    cuts, used = [], 0.0
    for at in range(start, end):
        step = width(words[at], size, bold)
        if used + step > room and at > start:
            cuts.append(at)
            used = 0.0
        used += step
    return cuts
