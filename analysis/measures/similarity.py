"""How much the words of two articles are the same: the cosine of their TF-IDF weights.

Formula: cosine of two rows of scikit-learn's TF-IDF (smoothed idf, rows of length 1) over the words of the story.
Direction: 1 is the same words in the same proportions, 0 no word in common.
Limit: it tells topic, not slant: two articles of opposite opinions on one event are close together. Pairs grow with the
square of the articles, so there are none for more than `most` articles (see the card).
Source: Salton & Buckley 1988; scikit-learn's TfidfVectorizer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from analysis.facts import facts
from analysis.measures.distinctive import WordUse, word_counts, word_use
from analysis.measures.measure import Measure, Reading
from analysis.measures.score import Score

CARD = "methods/similarity.toml"


def similarity(used: Sequence[WordUse]) -> list[list[float | None]]:
    """Return the matrix of cosines, 0 to 1, in the order given; None in the rows and columns of an empty article."""
    if not any(each.forms for each in used):
        return [[None] * len(used) for _ in used]
    cosines = _cosines(word_counts(*used)[0])
    return [
        [
            float(min(1.0, cosines[row][column])) if here.forms and there.forms else None
            for column, there in enumerate(used)
        ]
        for row, here in enumerate(used)
    ]


def _cosines(counts: Any) -> list[list[float]]:
    """Return the cosines of all pairs of rows by scikit-learn's formula.

    A word in `df` of n articles weighs its count times ln((1 + n) / (1 + df)) + 1. scikit-learn's own transformer
    gives the same numbers, and takes far longer to check what it is given than to compute them.
    """
    from scipy.sparse import csr_matrix  # slow to import, and seldom needed

    idf = np.log((1 + counts.shape[0]) / (1 + np.bincount(counts.indices))) + 1
    weights = counts.data * idf[counts.indices]
    rows = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))
    weights /= np.sqrt(np.bincount(rows, weights * weights))[rows]
    scaled = csr_matrix((weights, counts.indices, counts.indptr), shape=counts.shape)
    cosines: list[list[float]] = (scaled @ scaled.T).toarray().tolist()
    return cosines


def most() -> int:
    """Return the number of articles above which no pairs are compared."""
    return int(facts(CARD)["most"])


def _readings(articles: Sequence[str], used: Sequence[WordUse]) -> list[list[Reading]]:
    if len(used) > most():
        return [[Reading("", Score(None, 0))] for _ in used]
    matrix = similarity(used)
    sizes = [len(set(each.forms)) for each in used]
    return [
        [
            Reading(f"to:{articles[column]}", Score(value, min(sizes[row], sizes[column])))
            for column, value in enumerate(values)
            if column != row
        ]
        for row, values in enumerate(matrix)
    ]


MEASURE = Measure("similarity", "style", word_use, _readings)
