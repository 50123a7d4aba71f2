"""The date at the head of a text, where a stamp or a dateline gives one; no other date is the text's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

HEAD_LINES = 15
STORY_LINE = 60  # characters: a line of this length that ends as a sentence does belongs to the story
LONG_LINE = 200  # and so does any line of this length

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
_MONTH = "|".join(rf"{month[:3]}(?:{month[3:]})?" for month in _MONTHS) + "|sept"
_DATE = (
    r"(?:(?P<iso>\d{4}-\d{2}-\d{2})(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?"
    rf"|(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m1>{_MONTH})\.?,?\s+(?P<y1>\d{{4}})"
    rf"|(?P<m2>{_MONTH})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})"
    r"|(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<y3>\d{4}))"
)
_DAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_CLOCK = (
    r"(?:[\s,|·•@-]{0,4}(?:at\s)?\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?\s?\(?(?:[a-z]{2,4})?(?:[+-]\d+)?\)?)?"
)
_SAID = r"(?P<said>(?:first\s)?(?:published|posted|released|dated?)(?:\son|\sat)?\s?:?\s?)"
_UPDATED = r"(?:[\s,|·•/(-]{0,4}(?:last\s)?(?:updated|modified)\b.{0,60})?"
_STAMP_LINE = re.compile(
    rf"\W{{0,9}}{_SAID}?{_CLOCK}[\s,|-]{{0,4}}{_DAY}{_DATE}{_CLOCK}{_UPDATED}\W{{0,9}}", re.IGNORECASE
)
_STAMP_BEFORE = re.compile(r"\s{0,9}date\s?:?\s?(?P<iso>\d{4}-\d{2}-\d{2})\b", re.IGNORECASE)
_DATELINE = re.compile(
    rf"\s{{0,9}}(?:[A-Z][A-Z.'’-]+[ ,/]{{1,3}}){{1,5}}(?i:{_DAY}{_DATE})\s?(?:\([^)]{{1,30}}\))?\s?(?:--|[—–-])\s"
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date, the words that give it and their line (from 1); `said` where they say that it is the publication's."""

    date: date
    words: str
    line: int
    said: bool


def text_lines(text: str) -> list[str]:
    """Return the lines of a text, whichever line ends it has, without them."""
    return re.split(r"\r\n|\r|\n", text)


def head_date(text: str) -> Stamp | None:
    """Return the date of a stamp ("Published 19 December 2018") or dateline at the head of a text, or None.

    The head ends where the story has begun. Dates that leave day and month open (3/4/2018), datelines without a year,
    and heads that give two different dates give None.

    >>> head_date("date 2018-12-20 WASHINGTON -- The ferry sank.").date
    datetime.date(2018, 12, 20)
    """
    stamps = list(_stamps(text))
    stamps = [stamp for stamp in stamps if stamp.said] or stamps
    return stamps[0] if len({stamp.date for stamp in stamps}) == 1 else None


def _stamps(text: str) -> Iterator[Stamp]:
    lines = [(number, line) for number, line in enumerate(text_lines(text), start=1) if line.strip()]
    story = [_is_story(line) for _, line in lines]
    for index, (number, line) in enumerate(lines[:HEAD_LINES]):
        before, after = sum(story[:index]), any(story[index + 1 :])
        if before > 1:
            return
        match = _STAMP_LINE.fullmatch(line) if after and (before == 0 or sum(story[index + 1 :]) > 1) else None
        if match is None and before == 0:
            match = _STAMP_BEFORE.match(line) or _DATELINE.match(line)
        found = _date(match) if match else None
        if match and found:
            said = match.re is not _STAMP_LINE or bool(match["said"])
            yield Stamp(found, line.strip() if match.re is _STAMP_LINE else match[0].strip(), number, said)


def _is_story(line: str) -> bool:
    words = line.strip()
    return len(words) >= LONG_LINE or (len(words) >= STORY_LINE and words.rstrip("\"'”’)»*")[-1:] in tuple(".!?…"))


def _date(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    try:
        if parts["iso"]:
            return date.fromisoformat(parts["iso"])
        if parts["a"]:
            first, second = int(parts["a"]), int(parts["b"])
            day, month = (first, second) if first > 12 else (second, first)
            return date(int(parts["y3"]), month, day) if max(first, second) > 12 or first == second else None
        year, name, day = (parts["y1"] or parts["y2"], parts["m1"] or parts["m2"], int(parts["d1"] or parts["d2"]))
        month = next(number for number, each in enumerate(_MONTHS, start=1) if each.startswith(name.lower()[:3]))
        return date(int(year), month, day)
    except ValueError:
        return None
