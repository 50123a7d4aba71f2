"""What stands beside a word and shows that it is another word: "Islamic State University", "what it IS"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from analysis.annotation.folding import folded
from analysis.spans import Span

START, STOP = "^", "$"
WINDOW = 60  # letters
_FAR = 300
_OPENING = " \"'“”‘’«([{*-—–"
_QUOTES = "\"'“”‘’«»"
_STOPS = ".!?…"
_WORD = re.compile(r"[^\W\d_]{2,}")
_CAPITALS_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Trap:
    """A neighbourhood in which a phrase is not what it seems; all conditions that are given must hold.

    `after` are the words that stand directly before the phrase ("^": nothing does), `before` those directly behind it
    ("$": the sentence ends); `capitals` asks for a sentence, or for both neighbours, in capital letters.
    """

    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    capitals: bool = False

    def catches(self, text: str, span: Span, sentence: Span) -> bool:
        """Say whether the phrase at `span` of `text`, in this sentence, stands in the trap."""
        left = folded(text[max(sentence.start, span.start - WINDOW) : span.start]).letters
        right = folded(text[span.end : min(sentence.end, span.end + WINDOW)]).letters
        return self.stands_between(left.rstrip(), right.lstrip()) and (
            not self.capitals or in_capitals(text, span, sentence)
        )

    def stands_between(self, left: str, right: str) -> bool:
        """Say whether its words stand beside a phrase between these folded letters, which neither end nor begin with a
        space on its side; `capitals` is not looked at.
        """
        if self.after and not _follows(left, self.after):
            return False
        return not self.before or _precedes(right, self.before)


def in_capitals(text: str, span: Span, sentence: Span) -> bool:
    """Say whether the words around `span` are written in capitals, so that capitals there tell nothing.

    That is so where at least 7 in 10 of the sentence's other words (two or more, at most 300 letters away) are in
    capitals, or where both neighbours are and have three letters or more.
    """
    left = text[max(sentence.start, span.start - _FAR) : span.start]
    right = text[span.end : min(sentence.end, span.end + _FAR)]
    words = _WORD.findall(left) + _WORD.findall(right)
    capitals = sum(word.isupper() for word in words)
    if capitals >= 2 and capitals >= _CAPITALS_SHARE * len(words):
        return True
    near = re.search(r"(\w{3,})[^\S\n]$", left), re.match(r"[^\S\n](\w{3,})", right)
    return all(match is not None and match.group(1).isupper() for match in near)


def _follows(letters: str, phrases: tuple[str, ...]) -> bool:
    if START in phrases and not letters.strip(_OPENING):
        return True
    if not letters.endswith(phrases):
        return False
    standing = [phrase for phrase in phrases if phrase != START and letters.endswith(phrase)]
    return any(_edge(letters[: -len(phrase)][-1:], phrase[0]) for phrase in standing)


def _precedes(letters: str, phrases: tuple[str, ...]) -> bool:
    if STOP in phrases:
        rest = letters.lstrip(_QUOTES)
        if not rest or rest[0] in _STOPS:
            return True
    if not letters.startswith(phrases):
        return False
    standing = [phrase for phrase in phrases if phrase != STOP and letters.startswith(phrase)]
    return any(_edge(letters[len(phrase) : len(phrase) + 1], phrase[-1]) for phrase in standing)


def _edge(neighbour: str, inner: str) -> bool:
    return not (neighbour.isalnum() and inner.isalnum())
