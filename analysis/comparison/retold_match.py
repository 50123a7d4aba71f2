"""How well a telling fits a quotation: the clauses of both that belong together, and a score.

Formula: of the content words (stems) of the two windows, each with its weight (rarer in these articles: more), the
share of the retelling that the quotation has and the share of the quotation that the retelling has; the larger one
counts `larger`, the smaller one the rest. Times how much is shared at all (a name counts half), times how far the order
is the same, times how far the two sources are one.
Direction: 1 would be the same words of the same speaker.
Limit: words only. A retelling in other words (a synonym, a summary) is not found.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from math import exp
from typing import Any, NamedTuple

from rapidfuzz.distance import LCSseq

from analysis.comparison.content import Content, contents, light
from analysis.comparison.speakers import Agreement
from analysis.comparison.tellings import Telling
from analysis.comparison.wording import MASK, Wording
from analysis.facts import facts

CARD = "methods/words-in-a-mouth.toml"
_LABEL = f"{MASK}label"


class Match(NamedTuple):
    """The words of a telling and of a quotation that belong together, what they share, and their score."""

    retold: tuple[Content, ...]
    quoted: tuple[Content, ...]
    shared: frozenset[str]
    score: float


@cache
def settings() -> Mapping[str, Any]:
    """Return the numbers of the method card."""
    numbers: dict[str, Any] = facts(CARD)["settings"]
    return numbers


def match(
    one: tuple[Wording, Telling], two: tuple[Wording, Telling], weights: Mapping[str, float], agree: Agreement
) -> Match:
    """Return the windows of a telling (`one`) and a quotation (`two`) that fit best, and their score."""
    left, right = contents(one[0], one[1].units), contents(two[0], two[1].units)
    for _ in range(2):  # the second time each side is measured by the other's window
        right = _window(right, _stems(left), weights)
        left = _window(left, _stems(right), weights)
    shared = _stems(left) & _stems(right)
    plain = _plain(one[0], left, shared) | _plain(two[0], right, shared)
    narrated = one[1].number is None
    least = settings()["words"] if agree in ("same", "near") and not narrated else settings()["words_of_unknown"]
    if len(plain) < least:
        return Match(left, right, shared, 0.0)
    score = _fit(left, right, shared, weights) * _enough(shared, plain, weights) * _order(left, right, shared)
    return Match(left, right, shared, score * settings()["sources"]["narrated" if narrated else agree])


def _stems(words: Sequence[Content]) -> frozenset[str]:
    return frozenset(each.stem for each in words if each.stem)


def _window(words: Sequence[Content], other: frozenset[str], weights: Mapping[str, float]) -> tuple[Content, ...]:
    """Return the run of clauses that gains most: a shared word gains its weight, any other costs a part of its own."""
    gains: dict[int, float] = {}
    for each in words:
        worth = weights[each.stem] * (1.0 if each.stem in other else -settings()["cost"]) if each.stem else 0.0
        gains[each.clause] = gains.get(each.clause, 0.0) + worth
    best, run, first, kept = 0.0, 0.0, 0, (1, 0)
    for clause, gain in gains.items():
        if run <= 0:
            run, first = 0.0, clause
        run += gain
        if run > best:
            best, kept = run, (first, clause)
    return _trimmed([each for each in words if kept[0] <= each.clause <= kept[1]], other)


def _trimmed(words: list[Content], other: frozenset[str]) -> tuple[Content, ...]:
    """Return the words without clauses at both ends that share nothing which the rest does not share."""
    for end in (0, -1):
        while words:
            rest = [each for each in words if each.clause != words[end].clause]
            if _stems(rest) & other != _stems(words) & other:
                break
            words = rest
    return tuple(words)


def _plain(wording: Wording, words: Sequence[Content], shared: frozenset[str]) -> set[str]:
    """Return the shared stems that are no names here and say something: labels, and words in small letters."""
    text = wording.article.text
    return {
        each.stem
        for each in words
        if each.stem in shared
        and each.stem not in light(wording.article.language)
        and (each.stem.startswith(_LABEL) if each.stem.startswith(MASK) else not _capital(wording, text, each.unit))
    }


def _capital(wording: Wording, text: str, unit: int) -> bool:
    return text[int(wording.starts[wording.firsts[unit]])].isupper()


def _fit(
    left: Sequence[Content], right: Sequence[Content], shared: frozenset[str], weights: Mapping[str, float]
) -> float:
    both = sum(weights[each] for each in shared)
    parts = [both / sum(weights[each] for each in _stems(side)) for side in (left, right)]
    return float(settings()["larger"] * max(parts) + (1 - settings()["larger"]) * min(parts))


def _enough(shared: frozenset[str], plain: set[str], weights: Mapping[str, float]) -> float:
    weight = sum(weights[each] if each in plain else weights[each] / 2 for each in shared)
    return 1 - exp(-weight / settings()["enough"])


def _order(left: Sequence[Content], right: Sequence[Content], shared: frozenset[str]) -> float:
    """Return 1 where the shared words stand in one order, down to `unordered` where no two of them do."""
    one, two = ([each.stem for each in side if each.stem in shared] for side in (left, right))
    same = (LCSseq.similarity(one, two) - 1) / max(1, min(len(one), len(two)) - 1)
    return float(settings()["unordered"] + (1 - settings()["unordered"]) * same)
