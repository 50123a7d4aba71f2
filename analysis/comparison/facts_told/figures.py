"""Figures in an article: counts, times, dates, money, shares and conditions, each with who is named as saying it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from analysis.annotation.document import Attribution, Voice
from analysis.annotation.voice import Voices
from analysis.comparison.facts_told.conditions import condition_at
from analysis.comparison.facts_told.context import REACH, REACH_OF_DAYS, Near, context, deed, total
from analysis.comparison.facts_told.dates import date_at
from analysis.comparison.facts_told.line import Line, lines, meaning
from analysis.comparison.facts_told.nouns import Noun, happened_beside, noun_after, noun_before
from analysis.comparison.facts_told.numbers import Number, number_at
from analysis.comparison.facts_told.quantities import Quantities, quantities
from analysis.comparison.wording import Wording, noted
from analysis.spans import Span

Kind = Literal["count", "duration", "deadline", "date", "money", "share", "condition"]
_TOLD = re.compile(r" ((?:[Tt]he )?[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*){0,3})")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at one place of an article.

    `low` and `high` are numbers in `unit` (equal for a single value; None for a condition or "as soon as possible");
    of a date the first and last day, as 20140930. `hedge` are the words that blur it, `sense` says how: near, above,
    below. `noun` is what it counts as printed, `head` the family or stem of it, `happened` what befell those counted.
    `hours` are the hours of one unit of time. `open` marks a number in words that leave it open (dozens). `source` is
    who is named as having said it, `hearer` to whom ("Reuters"). `near` are the words around it: what each counts as
    -> its weight, and the word as printed; `told` is the sum of the weights. Of a day, `printed` says that its month
    and number are, `part` is the part of the day that is named (early, late), `deed` what was done on it. `own` are the
    words within a condition.
    """

    kind: Kind
    low: float | None
    high: float | None
    unit: str | None
    span: Span
    sentence: int
    hedge: str | None = None
    sense: str = "exact"
    noun: str = ""
    head: str = ""
    happened: str = ""
    hours: float = 1.0
    open: bool = False
    near: Near = field(default_factory=dict)
    told: float = 0.0
    printed: bool = False
    part: str = ""
    deed: str = ""
    own: frozenset[str] = frozenset()
    voice: Voice = "own"
    source: str | None = None
    hearer: str | None = None


def figures(wording: Wording) -> tuple[Figure, ...]:
    """Return the figures of an article in the order of its text; none in a language without facts of quantities."""
    return noted(wording, "figures", lambda: _figures(wording))


def _figures(wording: Wording) -> tuple[Figure, ...]:
    known = quantities(wording.article.language)
    if known is None:
        return ()
    document = wording.document
    voices = Voices(document.quotations, document.attributions)
    telling = [each for each in document.attributions if each.lemma == "tell"]
    found = (figure for line in lines(wording, known) for figure in _of_line(line, wording, known))
    return tuple(_said(figure, voices, telling, wording.article.text) for figure in found)


def _of_line(line: Line, wording: Wording, known: Quantities) -> Iterator[Figure]:
    begin, year = 0, None
    for at in line.openers:
        if at < begin:
            continue
        after = condition_at(line, at, known)
        if after:
            own = frozenset(filter(None, (meaning(line, place, known) for place in range(at, after))))
            yield replace(_figure("condition", line, at, after, known), own=own)
        found = (
            _time_without_number(line, at, known)
            or _share_without_number(line, at, known)
            or _dated(line, at, wording, known, year)
            or _numbered(line, at, known)
        )
        if not found:
            continue
        figure, begin = found
        if figure is None:
            continue
        if figure.kind == "date" and figure.unit == "date" and figure.low is not None:
            year = int(figure.low) // 10000
        yield figure


Found = tuple[Figure | None, int]


def _time_without_number(line: Line, at: int, known: Quantities) -> Found | None:
    phrase = line.begins_with(known.vague_deadlines, at)
    return (_figure("deadline", line, at, at + len(phrase), known), at + len(phrase)) if phrase else None


def _share_without_number(line: Line, at: int, known: Quantities) -> Found | None:
    """Return "half of the mills" as a share; not "the first half of the year"."""
    phrase = line.begins_with(known.share_words, at)
    if phrase is None or line.key(at - 1) in known.before_half or line.key(at + len(phrase)) in known.times:
        return None
    if at and line.capital(at) and line.together(at - 1):
        return None  # a title: the song Half the World Away
    after, share = at + len(phrase) - 1, known.shares[phrase]
    first, hedge, sense = _hedged(line, at, Number(share, share, after), known)
    figure = _valued("share", line, first, after, known, share, share, "percent")
    return replace(figure, hedge=hedge, sense=sense, noun=line.span(at, after).of(line.text)), after


def _dated(line: Line, at: int, wording: Wording, known: Quantities, year: int | None) -> Found | None:
    published = wording.article.published
    found = date_at(line, at, known, published, year)
    if found is None:
        return None
    reach = REACH_OF_DAYS if found.low == found.high else REACH
    figure = _figure("date", line, found.first, found.after, known, reach)
    doing = deed(line, at, found.after, known) if found.low == found.high else ""
    low, high, unit = float(found.low), float(found.high), found.unit
    return replace(
        figure, low=low, high=high, unit=unit, printed=found.printed, part=found.part, deed=doing
    ), found.after


def _numbered(line: Line, at: int, known: Quantities) -> Found | None:
    """Return the figure of the number at a word and the place after it; no figure where the number counts nothing."""
    number = number_at(line, at, known)
    if number is None:
        return None
    first, hedge, sense = _hedged(line, at, number, known)
    figure, after = _measured(line, at, number, known)
    if figure is None:
        return None, max(after, number.after)
    span = Span(min(line.starts[first], figure.span.start), figure.span.end)
    found = replace(figure, span=span, hedge=hedge, sense=sense, open=number.open)
    return found, max(after, number.after)


def _hedged(line: Line, at: int, number: Number, known: Quantities) -> tuple[int, str | None, str]:
    """Return where a figure's words begin with their hedge, the hedge as printed, and its sense."""
    first = at - 1 if number.low < number.high and line.key(at - 1) in ("between", "from") else at
    for phrase, sense in known.hedges.get(line.key(first - 1), ()):
        begin = first - len(phrase)
        if begin >= 0 and line.keys[begin:first] == phrase and line.together(first - 1):
            return begin, line.span(begin, first).of(line.text), sense
    return first, None, "exact"


def _measured(line: Line, at: int, number: Number, known: Quantities) -> tuple[Figure | None, int]:
    """Return a number with its unit as a figure, and the place after them; None where it has no unit."""
    after = number.after
    unit = line.key(after) if line.together(after - 1) else ""
    low, high = number.low, number.high
    if not high:
        return None, after
    sign = known.signs.get(line.text[line.starts[at] - 1 : line.starts[at]])
    if sign:
        return _valued("money", line, at, after, known, low, high, sign, before=1), after
    if line.text[line.ends[after - 1] : line.ends[after - 1] + 1] == "%":
        return _valued("share", line, at, after, known, low, high, "percent", more=1), after
    phrase = line.begins_with(known.percent, after)
    if phrase:
        return _valued("share", line, at, after + len(phrase), known, low, high, "percent"), after + len(phrase)
    if unit in known.fractions:
        part = known.fractions[unit]
        return _valued("share", line, at, after + 1, known, low * part, high * part, "percent"), after + 1
    if unit in known.money:
        return _valued("money", line, at, after + 1, known, low, high, known.money[unit]), after + 1
    if unit in known.times:
        return _timed(line, at, number, known), after + 1
    return _count(line, at, number, known)


def _valued(
    kind: Kind,
    line: Line,
    at: int,
    after: int,
    known: Quantities,
    low: float,
    high: float,
    unit: str,
    before: int = 0,
    more: int = 0,
) -> Figure:
    """Return a figure of money or a share; `before` and `more` take in the sign at its side."""
    figure = _figure(kind, line, at, after, known)
    span = Span(figure.span.start - before, figure.span.end + more)
    return replace(figure, low=low, high=high, unit=unit, span=span)


def _timed(line: Line, at: int, number: Number, known: Quantities) -> Figure | None:
    """Return a time; None for an age ("a 9-year-old", "50 years old") and for a moment ("two days ago")."""
    after = number.after
    unit, hours = known.times[line.key(after)]
    if line.key(after + 1) in ("old", "olds", "ago") or line.keys[after + 1 : after + 3] == ("of", "age"):
        return None
    if line.begins_with(known.no_times, at):
        return None
    scale = 10 if line.key(after).startswith("decade") else 1
    first = _hedged(line, at, number, known)[0]
    deadline = line.ends_with(known.deadlines, first) if first == at or line.together(first - 1) else None
    kind: Kind = "deadline" if deadline else "duration"
    figure = _figure(kind, line, first - len(deadline or ()), after + 1, known)
    return replace(figure, low=number.low * scale, high=number.high * scale, unit=unit, hours=hours / scale)


def _count(line: Line, at: int, number: Number, known: Quantities) -> tuple[Figure | None, int]:
    first = _hedged(line, at, number, known)[0]
    noun = noun_after(line, at, number, known) or noun_before(line, first, number.after, known)
    happened = happened_beside(line, at, noun.after if noun else number.after, known)
    if noun is None and happened and (number.open or number.low > 12):
        noun = Noun("", "people", number.after)
    if noun is None or (number.low == number.high and number.low <= 1):
        return None, number.after
    figure = _figure("count", line, at, noun.after, known)
    unit = noun.head if noun.head in known.counted.values() else noun.printed.lower()
    near = {word: each for word, each in figure.near.items() if word not in (noun.head, happened)}
    valued = replace(figure, low=number.low, high=number.high, unit=unit, near=near, told=total(near))
    return replace(valued, noun=noun.printed, head=noun.head, happened=happened), number.after


def _figure(kind: Kind, line: Line, first: int, after: int, known: Quantities, reach: int = REACH) -> Figure:
    near = context(line, first, after, known, reach)
    return Figure(kind, None, None, None, line.span(first, after), line.sentence, near=near, told=total(near))


def _said(figure: Figure, voices: Voices, telling: list[Attribution], text: str) -> Figure:
    voice, source = voices.of(figure.span)
    if voice == "own":
        return figure
    told = next((each for each in telling if any(span.holds(figure.span) for span in each.content)), None)
    return replace(figure, voice=voice, source=source, hearer=_hearer(told, text) if told else None)


def _hearer(telling: Attribution, text: str) -> str | None:
    """Return who was told ("Reuters"): the name between the verb and what is said, None where none stands there."""
    following = [span.start for span in telling.content if span.start >= telling.cue.end]
    match = _TOLD.match(text, telling.cue.end, min(following, default=len(text)))
    return match[1] if match else None
