"""The same run of words in two places: an index of n-grams with a cap, never all pairs of texts.

Every n-gram of the corpus is hashed and sorted once. One that stands in few places pairs all of them; one that stands
in more than `most` places pairs each with the next only, so that a footer printed ten thousand times costs ten thousand
pairs and not fifty million. Pairs are checked word by word (a hash alone proves nothing), joined along their diagonal
and drawn out to both sides, so that runs come out whole although some of their n-grams are over the cap.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
_FACTOR = np.uint64(0x9E3779B97F4A7C15)  # odd, and its bits well mixed (the golden ratio's)


class Sequences(NamedTuple):
    """Sequences of words laid end to end: the word's number at each place, and whose place it is.

    `owners` are the indices of the sequences in the order given, `offsets` where each begins (one more than there are).
    """

    ids: Numbers
    owners: Numbers
    offsets: Numbers


class Runs(NamedTuple):
    """Runs of equal words, one place a run: where the left and the right one begin (in `Sequences`), and how long."""

    left: Numbers
    right: Numbers
    length: Numbers


def laid_out(sequences: Sequence[Sequence[str]]) -> Sequences:
    """Return sequences of keys as numbers, equal for equal keys."""
    known: dict[str, int] = {}
    numbered = [[known.setdefault(key, len(known)) for key in each] for each in sequences]
    sizes = np.array([len(each) for each in numbered], np.int64)
    ids = np.array([number for each in numbered for number in each], np.int64)
    return Sequences(ids, np.repeat(np.arange(len(sizes)), sizes), np.concatenate([[0], np.cumsum(sizes)]))


def shared_grams(laid: Sequences, size: int, most: int) -> tuple[Numbers, Numbers]:
    """Return the places (left, right) at which the same `size` words begin in two sequences, left of the earlier one.

    A gram that stands in more than `most` places pairs each place with the next in another sequence only.
    """
    hashes, places = _hashed(laid, size)
    order = np.argsort(hashes, kind="stable")
    hashes, places = hashes[order], places[order]
    first = np.flatnonzero(np.append(True, hashes[1:] != hashes[:-1])[: len(hashes)])
    counts = np.diff(np.append(first, len(hashes)))
    group, many = np.repeat(np.arange(len(first)), counts), np.repeat(counts > most, counts)
    few, lots = ~many, many
    pairs = [*_all_pairs(places[few], group[few], most), *_next_pairs(places[lots], group[lots], laid.owners)]
    none = np.zeros(0, np.int64)
    left, right = (np.concatenate([none, *(pair[side] for pair in pairs)]) for side in (0, 1))
    kept = laid.owners[left] != laid.owners[right]
    left, right = left[kept], right[kept]
    for step in range(size):
        same = laid.ids[left + step] == laid.ids[right + step]
        left, right = left[same], right[same]
    return left, right


def runs(laid: Sequences, least: int, most: int) -> Runs:
    """Return all maximal runs of at least `least` equal words between two sequences, in the order of the left one."""
    left, right = shared_grams(laid, least, most)
    order = np.lexsort((left, right - left))
    left, right = left[order], right[order]
    if not len(left):
        return Runs(left, right, left)
    apart = right - left
    new = np.append(True, (apart[1:] != apart[:-1]) | (left[1:] != left[:-1] + 1))
    new[1:] |= _owners_change(laid, left, right)
    first = np.flatnonzero(new)
    length = np.diff(np.append(first, len(left))) + least - 1
    return _whole(laid, left[first], right[first], length)


def _owners_change(laid: Sequences, left: Numbers, right: Numbers) -> NDArray[np.bool_]:
    one, two = laid.owners[left], laid.owners[right]
    return np.asarray((one[1:] != one[:-1]) | (two[1:] != two[:-1]))


def _hashed(laid: Sequences, size: int) -> tuple[NDArray[np.uint64], Numbers]:
    """Return the hash of each n-gram that lies within one sequence, and where it begins."""
    room = max(0, len(laid.ids) - size + 1)
    hashes = np.zeros(room, np.uint64)
    words = (laid.ids.astype(np.uint64) + np.uint64(1)) * _FACTOR
    for step in range(size):
        hashes = hashes * _FACTOR + (words[step : step + room] ^ (words[step : step + room] >> np.uint64(29)))
    whole = laid.owners[:room] == laid.owners[size - 1 : size - 1 + room]
    return hashes[whole], np.flatnonzero(whole)


def _all_pairs(places: Numbers, group: Numbers, most: int) -> Iterable[tuple[Numbers, Numbers]]:
    for apart in range(1, most):
        same = group[apart:] == group[:-apart]
        if not same.any():
            return
        yield places[:-apart][same], places[apart:][same]


def _next_pairs(places: Numbers, group: Numbers, owners: Numbers) -> Iterable[tuple[Numbers, Numbers]]:
    if not len(places):
        return
    once = np.append(True, (group[1:] != group[:-1]) | (owners[places[1:]] != owners[places[:-1]]))
    places, group = places[once], group[once]
    same = group[1:] == group[:-1]
    yield places[:-1][same], places[1:][same]


def _whole(laid: Sequences, left: Numbers, right: Numbers, length: Numbers) -> Runs:
    """Return the runs drawn out to both sides as far as the words are the same, each once."""
    one, two = laid.owners[left], laid.owners[right]
    left, right, length = left.copy(), right.copy(), length.copy()
    active = np.arange(len(left))
    while len(active):
        before = (left[active] > laid.offsets[one[active]]) & (right[active] > laid.offsets[two[active]])
        active = active[before]
        active = active[laid.ids[left[active] - 1] == laid.ids[right[active] - 1]]
        left[active] -= 1
        right[active] -= 1
        length[active] += 1
    active = np.arange(len(left))
    while len(active):
        ends = left[active] + length[active], right[active] + length[active]
        inside = (ends[0] < laid.offsets[one[active] + 1]) & (ends[1] < laid.offsets[two[active] + 1])
        active = active[inside]
        active = active[laid.ids[left[active] + length[active]] == laid.ids[right[active] + length[active]]]
        length[active] += 1
    found = np.unique(np.stack([left, right, length]), axis=1)
    return Runs(*found)
