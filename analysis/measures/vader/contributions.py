"""What each word adds to VADER's score of a text, and what the score would be without some of them.

The shares are what is left of a word's valence after VADER's own rules (boosters, negation, capitals, idioms, "but");
with the strength of ! and ? they sum to the number from which VADER computes its compound.
Source: Hutto & Gilbert 2014.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from analysis.measures.vader.lexicon import Word, described, facts_of, spelled, stripped
from analysis.measures.vader.rules import normalised, punctuation, shares, strengthened


@dataclass(frozen=True, slots=True)
class Contribution:
    """A word's share of the sum; `start` and `end` are code points of the text.

    `word` is what VADER saw there: the word without punctuation around it, or a word of an emoji's description.
    """

    start: int
    end: int
    word: str
    value: float


@dataclass(frozen=True, slots=True)
class Contributions:
    """The words that add to a text's score, in order, and what comes of them.

    `punctuation` is what exclamation and question marks add, with the sign of the sum. `total` is the sum of `parts`
    and `punctuation`, before VADER's normalisation; `compound` is the score, -1 to 1, four decimal places.
    """

    parts: tuple[Contribution, ...]
    punctuation: float
    total: float
    compound: float


NOTHING = Contributions((), 0.0, 0.0, 0.0)
NO_VALENCES: Mapping[str, float] = MappingProxyType({})
CHUNK = re.compile(r"\S+")


def contributions(
    text: str, mute: Collection[tuple[int, int]] = (), valences: Mapping[str, float] = NO_VALENCES
) -> Contributions:
    """Return what each word of `text` adds to VADER's compound score; give it plain marks (`plain_marks`).

    `mute` holds spans (start, end) of `text`: a word that meets one counts as though the lexicon did not have it. It
    stays a word: it may still negate or strengthen another ("no", "very") and be part of an idiom.
    `valences` gives words, in lower case, another valence; a booster never takes one.

    >>> [(part.word, round(part.value, 3)) for part in contributions("A very good day, but no luck.").parts]
    [('good', 1.097), ('luck', -2.22)]
    """
    seen = spelled(text)
    words = facts_of(seen.lower().split())
    if mute or valences:
        words = _changed(text, seen, words, mute, valences)
    if not (values := shares(seen, words)):
        return NOTHING
    plain = float(sum(values))
    total = strengthened(plain, punctuation(seen))
    return Contributions(_parts(text, seen, values), total - plain, total, normalised(total))


def _parts(text: str, seen: str, values: Sequence[float]) -> tuple[Contribution, ...]:
    chunks, origins = [*CHUNK.finditer(seen)], _origins(text, seen)
    found = []
    for place, value in enumerate(values):
        if value:
            start, end = _word(chunks[place])
            found.append(Contribution(origins[start], origins[end - 1] + 1, seen[start:end], float(value)))
    return tuple(found)


def _word(chunk: re.Match[str]) -> tuple[int, int]:
    """Return where the word lies that VADER sees in a chunk."""
    word = stripped(chunk[0])
    start = chunk.start() + chunk[0].index(word)
    return start, start + len(word)


def _origins(text: str, seen: str) -> Sequence[int]:
    """Return for each code point of the spelled text the place in `text` from which it comes."""
    if text == seen:
        return range(len(text))
    return [place for place, sign in enumerate(text) for _ in spelled(sign)]


def _changed(
    text: str,
    seen: str,
    words: Sequence[Word | None],
    mute: Collection[tuple[int, int]],
    valences: Mapping[str, float],
) -> list[Word | None]:
    """Return the words with other valences, and as unknown to the lexicon where they are mute."""
    origins = _origins(text, seen)
    changed: list[Word | None] = []
    for chunk, word in zip(CHUNK.finditer(seen), words, strict=True):
        start, end = _word(chunk)
        own = seen[start:end].lower()
        if any(first <= origins[end - 1] and origins[start] < last for first, last in mute):
            changed.append(word and described(own, None))
        else:
            changed.append(described(own, valences[own]) if own in valences else word)
    return changed
