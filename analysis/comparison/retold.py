"""Words in a mouth: what one article tells in its own words beside the same words in quotation marks in another.

Candidates come from an index of pairs of content words that stand near each other, with a cap on how many places a pair
may have (`retold_candidates`); each is scored by how much of the retelling is in the quotation and the other way round.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from math import exp
from typing import Any, NamedTuple

from analysis.comparison.content import Content, contents
from analysis.comparison.retold_candidates import Found, candidates
from analysis.comparison.retold_changes import Change
from analysis.comparison.speakers import Agreement, agreement
from analysis.comparison.tellings import Telling, attribution_at
from analysis.comparison.wording import Wording
from analysis.facts import facts
from analysis.spans import Span

CARD = "methods/words-in-a-mouth.toml"


@dataclass(frozen=True, slots=True)
class Retold:
    """Words of one article beside the quotation of another that they retell.

    `span` are the words in `wording`'s text, outside quotation marks (it may run across a quoted fragment),
    `attribution` the index of the attribution that lays them in a mouth, None where the article tells them itself.
    They retell `said`, a part of the quotation number `quotation` that `other` prints. `score` lies between 0 and 1;
    `agreement` says whether both name one source.
    """

    wording: Wording
    span: Span
    attribution: int | None
    other: Wording
    quotation: int
    score: float
    changes: tuple[Change, ...]
    said: Span
    agreement: Agreement
    shared: tuple[str, ...]

    @property
    def sure(self) -> bool:
        """Whether the score is high enough to say that it retells; below that it may."""
        return self.score >= settings()["strong"]


class _Match(NamedTuple):
    """A retelling's window and a quotation's, as content words, and how well they fit."""

    retold: tuple[Content, ...]
    quoted: tuple[Content, ...]
    score: float
    agreement: Agreement


@lru_cache(maxsize=16)
def retold(*wordings: Wording) -> tuple[Retold, ...]:
    """Return what articles retell of the quotations of others, in the order of the articles and their words.

    Each stretch that is retold goes to its best quotation of each other article. Nothing is found in a language
    without data.
    """
    found = candidates(wordings, settings())
    pairs: list[Retold] = []
    for _, same in groupby(found.pairs, key=lambda pair: pair[0]):
        matches = [(pair, _match(found, *pair)) for pair in same]
        pairs += _best(found, [(pair, match) for pair, match in matches if match.score >= settings()["least"]])
    return tuple(sorted(_once(pairs), key=lambda each: (wordings.index(each.wording), each.span)))


@cache
def settings() -> Mapping[str, Any]:
    """Return the numbers of the method card."""
    numbers: dict[str, Any] = facts(CARD)["settings"]
    return numbers


def _match(found: Found, telling: int, quotation: int) -> _Match:
    """Return the best window of a telling and of a quotation, and their score."""
    (one, said), (two, kept) = found.tellings[telling], found.tellings[quotation]
    left, right = contents(one, said.units), contents(two, kept.units)
    weights = found.weights
    for _ in range(2):
        right = _window(right, {each.stem for each in left}, weights)
        left = _window(left, {each.stem for each in right}, weights)
    agree = agreement(said.speaker, kept.speaker)
    return _Match(left, right, _score(left, right, weights, agree, said), agree)


def _window(words: Sequence[Content], other: set[str], weights: Mapping[str, float]) -> tuple[Content, ...]:
    """Return the run of clauses that gains most: a shared word counts its weight, another one costs part of its own."""
    gains: dict[int, float] = {}
    for each in words:
        worth = weights[each.stem] * (1.0 if each.stem in other else -settings()["cost"])
        gains[each.clause] = gains.get(each.clause, 0.0) + worth
    best, run, first, kept = 0.0, 0.0, None, (1, 0)
    for clause, gain in gains.items():
        if run <= 0:
            run, first = 0.0, clause
        run += gain
        if run > best and first is not None:
            best, kept = run, (first, clause)
    return tuple(each for each in words if kept[0] <= each.clause <= kept[1])


def _score(
    left: Sequence[Content], right: Sequence[Content], weights: Mapping[str, float], agree: Agreement, said: Telling
) -> float:
    one, two = {each.stem for each in left}, {each.stem for each in right}
    shared = one & two
    if len(shared) < settings()["words"]:
        return 0.0
    weight = sum(weights[each] for each in shared)
    parts = [weight / sum(weights[each] for each in side) for side in (one, two)]
    fit = settings()["larger"] * max(parts) + (1 - settings()["larger"]) * min(parts)
    enough = 1 - exp(-weight / settings()["enough"])
    factor = settings()["narrated"] if said.index is None else settings()["agreement"][agree]
    return float(fit * enough * factor)


def _best(found: Found, matches: list[tuple[tuple[int, int], _Match]]) -> Iterator[Retold]:
    """Yield for each other article the best matches of a telling whose words do not meet."""
    matches.sort(key=lambda entry: -entry[1].score)
    taken: list[tuple[Wording, int, int]] = []
    for (telling, quotation), match in matches:
        (one, said), (two, kept) = found.tellings[telling], found.tellings[quotation]
        first, last = match.retold[0].unit, match.retold[-1].unit
        if any(other is two and first <= end and begin <= last for other, begin, end in taken):
            continue
        taken.append((two, first, last))
        yield Retold(
            wording=one,
            span=one.unit_span(first, last + 1),
            attribution=None if said.index is None else attribution_at(one, first, said.speaker),
            other=two,
            quotation=kept.index if kept.index is not None else -1,
            score=match.score,
            changes=(),
            said=two.unit_span(match.quoted[0].unit, match.quoted[-1].unit + 1),
            agreement=match.agreement,
            shared=tuple(
                dict.fromkeys(each.stem for each in match.retold if each.stem in {w.stem for w in match.quoted})
            ),
        )


def _once(pairs: Sequence[Retold]) -> list[Retold]:
    """Return the pairs, without a weaker one whose words meet a stronger one's with the same other article."""
    kept: list[Retold] = []
    for each in sorted(pairs, key=lambda pair: -pair.score):
        if not any(
            mine.wording is each.wording and mine.other is each.other and mine.span.meets(each.span) for mine in kept
        ):
            kept.append(each)
    return kept
