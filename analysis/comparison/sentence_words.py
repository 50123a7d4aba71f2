"""The sentences of many articles laid end to end as numbers: equal for the forms of one word, each with its weight."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from sys import intern
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.annotation.languages import languages
from analysis.comparison.wording import MASK, Wording, noted
from analysis.facts import facts

Numbers = NDArray[np.int32]
Weights = NDArray[np.float32]
Truths = NDArray[np.bool_]

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
    told: Truths
    articles: Numbers
    numbers: Numbers
    offsets: Numbers


class _Vocabulary(dict[str, tuple[str, float]]):
    """Unit of one language -> its stem with its weight, and the weight."""

    def __init__(self, language: str) -> None:
        self._language = language

    def __missing__(self, unit: str) -> tuple[str, float]:
        stem = unit if unit.startswith(MASK) else _ENDING.sub("", unit)
        weight = _weight(unit, self._language)
        self[unit] = intern(f"{weight} {stem}"), weight
        return self[unit]


def sentences(wordings: Sequence[Wording]) -> Sentences:
    """Return the sentences of all articles, in order."""
    known: dict[str, int] = {}
    of = {language: _Vocabulary(language) for language in {w.article.language for w in wordings}}
    parts = [_known(each, of[each.article.language]) for each in wordings if each.units]
    if not parts:
        none = np.zeros(0, np.int32)
        return Sentences(none, none.astype(np.float32), none, none.astype(np.bool_), none, none, np.zeros(1, np.int32))
    ids = np.concatenate([_numbered(part, known) for part in parts])
    quoted = np.concatenate([part.quoted for part in parts])
    ids[quoted] = len(known) + np.arange(quoted.sum(), dtype=np.int32)
    sizes = np.concatenate([part.sizes for part in parts])
    indices = [index for index, each in enumerate(wordings) if each.units]
    return Sentences(
        ids=ids,
        weights=np.concatenate([part.weights for part in parts]),
        owners=np.repeat(np.arange(len(sizes), dtype=np.int32), sizes),
        told=np.concatenate([part.told for part in parts]),
        articles=np.repeat(np.array(indices, np.int32), [len(part.sizes) for part in parts]),
        numbers=np.concatenate([part.numbers for part in parts]),
        offsets=np.append(np.int32(0), np.cumsum(sizes, dtype=np.int32)),
    )


class _Part(NamedTuple):
    """What one article gives; `sizes` and `numbers` are of its sentences, the others of its units.

    `stems` are its different words as first met, with their weights; `ids` are places in them.
    """

    stems: tuple[str, ...]
    ids: Numbers
    weights: Weights
    quoted: Truths
    told: Truths
    sizes: Numbers
    numbers: Numbers


def _known(wording: Wording, vocabulary: _Vocabulary) -> _Part:
    """Return what an article gives, worked out once: it is the same whichever others are compared with it."""
    return noted(wording, "sentences", lambda: _article(wording, vocabulary))


def _numbered(part: _Part, known: dict[str, int]) -> Numbers:
    """Return the units of an article as numbers that are equal for equal stems of all articles."""
    numbers = np.array([known.setdefault(stem, len(known)) for stem in part.stems], np.int32)
    return numbers[part.ids]


def _article(wording: Wording, vocabulary: _Vocabulary) -> _Part:
    units = wording.firsts[:-1]
    here: dict[str, int] = {}
    found = [vocabulary[unit] for unit in wording.units]
    ids = np.array([here.setdefault(stem, len(here)) for stem, _ in found], np.int32)
    base = np.array([weight for _, weight in found], np.float32)
    numbers, quoted, capital = wording.sentences[units], wording.quotations[units] >= 0, _capitals(wording)
    new = np.append(True, numbers[1:] != numbers[:-1])
    first = np.flatnonzero(new)
    sizes = np.diff(np.append(first, len(ids))).astype(np.int32)
    headline = np.add.reduceat(capital, first, dtype=np.int32) * 5 > sizes * 4
    named = capital & ~new & ~np.repeat(headline, sizes) & (base == CONTENT)
    compared = (sizes >= _LEAST) & (np.add.reduceat(quoted, first, dtype=np.int32) * 2 <= sizes)
    rare = (np.where(named, CAPITAL, base) / np.sqrt(_sentences_with(ids, numbers))).astype(np.float32)
    told = np.repeat(compared, sizes) & ~quoted & (base >= MASKED)
    return _Part(tuple(here), ids, rare, quoted, told, sizes, numbers[first])


def is_grammar(unit: str, language: str) -> bool:
    """Say whether a unit is a word of grammar; never in a language without data."""
    return unit in _grammar(language)


def _capitals(wording: Wording) -> Truths:
    text = wording.article.text
    if wording.article.language not in languages():  # German nouns have capitals, too
        return np.zeros(len(wording.units), np.bool_)
    return np.array([text[place].isupper() for place in wording.starts[wording.firsts[:-1]].tolist()], np.bool_)


def _sentences_with(ids: Numbers, sentences: Numbers) -> Numbers:
    """Return for each unit of an article in how many of its sentences the word stands."""
    many = np.int64(ids.max()) + 1
    words, counts = np.unique(np.unique(sentences * many + ids) % many, return_counts=True)
    return counts[np.searchsorted(words, ids)].astype(np.int32)


def _weight(unit: str, language: str) -> float:
    if unit.startswith(MASK):
        return MASKED
    if unit in _grammar(language):
        return GRAMMAR
    return REPORT if unit in _report(language) else CONTENT


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
