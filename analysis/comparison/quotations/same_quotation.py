"""Which sentences of quotations are the same words: each with the longer one, of another article, that it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from rapidfuzz.distance import LCSseq

from analysis.comparison.quotations.alignment import Alignment, aligned
from analysis.comparison.quotations.fragments import bare, fragments, siblings
from analysis.comparison.quotations.quoted import Quoted, agreement
from analysis.comparison.runs import laid_out, shared_grams
from analysis.comparison.wording import noted

_GRAM = 3
_MOST = 24
"""A gram in more places pairs each place with the next only."""
_PERSON = "named"
_SHARE = {"same": 0.6, "near": 0.75, "unknown": 0.85}
"""How much of the shorter one must stand in the longer one, by whether both are said to have one speaker."""
_CONTENT = {"same": 3, "near": 4, "unknown": 4}
_WHOLE = {"same": 1, "near": 3, "unknown": 3}
"""So many units in a row are enough on the same occasion, where a fragment is printed whole in the longer one."""
_CLAUSE = 4
"""So many are enough although all but one are words of grammar and a speaker is not known: "I am your voice"."""
_RUN = {"same": 5, "near": 6, "unknown": 10, "other": 10}
"""A run of so many words that are none of grammar is enough, if not too much of the shorter one stands around it:"""
_SHARE_AROUND = {"same": 0.3, "near": 0.4, "unknown": 0.5, "other": 0.8}
_OTHER_LIKENESS, _OTHER_CONTENT, _OTHER_WHOLE = 0.9, 5, 6
"""Two names are taken for one speaker only where nearly all the words of both are alike and there are so many, or where
so many units in a row are printed whole by the other, on the same occasion: who spoke is easily read wrongly."""

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
        rank = _known_rank(quoted[short], quoted[long])
        if rank:
            _compete(equal if quoted[short].keys == quoted[long].keys else best, short, long, rank)
        elif bare(quoted[short], quoted[long]):
            loose.append((short, long))
    for short, long in fragments(quoted):
        rank = 1.0, _nearness(quoted[short], quoted[long]), 1.0, quoted[long].weight
        _compete(equal if quoted[short].keys == quoted[long].keys else best, short, long, rank)
    held = [(short, long) for short, (_, long) in (*best.items(), *equal.items())]
    for short, long in siblings(quoted, held, loose):
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


def _known_rank(short: Quoted, long: Quoted) -> tuple[float, ...] | None:
    """Return `_rank`, worked out once: it is the same whichever articles are compared."""
    asked = "rank", short.stretch, short.quotation, long.stretch, long.quotation
    return noted(short.stretch.wording, asked, lambda: _rank(short, long))


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
    whole = len(found.blocks) == 1 and found.blocks[0].length == len(short.keys) and short.occasion == long.occasion
    if who == "other":
        if whole and len(short.keys) >= _OTHER_WHOLE and short.content >= _CONTENT["same"]:
            return True
        alike = 2 * found.share * short.weight / (short.weight + long.weight)
        return alike >= _OTHER_LIKENESS and found.content >= _OTHER_CONTENT
    if short.content < _CONTENT[who]:
        enough = len(short.keys) >= _WHOLE[who] and (
            who != "unknown" or short.content > 1 or len(short.keys) >= _CLAUSE
        )
        return whole and enough
    return found.share >= _SHARE[who] and found.content >= _CONTENT[who]
