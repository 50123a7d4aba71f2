"""VADER's score of each sentence of a batch: a sum where no rule applies, which is seen from the chunks, else by rule.

A sentence in doubt goes by rule, and both ways give the same number, so a trait may be given too often, never too
seldom.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from analysis.measures.vader.lexicon import CONTRAST, Word, spelled, words
from analysis.measures.vader.marks import plain_marks
from analysis.measures.vader.rules import normalised
from analysis.measures.vader.scoring import compound
from analysis.survey.batch import Values
from analysis.survey.chunks import Chunks
from analysis.survey.split import Split

Traits = NDArray[np.uint8]
BEARS, ACTS, TELLS, RULED = 1, 2, 4, 8
"""Traits of a chunk: it has a valence; may change one of the three words after it; may change one of the two before
it; or is such that the rules must read its whole sentence."""


class Tones:
    """What tells whether VADER's rules are needed, for the chunks of one table, and their valences."""

    def __init__(self, chunks: Chunks) -> None:
        """Take the table, empty or not."""
        self._chunks = chunks
        self._traits: Traits = np.zeros(0, np.uint8)
        self._valences: Values = np.zeros(0)

    def compounds(self, split: Split) -> Values:
        """Return the score of each sentence; one without a word that can carry a valence has 0 without being read."""
        self._settle()
        scores = np.zeros(len(split.opens))
        if len(scores):
            traits = self._traits[split.numbers]
            found = np.bitwise_or.reduceat(_with_neighbours(traits), split.opens)
            ruled, bearing = found & RULED != 0, found & BEARS != 0
            summed = np.flatnonzero(bearing & ~ruled)
            scores[summed] = self._sums(split, traits, summed)
            for place in np.flatnonzero(bearing & ruled).tolist():
                scores[place] = compound(plain_marks(split.sentence(place)))
        return scores

    def _sums(self, split: Split, traits: Traits, summed: NDArray[np.intp]) -> list[float]:
        """Return the scores of sentences that are the sums of their valences; by `sum`, as VADER has it to the bit."""
        places = np.flatnonzero(traits & BEARS)
        values = self._valences[split.numbers[places]].tolist()
        edges = np.searchsorted(places, np.append(split.opens, len(split.numbers)))
        pairs = zip(edges[summed].tolist(), edges[summed + 1].tolist(), strict=True)
        return [normalised(sum(values[start:end])) for start, end in pairs]

    def _settle(self) -> None:
        known = len(self._traits)
        fresh = self._chunks.printed[known:]
        parts = spelled(plain_marks("\n".join(fresh))).split("\n")  # in one go, as no rule for marks looks past a line
        self._traits = np.concatenate([self._traits, np.zeros(len(fresh), np.uint8)])
        self._valences = np.concatenate([self._valences, np.zeros(len(fresh))])
        for place, (part, word) in enumerate(zip(parts, words(parts), strict=True) if fresh else (), known):
            if word is not None or " " in part or "!" in part or "?" in part:
                found = words(part.split()) if " " in part else [word]
                self._traits[place] = _traits(found, part)
                self._valences[place] = (found and found[0] and found[0].valence) or 0.0


def _traits(found: list[Word | None], part: str) -> int:
    """Return the traits of a chunk: the words that VADER finds in it, and what it is for VADER."""
    told = [word for word in found if word is not None]
    traits = BEARS if any(word.valence is not None for word in told) else 0
    traits |= ACTS if any(word.acts for word in told) else 0
    traits |= TELLS if any(word.telling for word in told) else 0
    simple = len(found) == 1 and all(word.plain if word.valence is not None else word.text != CONTRAST for word in told)
    return traits | (0 if simple and "!" not in part and "?" not in part else RULED)


def _with_neighbours(traits: Traits) -> Traits:
    """Return the traits in a row, with `RULED` where a neighbour may change a valence, though of another sentence."""
    changed = np.zeros(len(traits), np.bool_)
    acts, tells = traits & ACTS != 0, traits & TELLS != 0
    for distance in (1, 2, 3):
        changed[distance:] |= acts[:-distance]
    for distance in (1, 2):
        changed[:-distance] |= tells[distance:]
    return np.where(changed & (traits & BEARS != 0), traits | RULED, traits).astype(np.uint8)
