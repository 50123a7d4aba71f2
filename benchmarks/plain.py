"""The plain pipeline: what a competent user would write with the usual packages, kept as fast as they let it be.

Sentences by a regular expression, vaderSentiment for each, textstat's usual functions for each article, scikit-learn's
CountVectorizer over the corpus, and one compiled alternation for each phrase list. textstat would download a
dictionary at its first syllable; it is given ours instead, so that it works offline and counts the same syllables.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import process_time
from typing import Any
from unittest.mock import patch

import textstat
from sklearn.feature_extraction.text import CountVectorizer
from textstat.backend.counts import _count_syllables
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from analysis.annotation.phrases import Phrases

SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+|\n+")
USUAL: dict[str, Callable[[str], float]] = {
    "words-per-sentence": textstat.words_per_sentence,
    "flesch-reading-ease": textstat.flesch_reading_ease,
    "flesch-kincaid-grade": textstat.flesch_kincaid_grade,
    "gunning-fog": textstat.gunning_fog,
    "smog": textstat.smog_index,
    "automated-readability-index": textstat.automated_readability_index,
    "coleman-liau": textstat.coleman_liau_index,
    "dale-chall": textstat.dale_chall_readability_score,
    "spache": textstat.spache_readability,
    "lix": textstat.lix,
    "rix": textstat.rix,
    "mcalpine-eflaw": textstat.mcalpine_eflaw,
}
"""textstat's functions for English, by the names that our readability gives the same numbers."""


@dataclass
class Plain:
    """What the plain pipeline found, and the seconds of CPU that each stage took."""

    compounds: list[list[float]] = field(default_factory=list)
    readability: list[dict[str, float]] = field(default_factory=list)
    phrases: list[dict[str, Counter[str]]] = field(default_factory=list)
    words: Any = None
    seconds: dict[str, float] = field(default_factory=dict)


def plain_pipeline(texts: Sequence[str], lists: Mapping[str, re.Pattern[str]]) -> Plain:
    """Run every stage over all texts; `lists` are the phrase lists as patterns (see `alternation`)."""
    found = Plain()
    analyser = SentimentIntensityAnalyzer()
    told = _timed(found, "sentences", lambda: [sentences(text) for text in texts])
    found.compounds = _timed(found, "sentiment", lambda: [compounds(each, analyser) for each in told])
    found.readability = _timed(found, "readability", lambda: [readability(text) for text in texts])
    found.words = _timed(found, "words", lambda: CountVectorizer().fit_transform(texts))
    found.phrases = _timed(found, "phrases", lambda: [phrase_counts(text, lists) for text in texts])
    return found


def _timed(found: Plain, stage: str, work: Callable[[], Any]) -> Any:
    begun = process_time()
    result = work()
    found.seconds[stage] = process_time() - begun
    return result


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, cut behind end marks before white space, and at line breaks."""
    return [part for part in SENTENCE_END.split(text) if part.strip()]


def compounds(told: Iterable[str], analyser: SentimentIntensityAnalyzer) -> list[float]:
    """Return VADER's compound score of each sentence."""
    return [analyser.polarity_scores(sentence)["compound"] for sentence in told]


def readability(text: str) -> dict[str, float]:
    """Return textstat's usual values of a text."""
    return {name: function(text) for name, function in USUAL.items()}


def alternation(forms: Iterable[str]) -> re.Pattern[str]:
    """Return one pattern for all phrases of a list, in any case, the longest first; "withdraw*" stands for a stem.

    >>> alternation(["Islamic State", "withdraw*"]).findall("ISLAMIC STATE withdraws; Islamic States")
    ['ISLAMIC STATE', 'withdraws']
    """
    longest = sorted({form.lower() for form in forms}, key=len, reverse=True)
    parts = (re.escape(form.removesuffix("*")) + (r"\w*" if form.endswith("*") else "") for form in longest)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


def forms(phrases: Phrases) -> list[str]:
    """Return the spellings of a list's phrases."""
    return [phrase.form for same in phrases.known.values() for phrase in same]


def phrase_counts(text: str, lists: Mapping[str, re.Pattern[str]]) -> dict[str, Counter[str]]:
    """Return how often each phrase of each list stands in a text."""
    return {name: Counter(map(str.lower, pattern.findall(text))) for name, pattern in lists.items()}


class Pronounced(dict[str, list[list[str]]]):
    """A dictionary in the shape that textstat asks for, filled from a function that counts a word's syllables."""

    def __init__(self, syllables: Callable[[str], int]) -> None:
        """Take the function; nothing is counted yet."""
        super().__init__()
        self._syllables = syllables

    def __missing__(self, word: str) -> list[list[str]]:
        sounds = self[word] = [["AH0"] * self._syllables(word)]
        return sounds


@contextmanager
def offline(syllables: Callable[[str], int]) -> Iterator[None]:
    """Let textstat count syllables by this function, without its download."""
    forget()
    counted = Pronounced(syllables)
    with patch.object(_count_syllables, "get_cmudict", lambda lang: counted):
        yield
    forget()


def forget() -> None:
    """Empty textstat's caches, so that its next values are cold ones."""
    for module in [module for name, module in sys.modules.items() if name.startswith("textstat.")]:
        for function in vars(module).values():
            if hasattr(function, "cache_clear"):
                function.cache_clear()
