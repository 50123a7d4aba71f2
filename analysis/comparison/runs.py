"""The same run of words in two places: an index of n-grams with a cap, never all pairs of texts.

Every n-gram of the corpus is hashed and sorted once. One that stands in few places pairs all of them; one that stands
in more than `most` places pairs each with the next article's first only, so that a footer printed ten thousand times
costs ten thousand pairs and not fifty million. Of the pairs of one run only the first is kept; it is then drawn out to
both sides as far as the words are the same, so that runs come out whole although some of their n-grams are over the
cap. Words are compared, never hashes alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int32]
Pairs = tuple[Numbers, Numbers]
Truths = NDArray[np.bool_]
_FACTOR = np.uint64(0x9E3779B97F4A7C15)  # odd, and its bits well mixed (the golden ratio's)
_BLOCK = 1 << 16


class Sequences(NamedTuple):
    """Sequences of words laid end to end: the word's number at each place, and whose place it is.

    `owners` are the indices of the sequences in the order given, `offsets` where each begins (one more than there are).
    """

    ids: Numbers
    owners: Numbers
    offsets: Numbers


class Grams(NamedTuple):
    """The n-grams that stand in two places or more, numbered from 0.

    `at` is the number of the gram that begins at each place, -1 where that gram stands nowhere else; `places` are the
    places gram by gram, each gram's in order, and `firsts` where in `places` each gram begins (one more than there
    are).
    """

    size: int
    at: Numbers
    places: Numbers
    firsts: Numbers

    @property
    def counts(self) -> Numbers:
        """In how many places each gram stands."""
        return np.diff(self.firsts)


class Runs(NamedTuple):
    """Runs of equal words, one place a run: where the left and the right one begin (in `Sequences`), and how long."""

    left: Numbers
    right: Numbers
    length: Numbers


def laid_out(sequences: Sequence[Sequence[str]]) -> Sequences:
    """Return sequences of keys as numbers, equal for equal keys."""
    known: dict[str, int] = {}
    sizes = np.array([len(each) for each in sequences], np.int32)
    offsets = np.concatenate([np.zeros(1, np.int32), np.cumsum(sizes, dtype=np.int32)])
    ids = np.zeros(offsets[-1], np.int32)
    for each, start in zip(sequences, offsets.tolist(), strict=False):
        ids[start : start + len(each)] = [known.setdefault(key, len(known)) for key in each]
    return Sequences(ids, np.repeat(np.arange(len(sizes), dtype=np.int32), sizes), offsets)


def grams(laid: Sequences, size: int) -> Grams:
    """Return the grams of `size` words that stand in two places or more, each within one sequence.

    Hash and place are sorted as one number: that takes a ninth of the time of sorting the order of the hashes.
    """
    bits = np.uint64(max(1, len(laid.ids)).bit_length())
    packed = _packed(laid, size, bits)
    packed.sort()
    alike = packed[1:] >> bits == packed[:-1] >> bits
    packed = packed[_beside(alike, len(packed))]
    places, hashes = (packed & ((np.uint64(1) << bits) - np.uint64(1))).astype(np.int32), packed >> bits
    same = _same_words(laid, places, size)
    clash = (hashes[1:] == hashes[:-1]) & ~same
    if clash.any():  # two grams of one hash
        mixed = np.flatnonzero(np.isin(hashes, hashes[1:][clash]))
        few = places[mixed]
        words = (laid.ids[few + np.int32(step)] for step in range(size))
        places[mixed] = few[np.lexsort((few, *words, hashes[mixed]))]
        same = _same_words(laid, places, size)
    return _numbered(places, same, size, len(laid.ids))


def shared_grams(laid: Sequences, size: int, most: int) -> Pairs:
    """Return the places (left, right) at which the same `size` words begin in two sequences, left of the earlier one.

    A gram that stands in more than `most` places pairs each place with the first of the next sequence only.
    """
    none = np.zeros(0, np.int32)
    found = list(_pairs(laid, grams(laid, size), most))
    return np.concatenate([none, *(left for left, _ in found)]), np.concatenate([none, *(right for _, right in found)])


def runs(laid: Sequences, least: int, most: int, known: Grams | None = None) -> Runs:
    """Return all maximal runs of at least `least` equal words between two sequences, in the order of the left one.

    `known` are the grams of `least` words, where they have been found already.
    """
    index = known or grams(laid, least)
    often = np.append(False, index.counts > most)[index.at + 1]
    beside = np.full(len(laid.ids), -1, np.int32)  # of a place over the cap, the place it is paired with
    none = np.zeros(0, np.int32)
    begun = [(none, none)]
    for number, (left, right) in enumerate(_pairs(laid, index, most)):
        if number == 0:
            beside[left] = right
        begun.append(_first_ones(laid, left, right, often, beside))
    left, right = (np.concatenate([pair[side] for pair in begun]) for side in (0, 1))
    left, right = _once(*_drawn_back(laid, left, right))
    return Runs(left, right, _lengths(laid, index, left, right))


def printed_by(laid: Sequences, index: Grams) -> Numbers:
    """Return for each place how many sequences have the gram that begins there, 0 where it stands nowhere else."""
    owners = laid.owners[index.places]
    new = np.ones(len(owners), np.bool_)
    new[1:] = owners[1:] != owners[:-1]
    new[index.firsts[:-1]] = True
    before = np.append(0, np.cumsum(new))
    return np.append(0, before[index.firsts[1:]] - before[index.firsts[:-1]]).astype(np.int32)[index.at + 1]


def _packed(laid: Sequences, size: int, bits: np.uint64) -> NDArray[np.uint64]:
    """Return for each n-gram that lies within one sequence its hash, and in the last `bits` where it begins."""
    none = np.zeros(0, np.uint64)
    room = max(0, len(laid.ids) - size + 1)
    found = [none]
    for start in range(0, room, _BLOCK):  # a block at a time stays near the processor
        stop = min(start + _BLOCK, room)
        words = (laid.ids[start : stop + size - 1].astype(np.uint64) + np.uint64(1)) * _FACTOR
        words ^= words >> np.uint64(29)
        hashes = np.zeros(stop - start, np.uint64)
        for step in range(size):
            hashes = hashes * _FACTOR + words[step : step + stop - start]
        owners = laid.owners[start : stop + size - 1]
        places = np.flatnonzero(owners[: stop - start] == owners[size - 1 :]).astype(np.uint64)
        found.append(_scattered(hashes[places]) >> bits << bits | places + np.uint64(start))
    return np.concatenate(found)


def _scattered(hashes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return hashes whose upper bits, which are kept, depend on all of their bits."""
    return (hashes ^ (hashes >> np.uint64(31))) * _FACTOR


def _beside(alike: Truths, count: int) -> Truths:
    """Say which of so many are like the one before or after; `alike` tells each but the first of the one before."""
    return np.append(alike, False) | np.append(False, alike) if count else np.zeros(0, np.bool_)


def _same_words(laid: Sequences, places: Numbers, size: int) -> Truths:
    """Say of each place but the first whether the same `size` words begin there as at the one before it."""
    same = np.ones(max(0, len(places) - 1), np.bool_)
    for step in range(size):
        words = laid.ids[places + np.int32(step)]
        same &= words[1:] == words[:-1]
    return same


def _numbered(places: Numbers, same: Truths, size: int, whole: int) -> Grams:
    twins = _beside(same, len(places))
    begins = np.append(True, ~same)[: len(places)][twins]
    places = places[twins]
    at = np.full(whole, -1, np.int32)
    at[places] = np.cumsum(begins, dtype=np.int32) - 1
    return Grams(size, at, places, np.append(np.flatnonzero(begins), len(places)).astype(np.int32))


def _pairs(laid: Sequences, index: Grams, most: int) -> Iterator[Pairs]:
    """Yield the pairs: first those of grams over the cap, then all others, those of next places first."""
    counts = index.counts
    over = np.repeat(counts > most, counts)
    yield _next_pairs(laid, index.places[over], index.at[index.places[over]])
    later = np.repeat(index.firsts[1:], counts) - np.arange(len(index.places), dtype=np.int32) - 1
    open_ = np.flatnonzero(~over & (later > 0))
    apart = 1
    while len(open_):
        left, right = index.places[open_], index.places[open_ + apart]
        kept = laid.owners[left] != laid.owners[right]
        yield left[kept], right[kept]
        apart += 1
        open_ = open_[later[open_] >= apart]


def _next_pairs(laid: Sequences, places: Numbers, number: Numbers) -> Pairs:
    """Return each place with the next sequence's first; in a gram's last sequence, with the first of the one before."""
    if not len(places):
        return places, places
    owners = laid.owners[places]
    new_gram = np.append(True, number[1:] != number[:-1])
    block = np.cumsum(new_gram | np.append(True, owners[1:] != owners[:-1])) - 1
    first = np.flatnonzero(np.append(True, block[1:] != block[:-1]))
    gram_of = number[first]
    after = np.append(gram_of[1:] == gram_of[:-1], False)[block]
    before = np.append(False, gram_of[1:] == gram_of[:-1])[block] & ~after
    before[first] = False  # the one before is paired with these already
    left = np.concatenate([places[after], places[first[block[before] - 1]]])
    return left, np.concatenate([places[first[block[after] + 1]], places[before]])


def _first_ones(laid: Sequences, left: Numbers, right: Numbers, often: Truths, beside: Numbers) -> Pairs:
    """Return the pairs whose words before are not the same, or whose words before are no pair themselves."""
    one, two = np.maximum(left - 1, 0), np.maximum(right - 1, 0)
    goes_back = (left > laid.offsets[laid.owners[left]]) & (right > laid.offsets[laid.owners[right]])
    goes_back &= laid.ids[one] == laid.ids[two]
    goes_back &= ~often[one] | (beside[one] == two)
    return left[~goes_back], right[~goes_back]


def _drawn_back(laid: Sequences, left: Numbers, right: Numbers) -> Pairs:
    """Return the pairs moved to where their words begin to be the same."""
    starts = laid.offsets[laid.owners[left]], laid.offsets[laid.owners[right]]
    active = np.arange(len(left))
    while len(active):
        active = active[(left[active] > starts[0][active]) & (right[active] > starts[1][active])]
        active = active[laid.ids[left[active] - 1] == laid.ids[right[active] - 1]]
        left[active] -= 1
        right[active] -= 1
    return left, right


def _once(left: Numbers, right: Numbers) -> Pairs:
    order = np.lexsort((right, left))
    left, right = left[order], right[order]
    new = np.ones(len(left), np.bool_)
    new[1:] = (left[1:] != left[:-1]) | (right[1:] != right[:-1])
    return left[new], right[new]


def _lengths(laid: Sequences, index: Grams, left: Numbers, right: Numbers) -> Numbers:
    """Return how many words from each pair on are the same: gram by gram, then word by word."""
    length = np.full(len(left), index.size, np.int32)
    room = np.minimum(laid.offsets[laid.owners[left] + 1] - left, laid.offsets[laid.owners[right] + 1] - right)
    for step, numbers in ((index.size, index.at), (1, laid.ids)):
        active = np.arange(len(left))
        while len(active):
            active = active[length[active] + step <= room[active]]
            one, two = (numbers[side[active] + length[active]] for side in (left, right))
            active = active[(one == two) & (one >= 0)]
            length[active] += np.int32(step)
    return length
