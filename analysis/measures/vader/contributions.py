"""What each word adds to VADER's score of a text, and what the score would be without some of them.

The shares are what is left of a word's valence after VADER's own rules (boosters, negation, capitals, idioms, "but");
with the strength of ! and ? they sum to the number from which VADER computes its compound.
Source: Hutto & Gilbert 2014.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import compress, count
from types import MappingProxyType
from typing import NamedTuple

from analysis.measures.vader.lexicon import Word, described, spelled, stripped, words
from analysis.measures.vader.rules import normalised, punctuation, shares, strengthened


class Contribution(NamedTuple):
    """A word's share of the sum; `start` and `end` are code points of the text.

    `word` is what VADER saw there: the word without punctuation around it, or a word of an emoji's description.
    """

    start: int
    end: int
    word: str
    value: float


class Contributions(NamedTuple):
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
    chunks = seen.split()
    found = words(chunks)
    if mute or valences:
        found = _changed(text, seen, chunks, found, mute, valences)
    if not (values := shares(chunks, found)):
        return NOTHING
    plain = float(sum(values))
    total = strengthened(plain, punctuation(seen))
    return Contributions(_parts(text, seen, chunks, values), total - plain, total, normalised(total))


def _parts(text: str, seen: str, chunks: Sequence[str], values: Sequence[float]) -> tuple[Contribution, ...]:
    origins, found = _origins(text, seen), []
    places = [*compress(count(), values)]
    for place, start in zip(places, _starts(seen, chunks, places), strict=True):
        first, last, word = _word(origins, start, chunks[place])
        found.append(Contribution(first, last, word, float(values[place])))
    return tuple(found)


def _starts(seen: str, chunks: Sequence[str], places: Iterable[int]) -> Iterator[int]:
    """Yield where the chunks at these places begin in the spelled text; the places must be in order."""
    spaced = len(" ".join(chunks)) == len(seen)  # one space between each two, so that lengths tell where they begin
    start = before = 0
    for place in places:
        if spaced:
            start += len(" ".join(chunks[before:place])) + (place > before)
        else:
            for chunk in chunks[before:place]:
                start = seen.index(chunk, start) + len(chunk)
            start = seen.index(chunks[place], start)
        yield start
        before = place


def _word(origins: Sequence[int], start: int, chunk: str) -> tuple[int, int, str]:
    """Return where in the text the word lies that VADER sees in a chunk of the spelled text, and the word."""
    word = stripped(chunk)
    if word != chunk:
        start += chunk.index(word)
    return origins[start], origins[start + len(word) - 1] + 1, word


def _origins(text: str, seen: str) -> Sequence[int]:
    """Return for each code point of the spelled text the place in `text` from which it comes."""
    if text == seen:
        return range(len(text))
    return [place for place, sign in enumerate(text) for _ in spelled(sign)]


def _changed(
    text: str,
    seen: str,
    chunks: Sequence[str],
    found: Sequence[Word | None],
    mute: Collection[tuple[int, int]],
    valences: Mapping[str, float],
) -> list[Word | None]:
    """Return the words with other valences, and as unknown to the lexicon where they are mute."""
    origins, changed = _origins(text, seen), [*found]
    for place, (chunk, start) in enumerate(zip(chunks, _starts(seen, chunks, range(len(chunks))), strict=True)):
        first, last, word = _word(origins, start, chunk)
        own = word.lower()
        if any(begin < last and first < close for begin, close in mute):
            changed[place] = found[place] and described(own, word.isupper(), None)
        elif own in valences:
            changed[place] = described(own, word.isupper(), valences[own])
    return changed
