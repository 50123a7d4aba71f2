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
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from analysis.annotation.document import Document
from analysis.annotation.lists import ACTORS
from analysis.measures.intervals import wilson
from analysis.measures.measure import Measure, Reading
from analysis.measures.score import Score
from analysis.spans import Span

CARD = "methods/emphasis.toml"
QUOTATIONS = "quotes:all"
"""The thing that stands for all quotations that somebody speaks."""
_BESIDE_THE_BODY = ("headline", "standfirst", "subheading")


@dataclass(frozen=True, slots=True)
class Place:
    """One naming of a thing (or the part of a quotation that lies in one sentence)."""

    sentence: int
    span: Span


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Where one thing stands in one article.

    `headline`, `standfirst` and `lead` are None where the text has no such part. `before` is the number of body
    sentences before the first with the thing, None where there is none. `share` and `weighted` are over the body's
    sentences (`n`); their evidence are the sentences with the thing.
    """

    thing: str
    headline: bool | None
    standfirst: bool | None
    lead: bool | None
    before: int | None
    share: Score
    weighted: Score

    @property
    def first_position(self) -> float | None:
        """Return the share of the body's sentences that stand before the first with the thing."""
        return None if self.before is None else self.before / self.share.n


@dataclass(frozen=True, slots=True)
class Parts:
    """The sentences of an article by part, as indices into `Document.sentences`, in the order of the text."""

    headline: tuple[int, ...]
    standfirst: tuple[int, ...]
    lead: tuple[int, ...]
    body: tuple[int, ...]


def parts(document: Document) -> Parts:
    """Return which sentences are headline, standfirst, lead and body; furniture that was put back counts as body."""
    zones = [sentence.zone for sentence in document.sentences]
    order = sorted(range(len(zones)), key=lambda index: document.sentences[index].span)
    opening = next((document.sentences[index].paragraph for index in order if zones[index] == "body"), None)
    return Parts(
        headline=tuple(index for index in order if zones[index] == "headline"),
        standfirst=tuple(index for index in order if zones[index] == "standfirst"),
        lead=tuple(index for index in order if document.sentences[index].paragraph == opening),
        body=tuple(index for index in order if zones[index] not in _BESIDE_THE_BODY),
    )


def places(document: Document) -> dict[str, tuple[Place, ...]]:
    """Return where each thing stands: "actor:ID", "concept:ID" and `QUOTATIONS`, each with its places in order.

    Things come in the order in which they first stand in the text. A name inside a longer one counts for the longer
    ("Syria" in "Islamic State in Iraq and Syria" is the group).
    """
    found: defaultdict[str, list[Place]] = defaultdict(list)
    longer = {(mention.sentence, mention.span) for mention in document.mentions}
    by_sentence: defaultdict[int, list[Span]] = defaultdict(list)
    for sentence, span in longer:
        by_sentence[sentence].append(span)
    for mention in document.mentions:
        found[f"concept:{mention.concept}"].append(Place(mention.sentence, mention.span))
    for match in document.matches.get(ACTORS, ()):
        if not any(span.holds(match.span) for span in by_sentence[match.sentence]):
            found[f"actor:{match.id}"].append(Place(match.sentence, match.span))
    found[QUOTATIONS] += _quoted(document)
    ordered = {thing: tuple(sorted(at, key=lambda place: place.span)) for thing, at in found.items() if at}
    return dict(sorted(ordered.items(), key=lambda entry: entry[1][0].span))


def emphasis(document: Document) -> tuple[Emphasis, ...]:
    """Return the emphasis of everything that stands in the article, in the order of `places`."""
    where = parts(document)
    return tuple(emphasis_of(document, thing, at, where) for thing, at in places(document).items())


def emphasis_of(document: Document, thing: str, at: tuple[Place, ...] = (), where: Parts | None = None) -> Emphasis:
    """Return the emphasis of a thing that stands at these places; without places it stands nowhere in the article."""
    where = where or parts(document)
    holding = {place.sentence for place in at}
    named = [number for number, index in enumerate(where.body) if index in holding]
    n = len(where.body)
    sentences = tuple(document.sentences[where.body[number]].span for number in named)
    ends = wilson(len(named), n)
    weight = sum(n - number for number in named) / (n * (n + 1) / 2) if n else None
    return Emphasis(
        thing=thing,
        headline=_among(where.headline, holding),
        standfirst=_among(where.standfirst, holding),
        lead=_among(where.lead, holding),
        before=named[0] if named else None,
        share=Score(len(named) / n, n, *ends, sentences) if ends else Score(None, 0),
        weighted=Score(weight, n, evidence=sentences),
    )


def _among(part: tuple[int, ...], holding: set[int]) -> bool | None:
    return any(index in holding for index in part) if part else None


def _quoted(document: Document) -> Iterator[Place]:
    """Yield the parts of the spoken quotations, marks included, sentence by sentence."""
    spans = sorted((sentence.span, index) for index, sentence in enumerate(document.sentences))
    starts = [span.start for span, _ in spans]
    reach = list(accumulate((span.end for span, _ in spans), max))
    for quotation in document.quotations:
        if quotation.kind != "speech" and quotation.speaker is None:
            continue
        place = bisect_right(reach, quotation.outer.start)
        while place < len(spans) and starts[place] < quotation.outer.end:
            span, index = spans[place]
            inside = Span(max(span.start, quotation.outer.start), min(span.end, quotation.outer.end))
            if len(inside) > 0:
                yield Place(index, inside)
            place += 1


def _readings(document: Document) -> Iterator[Reading]:
    for found in emphasis(document):
        yield Reading(found.thing, found.weighted)


MEASURE = Measure("emphasis", "emphasis", _readings)
