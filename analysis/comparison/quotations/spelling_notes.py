"""What differs between two printings of the same words besides the words: capitals, a bracket, a short form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from analysis.comparison.differences import Difference, Stretch
from analysis.comparison.quotations.quoted import weight

Note = Literal["headline", "capitals", "bracketed", "contracted", "written-out", "spelling", "words"]
NOTES: tuple[Note, ...] = ("headline", "capitals", "bracketed", "contracted", "written-out", "spelling", "words")
_LEAST = 3  # so many words with other capitals make headline letters
_APOSTROPHES = ("'", "\u2019")


def notes_on(steps: Sequence[Difference], headline: bool = False) -> tuple[Note, ...]:
    """Return what differs in spelling between the left and the right words, in the order of `NOTES`.

    headline: capitals as headlines have them; capitals: other ones, the first word apart; bracketed: words put in or
    instead in brackets; contracted, written-out: "we've" for "we have" and the other way; spelling: "US" for "U.S.";
    words: other words. `headline` says that the right words stand in one.
    """
    found = {note for step in steps for note in _of(step)}
    capitals = [each for step in steps if step.kind == "same" for each in _capitals(step)]
    inner = [each for each in capitals if each != (steps[0].right.first if steps else -1)]
    if headline and len(inner) >= _LEAST - 1:
        found.add("headline")
    elif inner:
        found.add("capitals")
    return tuple(note for note in NOTES if note in found)


def _of(step: Difference) -> Iterator[Note]:
    if step.kind == "same":
        for left, right in zip(_words(step.left), _words(step.right), strict=False):
            yield from _spelt(left, right)
    elif step.right.span and step.kind in ("put-in", "changed"):
        if bracketed(step.right):
            yield "bracketed"
        elif any(
            weight(key, step.right.wording.article.language) == 1.0 for key in (*step.right.keys, *step.left.keys)
        ):
            yield "words"


def _tells(stretch: Stretch) -> bool:
    """Say whether there is a word that is none of grammar."""
    return any(weight(key, stretch.wording.article.language) == 1.0 for key in stretch.keys)


def bracketed(stretch: Stretch) -> bool:
    """Say whether words stand in brackets."""
    span = stretch.span
    if span is None:
        return False
    text = stretch.wording.article.text
    return text[max(0, span.start - 1) : span.start] in ("[", "(") and text[span.end : span.end + 1] in ("]", ")")


def _spelt(left: str, right: str) -> Iterator[Note]:
    if left.casefold() == right.casefold():
        return
    short = [word.startswith(_APOSTROPHES) or word.lower() in ("n't", "n\u2019t") for word in (left, right)]
    if short[0] != short[1]:
        yield "contracted" if short[1] else "written-out"
    elif left.replace("\u2019", "'").casefold() != right.replace("\u2019", "'").casefold():
        yield "spelling"


def _capitals(step: Difference) -> Iterator[int]:
    """Yield the right units that have other capitals than the left ones."""
    for at, (left, right) in enumerate(zip(_words(step.left), _words(step.right), strict=False)):
        if left != right and left.casefold() == right.casefold():
            yield step.right.first + at


def _words(stretch: Stretch) -> list[str]:
    """Return the units as printed."""
    text = stretch.wording.article.text
    return [stretch.wording.unit_span(unit, unit + 1).of(text) for unit in range(stretch.first, stretch.last)]
