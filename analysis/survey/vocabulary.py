"""Every word that a survey has met, numbered once, with what readability needs to know of it, and counts by outlet."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
from numpy.typing import NDArray

from analysis.measures.readability import WordFacts, word_row
from analysis.survey.batch import Integers

FACTS = tuple(field.name for field in fields(WordFacts))
"""The columns of `Vocabulary.facts`, in order."""


class Vocabulary(dict[str, int]):
    """Word form (as `word_table` gives it) -> number, counted up as words are met; `facts` has a row a word.

    It grows with the words of the corpus and with nothing else, since each is a row of the table of words.
    """

    def __init__(self) -> None:
        """Begin with no word."""
        super().__init__()
        self._fresh: list[str] = []
        self.facts: NDArray[np.int32] = np.zeros((0, len(FACTS)), np.int32)

    def __missing__(self, form: str) -> int:
        number = self[form] = len(self)
        self._fresh.append(form)
        return number

    def settle(self) -> None:
        """Work out the facts of the words that came since the last time."""
        fresh, self._fresh = self._fresh, []
        if fresh:
            rows = np.array([word_row.__wrapped__(form) for form in fresh], np.int32)
            self.facts = np.concatenate([self.facts, rows])


class WordCounts:
    """How often each word stands in the articles of each outlet, by the words' numbers.

    Numbers are gathered until there are many, and kept as pairs of number and count.
    """

    MOST = 2_000_000  # numbers that wait to be counted

    def __init__(self) -> None:
        """Begin with no outlet."""
        self._waiting: dict[str | None, list[NDArray[np.int32]]] = {}
        self._kept: dict[str | None, tuple[NDArray[np.int32], Integers]] = {}
        self._length = 0

    @property
    def outlets(self) -> list[str | None]:
        """The outlets' ids in order; None, for articles of no known outlet, comes last."""
        return sorted({*self._kept, *self._waiting}, key=lambda outlet: (outlet is None, outlet or ""))

    def add(self, outlet: str | None, numbers: NDArray[np.int32]) -> None:
        """Add the words of an article or of several, one number for each time that a word stands there."""
        self._waiting.setdefault(outlet, []).append(numbers)
        self._length += len(numbers)
        if self._length > self.MOST:
            self._count()

    def of(self, outlet: str | None) -> tuple[NDArray[np.int32], Integers]:
        """Return the numbers of an outlet's words, each once and in order, and their counts."""
        self._count()
        return self._kept.get(outlet, (np.zeros(0, np.int32), np.zeros(0, np.int64)))

    def _count(self) -> None:
        waiting, self._waiting, self._length = self._waiting, {}, 0
        for outlet, parts in waiting.items():
            numbers, counts = np.unique(np.concatenate(parts), return_counts=True)
            if outlet in self._kept:
                numbers, counts = _added(*self._kept[outlet], numbers, counts)
            self._kept[outlet] = (numbers, counts)


def _added(
    numbers: NDArray[np.int32], counts: Integers, others: NDArray[np.int32], more: Integers
) -> tuple[NDArray[np.int32], Integers]:
    together = np.union1d(numbers, others)
    sums = np.zeros(len(together), np.int64)
    sums[np.searchsorted(together, numbers)] = counts
    sums[np.searchsorted(together, others)] += more
    return together, sums
