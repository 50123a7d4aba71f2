"""How well a telling fits a quotation: the clauses of both that belong together, and a score.

Formula: of the content words (stems) of the two windows, each with its weight (rarer in these articles: more), the
share of the retelling that the quotation has and the share of the quotation that the retelling has; the larger one
counts `larger`, the smaller one the rest. Times how much is shared at all (a name counts half), times how far the order
is the same, times how far the two sources are one.
Direction: 1 would be the same words of the same speaker.
Limit: words only. A retelling in other words (a synonym, a summary) is not found.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, cached_property
from math import exp, fsum
from typing import Any, NamedTuple

from rapidfuzz.distance import LCSseq

from analysis.comparison.content import Content, contents, light, stem_of
from analysis.comparison.retellings.tellings import Telling
from analysis.comparison.speakers import Agreement
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


@dataclass(frozen=True)
class Side:
    """A telling or a quotation: whose it is, its stems, and, when they are asked for, its words in clauses."""

    wording: Wording
    telling: Telling

    @cached_property
    def stems(self) -> frozenset[str]:
        """The content words, each once."""
        return frozenset(filter(None, (stem_of(self.wording, unit) for unit in self.telling.units)))

    @cached_property
    def words(self) -> tuple[Content, ...]:
        """The words in clauses."""
        return contents(self.wording, self.telling.units)


@cache
def settings() -> Mapping[str, Any]:
    """Return the numbers of the method card."""
    numbers: dict[str, Any] = facts(CARD)["settings"]
    return numbers


def match(left: Side, right: Side, weights: Mapping[str, float], agree: Agreement) -> Match:
    """Return the windows of a telling (`left`) and a quotation (`right`) that fit best, and their score."""
    narrated = left.telling.number is None
    asked = "narrated" if narrated else agree
    both = left.stems & right.stems
    if not _suffices({each for each in both if _may_be_plain(each)}, both, weights, asked):
        return Match((), (), frozenset(), 0.0)
    one, two = left.words, right.words
    for _ in range(2):  # the second time each side is measured by the other's window
        two = _window(two, _stems(one), weights)
        one = _window(one, _stems(two), weights)
    shared = _stems(one) & _stems(two)
    plain = _plain(left.wording, one, shared) | _plain(right.wording, two, shared)
    if not _suffices(plain, shared, weights, asked):
        return Match(one, two, shared, 0.0)
    score = _fit(one, two, shared, weights) * _enough(shared, plain, weights) * _order(one, two, shared)
    return Match(one, two, shared, score * settings()["sources"][asked])


def _suffices(plain: AbstractSet[str], shared: AbstractSet[str], weights: Mapping[str, float], asked: str) -> bool:
    """Say whether what is shared can be a retelling at all; `asked`: how far the sources agree, or "narrated".

    Where the source is known, a few plain words do, or one beside names that are rare enough. Where it is not, three
    words may be a set phrase that anybody uses ("greenhouse gas emissions"): more are asked for, names among them.
    """
    numbers = settings()
    telling = [each for each in shared if each not in light()]
    if asked not in ("same", "near"):
        return len(plain) >= int(numbers["words_of_unknown"]) and len(telling) >= int(numbers["together"][asked])
    if len(plain) >= int(numbers["words"]):
        return True
    return bool(plain) and _weight(telling, weights) >= float(numbers["weight_beside_names"])


def _weight(stems: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return what stems weigh together, to the last digit the same in whichever order they come."""
    return fsum(weights[each] for each in stems)


def _may_be_plain(stem: str) -> bool:
    return stem.startswith(_LABEL) if stem.startswith(MASK) else stem not in light()


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
        and _may_be_plain(each.stem)
        and (each.stem.startswith(MASK) or not _capital(wording, text, each.unit))
    }


def _capital(wording: Wording, text: str, unit: int) -> bool:
    """Say whether a word has a capital that may make it a name; "NO DELAY" beside each other are words in capitals."""
    word = int(wording.firsts[unit])
    if not text[int(wording.starts[word])].isupper():
        return False
    return not (_loud(wording, text, unit) and any(_loud(wording, text, each) for each in (unit - 1, unit + 1)))


def _loud(wording: Wording, text: str, unit: int) -> bool:
    """Say whether a unit that is no known name stands in capitals alone; one letter does not tell."""
    if not 0 <= unit < len(wording.units) or wording.units[unit].startswith(MASK):
        return False
    span = wording.unit_span(unit, unit + 1)
    return len(span) > 1 and span.of(text).isupper()


def _fit(
    left: Sequence[Content], right: Sequence[Content], shared: frozenset[str], weights: Mapping[str, float]
) -> float:
    both = _weight(shared, weights)
    parts = [both / _weight(_stems(side), weights) for side in (left, right)]
    return float(settings()["larger"] * max(parts) + (1 - settings()["larger"]) * min(parts))


def _enough(shared: frozenset[str], plain: set[str], weights: Mapping[str, float]) -> float:
    weight = fsum(weights[each] if each in plain else weights[each] / 2 for each in shared)
    return 1 - exp(-weight / settings()["enough"])


def _order(left: Sequence[Content], right: Sequence[Content], shared: frozenset[str]) -> float:
    """Return 1 where the shared words stand in one order, down to `unordered` where no two of them do.

    Two words turned round cost half of that: "rain and wind" is "wind and rain".
    """
    one, two = ([each.stem for each in side if each.stem in shared] for side in (left, right))
    same = (LCSseq.similarity(one, two) - 1) / max(1, min(len(one), len(two)) - 1)
    if len(shared) == 2:
        same = (1 + same) / 2
    return float(settings()["unordered"] + (1 - settings()["unordered"]) * same)
