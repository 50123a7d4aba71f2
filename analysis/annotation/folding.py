"""Letters made comparable: case, accents, apostrophes, hyphens and line breaks folded, offsets kept true."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_APOSTROPHES = frozenset("'’‘‛ʼʻʿʾ′`´＇")
_HYPHENS = frozenset("-‐‑‒–−﹣－")
_WORDS_AND_GAPS = re.compile(r"\s+|\S+")
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_WIDE_GAP = re.compile(r"\s{2,}")
_BROKEN_HYPHEN = re.compile("[‐‑‒–−﹣－-]\\s*[\n\r\x85\u2028]")


class _Table(dict[int, str]):
    """Each code point's folded letters, worked out when first met."""

    def __init__(self) -> None:
        super().__init__()
        self.uneven: set[str] = set()

    def __missing__(self, code: int) -> str:
        folded = _letters(chr(code))
        if len(folded) != 1:
            self.uneven.add(chr(code))
        self[code] = folded
        return folded


def _letters(char: str) -> str:
    if char.isspace():
        return " "
    if char in _APOSTROPHES:
        return "'"
    if char in _HYPHENS:
        return "-"
    if unicodedata.category(char) in ("Mn", "Cf"):
        return ""
    apart = unicodedata.normalize("NFKD", char.casefold())
    return "".join(part for part in apart if unicodedata.category(part) != "Mn").casefold()


_TABLE = _Table()


@dataclass(frozen=True, slots=True)
class Folded:
    """A text with its letters folded; letter `i` came from code point `offsets[i]` (None: from code point `i`)."""

    letters: str
    offsets: tuple[int, ...] | None
    text: str

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the code points of the text that folded letters `start` to `end` (exclusive, not empty) came from."""
        if self.offsets is None:
            return start, end
        last = self.offsets[end - 1] + 1
        while last < len(self.text) and unicodedata.category(self.text[last]) == "Mn":
            last += 1
        return self.offsets[start], last


def folded(text: str) -> Folded:
    """Fold a text for comparing: any case, accents off, one apostrophe, one hyphen, one space for white space.

    Invisible characters fall away, and so does a line break after a hyphen; an empty line never becomes a single
    space, so that nothing is found across paragraphs.

    >>> folded("Da’esh in İzmir").letters
    "da'esh in izmir"
    """
    letters = text.translate(_TABLE)
    if _TABLE.uneven.isdisjoint(text) and not _BROKEN_HYPHEN.search(text) and _gaps_are_plain(text):
        return Folded(letters, None, text)
    return _folded_with_offsets(text)


def _gaps_are_plain(text: str) -> bool:
    return all(len(_BREAK.findall(gap)) > 1 for gap in _WIDE_GAP.findall(text)) and "\u2029" not in text


def _folded_with_offsets(text: str) -> Folded:
    letters: list[str] = []
    offsets: list[int] = []
    for match in _WORDS_AND_GAPS.finditer(text):
        if match.group().isspace():
            gap = _gap(match.group(), letters[-1] if letters else "")
            letters.append(gap)
            offsets.extend([match.start()] * len(gap))
            continue
        for place, char in enumerate(match.group(), match.start()):
            parts = _TABLE[ord(char)]
            letters.extend(parts)
            offsets.extend([place] * len(parts))
    return Folded("".join(letters), tuple(offsets), text)


def _gap(space: str, before: str) -> str:
    breaks = len(_BREAK.findall(space))
    if breaks > 1 or "\u2029" in space:
        return "\n"
    return "" if breaks and before == "-" else " "
