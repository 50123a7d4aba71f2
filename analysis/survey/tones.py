"""VADER's score of each sentence of a batch, from what is known of its chunks."""

from __future__ import annotations

import numpy as np

from analysis.measures.vader.lexicon import Word, spelled, words
from analysis.measures.vader.marks import plain_marks
from analysis.measures.vader.rules import normalised, punctuation, shares, strengthened
from analysis.survey.batch import Values
from analysis.survey.chunks import Chunks
from analysis.survey.split import Split

SEVERAL = Word()
"""Stands for a chunk that is several words to VADER, or none: "good—really"."""


class Tones:
    """What VADER's rules need to know of the chunks of one table."""

    def __init__(self, chunks: Chunks) -> None:
        """Take the table, empty or not."""
        self._chunks = chunks
        self._parts: list[str] = []
        self._words: list[Word | None] = []
        self._bearing = np.zeros(0, np.bool_)

    def compounds(self, split: Split) -> Values:
        """Return the score of each sentence; one without a word that can carry a valence has 0 without being read."""
        self._settle()
        scores = np.zeros(len(split.opens))
        if len(scores):
            bearing = np.logical_or.reduceat(self._bearing[split.numbers], split.opens)
            row, edges = split.numbers.tolist(), [*split.opens.tolist(), len(split.numbers)]
            for place in np.flatnonzero(bearing).tolist():
                scores[place] = self._compound(row[edges[place] : edges[place + 1]])
        return scores

    def _settle(self) -> None:
        fresh = self._chunks.printed[len(self._words) :]
        bearing: list[bool] = []
        for chunk in fresh:
            part = spelled(plain_marks(chunk))
            known = words([chunk] if part is chunk else part.split())
            self._parts.append(part.strip())
            self._words.append(known[0] if len(known) == 1 else SEVERAL)
            bearing.append(any(word.valence is not None for word in known if word is not None))
        self._bearing = np.concatenate([self._bearing, np.array(bearing, np.bool_)])

    def _compound(self, row: list[int]) -> float:
        raw = [self._parts[chunk] for chunk in row]
        known = [self._words[chunk] for chunk in row]
        if SEVERAL in known:
            raw = " ".join(raw).split()
            known = words(raw)
        return normalised(strengthened(float(sum(shares(raw, known))), punctuation("".join(raw))))
