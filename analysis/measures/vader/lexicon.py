"""What VADER's rules need to know of a word, looked up once for each way in which it is printed.

Lexicon, emoji table and constants are those of the package vaderSentiment (MIT); its lexicon is read at the first
question and once a process.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from string import punctuation

from vaderSentiment.vaderSentiment import (
    BOOSTER_DICT,
    C_INCR,
    N_SCALAR,
    NEGATE,
    SPECIAL_CASES,
    SentimentIntensityAnalyzer,
)

BOOSTERS: Mapping[str, float] = BOOSTER_DICT
"""Lower-case words (and a few phrases) that make the next word stronger or weaker, with their strength."""
IDIOMS: Mapping[str, float] = SPECIAL_CASES
"""Lower-case phrases that have a valence of their own."""
CAPITALS: float = C_INCR
NEGATION: float = N_SCALAR
NEGATIONS = frozenset(NEGATE)

CONTRAST = "but"
ADJACENT_NO = "no"
PHRASES = tuple(phrase.split() for phrase in (*IDIOMS, *BOOSTERS) if " " in phrase)
TELLING = frozenset(max(phrase, key=len) for phrase in PHRASES)
"""The longest word of each phrase, rarer than its "of" and "the": where none is near, no phrase needs looking for."""
ACTING = frozenset(("so", "this", "least", ADJACENT_NO))
NAMED = frozenset(chain(("or", "nor", "at", "very", CONTRAST), ACTING, *PHRASES))
"""Words that a rule calls by name; of all others a rule asks only what the fields of `Word` say."""


@dataclass(slots=True, eq=False)  # not frozen, which would triple the time that it takes to make one
class Word:
    """A word as the rules see it.

    `text` is in lower case. `valence` is None where the word carries none of its own (a booster never does). `known`:
    the lexicon has it. `capitals`: it is printed in them. `boost`: strength as a booster, else 0. `acts`: it may change
    a word that follows. `telling`: a phrase (an idiom, a booster of several words) may be around it. `plain`: only
    neighbours can change its valence. `marked`: it has a valence, or is the contrast after which words weigh more.
    """

    text: str = ""
    valence: float | None = None
    known: bool = False
    capitals: bool = False
    boost: float = 0.0
    negates: bool = False
    acts: bool = False
    telling: bool = False
    plain: bool = False
    marked: bool = False


@cache
def lexicon() -> tuple[Mapping[str, float], Mapping[str, str]]:
    """Return the package's tables: lower-case word -> valence (-4 to 4), and emoji -> a space and its description.

    Emoji of several code points are left out, as VADER looks at one at a time.
    """
    analyser = SentimentIntensityAnalyzer()
    return analyser.lexicon, {emoji: f" {text}" for emoji, text in analyser.emojis.items() if len(emoji) == 1}


@cache
def _noted() -> frozenset[str]:
    return frozenset(chain(lexicon()[0], BOOSTERS, NEGATIONS, NAMED))


def described(text: str, capitals: bool, valence: float | None) -> Word:
    """Return what the rules need to know of a stripped word in lower case; `valence` is what the lexicon gives it."""
    bears = valence is not None and text not in BOOSTERS
    boost, negates, telling = BOOSTERS.get(text, 0.0), text in NEGATIONS or "n't" in text, text in TELLING
    acts = boost != 0 or negates or telling or text in ACTING
    plain = not (capitals or telling or text == ADJACENT_NO)
    own, marked = valence if bears else None, bears or text == CONTRAST
    return Word(text, own, valence is not None, capitals, boost, negates, acts, telling, plain, marked)


def stripped(chunk: str) -> str:
    """Return a raw word without ASCII punctuation around it, or as it is where two characters or fewer would be left.

    >>> stripped('"good",'), stripped(":-)"), stripped("no,"), stripped("“good”")
    ('good', ':-)', 'no,', '“good”')
    """
    inner = chunk.strip(punctuation)
    return inner if len(inner) > 2 else chunk


class Chunks(dict[str, Word | None]):
    """Raw word (what stands between white space, without emoji) -> `Word`, or None where no rule asks about it.

    Filled as words are asked for. At `LARGEST` chunks it starts again; it keeps no chunk of more than `LONGEST`
    characters.
    """

    LARGEST, LONGEST = 65_536, 64

    def __missing__(self, chunk: str) -> Word | None:
        inner = chunk.strip(punctuation)
        text = inner if len(inner) > 2 else chunk  # as `stripped`, without a call: this is all the cold time there is
        lower, word = text.lower(), None
        if lower in _noted() or "n't" in lower:
            word = described(lower, text.isupper(), lexicon()[0].get(lower))
        if len(chunk) <= self.LONGEST:
            if len(self) >= self.LARGEST:
                self.clear()
            self[chunk] = word
        return word


CHUNKS = Chunks()


def words(chunks: Iterable[str]) -> list[Word | None]:
    """Return what the rules need to know of each raw word."""
    return [*map(CHUNKS.__getitem__, chunks)]


def bears(chunk: str) -> bool:
    """Say whether a raw word, cut at white space, can carry a valence; a text none of whose words can scores 0.

    >>> bears("“good”"), bears('"good",'), bears("😂"), bears("very"), bears("table")
    (False, True, True, False, False)
    """
    return any(word is not None and word.valence is not None for word in words(spelled(chunk).split()))


@cache
def _maybe_emoji() -> re.Pattern[str]:
    """Return a pattern for every emoji and some neighbours: beyond the basic plane a class of single ones is slow."""
    basic = "".join(sorted(sign for sign in lexicon()[1] if sign <= "\uffff"))
    beyond = sorted(sign for sign in lexicon()[1] if sign > "\uffff")
    return re.compile(f"[{basic}{beyond[0]}-{beyond[-1]}]")


def spelled(text: str) -> str:
    """Return `text` with each emoji replaced by its description, parted by a space from what stands before it.

    What stands after it is not parted: "😂no" ends in the word "joyno", as it does for VADER.
    """
    if text.isascii():
        return text
    descriptions = lexicon()[1]
    return _maybe_emoji().sub(lambda found: descriptions.get(found[0], found[0]), text)
