"""Many lists of phrases found in one pass over a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

import ahocorasick

from analysis.annotation.folding import Folded, folded
from analysis.annotation.traps import WINDOW, Trap, in_capitals
from analysis.spans import Span

if TYPE_CHECKING:
    from analysis.annotation.phrases import Phrase, Phrases

_PLACE = itemgetter(0, 1)


class Found(NamedTuple):
    """A phrase's id at one place of a text, and the number of the stretch in which it stands."""

    start: int
    end: int
    id: str
    stretch: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class _Candidate(NamedTuple):
    """A key of the automaton between the ends of words, in folded letters, and the stretch around it."""

    start: int
    end: int
    low: int
    high: int
    stretch: int
    closed: bool  # a word ends behind it
    known: tuple[tuple[int, tuple[Phrase, ...]], ...]  # by number of the list


class Search:
    """Lists of phrases, searched together by one automaton (Aho & Corasick 1975), told apart in what is found."""

    def __init__(self, lists: Mapping[str, Phrases]) -> None:
        """Take the lists by name; the time of a search hardly grows with their length."""
        self._lists = dict(lists)
        keys: dict[str, list[tuple[int, tuple[Phrase, ...]]]] = {}
        for number, phrases in enumerate(self._lists.values()):
            for key, same in phrases.known.items():
                keys.setdefault(key, []).append((number, same))
        self._automaton: Any = ahocorasick.Automaton()
        for key, known in keys.items():
            stems = any(phrase.is_stem for _, same in known for phrase in same)
            self._automaton.add_word(key, (len(key), stems, tuple(known)))
        if keys:
            self._automaton.make_automaton()

    def hits(self, text: str, stretches: Sequence[Span]) -> dict[str, list[Found]]:
        """Return what is found of each list, by the list's name, in order; of overlapping phrases the longest.

        `stretches` are the parts of the text to search, in order and apart; nothing is found across their ends, and
        each is the sentence whose neighbouring words and capitals are looked at. Case, word ends and traps are checked
        before the longest is chosen, so a longer phrase that fails never hides a shorter one that holds.
        """
        found: list[list[Found]] = [[] for _ in self._lists]
        if stretches and len(self._automaton):
            begin = stretches[0].start
            part = folded(text[begin : stretches[-1].end])
            bounds = [(part.letter(each.start - begin), part.letter(each.end - begin)) for each in stretches]
            for candidate in self._candidates(part.letters, bounds):
                for number, phrases in candidate.known:
                    hit = _first(text, begin, part, candidate, phrases, stretches)
                    if hit is not None:
                        found[number].append(hit)
        listed = zip(self._lists.items(), found, strict=True)
        return {name: _kept(held, phrases.overlapping) for (name, phrases), held in listed}

    def _candidates(self, letters: str, bounds: Sequence[tuple[int, int]]) -> Iterator[_Candidate]:
        stretch = 0
        low, high = bounds[0]
        for last, (length, stems, known) in self._automaton.iter(letters):
            start, end = last + 1 - length, last + 1
            while end > high:
                stretch += 1
                if stretch == len(bounds):
                    return
                low, high = bounds[stretch]
            if start < low or (start > low and letters[start - 1].isalnum() and letters[start].isalnum()):
                continue
            closed = end == high or not (letters[end].isalnum() and letters[last].isalnum())
            if closed or stems:
                yield _Candidate(start, end, low, high, stretch, closed, known)


def _first(
    text: str, begin: int, part: Folded, at: _Candidate, phrases: Sequence[Phrase], stretches: Sequence[Span]
) -> Found | None:
    """Return the first of the phrases, which are spelled alike, that holds at the candidate's place."""
    for phrase in phrases:
        if not (at.closed or phrase.is_stem):
            continue
        behind = at.end if at.closed else _word_end(part.letters, at.end, at.high)
        start, end = part.original(at.start, behind)
        start, end = start + begin, end + begin
        if phrase.is_cased(text[start:end]):
            if phrase.traps and _caught(text, part.letters, at, behind, phrase.traps, Span(start, end), stretches):
                continue
            return Found(start, end, phrase.id, at.stretch)
    return None


def _caught(
    text: str,
    letters: str,
    at: _Candidate,
    behind: int,
    traps: Sequence[Trap],
    span: Span,
    stretches: Sequence[Span],
) -> bool:
    left = letters[max(at.low, at.start - WINDOW) : at.start]
    right = letters[behind : min(at.high, behind + WINDOW)]
    return any(
        trap.stands_between(left, right) and (not trap.capitals or in_capitals(text, span, stretches[at.stretch]))
        for trap in traps
    )


def _word_end(letters: str, end: int, high: int) -> int:
    while end < high and letters[end].isalnum() and letters[end - 1].isalnum():
        end += 1
    return end


def _kept(found: list[Found], overlapping: bool) -> list[Found]:
    found.sort(key=_PLACE)
    if overlapping or all(before.end <= after.start for before, after in pairwise(found)):
        return found
    return list(_longest(found))


def _longest(found: Sequence[Found]) -> Iterator[Found]:
    cluster: list[Found] = []
    end = -1
    for hit in found:
        if cluster and hit.start >= end:
            yield from _chosen(cluster)
            cluster = []
            end = -1
        cluster.append(hit)
        end = max(end, hit.end)
    yield from _chosen(cluster)


def _chosen(cluster: list[Found]) -> list[Found]:
    kept: list[Found] = []
    for hit in sorted(cluster, key=lambda hit: (hit.start - hit.end, hit.start)):
        if not any(hit.start < other.end and other.start < hit.end for other in kept):
            kept.append(hit)
    return sorted(kept, key=_PLACE)
