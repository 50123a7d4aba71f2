"""What stands between white space, looked up once for each way in which it is printed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from analysis.survey.batch import Integers
from analysis.survey.vocabulary import FACTS, Vocabulary
from analysis.words import WORD

EDGES = ".,;:!?\"“”‘’'()[]—–…"
"""Marks around a word that are no part of it, whatever stands beside them."""
COLUMNS = (*FACTS, "characters")
WORDS, CHARACTERS = COLUMNS.index("words"), COLUMNS.index("characters")
_STRAIGHT = str.maketrans("\u2019\u02bc", "''")


class Chunks(dict[str, int]):
    """Chunk -> number; what is known of new ones is worked out for many together, by `settle`.

    `printed` are the chunks by number. A row of chunks is an array of their numbers.
    """

    LARGEST, LONGEST = 200_000, 20_000_000  # chunks, and code points in all of them

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Begin with no chunk; `vocabulary`, which other chunks may have filled, numbers the words."""
        super().__init__()
        self.printed: list[str] = []
        self._vocabulary = vocabulary
        self._length = 0
        self._facts: NDArray[np.int32] = np.zeros((0, len(COLUMNS)), np.int32)
        self._first_word: Integers = np.zeros(0, np.int64)  # of the chunk, in `_words`
        self._words: NDArray[np.int32] = np.zeros(0, np.int32)

    def __missing__(self, chunk: str) -> int:
        number = self[chunk] = len(self.printed)
        self.printed.append(chunk)
        return number

    @property
    def full(self) -> bool:
        """Whether it is time for an empty table."""
        return len(self) > self.LARGEST or self._length > self.LONGEST

    def settle(self) -> None:
        """Work out the words and their facts of the chunks that came since the last time."""
        fresh = self.printed[len(self._facts) :]
        if not fresh:
            return
        owners, words = self._read(fresh)
        self._vocabulary.settle()
        rows = np.empty((len(fresh), len(COLUMNS)), np.int32)
        for column, values in enumerate(self._vocabulary.facts[words].T):
            rows[:, column] = np.bincount(owners, values, len(fresh))
        rows[:, CHARACTERS] = lengths = np.fromiter(map(len, fresh), np.int64, len(fresh))
        self._length += int(lengths.sum())
        counts = rows[:, WORDS]
        self._first_word = np.concatenate([self._first_word, len(self._words) + np.cumsum(counts) - counts])
        self._words = np.concatenate([self._words, words])
        self._facts = np.concatenate([self._facts, rows])

    def _read(self, fresh: Sequence[str]) -> tuple[Integers, NDArray[np.int32]]:
        """Return for each word in some chunks the place of its chunk among them, and its number."""
        number = self._vocabulary.__getitem__
        owners: list[int] = []
        words: list[int] = []
        for owner, chunk in enumerate(fresh):
            inner = chunk.strip(EDGES)
            if inner.isalpha() and inner.isascii():  # most chunks: one plain word
                owners.append(owner)
                words.append(number(inner.lower()))
            else:
                forms = word_forms(chunk)
                owners.extend([owner] * len(forms))
                words.extend(map(number, forms))
        return np.array(owners, np.int64), np.array(words, np.int32)

    def words(self, row: Integers) -> NDArray[np.int32]:
        """Return the numbers of the words in a row of chunks, in order."""
        counts = self._facts[row, WORDS]
        before = np.cumsum(counts) - counts
        places = np.repeat(self._first_word[row] - before, counts) + np.arange(counts.sum())
        return np.asarray(self._words[places])

    def sums(self, row: Integers, opens: Integers) -> NDArray[np.int32]:
        """Return the facts of the sentences that begin at the places `opens` of a row: a row each, as `COLUMNS`."""
        if not len(opens):
            return np.zeros((0, len(COLUMNS)), np.int32)
        return np.add.reduceat(self._facts.take(row, axis=0), opens, axis=0, dtype=np.int32)


def word_forms(chunk: str) -> list[str]:
    """Return the words of a chunk, as `analysis.annotation.word_table` gives them.

    >>> word_forms("(U.S.-backed,"), word_forms("Rock’n’roll—yes")
    (['u.s.-backed'], ["rock'n'roll", 'yes'])
    """
    return [form.lower().translate(_STRAIGHT) for form in WORD.findall(chunk)]
