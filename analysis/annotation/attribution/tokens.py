"""Cutting a stretch of text into words and marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

# Most words are plain letters before a blank and most marks stand before one: they come first, for speed alone.
TOKEN = re.compile(
    r"\s*+(?:(?!(?:said|says|told)that\b)[A-Za-z]++(?=[ ,\n])"
    r"|[.,](?=\s)"
    r"|(?:[^\W\d_]\.){2,}"  # U.S., a.m.
    r"|(?:said|says|told)(?=that\b)"  # a blank lost in a careless copy
    r"|[RDI]-[A-Z][a-z]*\.(?:[A-Z]\.)*"  # R-N.Y.
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Prof|Rev|Pres|St|Jr|Sr|Jan|Feb|Aug|Sept|Oct|Nov|Dec"
    r"|[A-Z])\.(?=\s)"
    r"|[^\W_]+(?:(?:[’'&\-‑/]|(?<=\d)[.,](?=\d))[^\W_]+)*"
    r"|[^\w\s]|_"
    r")"
)
BREAK = "\n"  # stands in no token, and parts the letters on both its sides when their case is changed


class Between:
    """The words that stand between two blanks in a text, split once, so that none is searched for in all of it."""

    def __init__(self, text: str) -> None:
        """Take the text; it is split when the first word is asked for."""
        self._text = text
        self._words: frozenset[str] | None = None

    def __contains__(self, word: str) -> bool:
        """Say whether a word without blanks stands there.

        >>> between = Between("The army. The army left")
        >>> "army" in between, "left" in between
        (True, False)
        """
        if self._words is None:
            self._words = frozenset(self._text.split(" ")[1:-1])
        return word in self._words


def tokens(text: str, start: int, end: int) -> list[str]:
    """Return the tokens of `text[start:end]`, each with the blanks before it, so that no character is left out.

    >>> tokens("The U.S.-backed SDF’s Col. Bali", 0, 31)
    ['The', ' U.S.', '-', 'backed', ' SDF’s', ' Col.', ' Bali']
    """
    return TOKEN.findall(text, start, end)


def lowered(words: Sequence[str]) -> list[str]:
    """Return tokens in lower case, with plain apostrophes and hyphens.

    >>> lowered(["The", "SDF’s"])
    ['the', "sdf's"]
    """
    if not words:
        return []
    low = BREAK.join(words).lower()
    if not low.isascii():
        low = low.replace("’", "'").replace("ʼ", "'").replace("‑", "-")
    return low.split(BREAK)
