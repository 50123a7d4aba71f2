"""How long the words and sentences are: the usual formulas, on this project's own counts.

Formula: as textstat 0.7.13 has them (constants and all), on our sentences ("U.S." ends none), our words, and the story
without furniture, headlines and subheadings. Syllables: `analysis.syllables`. Easy words: the list that comes with
textstat, read from the installed package.
Direction: in `flesch-reading-ease` higher is easier, in all others higher is harder.
Limit: the formulas know length, not sense; a hard text is not a worse one.
Source: Flesch 1948; Kincaid et al. 1975; Gunning 1952; McLaughlin 1969; Smith & Senter 1967; Coleman & Liau 1975;
Dale & Chall 1948; Spache 1953; Björnsson 1968; Anderson 1983.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from importlib.util import find_spec
from itertools import compress
from pathlib import Path

from analysis.annotation.document import Document
from analysis.errors import DataError
from analysis.measures.measure import Measure, Reading
from analysis.measures.score import Score
from analysis.syllables import syllables

CARD = "methods/readability.toml"
ZONES = ("body", "standfirst")
"""Where sentences are counted: a headline is no sentence."""


@dataclass(frozen=True, slots=True)
class WordFacts:
    """What one word adds to the counts, each a number; `easy` words are those of textstat's list.

    `letters` are letters and digits, `polysyllables` words of three syllables and more, `fog` such words that are not
    easy, `difficult` words that are not easy, `unfamiliar` those of them with two syllables and more; `long` words have
    more than six letters, `mini` ones at most three.
    """

    words: int
    syllables: int
    letters: int
    polysyllables: int
    fog: int
    difficult: int
    unfamiliar: int
    long: int
    mini: int


_WORD_FACTS = tuple(field.name for field in fields(WordFacts))
_BITS = 32  # the room for each sum in a number that holds all of them
_MOST = (1 << _BITS) - 1


@dataclass(frozen=True, slots=True)
class Counts(WordFacts):
    """The counts of a text: the sums over its words, its sentences, and the code points in them but white space."""

    sentences: int
    characters: int


@lru_cache(maxsize=200_000)
def word_row(form: str) -> tuple[int, ...]:
    """Return the facts of a word (lower case, straight apostrophes) as plain numbers; kept for the next time.

    They stand in the order of `WordFacts`.

    >>> WordFacts(*word_row("withdrawal")).syllables
    3
    """
    heard = syllables(form)
    letters = len(form) if form.isalnum() else sum(map(str.isalnum, form))
    hard = form not in easy_words()
    return (
        1,
        heard,
        letters,
        int(heard >= 3),
        int(hard and heard >= 3),
        int(hard),
        int(hard and heard >= 2),
        int(letters > 6),
        int(letters <= 3),
    )


@lru_cache(maxsize=200_000)
def packed_facts(form: str) -> int:
    """Return the facts of a word side by side in one number, so that one addition adds up all of them."""
    return sum(fact << _BITS * place for place, fact in enumerate(word_row(form)))


@cache
def easy_words() -> frozenset[str]:
    """Return the easy words that textstat brings along for Dale and Chall's formula; textstat itself is not imported.

    Raises `DataError` where textstat is not installed or keeps them elsewhere.
    """
    spec = find_spec("textstat")
    place = Path((spec and spec.origin) or "textstat").with_name("resources") / "en" / "easy_words.txt"
    if not place.is_file():
        raise DataError("no list of easy words", place, "Install textstat as requirements.txt names it.")
    return frozenset(line.strip() for line in place.read_text(encoding="utf-8").splitlines() if line.strip())


def counts(document: Document) -> Counts:
    """Return the counts of the story's body and standfirst."""
    text, words = document.article.text, document.words
    counted = [sentence.zone in ZONES for sentence in document.sentences]
    told = [sentence.span.of(text) for sentence in compress(document.sentences, counted)]
    whole = sum(map(packed_facts, compress(words.forms, map(counted.__getitem__, words.sentences))))
    sums = {name: whole >> _BITS * place & _MOST for place, name in enumerate(_WORD_FACTS)}
    return Counts(**sums, sentences=len(told), characters=len("".join("".join(told).split())))


def readability(found: Counts) -> dict[str, float | None]:
    """Return the twelve numbers by unit; None for each where there is no word or no sentence."""
    if not found.words or not found.sentences:
        return dict.fromkeys(UNITS)
    per_sentence = found.words / found.sentences
    per_word = found.syllables / found.words
    hard = 100 * found.difficult / found.words
    return {
        "words-per-sentence": per_sentence,
        "flesch-reading-ease": 206.835 - 1.015 * per_sentence - 84.6 * per_word,
        "flesch-kincaid-grade": 0.39 * per_sentence + 11.8 * per_word - 15.59,
        "gunning-fog": 0.4 * (per_sentence + 100 * found.fog / found.words),
        "smog": 1.043 * (30 * (found.polysyllables / found.sentences)) ** 0.5 + 3.1291,
        "automated-readability-index": 4.71 * (found.characters / found.words) + 0.5 * per_sentence - 21.43,
        "coleman-liau": 5.8 * (found.letters / found.words) - 29.6 * (found.sentences / found.words) - 15.8,
        "dale-chall": 0.1579 * hard + 0.0496 * per_sentence + (3.6365 if hard > 5 else 0.0),
        "spache": 0.141 * per_sentence + 8.6 * found.unfamiliar / found.words + 0.839,
        "lix": per_sentence + 100 * found.long / found.words,
        "rix": found.long / found.sentences,
        "mcalpine-eflaw": (found.words + found.mini) / found.sentences,
    }


UNITS = (
    "words-per-sentence",
    "flesch-reading-ease",
    "flesch-kincaid-grade",
    "gunning-fog",
    "smog",
    "automated-readability-index",
    "coleman-liau",
    "dale-chall",
    "spache",
    "lix",
    "rix",
    "mcalpine-eflaw",
)


def _readings(document: Document) -> Iterator[Reading]:
    found = counts(document)
    evidence = tuple(sentence.span for sentence in document.sentences if sentence.zone in ZONES)
    for unit, value in readability(found).items():
        yield Reading(unit, Score(value, found.sentences, evidence=evidence))


MEASURE = Measure("readability", "style", _readings)
