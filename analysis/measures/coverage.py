"""Which themes of the event an article tells, which it only touches, and which are not in it.

Formula: a theme (data/themes/) is present where one of its full patterns holds in a sentence, partial where only one of
its partial patterns does, absent otherwise. Effective number of themes: exp(-sum p ln p), where p is a theme's share of
the pairs of a present theme and a sentence that tells it: 5 themes told in one sentence each give 5; if one theme has
most of the sentences, the number falls towards 1.
Direction: none; more themes are not better, and a short article tells fewer.
Limit: patterns of phrases find words, not meanings. "Not in this article" is all that absent says.
Source: effective number: Hill 1973, of news content Joris et al. 2020.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from math import exp, log
from operator import attrgetter
from typing import Literal, NamedTuple

from analysis.annotation.document import Document, Match
from analysis.annotation.themes import EventThemes, Rule, Theme, also_whole, theme_events
from analysis.latest import latest
from analysis.measures.measure import Measure, Reading
from analysis.measures.score import Score
from analysis.spans import Span

CARD = "methods/coverage.toml"
LIST = "themes"  # of `Document.matches`

Status = Literal["present", "partial", "absent"]
STATUSES: tuple[Status, ...] = ("present", "partial", "absent")

_EDGES = attrgetter("start", "end")


class Coverage(NamedTuple):
    """How one article tells one theme.

    `evidence` are the places that decide, at most one a sentence, in reading order: of full patterns where the theme is
    present, of partial ones where it is partial, none where it is absent. Each runs from the first to the last word of
    the shortest stretch in which a pattern holds. `first` is the share of the body's sentences that stand before the
    first place (0: in the first one, or in the headline), None where there is none.
    """

    theme: Theme
    status: Status
    evidence: tuple[Span, ...] = ()
    first: float | None = None


def asked(document: Document) -> tuple[Theme, ...]:
    """Return the themes that an article is asked for; none where no file in `data/themes/` is on what it reports.

    These are the themes of its own event, and of every other event that its words are about (`about` in the event's
    file): so a reader's own article needs no label, a later report can be set beside the earlier ones, and a text on
    something else is asked for nothing.
    """
    return tuple(theme for event in events_of(document) for theme in event.themes)


def events_of(document: Document) -> tuple[EventThemes, ...]:
    """Return the events with themes that an article reports, as its label or its words say."""
    mine = document.article.event
    sentences = _sentences(document)
    return tuple(
        event
        for event in theme_events()
        if event.event == mine or any(_holds(rule, phrases) for rule in event.about for phrases, _ in sentences)
    )


def coverage(document: Document, themes: Sequence[Theme] | None = None) -> tuple[Coverage, ...]:
    """Return how the article tells each theme (of those that it is asked for), in their order."""
    return _asked_coverage(document) if themes is None else _coverages(document, themes)


@latest
def _asked_coverage(document: Document) -> tuple[Coverage, ...]:
    return _coverages(document, asked(document))


def _coverages(document: Document, themes: Sequence[Theme]) -> tuple[Coverage, ...]:
    sentences = _sentences(document)
    held = _held(sentences, _rules(*themes))
    body = [sentence.span.end for sentence in document.sentences if sentence.zone == "body"]
    return tuple([_coverage(theme, held.get(theme.id, ()), sentences, body) for theme in themes])


def effective_themes(found: Iterable[Coverage]) -> Score:
    """Return exp(-sum p ln p) over the themes that are present; None where none is. `n` is the number of themes.

    `evidence` are the places that were counted.
    """
    found = tuple(found)
    told = [each for each in found if each.status == "present"]
    total = sum(len(each.evidence) for each in told)
    if not total:
        return Score(None, len(found))
    shares = [len(each.evidence) / total for each in told]
    places = sorted([span for each in told for span in each.evidence], key=_EDGES)
    return Score(exp(-sum(share * log(share) for share in shares)), len(found), evidence=tuple(places))


def themes_present(found: Iterable[Coverage]) -> Score:
    """Return how many of `n` themes are present, each with its first place; None where there are no themes to ask."""
    found = tuple(found)
    firsts = sorted([each.evidence[0] for each in found if each.status == "present"], key=_EDGES)
    return Score(float(len(firsts)) if found else None, len(found), evidence=tuple(firsts))


def _coverage(theme: Theme, held: Sequence[Held], sentences: Sequence[Told], body: Sequence[int]) -> Coverage:
    """Return how a theme is told; `body` are the ends of the body's sentences."""
    if not held:
        return Coverage(theme, "absent")
    full = [each for each in held if each[2]]
    places = _places(full or held, sentences)
    before = bisect_left(body, places[0].start) / len(body) if body else None
    return Coverage(theme, "present" if full else "partial", places, before)


@latest
def _sentences(document: Document) -> list[Told]:
    """Return the phrases of themes sentence by sentence; a stem that stands as a whole phrase counts as both."""
    found: defaultdict[int, list[Match]] = defaultdict(list)
    whole = also_whole()
    for match in document.matches.get(LIST, ()):
        phrase = match.id
        found[match.sentence].append(match)
        if phrase in whole and match.end - match.start == len(whole[phrase]):
            found[match.sentence].append(match._replace(id=whole[phrase]))
    told = sorted(found.values(), key=lambda matches: matches[0][:2])
    return [(frozenset([match.id for match in matches]), matches) for matches in told]


def _holds(rule: Rule, phrases: frozenset[str]) -> bool:
    return not any(map(phrases.isdisjoint, rule))


Told = tuple[frozenset[str], Sequence[Match]]
"""The ids of the phrases in one sentence, and their places in reading order."""
Rules = tuple[tuple[str, Rule, bool], ...]
"""Themes' ids with their rules, and whether the rule is a full one."""
Held = tuple[int, Rule, bool]
"""The number of a sentence, a rule that holds in it, and whether it is a full one."""


@latest
def _rules(*themes: Theme) -> Rules:
    found: list[tuple[str, Rule, bool]] = []
    for theme in themes:
        found += [(theme.id, rule, True) for rule in theme.full]
        found += [(theme.id, rule, False) for rule in theme.partial]
    return tuple(found)


def _held(sentences: Sequence[Told], rules: Rules) -> Mapping[str, Sequence[Held]]:
    """Return by theme the rules that hold, sentence by sentence."""
    keyed = _keyed(rules)
    found: defaultdict[str, list[Held]] = defaultdict(list)
    for place, (phrases, _) in enumerate(sentences):
        for number in {number for phrase in phrases if phrase in keyed for number in keyed[phrase]}:
            theme, rule, full = rules[number]
            if _holds(rule, phrases):
                found[theme].append((place, rule, full))
    return found


@cache
def _keyed(rules: Rules) -> dict[str, tuple[int, ...]]:
    """Return by phrase the numbers of the rules to try: each waits for its rarest group, so that few are tried."""
    use = Counter(phrase for _, rule, _ in rules for phrase in frozenset().union(*rule))
    keyed: defaultdict[str, list[int]] = defaultdict(list)
    for number, (_, rule, _) in enumerate(rules):
        for phrase in min(rule, key=lambda group: (sum(use[phrase] for phrase in group), sorted(group))):
            keyed[phrase].append(number)
    return {phrase: tuple(numbers) for phrase, numbers in keyed.items()}


def _places(held: Iterable[Held], sentences: Sequence[Told]) -> tuple[Span, ...]:
    """Return where rules hold, at most one place a sentence, in reading order."""
    best: dict[int, tuple[int, int]] = {}
    for number, rule, _ in held:
        place = _shortest(rule, sentences[number][1])
        best[number] = min(best.get(number, place), place)
    return tuple([Span(start, start + length) for length, start in best.values()])


@cache
def _groups(rule: Rule) -> dict[str, tuple[int, ...]]:
    """Return by phrase the groups of a rule that it is in."""
    return {
        phrase: tuple(number for number, group in enumerate(rule) if phrase in group)
        for phrase in frozenset().union(*rule)
    }


def _shortest(rule: Rule, matches: Sequence[Match]) -> tuple[int, int]:
    """Return length and start of the shortest stretch of a sentence in which the rule holds, the first of equal ones.

    The rule must hold, and `matches` be in reading order: with the last place of each group, the shortest stretch that
    ends here is known.
    """
    groups = _groups(rule)
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    best: tuple[int, int] | None = None
    for match in matches:
        if match.id not in groups:
            continue
        for number in groups[match.id]:
            starts[number], ends[number] = match.start, match.end
        if len(starts) == len(rule):
            start = min(starts.values())
            length = max(ends.values()) - start
            if best is None or length < best[0]:
                best = length, start
    assert best is not None  # noqa: S101 (the rule holds)
    return best


def _readings(document: Document) -> Iterator[Reading]:
    found = coverage(document)
    yield Reading("themes-present", themes_present(found))
    yield Reading("effective-themes", effective_themes(found))


MEASURE = Measure("coverage", "coverage", _readings)
