"""Whether two figures are given of the same thing: what they measure, and the words around them."""

from __future__ import annotations

from collections.abc import Hashable
from math import fsum, inf

from analysis.comparison.facts_told.context import SPOKEN
from analysis.comparison.facts_told.dates import DATE, OF_YEAR, WEEKDAY, days
from analysis.comparison.facts_told.figures import Figure
from analysis.comparison.wording import MASK

TIMES = frozenset({"duration", "deadline"})
_SMALL = 12
"""Counts up to a dozen are so common that more words around them must agree."""
_FAR = 3.0
"""Of the same thing the greater number is at most so many times the smaller one, unless a word leaves it open."""
_ROUND = 0.03
"""By how much a month and 30 days, a year and 52 weeks differ at most."""
_MOST_OF_IT = 0.6
_DEED_AND_MORE = 1.5
"""What days agree in where the same was done on them: the deed, and at least a name."""
_NEAR = 0.1
"""How far "about" reaches: a tenth to both sides."""


def measure(figure: Figure) -> Hashable:
    """Return what a figure measures: figures of different measures are never of the same thing."""
    if figure.kind in TIMES:
        return "time"
    if figure.kind == "count":
        return "killed, hurt, moved" if figure.happened else figure.head
    return figure.kind if figure.kind != "money" else figure.unit


def bounds(figure: Figure) -> tuple[float, float]:
    """Return between which numbers the thing lies by a figure's words: "more than 10" has no upper end."""
    low, high = figure.low or 0.0, figure.high or 0.0
    if figure.sense == "above":
        return low, inf
    if figure.sense == "below":
        return 0.0, high
    return (low * (1 - _NEAR), high * (1 + _NEAR)) if figure.sense == "near" else (low, high)


def value(figure: Figure) -> tuple[float, float] | None:
    """Return a figure's numbers, times in hours; None where it has none."""
    if figure.low is None or figure.high is None:
        return None
    scale = figure.hours if figure.kind in TIMES else 1
    return figure.low * scale, figure.high * scale


def same(one: Figure, two: Figure) -> bool:
    """Say whether two figures give the same number; 8 February and 8 February 2017 do."""
    if value(one) == value(two):
        return True
    return one.printed and two.printed and _same_days(one, two)


def agree(one: Figure, two: Figure) -> bool:
    """Say whether both figures can be true: their numbers, as far as their hedges reach, meet."""
    if one.kind == "date":
        return _same_days(one, two)
    (low, high), (least, most) = ((edge * each.hours for edge in bounds(each)) for each in (one, two))
    return (low <= most and least <= high) or _one_time(one, two)


def likeness(one: Figure, two: Figure) -> float:
    """Return how much speaks for two figures being of the same thing; 0 where it is not enough."""
    if measure(one) != measure(two) or (one.happened and one.happened != two.happened):
        return 0.0
    both = {word: min(one.near[word][0], two.near[word][0]) for word in one.near.keys() & two.near.keys()}
    shared = fsum(both.values())
    words = sum(weight == 1 or (one.kind == "condition" and not word.startswith(MASK)) for word, weight in both.items())
    part = shared / max(1.0, min(one.told, two.told))
    return shared + part if _enough(one, two, shared, words, part) else 0.0


def _enough(one: Figure, two: Figure, shared: float, words: int, part: float) -> bool:
    if one.kind == "condition":
        own = sum(not word.startswith(MASK) for word in one.own & two.own)
        if own >= 2 and 2 * own >= min(len(one.own), len(two.own)):
            return words >= 2 and part >= 0.5
        return words >= 3 and part >= 0.5
    if one.kind == "date":
        return _enough_of_dates(one, two, shared, words, part)
    first, second = value(one), value(two)
    if first is None or second is None:
        return words >= 2 and (first, second) != (None, None)
    if one.kind == "share" and (one.noun or two.noun):
        return first == second and ((words >= 3 and part >= 0.25) or (shared >= 1.5 and part >= _MOST_OF_IT))
    if first == second or _one_time(one, two):
        return _enough_of_equals(one, shared, words, part)
    if (one.open or two.open) and _apart(first, second) <= 1:
        return (shared >= 1 and part >= 0.1) if one.happened else (shared >= 1.5 and words >= 1 and part >= 0.25)
    if _apart(first, second) > _FAR:
        return False
    if one.happened:
        return (shared >= 1.5 and part >= 0.25) or (shared >= 1 and part >= _MOST_OF_IT)
    return words >= (2 if one.head else 3) and shared >= 2.5 and part >= 0.4


def _enough_of_equals(one: Figure, shared: float, words: int, part: float) -> bool:
    """Say whether the words around two equal numbers agree: least for a rare number, most for a share.

    Where most of what stands beside the shorter one is the same, plain words will do.
    """
    if _rare(one):
        return shared >= 0.5
    if shared >= 1.5 and part >= _MOST_OF_IT:
        return True
    least = 2 if one.kind == "share" else 1
    return words >= least and shared >= (1 if one.kind == "money" and one.open else 1.5)


def ranged(figure: Figure) -> bool:
    """Say whether a figure is a range of two numbers (60 to 100 days): hardly two things have the same one."""
    return figure.kind not in ("date", "condition") and figure.low != figure.high and not figure.open


def _one_time(one: Figure, two: Figure) -> bool:
    """Say whether two times in different units are one: a month and 30 days."""
    first, second = value(one), value(two)
    if one.kind not in TIMES or two.kind not in TIMES or one.unit == two.unit or first is None or second is None:
        return False
    return all(abs(left - right) <= _ROUND * right for left, right in zip(first, second, strict=True))


def _rare(figure: Figure) -> bool:
    """Say whether a number is seldom met by chance: a range of time, or a count above a dozen; not "thousands"."""
    if figure.kind in TIMES:
        return ranged(figure)
    return figure.kind == "count" and not figure.open and (figure.low or 0) > _SMALL


def _apart(one: tuple[float, float], two: tuple[float, float]) -> float:
    """Return how many times the smaller number goes into the greater one, 1 where the ranges meet."""
    low, high = max(one[0], two[0]), min(one[1], two[1])
    return max(1.0, low / high) if high > 0 else inf


def _enough_of_dates(one: Figure, two: Figure, shared: float, words: int, part: float) -> bool:
    """Say whether two dates are of the same thing; two names may do for a day where little else stands beside it.

    Less must agree for days on which the same was done, and for days that are both printed with their month.
    """
    if one.part and two.part and one.part != two.part:
        return False
    if not _same_days(one, two):
        return words >= 4 and part >= 0.6
    if one.printed and two.printed:
        return shared >= 1
    if same_deed(one, two):
        return shared >= _DEED_AND_MORE or part >= _MOST_OF_IT
    if one.deed and two.deed and one.deed != two.deed:
        return words >= 3 and part >= 0.4
    if words >= 2 and part >= 0.25:
        return True
    day = one.low == one.high or two.low == two.high
    return shared >= 2 and (part >= 0.4 if day else words >= 1 and part >= 0.3)


def same_deed(one: Figure, two: Figure) -> bool:
    """Say whether the same was done on two days, other than that somebody spoke."""
    return one.deed == two.deed and one.deed not in ("", SPOKEN)


def _same_days(one: Figure, two: Figure) -> bool:
    """Say whether two dates can be one: 2014 and September 2014 can, Friday and a day that is a Friday can."""
    if one.low is None or two.low is None or one.high is None or two.high is None:
        return False
    if one.unit == two.unit:
        return one.low <= two.high and two.low <= one.high
    dated, other = (one, two) if one.unit == DATE else (two, one)
    if dated.unit != DATE or dated.low != dated.high:
        return False
    first, _ = days((dated.low or 0, dated.high or 0))
    return other.low == {WEEKDAY: first.isoweekday(), OF_YEAR: first.month * 100 + first.day}.get(str(other.unit))
