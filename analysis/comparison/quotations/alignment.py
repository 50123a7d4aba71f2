"""Where the words of a shorter quotation stand in a longer one, in order, and how much of it that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from analysis.comparison.quotations.quoted import weight

_LEAP = 4.0
"""So many units may be leapt over for each unit of a block at the rim, before it counts as met by chance."""


class Block(NamedTuple):
    """A run of equal units: where it begins in the shorter and in the longer sequence, and how long it is."""

    short: int
    long: int
    length: int


class Alignment(NamedTuple):
    """Blocks of equal units in order; the window of the longer sequence is `first` to `last` (exclusive).

    `share` is the weight of the shorter sequence's units found, of all its weight; `content` counts those found that
    are no words of grammar, `run` those of the block that has most.
    """

    blocks: tuple[Block, ...]
    share: float
    content: int
    run: int

    @property
    def first(self) -> int:
        """Where the window in the longer sequence begins."""
        return self.blocks[0].long if self.blocks else 0

    @property
    def last(self) -> int:
        """Where it ends."""
        return self.blocks[-1].long + self.blocks[-1].length if self.blocks else 0


def aligned(short: Sequence[str], long: Sequence[str], language: str) -> Alignment:
    """Return where the shorter sequence's units stand in the longer one, without blocks that lie far off at the rim.

    >>> found = aligned(["big", "win"], ["a", "big", "win", "for", "them"], "en")
    >>> found.first, found.last, found.share
    (1, 3, 1.0)
    """
    weights = [weight(key, language) for key in short]
    steps = Indel.opcodes(short, long)
    blocks = [Block(s.src_start, s.dest_start, s.src_end - s.src_start) for s in steps if s.tag == "equal"]
    blocks = _drawn_out(_compact(blocks, weights), short, long)
    found = [sum(weights[each.short : each.short + each.length]) for each in blocks]
    content = [sum(weights[place] == 1.0 for place in range(each.short, each.short + each.length)) for each in blocks]
    whole = sum(weights)
    return Alignment(tuple(blocks), sum(found) / whole if whole else 0.0, sum(content), max(content, default=0))


def _compact(blocks: list[Block], weights: Sequence[float]) -> list[Block]:
    """Return the blocks without those at the rim that are small for how far off they lie."""
    blocks = list(blocks)
    while len(blocks) > 1 and _stray(blocks[0], blocks[0], blocks[1], weights):
        del blocks[0]
    while len(blocks) > 1 and _stray(blocks[-1], blocks[-2], blocks[-1], weights):
        del blocks[-1]
    return blocks


def _stray(block: Block, before: Block, after: Block, weights: Sequence[float]) -> bool:
    gap = (after.long - before.long) - (after.short - before.short)
    return gap > 1 + _LEAP * sum(weights[block.short : block.short + block.length])


def _drawn_out(blocks: list[Block], short: Sequence[str], long: Sequence[str]) -> list[Block]:
    """Return the blocks with the first and last drawn out as far as the words beside them are the same."""
    if not blocks:
        return blocks
    one, two, length = blocks[0]
    while one and two and short[one - 1] == long[two - 1]:
        one, two, length = one - 1, two - 1, length + 1
    blocks = [Block(one, two, length), *blocks[1:]]
    one, two, length = blocks[-1]
    while one + length < len(short) and two + length < len(long) and short[one + length] == long[two + length]:
        length += 1
    return [*blocks[:-1], Block(one, two, length)]


def stands_in(short: Sequence[str], long: Sequence[str]) -> int:
    """Return where the shorter sequence stands in the longer one without a gap, -1 where it does not.

    >>> stands_in(("big", "win"), ("a", "big", "win")), stands_in(("a", "win"), ("a", "big", "win"))
    (1, -1)
    """
    short, size = tuple(short), len(short)
    return next((at for at in range(len(long) - size + 1) if tuple(long[at : at + size]) == short), -1)
