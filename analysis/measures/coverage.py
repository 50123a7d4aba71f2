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
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log
from typing import Literal

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


@dataclass(frozen=True, slots=True)
class Coverage:
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
    found = _sentences(document)
    full = _places(found, tuple((theme.id, rule) for theme in themes for rule in theme.full))
    partial = _places(found, tuple((theme.id, rule) for theme in themes for rule in theme.partial), full)
    return tuple(_coverage(document, theme, full.get(theme.id, []), partial.get(theme.id, [])) for theme in themes)


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
    places = sorted(span for each in told for span in each.evidence)
    return Score(exp(-sum(share * log(share) for share in shares)), len(found), evidence=tuple(places))


def themes_present(found: Iterable[Coverage]) -> Score:
    """Return how many of `n` themes are present, each with its first place; None where there are no themes to ask."""
    found = tuple(found)
    firsts = sorted(each.evidence[0] for each in found if each.status == "present")
    return Score(float(len(firsts)) if found else None, len(found), evidence=tuple(firsts))


def _coverage(document: Document, theme: Theme, full: Sequence[Span], partial: Sequence[Span]) -> Coverage:
    places = full or partial
    if not places:
        return Coverage(theme, "absent")
    status: Status = "present" if full else "partial"
    return Coverage(theme, status, tuple(places), _before(document, places[0]))


def _before(document: Document, place: Span) -> float | None:
    """Return the share of the body's sentences that end before a place."""
    body = [sentence.span.end for sentence in document.sentences if sentence.zone == "body"]
    return bisect_left(body, place.start) / len(body) if body else None


@latest
def _sentences(document: Document) -> list[Told]:
    """Return the phrases of themes sentence by sentence; a stem that stands as a whole phrase counts as both."""
    found: defaultdict[int, list[Match]] = defaultdict(list)
    whole = also_whole()
    for match in document.matches.get(LIST, ()):
        found[match.sentence].append(match)
        if match.id in whole and match.end - match.start == len(whole[match.id]):
            found[match.sentence].append(match._replace(id=whole[match.id]))
    told = sorted(found.values(), key=lambda matches: (matches[0].start, matches[0].end))
    return [(frozenset([match.id for match in matches]), matches) for matches in told]


def _holds(rule: Rule, phrases: frozenset[str]) -> bool:
    return not any(map(phrases.isdisjoint, rule))


Told = tuple[frozenset[str], Sequence[Match]]
"""The ids of the phrases in one sentence, and their places in reading order."""
Rules = tuple[tuple[str, Rule], ...]
Places = dict[str, list[Span]]


def _places(sentences: Iterable[Told], rules: Rules, told: Collection[str] = ()) -> Places:
    """Return where the rules of each theme hold, at most one place a sentence, in reading order; `told` needs none."""
    keyed = _keyed(rules)
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for phrases, matches in sentences:
        best: dict[str, tuple[int, int]] = {}
        for number in {number for phrase in phrases for number in keyed.get(phrase, ())}:
            theme, rule = rules[number]
            if theme not in told and _holds(rule, phrases):
                place = _shortest(rule, matches)
                best[theme] = min(best.get(theme, place), place)
        for theme, (length, start) in best.items():
            found[theme].append(Span(start, start + length))
    return found


@cache
def _keyed(rules: Rules) -> dict[str, tuple[int, ...]]:
    """Return by phrase the numbers of the rules to try: each waits for its rarest group, so that few are tried."""
    use = Counter(phrase for _, rule in rules for phrase in frozenset().union(*rule))
    keyed: defaultdict[str, list[int]] = defaultdict(list)
    for number, (_, rule) in enumerate(rules):
        for phrase in min(rule, key=lambda group: (sum(use[phrase] for phrase in group), sorted(group))):
            keyed[phrase].append(number)
    return {phrase: tuple(numbers) for phrase, numbers in keyed.items()}


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
    starts, ends = [-1] * len(rule), [-1] * len(rule)
    best: tuple[int, int] | None = None
    for begin, end, phrase, _ in matches:
        met = groups.get(phrase)
        if met is None:
            continue
        for number in met:
            starts[number], ends[number] = begin, end
        start = min(starts)
        if start >= 0 and (best is None or max(ends) - start < best[0]):
            best = max(ends) - start, start
    assert best is not None  # noqa: S101 (the rule holds)
    return best


def _readings(document: Document) -> Iterator[Reading]:
    found = coverage(document)
    yield Reading("themes-present", themes_present(found))
    yield Reading("effective-themes", effective_themes(found))


MEASURE = Measure("coverage", "coverage", _readings)
