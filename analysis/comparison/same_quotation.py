"""Which sentences of quotations are the same words: each with the longer one, of another article, that it stands in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import nlargest
from itertools import product
from typing import NamedTuple

import numpy as np
from rapidfuzz.distance import LCSseq

from analysis.comparison.alignment import Alignment, aligned, stands_in
from analysis.comparison.quoted import Quoted, agreement
from analysis.comparison.runs import laid_out, shared_grams
from analysis.comparison.wording import MASK

_GRAM = 3
_MOST = 24
"""A gram in more places pairs each place with the next only."""
_SHORT = 2
"""A fragment of so many units or fewer is looked for among the words of its own speaker on the same occasion only."""
_HELD = 8
"""So many longer quotations are kept for each short fragment of a speaker."""
_LETTERS = 6
"""A single word of fewer letters is too common to know a statement by."""
_PERSON = "named"
_RARE, _ANYBODY = 12, "*"
"""A single word of so many letters is rare enough whoever is named as the speaker, and so are two long ones."""
_SHARE = {"same": 0.6, "near": 0.75, "unknown": 0.85}
"""How much of the shorter one must stand in the longer one, by whether both are said to have one speaker."""
_CONTENT = {"same": 3, "near": 4, "unknown": 4}
_WHOLE = {"same": 1, "near": 3, "unknown": 3}
"""So many units in a row are enough on the same occasion, where a fragment is printed whole in the longer one."""
_RUN = {"same": 6, "near": 7, "unknown": 10, "other": 10}
"""A run of so many words that are none of grammar is enough, if not too much else stands around it:"""
_SHARE_AROUND = {"same": 0.4, "near": 0.4, "unknown": 0.5, "other": 0.8}
_OTHER_LIKENESS, _OTHER_CONTENT = 0.9, 5
"""Two known persons have said the same only where nearly all the words of both are alike, and there are so many."""


Best = dict[int, tuple[tuple[float, ...], int]]
"""For a sentence the rank of the best one found for it, and that one."""


class Match(NamedTuple):
    """A sentence (an index) stands in a longer or equal one, the best of those that hold it."""

    short: int
    long: int


def matches(quoted: Sequence[Quoted]) -> list[Match]:
    """Return for each sentence of a quotation one of another article that holds it best, and an equal one.

    Time grows with the number of sentences, not with that of pairs.
    """
    best: Best = {}
    equal: Best = {}
    loose: list[tuple[int, int]] = []
    kept, alike = _distinct(quoted)
    for short, long in (*alike, *_candidates(quoted, kept)):
        rank = _rank(quoted[short], quoted[long])
        if rank:
            _compete(equal if quoted[short].keys == quoted[long].keys else best, short, long, rank)
        elif _bare(quoted[short], quoted[long]):
            loose.append((short, long))
    for short, long in _fragments(quoted):
        rank = 1.0, _nearness(quoted[short], quoted[long]), 1.0, quoted[long].weight
        _compete(equal if quoted[short].keys == quoted[long].keys else best, short, long, rank)
    held = [(short, long) for short, (_, long) in (*best.items(), *equal.items())]
    for short, long in _siblings(quoted, held, loose):
        if short not in best and short not in equal:
            _compete(best, short, long, (0.0, quoted[long].weight))
    return [Match(short, long) for known in (best, equal) for short, (_, long) in sorted(known.items())]


def _compete(best: Best, short: int, long: int, rank: tuple[float, ...]) -> None:
    """Let a longer sentence be the best for a shorter one if it is; of equals the earlier in the corpus."""
    ranked = (*rank, -float(long))
    if short not in best or best[short][0] < ranked:
        best[short] = ranked, long


def _distinct(quoted: Sequence[Quoted]) -> tuple[list[int], list[tuple[int, int]]]:
    """Return the sentences that are compared, and the others, each with one that has the same words and speaker.

    Of equal ones two are compared, of two articles, so that a statement that thousands print is looked up twice.
    """
    kept: dict[tuple[object, ...], list[int]] = {}
    alike = []
    for index, each in enumerate(quoted):
        if len(each.keys) < _GRAM:
            continue
        same = kept.setdefault((each.keys, each.speaker_key, each.occasion), [])
        if not same or (len(same) == 1 and quoted[same[0]].article != each.article):
            same.append(index)
        else:
            alike.append((index, same[0] if quoted[same[0]].article != each.article else same[-1]))
    return sorted(index for same in kept.values() for index in same), alike


def _candidates(quoted: Sequence[Quoted], kept: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield pairs (shorter, longer) of two articles that share enough grams, among the sentences to be compared."""
    laid = laid_out([quoted[index].keys for index in kept])
    left, right = shared_grams(laid, _GRAM, _MOST)
    count = max(len(kept), 1)
    pairs, shared = np.unique(laid.owners[left] * count + laid.owners[right], return_counts=True)
    articles = np.array([quoted[index].article for index in kept], np.int64)
    sizes = np.diff(laid.offsets)
    one, two = np.divmod(pairs, count)
    needed = np.maximum(1, (np.minimum(sizes[one], sizes[two]) - _GRAM) // 4)
    enough = (articles[one] != articles[two]) & (shared >= needed)
    for left_one, right_one in zip(one[enough].tolist(), two[enough].tolist(), strict=True):
        first, second = kept[left_one], kept[right_one]
        shorter = quoted[first].weight < quoted[second].weight
        equal = quoted[first].weight == quoted[second].weight
        if shorter or equal:
            yield first, second
        if equal or not shorter:
            yield second, first


def _rank(short: Quoted, long: Quoted) -> tuple[float, ...] | None:
    """Return how well the shorter stands in the longer one, to be compared; None where they are not the same words."""
    who = agreement(short, long)
    language = short.stretch.wording.article.language
    if not short.content or LCSseq.similarity(short.keys, long.keys) < len(short.keys) // 3:
        return None
    found = aligned(short.keys, long.keys, language)
    if not _same_words(short, long, found, who):
        return None
    return round(found.share, 1), _nearness(short, long), round(found.share, 3), long.weight


def _nearness(short: Quoted, long: Quoted) -> float:
    """Return how likely the two have one speaker, from 0 to 1; where one is unknown, persons go to persons."""
    who = agreement(short, long)
    if who == "unknown":
        return 0.5 if (short.speaker.kind == _PERSON) == (long.speaker.kind == _PERSON) else 0.3
    return {"same": 1.0, "near": 0.8, "other": 0.0}[who]


def _same_words(short: Quoted, long: Quoted, found: Alignment, who: str) -> bool:
    if found.run >= _RUN[who] and found.share >= _SHARE_AROUND[who]:
        return True
    if who == "other":
        alike = 2 * found.share * short.weight / (short.weight + long.weight)
        return alike >= _OTHER_LIKENESS and found.content >= _OTHER_CONTENT
    if short.content < _CONTENT[who]:
        whole = len(found.blocks) == 1 and found.blocks[0].length == len(short.keys)
        enough = len(short.keys) >= _WHOLE[who] and (who != "unknown" or short.content >= 2 or len(short.keys) >= 6)
        return whole and enough and short.occasion == long.occasion
    return found.share >= _SHARE[who] and found.content >= _CONTENT[who]


def _fragments(quoted: Sequence[Quoted]) -> Iterator[tuple[int, int]]:
    """Yield fragments of one or two units with sentences of the same speaker, on the same occasion, that hold them.

    Where a speaker is not known, the fragment's words must be rare ones.
    """
    places = _short_ones(quoted)
    holders: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for index, each in enumerate(quoted):
        speakers = (each.speaker_key, _ANYBODY) if each.speaker_key else (_ANYBODY,)
        for speaker, size in product(speakers, range(1, _SHORT + 1)):
            for at in range(len(each.keys) - size + 1):
                key = (each.occasion, speaker, *each.keys[at : at + size])
                if key in places:
                    holders[key].add(index)
    for key, fragments in places.items():
        held = nlargest(_HELD, holders[key], key=lambda index: (quoted[index].weight, -index))
        for short, long in product(fragments, held):
            if quoted[short].article != quoted[long].article and agreement(quoted[short], quoted[long]) != "other":
                yield short, long


def _short_ones(quoted: Sequence[Quoted]) -> dict[tuple[str, ...], list[int]]:
    """Return the fragments of one or two units by occasion, speaker (or anybody) and words."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, each in enumerate(quoted):
        if len(each.keys) > _SHORT or not each.content:
            continue
        if each.speaker_key and _telling(each):
            places[each.occasion, each.speaker_key, *each.keys].append(index)
        if _rare(each):
            places[each.occasion, _ANYBODY, *each.keys].append(index)
    return places


def _rare(each: Quoted) -> bool:
    """Say whether words are rare enough to know a statement by without its speaker: one very long, or two long ones."""
    words = [key for key in each.keys if not key.startswith(MASK)]
    return any(len(word) >= _RARE for word in words) or sum(len(word) >= _LETTERS for word in words) > 1


def _bare(short: Quoted, long: Quoted) -> bool:
    """Say whether words of grammar only ("is not over") stand in the words of the same speaker or one who may be."""
    if short.content or short.occasion != long.occasion or agreement(short, long) not in ("same", "near"):
        return False
    return stands_in(short.keys, long.keys) >= 0


def _siblings(
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


def _telling(each: Quoted) -> bool:
    return each.content > 1 or len(max(each.keys, key=len)) >= _LETTERS


def _attributed(each: Quoted) -> tuple[int, int, int]:
    """Return what fragments of one speech share: the attribution, else the sentence that they stand in."""
    attribution = each.marks.attribution
    return (each.article, attribution, -1) if attribution is not None else (each.article, -1, each.sentence)
