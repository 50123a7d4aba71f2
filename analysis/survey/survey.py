"""The one pass for many articles: text is split, looked up and searched once, and every count takes from that.

Its numbers are those of `analysis.annotation.annotate.annotate` and the measures, wherever both give one. It does
**not** read who speaks: it knows no quotations, attributions, speakers or voices, and gives no measure that needs them;
for these there is `tables`. Time is proportional to the text. Memory is that of a batch and of a bounded table of
chunks, and besides only what is a result: the words of the corpus with their counts by outlet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice

import numpy as np
from numpy.typing import NDArray

from analysis.corpus.article import Article
from analysis.measures import sentiment
from analysis.measures.readability import MEASURE as READABILITY
from analysis.measures.readability import ZONES, Counts, readability
from analysis.survey.batch import Batch
from analysis.survey.chunks import COLUMNS, WORDS, Chunks
from analysis.survey.phrases import phrase_counts
from analysis.survey.split import Split
from analysis.survey.tones import Tones
from analysis.survey.vocabulary import Vocabulary, WordCounts

BATCH = 200
"""Articles that are held at once."""


class Survey:
    """A pass over articles, batch by batch; `words` holds the words of all that have gone by.

    >>> survey = Survey()
    >>> (batch,) = survey.batches([Article("a", "The harvest was good. It rained.", outlet="herald")])
    >>> batch.sentences.words.tolist(), batch.sentences.compound.tolist()
    ([4, 2], [0.4404, 0.0])
    >>> survey.words("herald")
    {'good': 1, 'harvest': 1, 'it': 1, 'rained': 1, 'the': 1, 'was': 1}
    """

    def __init__(self, restore: frozenset[str] = frozenset(), *, phrases: bool = True, tone: bool = True) -> None:
        """Begin; `restore` names the kinds of furniture that count as story.

        Without `phrases` none are sought, without `tone` the scores of sentences are NaN.
        """
        self._restore, self._phrases, self._tone = restore, phrases, tone
        self._vocabulary, self._counted = Vocabulary(), WordCounts()
        self._begin()

    def batches(self, articles: Iterable[Article], size: int = BATCH) -> Iterator[Batch]:
        """Yield what is found in the articles, at most `size` at a time; a generator of articles is never held whole.

        No text raises; a language without facts does (`DataError`).
        """
        for language, some in groupby(articles, lambda article: article.language):
            while taken := tuple(islice(some, size)):
                yield self._batch(taken, language)

    @property
    def outlets(self) -> list[str | None]:
        """The outlets so far, in order; last None, where articles had no known one."""
        return self._counted.outlets

    def words(self, outlet: str | None) -> dict[str, int]:
        """Return how often each word stands in the stories of an outlet's articles so far, words in order."""
        numbers, counts = self._counted.of(outlet)
        forms = list(self._vocabulary)
        return dict(sorted(zip((forms[number] for number in numbers.tolist()), counts.tolist(), strict=True)))

    def _batch(self, articles: Sequence[Article], language: str) -> Batch:
        if self._chunks.full:
            self._begin()
        chunks = self._chunks
        split = Split(articles, language, self._restore, chunks)
        chunks.settle()
        facts = chunks.sums(split.numbers, split.opens)
        self._count_words(articles, split, chunks)
        counts = story_counts(split, facts)
        made = self._tone and language in sentiment.MEASURE.languages
        scores = self._tones.compounds(split) if made else np.full(len(split.opens), np.nan)
        return Batch(
            language=language,
            articles=[article.id for article in articles],
            outlets=[article.outlet for article in articles],
            sentences=split.columns(facts[:, WORDS].astype(np.int64), scores),
            counts=counts,
            readability=[readability(each) if language in READABILITY.languages else {} for each in counts],
            phrases=[phrase_counts(*story, language) if self._phrases else {} for story in split.stories],
        )

    def _begin(self) -> None:
        self._chunks = Chunks(self._vocabulary)
        self._tones = Tones(self._chunks)

    def _count_words(self, articles: Sequence[Article], split: Split, chunks: Chunks) -> None:
        ends = np.searchsorted(split.owners, np.arange(len(articles)), side="right")
        borders = np.append(split.opens, len(split.numbers))[np.append(0, ends)]
        for article, start, end in zip(articles, borders[:-1].tolist(), borders[1:].tolist(), strict=True):
            self._counted.add(article.outlet, chunks.words(split.numbers[start:end]))


def story_counts(split: Split, facts: NDArray[np.int32]) -> list[Counts]:
    """Return the counts of each article's body and standfirst from those of its sentences."""
    kept = np.array([sentence.zone in ZONES for sentence in split.told], np.bool_)
    sums = np.zeros((len(split.stories), facts.shape[1]), np.int64)
    np.add.at(sums, split.owners[kept], facts[kept])
    told = np.bincount(split.owners[kept], minlength=len(split.stories)).tolist()
    return [
        Counts(**dict(zip(COLUMNS, row, strict=True)), sentences=count)
        for row, count in zip(sums.tolist(), told, strict=True)
    ]
