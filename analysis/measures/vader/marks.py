"""Typographic marks made plain, code point by code point, before VADER reads a text.

VADER strips only ASCII punctuation, so it does not find a word that touches a curly quotation mark or a long dash.
"""

from __future__ import annotations

import re

DOUBLE = "“”„‟″‶«»〝〞〟＂"
SINGLE = "‘’‚‛′‵‹›ʼʹ´＇"
HYPHENS = "‐‑−"
DASHES = "‒–—―⸺⸻"
BLANKS = "\u00a0\u2007\u202f\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff•"
"""No-break spaces, invisible signs that would stick to a word, and the bullet."""
ELLIPSIS = "…"

_PLAIN = {
    mark: plain
    for marks, plain in ((DOUBLE, '"'), (SINGLE, "'"), (HYPHENS, "-"), (DASHES, " "), (BLANKS, " "), (ELLIPSIS, "."))
    for mark in marks
}
_MARKS = re.compile(f"[{''.join(_PLAIN)}]")
_PARTING = re.compile(rf"(?<=\w)(?:{ELLIPSIS}|\.\.\.+|---?)(?=\w)")


def plain_marks(text: str) -> str:
    """Return `text` with ASCII marks; every code point keeps its place, so that spans hold in both texts.

    Quotation marks, primes and guillemets become " or ', hyphens and the minus sign become "-", the ellipsis becomes a
    full stop. What parts words becomes spaces: dashes; an ellipsis, three full stops, or two or three hyphens between
    two words without a space; no-break spaces and invisible signs. All else stays, emoji included.

    >>> plain_marks("“Good”—she said…")
    '"Good" she said.'
    >>> plain_marks("a good…or bad--day")
    'a good or bad  day'
    """
    if "--" in text or "..." in text or ELLIPSIS in text:
        text = _PARTING.sub(lambda found: " " * len(found[0]), text)
    return text if text.isascii() else _MARKS.sub(lambda found: _PLAIN[found[0]], text)
