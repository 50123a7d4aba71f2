"""Which chunks may begin a phrase, so that only sentences with such a chunk are searched.

It never leaves out a sentence in which a phrase stands, and keeps few in which none does: a phrase of one word asks for
that word, one of several for the first two words side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from analysis.annotation.folding import folded
from analysis.annotation.phrases import Phrases

_RUN = re.compile(r"[^\W_]+")
_PLAIN_GAP = re.compile(r"(?:['’.-]*|['’.-]* )(?=[^\W_])")
_MARKS = str.maketrans(dict.fromkeys("“”‘’–—…", " "))  # the commonest ones, which are no part of a word
_STEM = 3  # letters of a stem that are compared


class Openings:
    """The first and second words of many phrases.

    Words are runs of letters and digits in folded letters. For a chunk, `alone` says that a phrase may stand in it or
    begin in it with no more to be asked; `first` numbers its last word among the first words of phrases, `second` its
    first word among their second words (0: none).
    """

    def __init__(self, lists: Iterable[Phrases]) -> None:
        """Take the phrases of all lists."""
        self.every = False
        self._alone: set[str] = set()
        self._stems: set[str] = set()
        self._first: dict[str, int] = {}
        self._second: dict[str, int] = {}
        pairs = set()
        for phrases in lists:
            for key, same in phrases.known.items():
                runs = _RUN.findall(key)
                stem = any(phrase.is_stem for phrase in same)
                if not runs or not key.startswith(runs[0]):
                    self.every = True
                elif stem and len(runs) == 1:
                    self._stems.add(key[:_STEM])
                    self.every |= len(key) < _STEM
                elif len(runs) == 1 or (stem and len(runs) == 2) or not _PLAIN_GAP.match(key, len(runs[0])):
                    self._alone.add(runs[0])
                else:
                    first = self._first.setdefault(runs[0], len(self._first) + 1)
                    pairs.add((first, self._second.setdefault(runs[1], len(self._second) + 1)))
        self._width = len(self._second) + 1
        self._pairs = {first * self._width + second for first, second in pairs}
        self._codes = np.array(sorted(self._pairs), np.int64)

    def of_word(self, word: str) -> tuple[bool, int, int]:
        """Return `alone`, `first` and `second` of a chunk whose only run is this ASCII word in small letters."""
        alone = word in self._alone or word[:_STEM] in self._stems
        return alone, self._first.get(word, 0), self._second.get(word, 0)

    def of(self, chunk: str) -> tuple[bool, int, int]:
        """Return `alone`, `first` and `second` of any chunk."""
        plain = chunk.translate(_MARKS)
        runs = _RUN.findall(plain.lower() if plain.isascii() else folded(chunk).letters)
        if not runs:
            return False, 0, 0
        known = [self.of_word(run) for run in runs]
        inside = any(first * self._width + after in self._pairs for (_, first, _), (_, _, after) in pairwise(known))
        return inside or any(alone for alone, _, _ in known), known[-1][1], known[0][2]

    def paired(self, first: NDArray[np.int32], second: NDArray[np.int32]) -> NDArray[np.bool_]:
        """Say for each chunk of a row whether it and the next one begin a phrase."""
        found = np.zeros(len(first), np.bool_)
        near = np.flatnonzero((first[:-1] > 0) & (second[1:] > 0))
        found[near] = np.isin(first[near].astype(np.int64) * self._width + second[near + 1], self._codes)
        return found
