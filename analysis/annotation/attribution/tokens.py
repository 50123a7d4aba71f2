"""Cutting a stretch of text into words and marks, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., a.m.
    r"|(?:said|says|told)(?=that\b)"  # a blank lost in a careless copy
    r"|[RDI]-[A-Z][a-z]*\.(?:[A-Z]\.)*"  # R-N.Y.
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Prof|Rev|Pres|St|Jr|Sr|Jan|Feb|Aug|Sept|Oct|Nov|Dec"
    r"|[A-Z])\.(?=\s)"
    r"|[^\W_]+(?:(?:[’'&\-‑/]|(?<=\d)[.,](?=\d))[^\W_]+)*"
    r"|[^\w\s]|_"
)
APOSTROPHES = str.maketrans("’ʼ‑", "''-")


class Token(NamedTuple):
    """A word or a mark: its characters, its lower-case form with plain apostrophes, and its place in the text."""

    text: str
    low: str
    start: int
    end: int


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the tokens of `text[start:end]`.

    >>> [token.low for token in tokens("The U.S.-backed SDF’s Col. Bali", 0, 31)]
    ['the', 'u.s.', '-', 'backed', "sdf's", 'col.', 'bali']
    """
    for match in TOKEN.finditer(text, start, end):
        word = match.group()
        yield Token(word, word.lower().translate(APOSTROPHES), match.start(), match.end())
