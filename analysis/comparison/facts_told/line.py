"""One sentence as words with their places, in which figures are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from analysis.comparison.content import stem
from analysis.comparison.facts_told.quantities import Phrase, Phrases, Quantities, adjectives
from analysis.comparison.wording import MASK, Wording
from analysis.spans import Span

_TOGETHER = re.compile(r"(?:'s|’s|['’])?\.?[\s\-\u2010\u2011\u00a0]*")
_HYPHEN = re.compile("[-\u2010\u2011\u2013]")
_STRONG = re.compile("[;:()]")


@dataclass(frozen=True, slots=True)
class Line:
    """The words `keys` of a sentence, each with its place in `text`; `units` are what each word counts as in context.

    A unit is the word itself, the mask of a name of a concept, or "" for the further words of such a name; `named`
    says which words are part of a name; `openers` are the places of words with which a figure can begin.
    """

    text: str
    sentence: int
    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    units: tuple[str, ...]
    named: tuple[bool, ...]
    openers: tuple[int, ...]

    def span(self, first: int, last: int) -> Span:
        """Return where the words `first` to `last` (exclusive) stand."""
        return Span(self.starts[first], self.ends[last - 1])

    def gap(self, after: int) -> str:
        """Return what is printed between word `after` and the next one; "." at the end of the sentence."""
        return self.text[self.ends[after] : self.starts[after + 1]] if 0 <= after < len(self.keys) - 1 else "."

    def together(self, after: int) -> bool:
        """Say whether nothing but spaces, a hyphen or an ending parts word `after` from the next one."""
        return _TOGETHER.fullmatch(self.gap(after)) is not None

    def hyphened(self, after: int) -> bool:
        """Say whether a hyphen joins word `after` with the next one."""
        return _HYPHEN.fullmatch(self.gap(after)) is not None

    def broken(self, after: int) -> bool:
        """Say whether a strong mark (a semicolon, a colon, a bracket) stands after word `after`."""
        return _STRONG.search(self.gap(after)) is not None

    def key(self, at: int) -> str:
        """Return the word at a place; "" outside the sentence."""
        return self.keys[at] if 0 <= at < len(self.keys) else ""

    def printed(self, at: int) -> str:
        """Return the word as printed."""
        return self.text[self.starts[at] : self.ends[at]]

    def shown(self, at: int) -> str:
        """Return the word to show: a masked name whole as printed, another word in small letters."""
        if not self.named[at]:
            return self.printed(at) if self.capital(at) and at else self.printed(at).lower()
        last = at + 1
        while self.key(last) and not self.units[last] and self.named[last]:
            last += 1
        return self.span(at, last).of(self.text)

    def capital(self, at: int) -> bool:
        """Say whether a word is printed with a capital letter."""
        return self.printed(at)[:1].isupper()

    def ends_with(self, phrases: Iterable[Phrase], last: int) -> Phrase | None:
        """Return the first of these phrases that ends just before word `last`."""
        return next((each for each in phrases if self.keys[max(0, last - len(each)) : last] == each), None)

    def begins_with(self, phrases: Phrases, first: int) -> Phrase | None:
        """Return the first of these phrases that begins at word `first`."""
        return next(
            (each for each in phrases.get(self.key(first), ()) if self.keys[first : first + len(each)] == each), None
        )


def lines(wording: Wording, known: Quantities) -> Iterator[Line]:
    """Yield the sentences of an article in which a figure can begin."""
    text = wording.article.text
    units, named = _masked(wording, known)
    edges = np.flatnonzero(np.diff(wording.sentences, prepend=-1, append=-1)).tolist()
    starts, ends = wording.starts.tolist(), wording.ends.tolist()
    for first, last in pairwise(edges):
        keys = wording.keys[first:last]
        openers = [at for at, key in enumerate(keys) if key in known.openers or key[:1].isdigit()]
        if not openers:
            continue
        yield Line(
            text,
            int(wording.sentences[first]),
            keys,
            tuple(starts[first:last]),
            tuple(ends[first:last]),
            tuple(units[first:last]),
            tuple(named[first:last]),
            tuple(openers),
        )


def _masked(wording: Wording, known: Quantities) -> tuple[list[str], list[bool]]:
    """Return what each word counts as, and whether it is part of a name; "American troops" keeps its two words."""
    units, named = list(wording.keys), [False] * len(wording.keys)
    firsts = wording.firsts.tolist()
    for place, unit in enumerate(wording.units):
        if not unit.startswith(MASK) or unit.startswith(f"{MASK}label"):
            continue
        first, last = firsts[place], firsts[place + 1]
        named[first:last] = [True] * (last - first)
        if not any(key in known.counted for key in wording.keys[first:last]):
            units[first:last] = [unit] + [""] * (last - first - 1)
    return units, named


def meaning(line: Line, at: int, known: Quantities) -> str:
    """Return what a word counts as where contexts are compared: its family, its stem, or "" where it tells nothing."""
    unit = line.units[at]
    if not unit or unit.startswith(MASK):
        return unit
    if unit in adjectives() and line.capital(at):
        return adjectives()[unit]
    found = known.alike.get(unit) or known.counted.get(unit) or known.happened.get(unit)
    if found:
        return "" if found in known.empty else found
    return "" if unit[0].isdigit() or unit in known.silent else stem(unit)
