"""How long the sentences are, and what the usual formulas make of it, as the style page shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple

import pandas as pd

from analysis.annotation.document import Document
from analysis.measures.readability import UNITS, ZONES, Counts, counts, readability
from analysis.spans import Span
from dashboard.comparison import Comparison
from dashboard.counts.places import places
from dashboard.kept import of_article, once
from dashboard.markup import Number
from dashboard.words.phrases import many

LONGEST = 3
"""How many of an outlet's longest sentences are shown."""
NAMES = {
    "words-per-sentence": "Words a sentence",
    "flesch-reading-ease": "Flesch reading ease",
    "flesch-kincaid-grade": "Flesch-Kincaid grade",
    "gunning-fog": "Gunning fog",
    "smog": "SMOG",
    "automated-readability-index": "ARI",
    "coleman-liau": "Coleman-Liau",
    "dale-chall": "Dale-Chall",
    "spache": "Spache",
    "lix": "LIX",
    "rix": "RIX",
    "mcalpine-eflaw": "McAlpine EFLAW",
}


_AT = "at-"


def sentence_lengths(document: Document) -> list[tuple[Span, int]]:
    """Return the sentences of body and standfirst with their words, in reading order."""
    found = [0] * len(document.sentences)
    for sentence in document.words.sentences:
        found[sentence] += 1
    return [
        (sentence.span, length)
        for sentence, length in zip(document.sentences, found, strict=True)
        if sentence.zone in ZONES and length
    ]


def longest(now: Comparison, evidence: str) -> pd.DataFrame:
    """Return the places of an outlet's longest sentences, the longest first; or of the one that a bar stands for."""
    group = evidence.split(":")[1]
    every = [(length, document, span) for document in now.of_group(group) for span, length in _lengths(now, document)]
    bar = _bar(evidence)
    if bar:
        every = every[bar - 1 : bar]
    every.sort(key=lambda entry: -entry[0])
    found = places((document, [span]) for _, document, span in every[:LONGEST])
    return found.assign(voice=None, speaker=None)  # a whole sentence may hold several voices


def of_bar(group: str, number: int) -> str:
    """Return the evidence id of the outlet's sentence with this number (from 1), as the bars count them."""
    return f"length:{group}:{_AT}{number}:all"


def _bar(evidence: str) -> int:
    """Return the number (from 1) of the sentence whose bar an id asks for; 0 where it asks for none."""
    kind, _, which, _ = evidence.split(":") if evidence.count(":") == 3 else [""] * 4
    number = which.removeprefix(_AT)
    asked = kind == "length" and which.startswith(_AT) and number.isascii() and number.isdecimal()
    return int(number) if asked else 0


def cells(now: Comparison, asked: str = "") -> dict[str, str]:
    """Return the lists of sentences that can be opened: evidence id -> what it is; the bar `asked` for among them."""
    found = {**_longest_cells(now)}
    bar = _bar(asked)
    group = asked.split(":")[1] if bar else ""
    if evidence_of(group) in found and not longest(now, asked).empty:
        found.setdefault(asked, f"{now.name(group)}: sentence {bar}")
    return found


@once
def _longest_cells(now: Comparison) -> dict[str, str]:
    return {
        evidence_of(group): f"{now.name(group)}: its longest sentences"
        for group in now.groups
        if any(_lengths(now, document) for document in now.of_group(group))
    }


@once
def table(now: Comparison, units: Sequence[str] = UNITS) -> pd.DataFrame:
    """Return a row an outlet: words a sentence and the formulas over all its articles, about, one decimal at most."""
    rows = []
    for group in now.groups:
        found = pooled([of_article(now, counts, each) for each in now.of_group(group)])
        numbers = readability(found)
        lengths = [length for document in now.of_group(group) for _, length in _lengths(now, document)]
        row: dict[str, object] = {
            "Outlet": now.noted(group),
            "Sentences": str(found.sentences),
            "Longest": (Number(many(max(lengths), "word"), evidence_of(group)),) if lengths else "–",
        }
        rows.append(row | {NAMES[unit]: in_words(numbers[unit]) for unit in units})
    return pd.DataFrame(rows)


def pooled(found: Sequence[Counts]) -> Counts:
    """Return the counts of several articles together."""
    return Counts(*map(sum, zip(*map(astuple, found), strict=True)))


def _lengths(now: Comparison, document: Document) -> list[tuple[Span, int]]:
    return of_article(now, sentence_lengths, document)


def in_words(value: float | None) -> str:
    """Return a number of a formula as it may be said: about, one decimal.

    >>> in_words(11.27), in_words(None)
    ('about 11.3', 'none')
    """
    return "none" if value is None else f"about {value:.1f}"


@once
def headline(now: Comparison) -> str:
    """Return what can be said of the length of sentences: from where to where it goes, and no order."""
    found = [
        readability(pooled([of_article(now, counts, each) for each in now.of_group(group)]))["words-per-sentence"]
        for group in now.groups
    ]
    means = sorted(value for value in found if value is not None)
    if not means:
        return "There is no sentence to count in these articles"
    if len(means) == 1 or round(means[0]) == round(means[-1]):
        return f"A sentence has about {means[0]:.0f} words{' in each of these articles' if len(means) > 1 else ''}"
    return f"In these articles a sentence has about {means[0]:.0f} to {means[-1]:.0f} words"


def evidence_of(group: str) -> str:
    """Return the id of the list of an outlet's longest sentences."""
    return f"length:{group}:longest:all"
