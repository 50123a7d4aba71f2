"""What a survey gives for each batch of articles: columns, a row a sentence, an article or a phrase."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.measures.readability import Counts

Integers = NDArray[np.int64]
Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class SentenceColumns:
    """The sentences of a batch, in the order of the articles and of the text; all columns are of one length.

    `article` is an index into `Batch.articles`; `start` and `end` are code points of its text; `words` are counted;
    `compound` is VADER's score, NaN in a language that VADER is not made for.
    """

    article: Integers
    start: Integers
    end: Integers
    words: Integers
    compound: Values


@dataclass(frozen=True, slots=True)
class Batch:
    """What is found in some articles of one language, article by article, and their sentences as columns.

    `counts` are what readability is computed from and `readability` its numbers by unit (none in a language that it is
    not made for), `phrases` the counts of each phrase list's entries, by list and id.
    """

    language: str
    articles: Sequence[str]
    outlets: Sequence[str | None]
    sentences: SentenceColumns
    counts: Sequence[Counts]
    readability: Sequence[Mapping[str, float | None]]
    phrases: Sequence[Mapping[str, Counter[str]]]
