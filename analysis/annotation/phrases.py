"""Finding many phrases at once in an untouched text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import ahocorasick

from analysis.annotation.folding import folded
from analysis.annotation.traps import Trap
from analysis.errors import DataError
from analysis.spans import Span

Case = Literal["any", "initial", "capitals"]
CASES: tuple[Case, ...] = ("any", "initial", "capitals")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One spelling of the thing `id`; a form that ends in "*" stands for every word that begins so ("withdraw*").

    `case`: `any`; `initial` (a word with a capital here must begin with one in the text, so that "Islamic state" is no
    "Islamic State" and "ISLAMIC STATE" is); `capitals` (all letters must be capitals). `traps` are the neighbourhoods
    in which the words mean something else.
    """

    id: str
    form: str
    case: Case = "any"
    traps: tuple[Trap, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A phrase's id at one place of a text."""

    span: Span
    id: str


class Phrases:
    """A set of phrases, searched in one pass (Aho & Corasick 1975).

    >>> Phrases([Phrase("is", "IS", "capitals"), Phrase("isis", "ISIS")]).hits("It is Isis, or IS.")
    [Hit(span=Span(start=6, end=10), id='isis'), Hit(span=Span(start=15, end=17), id='is')]
    """

    def __init__(self, phrases: Iterable[Phrase], overlapping: bool = False) -> None:
        """Build the automaton; raises `DataError` for an empty phrase or one spelling that means two things.

        With `overlapping`, every phrase that holds is found, also those inside longer ones.
        """
        self._overlapping = overlapping
        known: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            key = folded(phrase.form.strip().removesuffix("*")).letters
            if not key:
                raise DataError(repr(phrase.form), f"phrase of {phrase.id}", "Write at least one letter.")
            same = known.setdefault(key, [])
            if any(other.id != phrase.id and other.case == phrase.case for other in same):
                mend = f"Keep it in one of {same[0].id} and {phrase.id}."
                raise DataError(phrase.form, "phrases", f"One spelling names two things. {mend}")
            same.append(phrase)
        self._automaton: Any = ahocorasick.Automaton()
        for key, same in known.items():
            self._automaton.add_word(key, (len(key), tuple(same)))
        if known:
            self._automaton.make_automaton()

    def hits(self, text: str, within: Iterable[Span] | None = None) -> list[Hit]:
        """Return the phrases found in `text`, in order; of overlapping ones the longest.

        `within` are the stretches to search (the whole text where None); nothing is found across their ends, and each
        is the sentence whose neighbouring words and capitals are looked at. Case, word ends and traps are checked
        before the longest is chosen, so a longer phrase that fails never hides a shorter one that holds.
        """
        if not len(self._automaton):
            return []
        found: list[Hit] = []
        for stretch in [Span(0, len(text))] if within is None else within:
            held = sorted(self._candidates(text, stretch), key=lambda hit: hit.span)
            found.extend(held if self._overlapping else _longest(held))
        return found

    def _candidates(self, text: str, stretch: Span) -> Iterator[Hit]:
        part = folded(text[stretch.start : stretch.end])
        for last, (length, phrases) in self._automaton.iter(part.letters):
            start = last + 1 - length
            if not _opens(part.letters, start):
                continue
            closed = _closes(part.letters, last + 1)
            for phrase in phrases:
                stem = phrase.form.endswith("*")
                if not (closed or stem):
                    continue
                first, end = part.original(start, _word_end(part.letters, last + 1) if stem else last + 1)
                span = Span(stretch.start + first, stretch.start + end)
                if _cased(phrase, span.of(text)) and not any(t.catches(text, span, stretch) for t in phrase.traps):
                    yield Hit(span, phrase.id)
                    break


def _opens(letters: str, start: int) -> bool:
    return start == 0 or not (letters[start - 1].isalnum() and letters[start].isalnum())


def _closes(letters: str, end: int) -> bool:
    return end == len(letters) or not (letters[end].isalnum() and letters[end - 1].isalnum())


def _word_end(letters: str, end: int) -> int:
    while not _closes(letters, end):
        end += 1
    return end


def _cased(phrase: Phrase, found: str) -> bool:
    if phrase.case == "any":
        return True
    if phrase.case == "capitals":
        return found.isupper()
    pairs = zip(_WORD.findall(phrase.form), _WORD.findall(found), strict=False)
    return all(theirs[0].isupper() for ours, theirs in pairs if ours[0].isupper())


def _longest(hits: list[Hit]) -> Iterator[Hit]:
    cluster: list[Hit] = []
    end = -1
    for hit in hits:
        if cluster and hit.span.start >= end:
            yield from _chosen(cluster)
            cluster = []
            end = -1
        cluster.append(hit)
        end = max(end, hit.span.end)
    yield from _chosen(cluster)


def _chosen(cluster: list[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(cluster, key=lambda hit: (-len(hit.span), hit.span.start)):
        if not any(hit.span.meets(other.span) for other in kept):
            kept.append(hit)
    return sorted(kept)
