"""The pairs of places that the comparison shows for some articles, kind by kind, as they are held against marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from analysis.comparison.facts_told.facts import Fact, Variant, fact_variants
from analysis.comparison.quotations.utterances import Utterance, utterances
from analysis.comparison.quotations.variants import Fragment, Version
from analysis.comparison.retellings.retold import retold
from analysis.comparison.sentence_pairs import aligned
from analysis.comparison.wording import Wording
from analysis.spans import Span
from benchmarks.hand_marks import Pair, Place

_SHARED = ("same", "renamed", "relabelled")
"""Steps from an utterance's fullest version in which an article keeps its words, or says the same by another name."""


class Shown(NamedTuple):
    """A pair that the program shows, whether it is sure of it, and what it says of the pair."""

    pair: Pair
    sure: bool = True
    note: str = ""


def quotations(*wordings: Wording) -> Iterator[Shown]:
    """Yield the quotations of two articles in which one utterance's words are printed by both, each pair once.

    Each side runs from the first to the last of the quotation's fragments that share words with the other quotation.
    """
    for utterance in utterances(*wordings):
        for one, two in combinations(utterance.printed, 2):
            yield from _of_versions(utterance, one, two)


def _of_versions(utterance: Utterance, one: Version, two: Version) -> Iterator[Shown]:
    found: dict[tuple[int, int], list[tuple[Fragment, Fragment]]] = {}
    for left in one.fragments:
        for right in two.fragments:
            if left.part == right.part and _units(left) & _units(right):
                found.setdefault((left.quotation, right.quotation), []).append((left, right))
    for pairs in found.values():
        lefts, rights = zip(*pairs, strict=True)
        yield Shown(Pair(_hull(one.wording, lefts), _hull(two.wording, rights)), note=utterance.id)


def _units(fragment: Fragment) -> set[int]:
    """Return which units of its sentence's fullest version a fragment prints."""
    steps = (step for step in fragment.steps if step.kind in _SHARED)
    return {unit for step in steps for unit in range(step.left.first, step.left.last)}


def _hull(wording: Wording, fragments: Iterable[Fragment]) -> Place:
    spans = [span for fragment in fragments if (span := fragment.stretch.span)]
    return Place(wording.article.id, Span(min(each.start for each in spans), max(each.end for each in spans)))


def retellings(*wordings: Wording) -> Iterator[Shown]:
    """Yield what is retold: the telling on the left, the words quoted on the right."""
    for each in retold(*wordings):
        pair = Pair(Place(each.wording.article.id, each.span), Place(each.other.article.id, each.said))
        yield Shown(pair, each.sure, f"score {each.score:.2f}, speakers: {each.agreement}")


def sentences(*wordings: Wording) -> Iterator[Shown]:
    """Yield the pairs of sentences that are one."""
    for each in aligned(*wordings):
        ends = (each.left_place, each.right_place)
        pair = Pair(*(Place(end.wording.article.id, end.span) for end in ends))
        yield Shown(pair, note=f"score {each.score:.2f}")


def facts(*wordings: Wording) -> Iterator[Shown]:
    """Yield the figures of two articles that are given of one thing: numbers beside numbers, conditions beside
    conditions. A condition that only stands in the sentence of a number says from when that number counts.
    """
    for fact in fact_variants(*wordings):
        for one, two in combinations(fact.variants, 2):
            conditions = (one.figure.low is None) + (two.figure.low is None)
            if one.article != two.article and conditions != 1:
                yield _of_fact(fact, one, two)


def _of_fact(fact: Fact, one: Variant, two: Variant) -> Shown:
    return Shown(Pair(*(Place(each.article, each.figure.span) for each in (one, two))), note=fact.id)


SHOWN: Mapping[str, Callable[..., Iterator[Shown]]] = {
    "quotation": quotations,
    "retold": retellings,
    "sentence": sentences,
    "fact": facts,
}
