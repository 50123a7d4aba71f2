"""A finding to take away: the sentence, the counts by outlet, the sentences behind it, and how it was made."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.exports.source import Source


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in words, its interval ("" for none), and its small chart: `parts`, `of`, `bar` (see `Number`)."""

    words: str
    interval: str = ""
    parts: tuple[tuple[str, int], ...] = ()
    of: int = 0
    bar: bool = False

    @property
    def said(self) -> str:
        """The number and, in brackets, how sure it is."""
        return f"{self.words} ({self.interval})" if self.interval else self.words


@dataclass(frozen=True, slots=True)
class Column:
    """The numbers of one outlet, what must stand beside its name, and its colour (#RRGGBB)."""

    outlet: str
    note: str
    colour: str
    figures: tuple[Figure, ...]

    @property
    def name(self) -> str:
        """The outlet with what must stand beside it."""
        return f"{self.outlet} ({self.note})" if self.note else self.outlet


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence in three pieces, the hit in the middle ("" where the whole sentence is meant), and where it stands."""

    before: str
    hit: str
    after: str
    where: str
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A finding as it leaves the page. `places` is how many places are behind it, of which `excerpts` are a few.

    `sure` says what the intervals are, or why there are none; `unit` and `key` what a mark of the small charts is and
    what its fills mean. What is not known is an empty text or tuple.
    """

    finding: str
    columns: tuple[Column, ...]
    excerpts: tuple[Excerpt, ...]
    places: int
    articles: int
    sure: str
    source: Source
    unit: str = ""
    key: tuple[tuple[str, str], ...] = ()

    @property
    def counted(self) -> str:
        """How many places in how many articles the finding rests on; "" where it rests on no places."""
        if not self.places:
            return ""
        return f"{_many(self.places, 'place')} in {_many(self.articles, 'article')}"

    @property
    def heads(self) -> str:
        """The line above the excerpts."""
        shown = len(self.excerpts)
        if shown < self.places:
            return f"{shown} of the {_many(self.places, 'place')} behind it"
        return f"The {_many(shown, 'place')} behind it" if shown > 1 else "The place behind it"


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
