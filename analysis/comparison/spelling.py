"""Words made alike where only their spelling differs: U.S. and US, defence and defense, we've and we have."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any, NamedTuple

from analysis.annotation.languages import languages
from analysis.facts import facts

_HYPHEN = re.compile("[-\u2010\u2011]")
_BETWEEN_DIGITS = re.compile(r"(?<=\d),(?=\d)")


class Piece(NamedTuple):
    """A part of a word: `key` is what it is compared by, `start` and `end` are letters of the word."""

    key: str
    start: int
    end: int


@lru_cache(maxsize=200_000)
def pieces(form: str, language: str = "en") -> tuple[Piece, ...]:
    """Return the parts by which a word is compared: cut at hyphens and before what an apostrophe shortens.

    `form` is lower-cased with straight apostrophes. What is left of a part is without dots of initials, accents and
    commas in numbers, in one of two spellings.

    >>> [piece.key for word in ("u.s.-backed", "we've", "organised", "2,000") for piece in pieces(word)]
    ['us', 'backed', 'we', 'have', 'organized', '2000']
    """
    found: list[Piece] = []
    start = 0
    for hyphen in [*_HYPHEN.finditer(form), None]:
        end = hyphen.start() if hyphen else len(form)
        found += [
            Piece(key, start + first, start + last)
            for key, first, last in _parts(form[start:end], language)
            if key and first < last
        ]
        start = hyphen.end() if hyphen else end
    return tuple(found) or (Piece(form, 0, len(form)),)


def _parts(word: str, language: str) -> list[tuple[str, int, int]]:
    rules = _rules(language)
    apostrophe = word.rfind("'")
    if apostrophe < 0:
        return [(_spelt(word, language), 0, len(word))]
    if word in rules["shortened"]:
        first, second = rules["shortened"][word].split()
        cut = max(1, apostrophe - 1) if word.endswith("n't") else apostrophe
        return [(first, 0, cut), (second, cut, len(word))]
    cut = apostrophe - 1 if word.endswith("n't") else apostrophe
    ending = word[cut:]
    key = rules["contractions"].get(ending, ending)
    return [(_spelt(word[:cut], language), 0, cut), (key.strip("'") if key != "'s" else "", cut, len(word))]


def _spelt(word: str, language: str) -> str:
    """Return a word in the spelling that stands for all of its spellings."""
    if not word.isascii():
        word = "".join(each for each in unicodedata.normalize("NFKD", word) if not unicodedata.combining(each))
    word = _BETWEEN_DIGITS.sub("", word)
    if not word[:1].isdigit():
        word = word.replace(".", "")
    rules = _rules(language)
    if word in rules["words"]:
        return str(rules["words"][word])
    stem = rules["stem"]
    for ending, other in rules["endings"]:
        if word.endswith(ending) and len(word) - len(ending) >= stem:
            return f"{word[: -len(ending)]}{other}"
    return word


@cache
def _rules(language: str) -> dict[str, Any]:
    none: dict[str, Any] = {"stem": 0, "endings": [], "words": {}, "contractions": {}, "shortened": {}}
    return facts(f"language/{language}/spellings.toml") if language in languages() else none
