"""The sentences of many articles laid end to end as numbers: equal for the forms of one word, each with its weight."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.annotation.languages import languages
from analysis.comparison.wording import MASK, Wording
from analysis.facts import facts

Numbers = NDArray[np.int64]
Weights = NDArray[np.float64]

CONTENT, MASKED, CAPITAL, REPORT, GRAMMAR = 1.0, 0.15, 0.05, 0.1, 0.05
"""What a word weighs before its rarity counts: a name says whom a sentence is about and not that it is the same one."""
_LEAST = 5
"""Units of the shortest sentence that is compared: "He denied it." stands anywhere."""
_ENDING = re.compile(r"(?<=\w{3})(?:ing|ed|es|s|e)$")


class Sentences(NamedTuple):
    """Sentences laid end to end, one place a unit of their wording: its number (`ids`), its weight, whose it is.

    `owners` are indices of sentences. For each sentence: `articles` is the index of its wording, `numbers` its index in
    that article's `Document.sentences`, `offsets` its first place here (one more than there are). A unit inside
    quotation marks has a number that no other has. `told` marks the places of content words, outside quotation marks,
    of sentences that are compared at all: those of five units and more, half or less of them inside quotation marks.
    """

    ids: Numbers
    weights: Weights
    owners: Numbers
    told: NDArray[np.bool_]
    articles: Numbers
    numbers: Numbers
    offsets: Numbers


class _Vocabulary(dict[str, int]):
    """Unit of one language -> its number; unknown ones get the next, with what they weigh."""

    def __init__(self, language: str, known: dict[str, int], weights: list[float]) -> None:
        self._language, self._known, self._weights = language, known, weights

    def __missing__(self, unit: str) -> int:
        stem = unit if unit.startswith(MASK) else _ENDING.sub("", unit)
        weight = _weight(unit, self._language)
        number = self[unit] = self._known.setdefault(f"{weight} {stem}", len(self._known))
        if number == len(self._weights):
            self._weights.append(weight)
        return number


def sentences(wordings: Sequence[Wording]) -> Sentences:
    """Return the sentences of all articles, in order."""
    units = [each.firsts[:-1] for each in wordings]
    numbers = _joined([each.sentences[first] for each, first in zip(wordings, units, strict=True)], np.int64)
    quoted = _joined([each.quotations[first] >= 0 for each, first in zip(wordings, units, strict=True)], np.bool_)
    capital = _joined([_capitals(each) for each in wordings], np.bool_)
    articles = np.repeat(np.arange(len(wordings)), [len(first) for first in units])
    ids, base = _numbered(wordings)
    if not len(ids):
        none = np.zeros(0, np.int64)
        return Sentences(ids, base, none, none.astype(bool), none, none, np.zeros(1, np.int64))
    new = np.append(True, (articles[1:] != articles[:-1]) | (numbers[1:] != numbers[:-1]))
    first = np.flatnonzero(new)
    sizes = np.diff(np.append(first, len(ids)))
    owners = np.repeat(np.arange(len(first)), sizes)
    named = capital & ~new & np.repeat(np.add.reduceat(capital, first, dtype=np.int64) * 5 <= sizes * 4, sizes)
    weights = np.where(named & (base == CONTENT), CAPITAL, base)
    compared = (sizes >= _LEAST) & (np.add.reduceat(quoted, first, dtype=np.int64) * 2 <= sizes)
    told = compared[owners] & ~quoted & (base >= MASKED)
    weights = weights / np.sqrt(_sentences_with(ids, owners, articles[first]))
    ids = np.where(quoted, ids.max() + 1 + np.arange(len(ids)), ids)
    return Sentences(ids, weights, owners, told, articles[first], numbers[first], np.append(first, len(ids)))


def is_grammar(unit: str, language: str) -> bool:
    """Say whether a unit is a word of grammar; never in a language without data."""
    return unit in _grammar(language)


def _numbered(wordings: Sequence[Wording]) -> tuple[Numbers, Weights]:
    known: dict[str, int] = {}
    weights: list[float] = []
    of = {language: _Vocabulary(language, known, weights) for language in {w.article.language for w in wordings}}
    ids = [of[each.article.language][unit] for each in wordings for unit in each.units]
    numbers = np.array(ids, np.int64)
    return numbers, np.array(weights, np.float64)[numbers]


def _capitals(wording: Wording) -> list[bool]:
    text = wording.article.text
    if wording.article.language not in languages():  # German nouns have capitals, too
        return [False] * len(wording.units)
    return [text[place].isupper() for place in wording.starts[wording.firsts[:-1]].tolist()]


def _sentences_with(ids: Numbers, owners: Numbers, articles: Numbers) -> Numbers:
    """Return for each place in how many sentences of its article its word stands."""
    many = int(ids.max()) + 1
    once = np.unique(owners * many + ids)
    words, counts = np.unique(articles[once // many] * many + once % many, return_counts=True)
    found: Numbers = counts[np.searchsorted(words, articles[owners] * many + ids)]
    return found


def _weight(unit: str, language: str) -> float:
    if unit.startswith(MASK):
        return MASKED
    if unit in _grammar(language):
        return GRAMMAR
    return REPORT if unit in _report(language) else CONTENT


def _joined(parts: list[NDArray[np.int32]] | list[NDArray[np.bool_]] | list[list[bool]], kind: type) -> NDArray:  # type: ignore[type-arg]
    return np.concatenate([np.zeros(0, kind), *(np.asarray(part, kind) for part in parts)])


@cache
def _grammar(language: str) -> frozenset[str]:
    return _words("common-words", language)


@cache
def _report(language: str) -> frozenset[str]:
    return _words("report-words", language)


def _words(name: str, language: str) -> frozenset[str]:
    if language not in languages():
        return frozenset()
    return frozenset(str(facts(f"language/{language}/{name}.toml")["words"]).split())
