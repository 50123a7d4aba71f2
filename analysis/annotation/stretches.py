"""Stretches of a text that may hold each other, and which of them hold a place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from analysis.spans import Span

MOST_AROUND = 100  # stretches around one place that are given: no text that people read has so many
MOST_STEPS = 1_000  # from one stretch to the next longer one while these are looked for


class Stretches:
    """Stretches in the order of their starts; `around` finds those that hold a span without reading all of them."""

    def __init__(self, spans: Sequence[Span]) -> None:
        """Take the spans, in order."""
        self._starts, self._ends = [span.start for span in spans], [span.end for span in spans]
        self._beyond, self._reach = _beyond(self._ends), list(accumulate(self._ends, max))

    def around(self, span: Span) -> list[int]:
        """Return the numbers of the stretches that hold `span`, the last to begin first."""
        place, holding = bisect_right(self._starts, span.start) - 1, list[int]()
        ends, beyond, end = self._ends, self._beyond, span.end
        for _ in range(MOST_STEPS):
            if place < 0 or len(holding) == MOST_AROUND:
                break
            if ends[place] >= end:
                holding.append(place)
                place -= 1
            else:
                place = beyond[place]
        return holding

    def meets(self, span: Span) -> bool:
        """Say whether any stretch shares a code point with `span`."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._reach[before - 1] > span.start


def _beyond(ends: Sequence[int]) -> list[int]:
    """Return for each stretch the one before it that ends behind it, -1 where none does.

    >>> _beyond([9, 3, 5])
    [-1, 0, 0]
    """
    found: list[int] = []
    for place, end in enumerate(ends):
        before = place - 1
        while before >= 0 and ends[before] <= end:
            before = found[before]
        found.append(before)
    return found
