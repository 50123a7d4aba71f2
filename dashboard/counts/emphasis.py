"""Emphasis in words: the table of a thing, the lists of sentences behind it, and what the counts say."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import pandas as pd

from analysis.annotation.document import Document
from analysis.facts import facts
from analysis.measures.emphasis import CARD, QUOTATIONS, Place, parts, places, theme_places
from analysis.spans import Span
from dashboard.comparison import Comparison
from dashboard.counts.finding import Finding
from dashboard.counts.places import places as rows_of
from dashboard.counts.standing import Every, Standing, common, every, evidence_id, standings, thing_name, thing_of
from dashboard.kept import once
from dashboard.markup import Number
from dashboard.words.phrases import all_of, joined, some

_PLACES = {
    "all": "in {} of the body",
    "first": "where it first comes in the body",
    "headline": "in the headline",
    "standfirst": "in the standfirst",
    "lead": "in the lead",
}
NO_BODY = "–"


def verb(thing: str) -> str:
    """Return what an article does with a thing: "named", "quoted" or "told"."""
    return "quoted" if thing == QUOTATIONS else "told" if thing.startswith("theme:") else "named"


def too_few() -> int:
    """Return the number of body sentences below which a share is "too few to say"."""
    return int(facts(CARD)["too_few"])


@once
def table(now: Comparison, standing: Sequence[Standing]) -> pd.DataFrame:
    """Return a row for each outlet: headline, standfirst, lead, first position, sentences, interval, weighted share."""
    parts_there = [
        part for part in ("headline", "standfirst", "lead") if any(_part(each, part)[1] for each in standing)
    ]
    rows = []
    for each in standing:
        row: dict[str, object] = {"Outlet": now.noted(each.group)}
        for part in parts_there:
            row[part.capitalize()] = _part_in_words(each, part)
        row["First"] = first_in_words(each)
        row["Sentences"] = sentences_in_words(each)
        row["Interval (95 %)"] = _interval(each)
        row["Weighted share"] = NO_BODY if each.weight is None else f"{each.weight:.0%}"
        rows.append(row)
    return pd.DataFrame(rows)


def first_in_words(standing: Standing) -> tuple[Number, ...] | str:
    """Return where a thing first comes in the body: "sentence 3 of 28", or a share where there are several articles."""
    if not standing.n:
        return NO_BODY
    if standing.first is None:
        return "not in the body" if standing.named else f"not {verb(standing.thing)}"
    if len(standing.found) > 1:
        words = f"{standing.first:.0%} of the text before it (middle of {len(standing.found)} articles)"
    else:
        words = f"sentence {(standing.found[0].before or 0) + 1} of {standing.n}"
    return (Number(words, evidence_id(standing.group, standing.thing, "first")),)


def sentences_in_words(standing: Standing) -> tuple[Number, ...] | str:
    """Return in how many of the body's sentences a thing stands: "9 of 28"."""
    if not standing.n:
        return NO_BODY
    words = f"{standing.sentences} of {standing.n}"
    return (Number(words, evidence_id(standing.group, standing.thing, "all")),) if standing.sentences else words


@once
def cells(now: Comparison, standing: Iterable[Standing]) -> dict[str, str]:
    """Return the numbers of these standings that have sentences: evidence id -> what it counts."""
    found = {}
    for each in standing:
        for place, words in _PLACES.items():
            count = each.sentences if place in ("all", "first") else _part(each, place)[0]
            if count:
                counted = f"{count} sentence{'s' if count > 1 else ''}"
                what = f"{now.name(each.group)}: {thing_name(each.thing)}, {words.format(counted)}"
                found[evidence_id(each.group, each.thing, place)] = what
    return found


def hits(now: Comparison, evidence: str) -> pd.DataFrame:
    """Return the places behind a number of `cells`, a row for each, as the list of sentences wants them."""
    _, group, _, place = evidence.split(":")
    thing = thing_of(evidence)
    found = [(document, _spans(document, thing, place)) for document in now.of_group(group)]
    return rows_of(found, long=thing.startswith("theme:"))


def at(document: Document, thing: str) -> list[Place]:
    """Return the places of a thing in an article."""
    found = theme_places(document) if thing.startswith("theme:") else places(document)
    return found.get(thing, [])


def _spans(document: Document, thing: str, place: str) -> list[Span]:
    where = parts(document)
    inside: Collection[int] = where.body if place in ("all", "first") else getattr(where, place, ())
    found = [each for each in at(document, thing) if each.sentence in inside]
    if place == "first" and found:
        first = min(found, key=lambda each: each.span.start).sentence
        found = [each for each in found if each.sentence == first]
    return [each.span for each in found]


def lead(thing: str) -> str:
    """Return what is counted, for the line under the headline."""
    what = (
        "quotations are"
        if thing == QUOTATIONS
        else "the theme is told or touched"
        if verb(thing) == "told"
        else ("the name stands")
    )
    return (
        f"Where {what}, in sentences of the body; the opening is headline, standfirst (the lines under it) and lead "
        "(the first paragraph), as far as the text has them. Choose a block to read it in the article."
    )


@once
def headline(now: Comparison, standing: Sequence[Standing]) -> str:
    """Return in how many openings a thing stands, and where it comes in the other articles; no full stop.

    An outlet that reports another event is left out, unless there is no other.
    """
    told = _same_event(now, standing)
    if not told:
        return "Nothing here could be counted"
    opening, articles = sum(each.opening for each in told), sum(len(each.found) for each in told)
    name = thing_name(told[0].thing)
    text = f"{name}: {_opens(opening, articles)}"
    return text + _late(now, [each for each in told if each.opening < len(each.found)])


def _opens(opening: int, articles: int) -> str:
    if articles == 1:
        return f"{'' if opening else 'not '}in the opening of this article"
    return f"in the opening of {opening or 'none'} of {'the ' * (not opening)}{articles} articles"


def _late(now: Comparison, late: Sequence[Standing]) -> str:
    """Return where the thing comes in articles that do not open with it, as far as there is one an outlet."""
    if not late or any(len(each.found) != 1 for each in late):
        return ""
    firsts = [(each.found[0].before, each) for each in late]
    if len(late) <= 2:
        return "".join(
            f"; not {verb(each.thing)} in {now.name(each.group)}"
            if before is None
            else f"; in {now.name(each.group)} first in sentence {before + 1} of {each.n}"
            for before, each in firsts
        )
    found = sorted(before + 1 for before, _ in firsts if before is not None)
    absent = len(firsts) - len(found)
    span = " to ".join(dict.fromkeys(str(place) for place in (found[0], found[-1]))) if found else ""
    text = f"; in {len(found)} first in sentence {span}" if found else ""
    return text + (f"; not {verb(late[0].thing)} in {absent}" if absent else "")


def side_by_side(now: Comparison, found: Every, ranked: Iterable[str]) -> str:
    """Return which things stand in the opening of all articles, and which of some; no full stop."""
    by_count: dict[int, list[str]] = {}
    articles = 0
    for thing in ranked:
        told = _same_event(now, standings(now, found, thing))
        articles = sum(len(each.found) for each in told)
        by_count.setdefault(sum(each.opening for each in told), []).append(thing_name(thing, within=True))
    ranked_counts = sorted(filter(None, by_count), reverse=True)
    parts_of = [
        f"of {_of(count, articles) if not place else count}: {joined(by_count[count])}"
        for place, count in enumerate(ranked_counts)
    ]
    if not parts_of or articles < 2:
        return ""
    return f"In the opening {'; '.join(parts_of)}"


def _of(count: int, articles: int) -> str:
    return all_of(count, "articles") if count == articles else f"{count} of {articles} articles"


def missing(now: Comparison, found: Every) -> str:
    """Return which outlets' texts came without headline or standfirst, in a sentence; "" where none did."""
    lacking: dict[str, list[str]] = {"headline": [], "standfirst": []}
    for part, names in lacking.items():
        for each in standings(now, found, QUOTATIONS):
            if each.found and not _part(each, part)[1]:
                names.append(now.name(each.group))
    said = [f"no {part} with that of {some(names)}" for part, names in lacking.items() if names]
    if not said:
        return ""
    return f"Not every text came whole: {'; '.join(said)}. Their opening is only what is there."


_LINE = "The line is the body of the text, the dot where it first comes; a broken line: not there"


@once
def findings(now: Comparison) -> list[Finding]:
    """Return what the openings have in common and what not: at most one finding, none where all open alike."""
    found = every(now)
    ranked = [thing for thing in common(found) if thing != QUOTATIONS]
    told = [_same_event(now, standings(now, found, thing)) for thing in ranked]
    some = [each for each in told if 0 < sum(one.opening for one in each) < sum(len(one.found) for one in each)]
    if not some:
        return []
    return [Finding(f"{headline(now, some[0])}.", {each.group: _first(each) for each in some[0]}, "emphasis", _LINE)]


def counted(standing: Iterable[Standing], few: int = 1) -> dict[str, tuple[Number, ...]]:
    """Return for each outlet where a thing first comes and in how many sentences it stands; of `few` things at most."""
    found: dict[str, list[Number]] = {}
    for each in standing:
        mine = found.setdefault(each.group, [])
        if len(mine) < 2 * few:
            said = sentences_in_words(each)
            often = said if isinstance(said, tuple) else (Number(said),)
            name = "" if few == 1 else f"{thing_name(each.thing)}: "
            mine += [Number(f"{name}{number.words}", number.evidence) for number in _first(each)]
            mine += [Number(f"in {number.words} sentences", number.evidence) for number in often]
    return {group: tuple(numbers) for group, numbers in found.items()}


def _first(standing: Standing) -> tuple[Number, ...]:
    first = first_in_words(standing)
    if isinstance(first, str):
        return (Number(first, line=()),)
    line = () if standing.first is None else (standing.first,)
    return tuple(Number(f"first in {each.words}", each.evidence, line=line) for each in first)


def _same_event(now: Comparison, standing: Iterable[Standing]) -> list[Standing]:
    told = [each for each in standing if each.found]
    return [each for each in told if not now.other_event(each.group)] or told


def _part(standing: Standing, part: str) -> tuple[int, int]:
    """Return in how many articles a part has the thing, and how many articles have the part."""
    said = [getattr(each, part) for each in standing.found]
    return sum(bool(each) for each in said), sum(each is not None for each in said)


def _part_in_words(standing: Standing, part: str) -> tuple[Number, ...] | str:
    count, there = _part(standing, part)
    if not there:
        return f"no {part} in this text" if len(standing.found) == 1 else NO_BODY
    words = f"{count} of {there}" if len(standing.found) > 1 else verb(standing.thing) if count else "no"
    return (Number(words, evidence_id(standing.group, standing.thing, part)),) if count else words


def _interval(standing: Standing) -> str:
    if len(standing.found) != 1:
        return NO_BODY
    share = standing.found[0].share
    if share.low is None or share.high is None or share.n < too_few():
        return "too few to say"
    return f"{share.low:.0%} to {share.high:.0%}"
