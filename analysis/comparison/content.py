"""The words of an article that carry its content, as stems: what a quotation and a retelling of it share.

Words of grammar are left out, names and labels stay masked (so that Daesh is ISIS), and the forms of one word are one:
by Snowball's English stemmer (Porter 1980, 2001) and a list of verbs whose forms the spelling does not tell.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any, NamedTuple

from Stemmer import Stemmer

from analysis.annotation.languages import languages
from analysis.comparison.wording import MASK, Wording
from analysis.facts import facts
from analysis.latest import latest

_CLAUSE_MARK = re.compile(r"[,;:.!?()\[\]\u2013\u2014\n]|\s-+\s|--")


class Content(NamedTuple):
    """A word of a stretch: its stem or mask ("" for a word of grammar), its unit, and its clause, counted from 0."""

    stem: str
    unit: int
    clause: int


@latest
def stems(wording: Wording) -> tuple[str, ...]:
    """Return for each unit of a wording its stem, or its mask; "" for a word of grammar."""
    language = wording.article.language
    known = {unit: unit if unit.startswith(MASK) else stem(unit, language) for unit in set(wording.units)}
    return tuple(known[unit] for unit in wording.units)


def contents(wording: Wording, units: Iterable[int]) -> tuple[Content, ...]:
    """Return these units as words in clauses; a gap between units opens a clause, too."""
    found, clause, before = [], 0, -1
    for unit in units:
        if before >= 0 and (unit != before + 1 or _opens(wording, unit)):
            clause += 1
        before = unit
        found.append(Content(stem_of(wording, unit), unit, clause))
    return tuple(found)


def stem_of(wording: Wording, unit: int) -> str:
    """Return the stem or mask of one unit; "" for a word of grammar."""
    key = wording.units[unit]
    return key if key.startswith(MASK) else stem(key, wording.article.language)


@lru_cache(maxsize=200_000)
def stem(word: str, language: str = "en") -> str:
    """Return the stem of a word made alike, "" for a word of grammar; in a language without data the word itself.

    >>> [stem(word) for word in ("withdrew", "withdrawal", "defeated", "the", "2000")]
    ['withdraw', 'withdraw', 'defeat', '', '2000']
    """
    if language not in languages():
        return word
    if word in _grammar(language):
        return ""
    return str(_STEMMERS.english.stemWord(_bases(language).get(word, word)))


def rules(language: str = "en") -> dict[str, Any]:
    """Return the lists of `data/language/LANG/retelling.toml`; none for a language without data."""
    none: dict[str, Any] = {name: {"words": [], "lines": ""} for name in _LISTS}
    return facts(f"language/{language}/retelling.toml") if language in languages() else none


_LISTS = ("verbs", "light", "clauses", "negations", "nots", "denials", "first_person", "subjects", "auxiliaries")


@cache
def light(language: str = "en") -> frozenset[str]:
    """Return the stems of words that say little by themselves, such as "make" and "say"."""
    return frozenset(filter(None, (stem(word, language) for word in words_of("light", language))))


@cache
def words_of(kind: str, language: str = "en") -> frozenset[str]:
    """Return the words of one list of `rules`."""
    return frozenset(rules(language)[kind]["words"])


def _opens(wording: Wording, unit: int) -> bool:
    """Say whether a clause begins with this unit: by its word, or by a mark before it."""
    if wording.units[unit] in words_of("clauses", wording.article.language):
        return True
    word = int(wording.firsts[unit])
    gap = wording.article.text[int(wording.ends[word - 1]) : int(wording.starts[word])]
    return len(gap) > 1 and bool(_CLAUSE_MARK.search(gap))


@cache
def _bases(language: str) -> dict[str, str]:
    lines = (line.split() for line in rules(language)["verbs"]["lines"].splitlines() if line.strip())
    return {form: base for base, *forms in lines for form in forms}


@cache
def _grammar(language: str) -> frozenset[str]:
    common = facts(f"language/{language}/common-words.toml")["words"].split()
    return frozenset(common) | (words_of("auxiliaries", language) - words_of("negations", language))


class _Stemmers(threading.local):
    """A stemmer for each thread: one must not be asked by two at a time."""

    def __init__(self) -> None:
        self.english = Stemmer("english")


_STEMMERS = _Stemmers()
