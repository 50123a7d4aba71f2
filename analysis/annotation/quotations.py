"""Pairing quotation marks: mixed, missing, nested and single ones, never across a paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from analysis.annotation.document import Paragraph, Quotation
from analysis.spans import Span

DOUBLE = re.compile(r"[“”„‟«»\"＂]|''|``|’’|‘‘")
OPENS, CLOSES = frozenset("“„‟«") | {"``", "‘‘"}, frozenset("”»") | {"’’"}
SENTENCE_END = re.compile(r"[.!?…][)\]’']*\s*$")
SINGLE = re.compile(r"[‘’']")
SIGNS = "“”„‟«»\"＂'`’‘"  # of which every mark is made
# A mark that stands for left-out letters or figures opens nothing: 'em, 'til, '90s.
ELISION = re.compile(r"(?:em|til|tis|twas|twere|cause|cuz|n|bout|round|cos|nuff|d0?|\d0s|\d\d)\b", re.IGNORECASE)
FINAL, PAUSE = frozenset(".,!?…"), frozenset(".,:;!?)]—–")


class _Mark(NamedTuple):
    start: int
    end: int
    opens: bool | None  # None where the mark and its neighbours leave it open
    fits: bool | None  # what the neighbours alone say
    low: bool = False  # „ at the foot of the line, which “ can close


def quotations(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Quotation, ...]:
    """Return the quotations of `paragraphs`, in order of their start; nested ones follow the one that holds them.

    Each lies within one paragraph. A pair that had to be guessed (a closing mark is missing, or a mark of the wrong
    hand) is `doubtful`; a quotation that goes on in the next paragraph, which opens with a mark again, is not.
    """
    found: list[Quotation] = []
    signs = [sign for sign in SIGNS if sign in text]
    for index, paragraph in enumerate(paragraphs):
        start, end = paragraph.span.start, paragraph.span.end
        if not any(text.find(sign, start, end) >= 0 for sign in signs):
            continue
        following = text[paragraphs[index + 1].span.start] if index + 1 < len(paragraphs) else ""
        double = list(_double(text, paragraph.span, goes_on=bool(following) and following in '“"„«'))
        found.extend(double)
        for part in _parts(paragraph.span, double) if double else (paragraph.span,):
            found.extend(_single(text, part))
    return tuple(sorted(found, key=lambda q: (q.outer.start, -q.outer.end)))


def _parts(whole: Span, pairs: Sequence[Quotation]) -> Iterator[Span]:
    """Yield the stretches of `whole` that no double mark cuts: between the quotations, and within each of them."""
    edges = sorted({whole.start, whole.end, *(edge for pair in pairs for edge in _edges(pair))})
    marks = {pair.outer.start for pair in pairs} | {pair.span.end for pair in pairs}
    yield from (Span(start, end) for start, end in pairwise(edges) if start not in marks)


def _edges(pair: Quotation) -> tuple[int, int, int, int]:
    return pair.outer.start, pair.span.start, pair.span.end, pair.outer.end


def outermost(quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Return the quotations that no other one holds."""
    kept: list[Quotation] = []
    for quotation in quotations:
        if not kept or quotation.outer.start >= kept[-1].outer.end:
            kept.append(quotation)
    return tuple(kept)


class Marked:
    """The outermost quotations, which do not overlap, so that the one at a place is found in a short search."""

    def __init__(self, pairs: Sequence[Quotation]) -> None:
        """Take what `outermost` returned."""
        self._starts, self._ends = [pair.outer.start for pair in pairs], [pair.outer.end for pair in pairs]

    def meets(self, span: Span) -> bool:
        """Say whether a quotation shares a code point with `span`."""
        return bisect_right(self._ends, span.start) < bisect_left(self._starts, span.end)

    def holds(self, span: Span) -> bool:
        """Say whether one quotation holds all of `span`."""
        place = bisect_right(self._starts, span.start) - 1
        return place >= 0 and span.end <= self._ends[place]


def _marks(text: str, within: Span) -> list[_Mark]:
    marks: list[_Mark] = []
    for match in DOUBLE.finditer(text, within.start, within.end):
        before = text[match.start() - 1] if match.start() > within.start else " "
        after = text[match.end()] if match.end() < within.end else " "
        fits = _fit(before, after)
        sign = match.group()
        marks.append(
            _Mark(match.start(), match.end(), _hand(sign, fits, bool(marks) and marks[-1].low), fits, sign == "„")
        )
    return marks


def _hand(sign: str, fits: bool | None, behind_low: bool) -> bool | None:
    """Say whether a mark opens, closes, or (None) could do either, by its form first."""
    if sign in CLOSES or (sign == "“" and behind_low and fits is not True):
        return False
    return True if sign in OPENS else fits


def _fit(before: str, after: str) -> bool | None:
    """Say whether a mark between these two characters opens (True), closes (False) or could do either (None)."""
    free_before = before.isspace() or before in "([{—–-/‘'“\"|>"
    free_after = after.isspace() or after in ")]}—–-/.,;:!?’'”\"|<"
    if before.isspace() and after.isspace():
        return None
    if free_before and not free_after:
        return True
    if free_after and not free_before:
        return False
    if before.isspace() or after.isspace():
        return before.isspace()
    return None


def _double(text: str, within: Span, goes_on: bool) -> Iterator[Quotation]:
    """Yield the double-marked quotations of a paragraph, with the double-marked ones that they hold."""
    marks = _marks(text, within)
    opened: list[tuple[_Mark, bool]] = []
    for index, mark in enumerate(marks):
        if not opened:
            if mark.opens is False and mark.fits is not True:
                continue  # a stray closing mark, or inches: nothing to pair it with
            opened.append((mark, mark.opens is False))
        elif mark.opens and mark.fits is not False:
            if len(opened) == 1 and _closes_twice(marks[index + 1 : index + 3]):
                opened.append((mark, False))
                continue
            first = opened.pop()[0]
            rest = _unclosed(text, first, mark.start)
            if len(rest.span):
                yield rest
            opened = [(mark, False)]
        else:
            first, guessed = opened.pop()
            if text[first.end : mark.start].strip():
                doubtful = guessed or (mark.opens is True and mark.fits is False)
                yield Quotation(Span(first.end, mark.start), Span(first.start, mark.end), doubtful=doubtful)
    if opened:
        rest = _unclosed(text, opened[0][0], within.end)
        if len(rest.span):
            yield replace(rest, doubtful=not (goes_on and len(opened) == 1))


def _closes_twice(rest: Sequence[_Mark]) -> bool:
    """Say whether the next two marks both close, so that what opens here lies inside what is open already."""
    return len(rest) >= 2 and not rest[0].opens and not rest[1].opens and rest[1].fits is not True


def _unclosed(text: str, first: _Mark, limit: int) -> Quotation:
    """Return the quotation from `first` to `limit`, for want of a closing mark; before another opening one it ends
    with the last sentence.
    """
    end = limit
    while end > first.end and text[end - 1].isspace():
        end -= 1
    return Quotation(Span(first.end, max(end, first.end)), Span(first.start, max(end, first.end)), doubtful=True)


def _single(text: str, within: Span) -> Iterator[Quotation]:
    """Yield the quotations in single marks; apostrophes are told apart by their neighbours."""
    marks = [match.start() for match in SINGLE.finditer(text, within.start, within.end)]
    if len(marks) < 2:
        return
    openers = {at for at in marks if _opens_single(text, at, within)}
    closers = [at for at in marks if at not in openers and _closes_single(text, at, within)]
    ordered = sorted(openers)
    end = within.start
    for at in ordered:
        if at < end:
            continue
        following = bisect_right(ordered, at + 1)
        limit = ordered[following] if following < len(ordered) else within.end
        close = _closer(text, closers[bisect_right(closers, at + 1) : bisect_left(closers, limit)], within)
        if close is not None:
            end = close + 1
            yield Quotation(Span(at + 1, close), Span(at, end), doubtful=text[at] == "'" and text[close] == "’")


def _opens_single(text: str, at: int, within: Span) -> bool:
    before = text[at - 1] if at > within.start else " "
    after = text[at + 1] if at + 1 < within.end else " "
    free = before.isspace() or before in '([—–-/“":'
    return (
        text[at] != "’" and free and not after.isspace() and after not in ".,;:!?)" and not ELISION.match(text, at + 1)
    )


def _closes_single(text: str, at: int, within: Span) -> bool:
    before = text[at - 1] if at > within.start else " "
    after = text[at + 1] if at + 1 < within.end else " "
    return text[at] != "‘" and not before.isspace() and not (after.isalnum() or after == "_")


def _closer(text: str, candidates: Sequence[int], within: Span) -> int | None:
    """Choose the closing mark: one beside punctuation before one after another letter than s ("the troops' return")."""

    def rank(at: int) -> int:
        after = text[at + 1] if at + 1 < within.end else "."
        if text[at - 1] in FINAL or after in PAUSE:
            return 0
        return 1 if text[at - 1] not in "sSzZ" else 2

    return min(candidates, key=lambda at: (rank(at), at), default=None)
