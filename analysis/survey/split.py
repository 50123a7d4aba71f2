"""The texts of a batch cut into sentences and chunks, in flat lists."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np

from analysis.annotation.document import Sentence
from analysis.annotation.layout import layout
from analysis.annotation.sentences import sentences
from analysis.corpus.article import Article
from analysis.survey.batch import Integers, SentenceColumns, Values
from analysis.survey.chunks import Chunks


class Split:
    """A batch's sentences, one after the other, and `stories`, texts with their sentences, by article.

    `numbers` are the chunks of all sentences, and `opens` is where each sentence begins among them; `owners` gives the
    article of each sentence.
    """

    def __init__(self, articles: Sequence[Article], language: str, restore: frozenset[str], chunks: Chunks) -> None:
        """Cut the texts, and number their chunks by the table."""
        self.stories = [_story(article.text, language, restore) for article in articles]
        numbers: list[int] = []
        lengths: list[int] = []
        number = chunks.__getitem__
        for text, story in self.stories:  # after all are cut, so that the table stays in the processor's cache
            parts = [text[sentence.span.start : sentence.span.end].split() for sentence in story]
            lengths += map(len, parts)
            numbers += map(number, chain.from_iterable(parts))
        self.told = [sentence for _, story in self.stories for sentence in story]
        self.numbers: Integers = np.array(numbers, np.int64)
        self.opens: Integers = np.cumsum([0, *lengths])[:-1]
        self.owners: Integers = np.repeat(np.arange(len(articles)), [len(story) for _, story in self.stories])

    def sentence(self, place: int) -> str:
        """Return the words of a sentence."""
        return self.told[place].span.of(self.stories[int(self.owners[place])][0])

    def columns(self, words: Integers, compound: Values) -> SentenceColumns:
        """Return the sentences as columns, with their numbers of words and VADER's scores."""
        starts = np.array([sentence.span.start for sentence in self.told], np.int64)
        ends = np.array([sentence.span.end for sentence in self.told], np.int64)
        return SentenceColumns(self.owners, starts, ends, words, compound)


def _story(text: str, language: str, restore: frozenset[str]) -> tuple[str, tuple[Sentence, ...]]:
    return text, sentences(text, layout(text, language, restore)[1], language)
