"""Words that one outlet's articles keep using and the others' on the same event do not.

Formula: log-odds with an informative Dirichlet prior (z), with G2 and log ratio beside it; the prior is 500 words in
the proportions of all articles compared. A word must stand at least 3 times, in at least 3 sentences.
Direction: none; a word is not better for being rare.
Limit: with one article a side it says what this article dwells on, not what the outlet is like.
Source: Monroe, Colaresi & Quinn 2008; Dunning 1993; Rayson & Garside 2000; Hardie 2014.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, compress
from operator import attrgetter, itemgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis.annotation.document import Document
from analysis.facts import facts
from analysis.latest import latest
from analysis.measures.keyness import Counted, g2, log_odds, log_ratio, pooled_prior
from analysis.measures.measure import Measure, Reading
from analysis.measures.score import Score
from analysis.spans import Span

CARD = "methods/distinctive.toml"


@dataclass(frozen=True, slots=True)
class WordUse:
    """The words of one article, as far as they are compared: forms in order, with the sentence of each."""

    article: str
    outlet: str
    event: str | None
    forms: tuple[str, ...]
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Distinctive:
    """A word of an outlet: how often it stands there and in the others' articles, and three measures of the difference.

    `z`: log-odds in standard errors; `g2`: signed log-likelihood ratio; `log_ratio`: 1 is twice as often.
    """

    outlet: str
    word: str
    count: int
    others: int
    z: float
    g2: float
    log_ratio: float


def word_use(document: Document, mute_names: bool = False) -> WordUse:
    """Return the words of the story but words of grammar; without actors' and concepts' names where they are muted."""
    return _word_use(document, mute_names)


@latest
def _word_use(document: Document, mute_names: bool) -> WordUse:
    words, article = document.words, document.article
    common = common_words(article.language)
    kept = [form.replace(".", "") not in common for form in words.forms]  # "US" reads as "us", and so must "U.S."
    if mute_names:
        kept = [keep and not named for keep, named in zip(kept, _names(document), strict=True)]
    return WordUse(
        article=article.id,
        outlet=article.outlet or article.id,
        event=article.event,
        forms=tuple(compress(words.forms, kept)),
        sentences=tuple(compress(words.sentences, kept)),
    )


def distinctive(used: Sequence[WordUse]) -> tuple[Distinctive, ...]:
    """Return the words that stand out, outlet by outlet in the order given, the largest z first.

    Each outlet is set beside all others whose articles report the same event; without others it has no words here.
    """
    return _distinctive(*used)


@latest
def _distinctive(*used: WordUse) -> tuple[Distinctive, ...]:
    found: list[Distinctive] = []
    for event in dict.fromkeys(each.event for each in used):
        same = [row for row, each in enumerate(used) if each.event == event]
        if len({used[row].outlet for row in same}) > 1 and any(used[row].forms for row in same):
            found += _among(used, same)
    return tuple(found)


def occurrences(document: Document, word: str, mute_names: bool = False) -> tuple[Span, ...]:
    """Return where a word stands in the story, names left out where they are muted."""
    names = _names(document) if mute_names else [False] * len(document.words.forms)
    places = [place for place, form in enumerate(document.words.forms) if form == word and not names[place]]
    return tuple(document.words.span(place) for place in places)


@cache
def common_words(language: str) -> frozenset[str]:
    """Return the words of grammar of a language, which are not compared."""
    return frozenset(facts(f"language/{language}/common-words.toml")["words"].split())


@latest
def word_counts(*used: WordUse) -> tuple[Any, tuple[str, ...]]:
    """Return how often each article has each word (articles x words, a scipy matrix), and the words as first met."""
    from sklearn.feature_extraction.text import CountVectorizer  # slow to import, and seldom needed

    vocabulary = tuple(dict.fromkeys(chain.from_iterable([each.forms for each in used])))
    vectorizer = CountVectorizer(analyzer=attrgetter("forms"), vocabulary=vocabulary)
    return vectorizer.transform(used), vocabulary


def _among(used: Sequence[WordUse], rows: Sequence[int]) -> Iterator[Distinctive]:
    """Yield the words that stand out among the articles of one event, given as places in `used`."""
    matrix, words = word_counts(*used)
    outlets: dict[str, list[int]] = {}
    for row in rows:
        outlets.setdefault(used[row].outlet, []).append(row)
    pooled = _added(matrix, rows)
    there = sorted(np.flatnonzero(pooled).tolist(), key=words.__getitem__)
    whole, vocabulary = pooled[there], [words[at] for at in there]
    prior = pooled_prior(whole)
    for outlet, mine in outlets.items():  # one at a time: outlets by words would not fit where there are many
        here = _added(matrix, mine)[there]
        yield from _of_outlet(outlet, vocabulary, (here, whole - here, prior), [used[row] for row in mine])


def _added(matrix: Any, rows: Sequence[int]) -> Counted:
    """Return the sum of some rows of a scipy matrix."""
    parts = [slice(matrix.indptr[row], matrix.indptr[row + 1]) for row in rows]
    places, counts = (np.concatenate([column[part] for part in parts]) for column in (matrix.indices, matrix.data))
    return np.bincount(places, counts, minlength=matrix.shape[1]).astype(np.float64, copy=False)


def _of_outlet(
    outlet: str,
    vocabulary: Sequence[str],
    counts: tuple[Counted, Counted, Counted],
    articles: Sequence[WordUse],
) -> list[Distinctive]:
    here, there, _ = counts
    least = int(facts(CARD)["too_few"])
    often = np.flatnonzero(here >= least)
    if not len(often) or not there.sum() or len(vocabulary) < 2:  # one word: nothing to set it beside
        return []
    one, two, prior = (_with_rest(each, often) for each in counts)
    columns = one, two, log_odds(one, two, prior), g2(one, two), log_ratio(one, two)
    words = [vocabulary[at] for at in often.tolist()]
    sentences = _sentences(articles)
    rows = [
        Distinctive(outlet, word, int(count), int(others), *differences)
        for word, count, others, *differences in zip(words, *(column.tolist() for column in columns), strict=False)
        if differences[0] > 0 and sentences[word] >= least
    ]
    return sorted(rows, key=lambda row: (-row.z, row.word))


def _with_rest(counts: Counted, chosen: NDArray[np.intp]) -> Counted:
    """Return the counts of the chosen words, and behind them that of all others together where there are any."""
    some = counts[chosen]
    return np.append(some, counts.sum() - some.sum()) if len(some) < len(counts) else some


def _sentences(articles: Sequence[WordUse]) -> Counter[str]:
    """Return in how many sentences of these articles each word stands."""
    found = Counter[str]()
    for each in articles:
        found.update(map(itemgetter(0), set(zip(each.forms, each.sentences, strict=True))))
    return found


def _names(document: Document) -> list[bool]:
    """Say of each word of the story whether it is part of an actor's or a concept's name."""
    spans = [match.span for match in document.matches.get("actors", ())]
    spans += [mention.span for mention in document.mentions]
    inside = bytearray(len(document.article.text) + 1)
    for span in spans:
        inside[span.start : span.end] = b"\x01" * len(span)
    return [bool(inside[start]) for start in document.words.starts]


def _readings(articles: Sequence[str], used: Sequence[WordUse]) -> list[list[Reading]]:
    """Return for each article how many words of its outlet stand out and are in no other outlet's articles."""
    rows = distinctive(used)
    alone = Counter(row.outlet for row in rows if not row.others)
    compared = {row.outlet for row in rows}
    return [
        [Reading("words", Score(float(alone[each.outlet]) if each.outlet in compared else None, len(set(each.forms))))]
        for each in used
    ]


MEASURE = Measure("distinctive", "style", word_use, _readings)
