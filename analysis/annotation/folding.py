"""Letters made comparable: case, accents, apostrophes, hyphens and line breaks folded, offsets kept true."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

_APOSTROPHES = frozenset("'’‘‛ʼʻʿʾ′`´＇")
_HYPHENS = frozenset("-‐‑‒–−﹣－")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_ASCII_SWAPPED = "\n\t\r\x0b\x0c\x1c\x1d\x1e\x1f`"  # what small letters alone do not fold
_MOST_SWAPS = 24  # kinds of letters up to which a search for each is quicker than a look-up of every letter
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_SPACES = re.compile("  +")
_WIDE_GAP = re.compile(r"\s{2,}")
_HYPHEN_AND_GAP = re.compile("- +")
_BROKEN_HYPHEN = re.compile(r"[‐‑‒–−﹣－-]\s*[\n\r\x85\u2028]")
_GAP = re.compile(r"\s(?:\s+|(?<=[\n\r\x85\u2028\u2029]))")  # white space that may not fold into as many spaces


class _Folds(dict[str, str]):
    """Each character's folded letters, worked out when first met."""

    def __missing__(self, char: str) -> str:
        self[char] = letters = _letters(char)
        return letters


class _Evened(dict[int, str]):
    """Each code point's folded letter, or the character itself where it folds into none or several."""

    def __missing__(self, code: int) -> str:
        letters = _FOLDS[chr(code)]
        self[code] = letter = letters if len(letters) == 1 else chr(code)
        return letter


_FOLDS, _EVENED = _Folds(), _Evened()


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


@dataclass(frozen=True, slots=True)
class Folded:
    """A text with its letters folded.

    Letter `i` came from code point `i`, unless the text had to be put together: `letters_at[n]` and `text_at[n]`
    are where piece n begins among the letters and in the text; a piece that does not `run` along with the text is what
    one code point or gap was folded into.
    """

    letters: str
    text: str
    letters_at: list[int] = field(default_factory=list)
    text_at: list[int] = field(default_factory=list)
    runs: list[bool] = field(default_factory=list)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the code points of the text that folded letters `start` to `end` (exclusive, not empty) came from."""
        if not self.letters_at:
            return start, end
        last = self._code_point(end - 1) + 1
        while last < len(self.text) and unicodedata.category(self.text[last]) == "Mn":
            last += 1
        return self._code_point(start), last

    def _code_point(self, letter: int) -> int:
        piece = bisect_right(self.letters_at, letter) - 1
        return self.text_at[piece] + (letter - self.letters_at[piece] if self.runs[piece] else 0)

    def letter(self, code_point: int) -> int:
        """Return the first folded letter that came from this code point of the text or a later one."""
        if not self.letters_at:
            return code_point
        piece = bisect_right(self.text_at, code_point) - 1
        if piece < 0:
            return 0
        after = self.letters_at[piece + 1] if piece + 1 < len(self.letters_at) else len(self.letters)
        ahead = code_point - self.text_at[piece]
        return min(self.letters_at[piece] + ahead, after) if self.runs[piece] or not ahead else after


def folded(text: str) -> Folded:
    """Fold a text for comparing: any case, accents off, one apostrophe, one hyphen, one space for white space.

    Invisible characters fall away, and so does a line break after a hyphen; an empty line never becomes a single
    space, so that nothing is found across paragraphs. No step is taken for each letter where each gives just one.

    >>> folded("Da’esh in İzmir").letters
    "da'esh in izmir"
    """
    swaps = _swaps(text)
    uneven = {char for char, letters in swaps.items() if len(letters) != 1}
    letters = _evened(text, swaps)
    if not uneven and _gaps_are_plain(text, letters):
        return Folded(letters, text)
    return _pieced(text, letters, uneven)


def _swaps(text: str) -> dict[str, str]:
    """Return the characters of the text that fold into something else than their small letter."""
    odd = {char for char in _ASCII_SWAPPED if char in text}
    if not text.isascii():
        odd |= set(_BEYOND_ASCII.findall(text))
    return {char: _FOLDS[char] for char in odd if _FOLDS[char] != char.lower() or char == "Σ"}  # small: σ or ς


def _evened(text: str, swaps: dict[str, str]) -> str:
    """Fold every character that folds into one letter; keep the place of the others."""
    if len(swaps) > _MOST_SWAPS or any(letters.lower() != letters for letters in swaps.values()):
        return text.translate(_EVENED)
    for char, letters in swaps.items():
        if len(letters) == 1:
            text = text.replace(char, letters)
    return text.lower()


def _gaps_are_plain(text: str, letters: str) -> bool:
    """Say whether each gap folds into as many spaces: one, or several for an empty line; none joins a broken word."""
    for spaces in {text[found.start() : found.end()] for found in _SPACES.finditer(letters)}:
        if any(len(_BREAK.findall(gap)) < 2 for gap in _WIDE_GAP.findall(spaces)):
            return False
    broken = (text[found.start() : found.end()] for found in _HYPHEN_AND_GAP.finditer(letters))
    return not any(map(_BROKEN_HYPHEN.match, broken)) and "\u2029" not in text


def _pieced(text: str, evened: str, uneven: AbstractSet[str]) -> Folded:
    """Put together the folded letters of a text in which characters or gaps fold into none or several."""
    places = [found.span() for found in _GAP.finditer(text)]
    places += [found.span() for found in _BEYOND_ASCII.finditer(text) if found[0] in uneven]
    parts: list[str] = []
    done = Folded("", text)
    length, position, before = 0, 0, ""
    for start, end in sorted(places):
        gap = text[start].isspace()
        for part, at, runs in ((evened[position:start], position, True), ("", start, False)):
            letters = part if runs else _gap(text[start:end], before) if gap else _FOLDS[text[start]]
            if letters:
                parts.append(letters)
                done.letters_at.append(length)
                done.text_at.append(at)
                done.runs.append(runs)
                length += len(letters)
            if letters or (gap and not runs):
                before = letters[-1:]
        position = end
    done.letters_at.append(length)
    done.text_at.append(position)
    done.runs.append(True)
    return Folded("".join([*parts, evened[position:]]), text, done.letters_at, done.text_at, done.runs)


def _gap(space: str, before: str) -> str:
    breaks = len(_BREAK.findall(space))
    if breaks > 1 or "\u2029" in space:
        return "\n"
    return "" if breaks and before == "-" else " "
