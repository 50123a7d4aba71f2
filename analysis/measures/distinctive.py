"""Words that one outlet's articles keep using and the others' on the same event do not.

Formula: log-odds with an informative Dirichlet prior (z), with G2 and log ratio beside it; the prior is 500 words in
the proportions of all articles compared. A word must stand at least 3 times, in at least 3 sentences.
Direction: none; a word is not better for being rare.
Limit: with one article a side it says what this article dwells on, not what the outlet is like.
Source: Monroe, Colaresi & Quinn 2008; Dunning 1993; Rayson & Garside 2000; Hardie 2014.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from analysis.annotation.document import Document
from analysis.facts import facts
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
    words, common = document.words, common_words(document.article.language)
    names = _names(document) if mute_names else [False] * len(words.forms)
    kept = [at for at, form in enumerate(words.forms) if form not in common and not names[at]]
    article = document.article
    return WordUse(
        article=article.id,
        outlet=article.outlet or article.id,
        event=article.event,
        forms=tuple(words.forms[place] for place in kept),
        sentences=tuple(words.sentences[place] for place in kept),
    )


def distinctive(used: Sequence[WordUse]) -> tuple[Distinctive, ...]:
    """Return the words that stand out, outlet by outlet in the order given, the largest z first.

    Each outlet is set beside all others whose articles report the same event; without others it has no words here.
    """
    found: list[Distinctive] = []
    for event in dict.fromkeys(each.event for each in used):
        same = [each for each in used if each.event == event]
        outlets = list(dict.fromkeys(each.outlet for each in same))
        if len(outlets) > 1:
            found += _among(outlets, same)
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


def _among(outlets: Sequence[str], used: Sequence[WordUse]) -> Iterator[Distinctive]:
    from sklearn.feature_extraction.text import CountVectorizer  # slow to import, and seldom needed

    vectorizer = CountVectorizer(analyzer=lambda forms: forms)
    texts = [[form for each in used if each.outlet == outlet for form in each.forms] for outlet in outlets]
    if not any(texts):
        return
    counts = vectorizer.fit_transform(texts).toarray().astype(float)
    vocabulary = vectorizer.get_feature_names_out()
    for here, outlet in zip(counts, outlets, strict=True):
        yield from _of_outlet(outlet, vocabulary, here, counts.sum(axis=0) - here, _sentences(used, outlet))


def _of_outlet(
    outlet: str,
    vocabulary: Sequence[str],
    here: Counted,
    there: Counted,
    sentences: Mapping[str, int],
) -> list[Distinctive]:
    if not here.sum() or not there.sum():
        return []
    least, z = int(facts(CARD)["too_few"]), log_odds(here, there, pooled_prior(here + there))
    likelihood, ratio = g2(here, there), log_ratio(here, there)
    rows = [
        Distinctive(
            outlet,
            str(vocabulary[at]),
            int(here[at]),
            int(there[at]),
            float(z[at]),
            float(likelihood[at]),
            float(ratio[at]),
        )
        for at in np.flatnonzero((here >= least) & (z > 0)).tolist()
        if sentences.get(str(vocabulary[at]), 0) >= least
    ]
    return sorted(rows, key=lambda row: (-row.z, row.word))


def _sentences(used: Sequence[WordUse], outlet: str) -> dict[str, int]:
    """Return in how many sentences of an outlet's articles each word stands."""
    places = {
        (form, each.article, sentence)
        for each in used
        if each.outlet == outlet
        for form, sentence in zip(each.forms, each.sentences, strict=True)
    }
    found: dict[str, int] = {}
    for form, _, _ in places:
        found[form] = found.get(form, 0) + 1
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
    alone = {each.outlet: float(sum(row.outlet == each.outlet and not row.others for row in rows)) for each in used}
    compared = {row.outlet for row in rows}
    return [
        [Reading("words", Score(alone[each.outlet] if each.outlet in compared else None, len(set(each.forms))))]
        for each in used
    ]


MEASURE = Measure("distinctive", "style", word_use, _readings)
