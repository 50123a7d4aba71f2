"""Dates in a sentence: a year, a month, a day, a weekday, counted from the day of publication where plain."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

from analysis.comparison.facts_told.line import Line
from analysis.comparison.facts_told.quantities import Quantities

_YEARS = range(1800, 2101)
DATE, WEEKDAY, OF_YEAR = "date", "weekday", "day of the year"


class Dated(NamedTuple):
    """A date: its first and last day as numbers like 20140930, or (weekday) 1 to 7, or (day of the year) 208 for 8
    February; the place after its words.

    `printed` says that month and day are printed, `part` which part of the day is named; `first` is where it begins.
    """

    low: float
    high: float
    unit: str
    after: int
    first: int = -1
    printed: bool = False
    part: str = ""


def date_at(line: Line, at: int, known: Quantities, published: date | None, before: int | None) -> Dated | None:
    """Return the date that begins at a word; `before` is the year of the date before it in the sentence.

    Its words may begin one before: "late" of "late Thursday".
    """
    if published and not MINYEAR < published.year < MAXYEAR:  # a day before or after it may not exist
        published = None
    found = _date_at(line, at, known, published, before)
    if found is None:
        return None
    if line.key(at) not in known.weekdays:
        return found._replace(
            first=at, printed=found.low == found.high and found.unit != WEEKDAY and found.after > at + 1
        )
    after = found.after
    if line.key(after) in known.parts and line.together(after - 1):
        return found._replace(first=at, after=after + 1, part=known.parts[line.key(after)])
    early = line.key(at - 1) in known.parts and line.together(at - 1)
    return found._replace(first=at - early, part=known.parts[line.key(at - 1)] if early else "")


def _date_at(line: Line, at: int, known: Quantities, published: date | None, before: int | None) -> Dated | None:
    key = line.key(at)
    if key in known.months and _is_month(line, at, known):
        return _month(line, at, known, published)
    if key in known.weekdays:
        return _weekday(line.key(at - 1), at, known.weekdays[key], published)
    if key.isdigit() and len(key) < 3 and line.key(at + 1) in known.months and line.together(at):
        found = _month(line, at + 1, known, published, int(key))
        return found if found and found.low == found.high else None
    if _is_year(line, at, known):
        return _whole(int(key), None, at + 1)
    for words, years, since in known.other_years:
        year = before if since == "before" else published.year if published else None
        if year and line.keys[at : at + len(words)] == words:
            return _whole(year + years, None, at + len(words))
    if key in known.other_days and published:
        return _day(published + timedelta(days=known.other_days[key]), at + 1)
    return None


def days(figure: tuple[float, float]) -> tuple[date, date]:
    """Return the first and last day of a date's numbers."""
    first, last = (f"{int(number):08d}" for number in figure)
    return date.fromisoformat(first), date.fromisoformat(last)


def _is_month(line: Line, at: int, known: Quantities) -> bool:
    """Say whether "May" or "March" is a month here: printed with a capital, with a day, a year or "in" beside it."""
    if not line.capital(at):
        return False
    beside = line.key(at + 1).isdigit() or line.key(at - 1).isdigit()
    return beside or line.key(at - 1) in known.before_year


def _is_year(line: Line, at: int, known: Quantities) -> bool:
    key = line.key(at)
    if len(key) != 4 or not key.isdigit() or int(key) not in _YEARS or "," in line.printed(at):
        return False
    if line.key(at - 1) not in known.before_year and not line.key(at - 1).isdigit():
        joined = line.key(at - 1) == "and" and line.key(at - 2).isdigit()
        if not joined:
            return False
    if line.key(at - 1) == "and" and not line.key(at - 2).isdigit():
        return False
    ends = at + 1 == len(line.keys) or not line.together(at)
    return ends or line.key(at + 1) in known.empty


def _month(line: Line, at: int, known: Quantities, published: date | None, day: int | None = None) -> Dated | None:
    month, after = known.months[line.key(at)], at + 1
    following = line.key(after)
    if day is None and following.isdigit() and len(following) < 3:
        day, after = int(following), after + 1
    following = line.key(after)
    year = int(following) if len(following) == 4 and following.isdigit() and int(following) in _YEARS else None
    if year:
        return _whole(year, month, after + 1, day)
    if day is None or not 1 <= day <= monthrange(2000, month)[1]:
        return None
    return _nearest(published, month, day, after) if published else Dated(*(month * 100 + day,) * 2, OF_YEAR, after)


def _whole(year: int, month: int | None, after: int, day: int | None = None) -> Dated | None:
    if month is None:
        return Dated(year * 10000 + 101, year * 10000 + 1231, DATE, after)
    last = monthrange(year, month)[1]
    if day is not None and not 1 <= day <= last:
        return None
    return Dated(_number(year, month, day or 1), _number(year, month, day or last), DATE, after)


def _nearest(published: date, month: int, day: int, after: int) -> Dated | None:
    """Return the day without a year that lies nearest to the day of publication."""
    years = (published.year - 1, published.year, published.year + 1)
    found = [date(year, month, day) for year in years if 1 <= day <= monthrange(year, month)[1]]
    nearest = min(found, key=lambda each: abs(each - published), default=None)
    return _day(nearest, after) if nearest else None


def _weekday(word: str, at: int, number: int, published: date | None) -> Dated | None:
    """Return the last such weekday up to the day of publication; the weekday itself where that is not known.

    "next Friday" may be either of two; "last Friday" (`word`) is never the day of publication.
    """
    if word == "next":
        return None
    if published is None:
        return Dated(number, number, WEEKDAY, at + 1)
    back = (published.isoweekday() - number) % 7
    return _day(published - timedelta(days=back or (7 if word == "last" else 0)), at + 1)


def _day(day: date, after: int) -> Dated:
    number = _number(day.year, day.month, day.day)
    return Dated(number, number, DATE, after)


def _number(year: int, month: int, day: int) -> int:
    return year * 10000 + month * 100 + day
