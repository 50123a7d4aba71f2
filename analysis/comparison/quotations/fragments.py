"""Fragments of a few words: whose statement they are of, where so few words alone would not tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import nlargest
from itertools import product

from analysis.comparison.quotations.alignment import stands_in
from analysis.comparison.quotations.quoted import Quoted, agreement
from analysis.comparison.wording import MASK

SHORT = 2
"""A fragment of so many units or fewer has no gram of its own."""
_HELD = 8
"""So many longer quotations are kept for each short fragment."""
_LETTERS = 6
"""A single word of fewer letters is too common to know a statement by."""
_RARE, _ANYBODY = 12, "*"
"""A single word of so many letters is rare enough whoever is named as the speaker."""

Places = dict[tuple[str, ...], list[int]]


def fragments(quoted: Sequence[Quoted]) -> Iterator[tuple[int, int]]:
    """Yield fragments of one or two units with sentences, on the same occasion, that hold them.

    Speakers are the same, or it is not known that they are two; then the words must be rare ones.
    """
    places = _short_ones(quoted)
    holders: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for index, each in enumerate(quoted):
        speakers = (each.speaker_key, _ANYBODY) if each.speaker_key else (_ANYBODY,)
        for speaker, size in product(speakers, range(1, SHORT + 1)):
            for at in range(len(each.keys) - size + 1):
                key = (each.occasion, speaker, *each.keys[at : at + size])
                if key in places:
                    holders[key].add(index)
    for key, short_ones in places.items():
        held = nlargest(_HELD, holders[key], key=lambda index: (quoted[index].weight, -index))
        for short, long in product(short_ones, held):
            if quoted[short].article != quoted[long].article and agreement(quoted[short], quoted[long]) != "other":
                yield short, long


def _short_ones(quoted: Sequence[Quoted]) -> Places:
    """Return the fragments of one or two units by occasion, speaker (or anybody) and words."""
    places: Places = defaultdict(list)
    for index, each in enumerate(quoted):
        if len(each.keys) > SHORT or not each.content:
            continue
        if each.speaker_key and _telling(each):
            places[each.occasion, each.speaker_key, *each.keys].append(index)
        if _rare(each):
            places[each.occasion, _ANYBODY, *each.keys].append(index)
    return places


def _rare(each: Quoted) -> bool:
    """Say whether words are rare enough to know a statement by without its speaker: one very long, or two long ones."""
    words = [len(key) for key in each.keys if not key.startswith(MASK)]
    return any(length >= _RARE for length in words) or sum(length >= _LETTERS for length in words) > 1


def _telling(each: Quoted) -> bool:
    return each.content > 1 or max(map(_length, each.keys)) >= _LETTERS


def _length(key: str) -> int:
    """Return how many letters a word has; a masked name says as much as a long word, and as little as a common one."""
    return _LETTERS if key.startswith(MASK) else len(key)


def bare(short: Quoted, long: Quoted) -> bool:
    """Say whether words of grammar only ("is not over") stand in the words of the same speaker or one who may be."""
    if short.content or short.occasion != long.occasion or agreement(short, long) not in ("same", "near"):
        return False
    return stands_in(short.keys, long.keys) >= 0


def siblings(
    quoted: Sequence[Quoted], best: Sequence[tuple[int, int]], loose: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield fragments that nobody holds with the sentence that holds another fragment of the same attribution.

    Words of grammar only count where another fragment counts with them.
    """
    held: dict[tuple[int, int, int], set[int]] = defaultdict(set)
    bare: dict[tuple[int, int, int], list[tuple[int, int]]] = defaultdict(list)
    for short, long in best:
        held[_attributed(quoted[short])].add(long)
    for short, long in loose:
        held[_attributed(quoted[short])].add(long)
        bare[_attributed(quoted[short])].append((short, long))
    known = {short for short, _ in best}
    for short, each in enumerate(quoted):
        if short in known or not each.content:
            continue
        for long in sorted(held.get(_attributed(each), ())):
            if agreement(each, quoted[long]) != "other" and stands_in(each.keys, quoted[long].keys) >= 0:
                yield short, long
                yield from (pair for pair in bare[_attributed(each)] if pair[1] == long)


def _attributed(each: Quoted) -> tuple[int, int, int]:
    """Return what fragments of one speech share: the attribution, else the sentence that they stand in."""
    attribution = each.marks.attribution
    return (each.article, attribution, -1) if attribution is not None else (each.article, -1, each.sentence)
