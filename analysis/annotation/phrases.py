"""Finding many phrases at once in an untouched text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from analysis.annotation.document import Match
from analysis.annotation.folding import folded
from analysis.annotation.search import Search
from analysis.annotation.traps import Trap
from analysis.errors import DataError
from analysis.spans import Span

Case = Literal["any", "initial", "capitals"]
CASES: tuple[Case, ...] = ("any", "initial", "capitals")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
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

    @cached_property
    def is_stem(self) -> bool:
        """Whether it stands for every word that begins so."""
        return self.form.endswith("*")

    @cached_property
    def _capitals(self) -> tuple[bool, ...]:
        """For each word of the form, whether it begins with a capital."""
        return tuple(word[0].isupper() for word in _WORD.findall(self.form))

    def is_cased(self, found: str) -> bool:
        """Say whether the capitals of these words of a text are the phrase's."""
        if self.case == "capitals":
            return found.isupper()
        if self.case == "any" or found.startswith(self.form.removesuffix("*")):
            return True
        pairs = zip(self._capitals, _WORD.findall(found), strict=False)
        return all(word[0].isupper() for capital, word in pairs if capital)


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A phrase's id at one place of a text."""

    span: Span
    id: str


class Phrases:
    """A list of phrases; several lists are found in one pass by `Search`.

    >>> Phrases([Phrase("is", "IS", "capitals"), Phrase("isis", "ISIS")]).hits("It is Isis, or IS.")
    [Hit(span=Span(start=6, end=10), id='isis'), Hit(span=Span(start=15, end=17), id='is')]
    """

    def __init__(self, phrases: Iterable[Phrase], overlapping: bool = False) -> None:
        """Take the phrases; raises `DataError` for an empty one or one spelling that means two things.

        With `overlapping`, every phrase that holds is found, also those inside longer ones.
        """
        self.overlapping = overlapping
        known: dict[str, tuple[Phrase, ...]] = {}
        for phrase in phrases:
            key = folded(phrase.form.strip().removesuffix("*")).letters
            if not key:
                raise DataError(repr(phrase.form), f"phrase of {phrase.id}", "Write at least one letter.")
            same = known.get(key, ())
            if any(other.id != phrase.id and other.case == phrase.case for other in same):
                mend = f"Keep it in one of {same[0].id} and {phrase.id}."
                raise DataError(phrase.form, "phrases", f"One spelling names two things. {mend}")
            known[key] = (*same, phrase)
        self.known = known
        """The phrases that are spelled alike, by their folded letters."""

    def hits(self, text: str, within: Iterable[Span] | None = None) -> list[Hit]:
        """Return the phrases found in `text`, in order; of overlapping ones the longest.

        `within` are the stretches to search, in order and apart (the whole text where None), as `Search.hits` says.
        """
        stretches = [Span(0, len(text))] if within is None else list(within)
        return [Hit(found.span, found.id) for found in self.found(text, stretches)]

    def found(self, text: str, stretches: Sequence[Span]) -> list[Match]:
        """Return the phrases found in these stretches of the text, as `Search.hits` does."""
        return self._search.hits(text, stretches)[""]

    @cached_property
    def _search(self) -> Search:
        return Search({"": self})
