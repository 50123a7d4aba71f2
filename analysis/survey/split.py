"""The texts of a batch cut into sentences and chunks, in flat lists."""

from __future__ import annotations

from collections.abc import Sequence

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
        self.stories: list[tuple[str, tuple[Sentence, ...]]] = []
        numbers: list[int] = []
        opens: list[int] = []
        number = chunks.__getitem__
        for article in articles:
            text = article.text
            _, paragraphs = layout(text, language, restore)
            story = sentences(text, paragraphs, language)
            self.stories.append((text, story))
            for sentence in story:
                opens.append(len(numbers))
                numbers.extend(map(number, text[sentence.span.start : sentence.span.end].split()))
        self.told = [sentence for _, story in self.stories for sentence in story]
        lengths = [len(story) for _, story in self.stories]
        self.numbers: Integers = np.array(numbers, np.int64)
        self.opens: Integers = np.array(opens, np.int64)
        self.owners: Integers = np.repeat(np.arange(len(articles)), lengths)

    def sentence(self, place: int) -> str:
        """Return the words of a sentence."""
        return self.told[place].span.of(self.stories[int(self.owners[place])][0])

    def columns(self, words: Integers, compound: Values) -> SentenceColumns:
        """Return the sentences as columns, with their numbers of words and VADER's scores."""
        starts = np.array([sentence.span.start for sentence in self.told], np.int64)
        ends = np.array([sentence.span.end for sentence in self.told], np.int64)
        return SentenceColumns(self.owners, starts, ends, words, compound)
