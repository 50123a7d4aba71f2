"""Numbers in figures and in words: 2,000, two hundred and fifty, hundreds of thousands, six to 12."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.comparison.facts_told.line import Line
from analysis.comparison.facts_told.quantities import Quantities

_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_SHORT = re.compile(r"(\d+(?:\.\d+)?)(m|bn|tn|k)")
_SHORT_FOR = {"k": 1e3, "m": 1e6, "bn": 1e9, "tn": 1e12}
_DASH = re.compile(r"%?\s*[-\u2010\u2011\u2013]\s*[$€£]?")
_SPACE = re.compile(r"%?\s+[$€£]?")
_WIDEST = 1000
"""A range whose end is so many times its beginning is no range."""


class Number(NamedTuple):
    """A number or a range: from, to, the place after its last word, and whether its words leave it open (dozens)."""

    low: float
    high: float
    after: int
    open: bool = False


def number_at(line: Line, at: int, known: Quantities) -> Number | None:
    """Return the number or range that begins at a word."""
    first = _single(line, at, known)
    if first is None or first.open:
        return first
    second_at = _second(line, first.after, at)
    second = _single(line, second_at, known) if second_at else None
    if second is None or second.open:
        return first
    low = first.low
    if low < _WIDEST <= second.high and (factor := _factor(line, second, known)):
        low *= factor
    if not 0 < low < second.high <= low * _WIDEST:
        return first
    return Number(low, second.high, second.after)


def _second(line: Line, after: int, first: int) -> int | None:
    """Return where the second number of a range would begin."""
    if after >= len(line.keys):
        return None
    if _DASH.fullmatch(line.gap(after - 1)):
        return after
    if not _SPACE.fullmatch(line.gap(after - 1)) or not _SPACE.fullmatch(line.gap(after)):
        return None
    joint = line.key(after)
    opened = line.key(first - 1) in ("between", "from")
    return after + 1 if joint in ("to", "or") or (joint == "and" and opened) else None


def _factor(line: Line, second: Number, known: Quantities) -> float | None:
    return known.magnitudes.get(line.key(second.after - 1))


def _single(line: Line, at: int, known: Quantities) -> Number | None:
    key = line.key(at)
    if key in known.vague:
        return _vague(line, at, known)
    many = known.magnitudes.get(line.key(at + 1)) if key in known.many else None
    if many:
        return Number(2 * many, 1000 * many, at + 2, open=True)
    value, after = _counted(line, at, known)
    if value is None:
        return None
    while line.key(after) in known.magnitudes and line.together(after - 1):
        value *= known.magnitudes[line.key(after)]
        after += 1
        rest, then = _counted(line, after + (line.key(after) == "and"), known)
        if rest is not None and rest < value and value < 1e6 and not key[0].isdigit() and line.together(after - 1):
            value, after = value + rest, then
    return Number(value, value, after)


def _counted(line: Line, at: int, known: Quantities) -> tuple[float | None, int]:
    """Return a number without its magnitude: digits, or words up to ninety-nine; "a" before a magnitude is one."""
    key = line.key(at)
    if not key:
        return None, at
    if _DIGITS.fullmatch(key):
        return float(key), at + 1
    if short := _SHORT.fullmatch(key):
        return float(short[1]) * _SHORT_FOR[short[2]], at + 1
    if key in ("a", "an") and line.key(at + 1) in known.times and line.key(at - 1) in known.before_one:
        return 1.0, at + 1
    if key in ("a", "half"):
        one = at + 1 if key == "a" else at + (2 if line.key(at + 1) == "a" else 1)
        return (1.0 if key == "a" else 0.5, one) if line.key(one) in known.magnitudes else (None, at)
    if key not in known.small:
        return None, at
    value = known.small[key]
    following = known.small.get(line.key(at + 1), 0)
    if value >= 20 and 0 < following < 10 and line.together(at):
        return float(value + following), at + 2
    return float(value), at + 1


def _vague(line: Line, at: int, known: Quantities) -> Number:
    """Return "hundreds", "tens of thousands" as a range that is left open."""
    low, high = known.vague[line.key(at)]
    if line.key(at + 1) == "of" and line.key(at + 2) in known.vague:
        unit = known.vague[line.key(at + 2)][0] / 2
        return Number(low * unit, high * unit, at + 3, open=True)
    return Number(low, high, at + 1, open=True)
