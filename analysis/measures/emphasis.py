"""What stands first in an article, and how much room it gets.

Formula: the body is the story without headline, standfirst and subheadings; its N sentences are counted from 1.
First position: (body sentences before the first that names the thing) / N, so that 0 is the first sentence.
Share: (body sentences that name it) / N, with Wilson's interval.
Weighted share: sum of w_i over the sentences that name it / sum of w_i over all, with w_i = 1 - (i - 1) / N.
Headline, standfirst, lead (the body's first paragraph): named there or not; None where the text has no such part.
Direction: first position: lower = earlier; shares: higher = more room; neither is better.
Limit: names only. "He", "the group", "the president" are not counted.
Source: prominence and attention, Kiousis 2004; what matters stands first (inverted pyramid), Pöttker 2003; interval:
Wilson 1927. The falling weights are this project's way to say both in one number.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from analysis.annotation.document import Document
from analysis.annotation.lists import ACTORS
from analysis.latest import latest
from analysis.measures.coverage import coverage
from analysis.measures.intervals import wilson
from analysis.measures.measure import Measure, Reading
from analysis.measures.score import Score
from analysis.spans import Span

CARD = "methods/emphasis.toml"
QUOTATIONS = "quotes:all"
"""The thing that stands for all quotations that somebody speaks."""
_BESIDE_THE_BODY = ("headline", "standfirst", "subheading")
_START = attrgetter("span.start")


class Place(NamedTuple):
    """One naming of a thing (or the part of a quotation that lies in one sentence)."""

    sentence: int
    span: Span


class Emphasis(NamedTuple):
    """Where one thing stands in one article.

    `headline`, `standfirst` and `lead` are None where the text has no such part. `before` is the number of body
    sentences before the first with the thing, None where there is none; `sentences` are the body's sentences with it,
    of `n`; `weight` is their share of all weights, None without a body.
    """

    thing: str
    headline: bool | None
    standfirst: bool | None
    lead: bool | None
    before: int | None
    sentences: tuple[Span, ...]
    n: int
    weight: float | None

    @property
    def first_position(self) -> float | None:
        """Return the share of the body's sentences that stand before the first with the thing."""
        return None if self.before is None else self.before / self.n

    @property
    def share(self) -> Score:
        """Return the share of the body's sentences that have the thing, with its interval."""
        ends = wilson(len(self.sentences), self.n)
        return Score(len(self.sentences) / self.n, self.n, *ends, self.sentences) if ends else Score(None, 0)

    @property
    def weighted(self) -> Score:
        """Return the position-weighted share; it has no interval."""
        return Score(self.weight, self.n, evidence=self.sentences)


@dataclass(frozen=True, slots=True)
class Parts:
    """The sentences of an article by part, as indices into `Document.sentences`; `body` numbers its own from 0."""

    headline: frozenset[int]
    standfirst: frozenset[int]
    lead: frozenset[int]
    body: dict[int, int]


def parts(document: Document) -> Parts:
    """Return which sentences are headline, standfirst, lead and body; furniture that was put back counts as body."""
    sentences = document.sentences
    starts = [sentence.span.start for sentence in sentences]
    order = sorted(range(len(sentences)), key=starts.__getitem__)
    zones: defaultdict[str, list[int]] = defaultdict(list)
    for index in order:
        zones[sentences[index].zone].append(index)
    opening = sentences[zones["body"][0]].paragraph if zones["body"] else None
    body = [index for index in order if sentences[index].zone not in _BESIDE_THE_BODY]
    return Parts(
        headline=frozenset(zones["headline"]),
        standfirst=frozenset(zones["standfirst"]),
        lead=frozenset(index for index in zones["body"] if sentences[index].paragraph == opening),
        body={index: number for number, index in enumerate(body)},
    )


def places(document: Document) -> dict[str, list[Place]]:
    """Return where each thing stands: "actor:ID", "concept:ID" and `QUOTATIONS`, each with its places in order.

    Things come in the order in which they first stand in the text. A name inside a longer one counts for the longer
    ("Syria" in "Islamic State in Iraq and Syria" is the group).
    """
    found: defaultdict[str, list[Place]] = defaultdict(list)
    longer: defaultdict[int, list[Span]] = defaultdict(list)
    for mention in document.mentions:
        longer[mention.sentence].append(mention.span)
        found[f"concept:{mention.concept}"].append(Place(mention.sentence, mention.span))
    for match in document.matches.get(ACTORS, ()):
        span = match.span
        if match.sentence not in longer or not any(name.holds(span) for name in longer[match.sentence]):
            found[f"actor:{match.id}"].append(Place(match.sentence, span))
    spoken = [quote.outer for quote in document.quotations if quote.kind == "speech" or quote.speaker is not None]
    if quoted := placed(document, spoken):
        found[QUOTATIONS] = quoted
    for at in found.values():
        at.sort(key=_START)
    return dict(sorted(found.items(), key=lambda entry: entry[1][0].span.start))


def theme_places(document: Document) -> dict[str, list[Place]]:
    """Return where each theme ("theme:ID") is told, or at least touched, in the order of the themes."""
    found = {f"theme:{each.theme.id}": placed(document, each.evidence) for each in coverage(document)}
    return {thing: at for thing, at in found.items() if at}


def emphasis(document: Document, themes: bool = False) -> tuple[Emphasis, ...]:
    """Return the emphasis of everything that stands in the article, in the order of `places`; themes if asked for."""
    return _emphasis(document, themes)


@latest
def _emphasis(document: Document, themes: bool) -> tuple[Emphasis, ...]:
    where = parts(document)
    found = places(document) | (theme_places(document) if themes else {})
    return tuple([emphasis_of(document, thing, at, where) for thing, at in found.items()])


def emphasis_of(document: Document, thing: str, at: Iterable[Place] = (), where: Parts | None = None) -> Emphasis:
    """Return the emphasis of a thing that stands at these places; without places it stands nowhere in the article."""
    where = where or parts(document)
    holding, body, n = {place.sentence for place in at}, where.body, len(where.body)
    named = sorted([(body[index], index) for index in holding if index in body])
    return Emphasis(
        thing=thing,
        headline=_among(where.headline, holding),
        standfirst=_among(where.standfirst, holding),
        lead=_among(where.lead, holding),
        before=named[0][0] if named else None,
        sentences=tuple([document.sentences[index].span for _, index in named]),
        n=n,
        weight=sum([n - number for number, _ in named]) / (n * (n + 1) / 2) if n else None,
    )


def _among(part: frozenset[int], holding: set[int]) -> bool | None:
    return not part.isdisjoint(holding) if part else None


def placed(document: Document, spans: Iterable[Span]) -> list[Place]:
    """Return the spans as places, one for each sentence that a span meets, in the order of the spans."""
    sentences = sorted([(sentence.span.start, index) for index, sentence in enumerate(document.sentences)])
    starts = [start for start, _ in sentences]
    found = []
    for span in spans:
        place = max(bisect_right(starts, span.start) - 1, 0)
        while place < len(sentences) and starts[place] < span.end:
            index = sentences[place][1]
            inside = document.sentences[index].span
            if inside.meets(span):
                found.append(Place(index, Span(max(inside.start, span.start), min(inside.end, span.end))))
            place += 1
    return found


def _readings(document: Document) -> Iterator[Reading]:
    for found in emphasis(document):
        yield Reading(found.thing, found.weighted)


MEASURE = Measure("emphasis", "emphasis", _readings)
