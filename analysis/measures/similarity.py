"""How much the words of two articles are the same: the cosine of their TF-IDF weights.

Formula: cosine of two rows of scikit-learn's TF-IDF (smoothed idf, rows of length 1) over the words of the story.
Direction: 1 is the same words in the same proportions, 0 no word in common.
Limit: it tells topic, not slant: two articles of opposite opinions on one event are close together.
Source: Salton & Buckley 1988; scikit-learn's TfidfVectorizer.
"""

from __future__ import annotations

from collections.abc import Sequence

from analysis.measures.distinctive import WordUse, word_use
from analysis.measures.measure import Measure, Reading
from analysis.measures.score import Score

CARD = "methods/similarity.toml"


def similarity(used: Sequence[WordUse]) -> list[list[float | None]]:
    """Return the matrix of cosines, 0 to 1, in the order given; None in the rows and columns of an empty article."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # slow to import, and seldom needed

    if not any(each.forms for each in used):
        return [[None] * len(used) for _ in used]
    weights = TfidfVectorizer(analyzer=lambda each: each.forms).fit_transform(used)
    cosines = (weights @ weights.T).toarray()
    return [
        [
            float(min(1.0, cosines[row, column])) if here.forms and there.forms else None
            for column, there in enumerate(used)
        ]
        for row, here in enumerate(used)
    ]


def _readings(articles: Sequence[str], used: Sequence[WordUse]) -> list[list[Reading]]:
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
