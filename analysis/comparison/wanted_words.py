"""Words that a reader looks for: split as the articles' words are, a star for the end of a word or for any word."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from analysis.annotation.languages import languages
from analysis.comparison.spelling import pieces
from analysis.errors import AnalysisError
from analysis.facts import facts
from analysis.words import WORD

Case = Literal["any", "same"]

LONGEST = 200
"""Characters that may be looked for at once."""
MOST_WORDS = 12
_KEPT = 500  # queries: what readers type has no end
_HYPHENS = "\\-\u2010\u2011"
_PLACE = "the words to look for"
_TOKENS = re.compile(
    rf"(?P<word>{WORD.pattern})(?P<more>\*(?!\w)|)|(?<!\S)[\"'“‘]*(?P<any>\*)[\"'”’]*(?!\S)|(?P<stray>\*)"
)


class Wanted(NamedTuple):
    """One word that is looked for, as written; `starred` lets it go on in any letters, "" with a star is any word."""

    word: str
    starred: bool


class Part(NamedTuple):
    """One part of a word that is looked for: `key` is what it is compared by ("" for any word).

    Where the part may go on in any letters, `beginnings` are its own in each spelling ("defenc*": defenc, defense) and
    `whole` the keys of words that are spelt so in one of their spellings only ("tyr*": tire, and not tired).
    """

    key: str
    beginnings: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()


@lru_cache(maxsize=_KEPT)
def wanted_words(query: str) -> tuple[Wanted, ...]:
    """Return the words of a query; raises `AnalysisError` where it cannot be looked for.

    >>> wanted_words("“Withdraw* the troops”")
    (Wanted(word='Withdraw', starred=True), Wanted(word='the', starred=False), Wanted(word='troops', starred=False))
    """
    if len(query) > LONGEST:
        raise AnalysisError(f"{len(query)} characters are too many", _PLACE, f"Write at most {LONGEST}.")
    found = []
    for match in _TOKENS.finditer(query):
        if match["stray"]:
            mend = 'A star stands at a word\'s end ("withdraw*") or alone, for any word ("the * troops").'
            raise AnalysisError("a star stands before or inside a word", _PLACE, mend)
        found.append(Wanted(match["word"] or "", bool(match["any"] or match["more"])))
    if not any(wanted.word for wanted in found):
        raise AnalysisError("there is no word in it", _PLACE, 'Write a word or a few words, such as "troops".')
    if len(found) > MOST_WORDS:
        raise AnalysisError(f"{len(found)} words are too many", _PLACE, f"Write at most {MOST_WORDS}.")
    return tuple(found)


@lru_cache(maxsize=_KEPT)
def parts(query: str, language: str) -> tuple[Part, ...]:
    """Return the parts by which the words of a query are compared with an article's in `language`.

    >>> [part.key for part in parts("U.S.-backed", "en")]
    ['us', 'backed']
    """
    found: list[Part] = []
    for wanted in wanted_words(query):
        form = straight(wanted.word).lower()
        cut = pieces(form, language) if form else ()
        found += [Part(piece.key) for piece in cut] or [Part("")]
        if cut and wanted.starred:
            found[-1] = _going_on(form[cut[-1].start :], cut[-1].key, language)
    return tuple(found)


def _going_on(typed: str, key: str, language: str) -> Part:
    """Return a part that may go on in any letters.

    >>> _going_on("defenc", "defenc", "en")
    Part(key='defenc', beginnings=('defenc', 'defense'), whole=())
    """
    known = facts(f"language/{language}/spellings.toml") if language in languages() else {}
    words = known.get("words", {})
    beginnings = [typed, *([] if typed in words else [key])]
    for ending, other in known.get("endings", ()):
        sizes = (size for size in range(1, len(ending)) if typed.endswith(ending[:size]) and len(typed) > size)
        beginnings += [typed[:-size] + other for size in sizes]
    shortest: list[str] = []
    for each in sorted(beginnings, key=len):
        if not each.startswith(tuple(shortest)):
            shortest.append(each)
    whole = {str(other) for word, other in words.items() if word.startswith(typed)}
    return Part(key, tuple(shortest), tuple(sorted(each for each in whole if not each.startswith(tuple(shortest)))))


@lru_cache(maxsize=_KEPT)
def exact_letters(query: str) -> re.Pattern[str]:
    """Return what the words of a query look like in a text, letter by letter: apostrophes of any kind, any blanks."""
    found = []
    for wanted in wanted_words(query):
        word = re.escape(straight(wanted.word)).replace("'", "['\u2019\u02bc]") or WORD.pattern
        found.append(word + (r"\w*" if wanted.starred else ""))
    return re.compile(rf"[^\w{_HYPHENS}]+".join(found) + r"(?!\w)")


def straight(words: str) -> str:
    """Return words with straight apostrophes."""
    return words.replace("\u2019", "'").replace("\u02bc", "'")
