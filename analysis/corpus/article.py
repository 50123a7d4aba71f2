"""The things a corpus is made of: outlets, origins, events and articles."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published: facts with the source of the claim about owner and funding; `colour` is fixed for ever."""

    id: str
    name: str
    country: str
    owner: str
    funding: str
    source: str
    colour: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Whence a text came: producer of the copy, address, day of retrieval, terms and sha256 of the file's bytes."""

    producer: str = ""
    url: str = ""
    retrieved: date | None = None
    terms: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """What is reported: a permanent id, a name to show and the day it happened."""

    id: str
    name: str
    date: date | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One published text, never altered: offsets everywhere count code points of `text`.

    `outlet` and `event` are ids or None where nobody has said; `title` is a headline known from outside the text (a
    table's column, a web page's metadata), `edition` tells an outlet's own words from a teaching edition's retelling.
    """

    id: str
    text: str
    outlet: str | None = None
    title: str | None = None
    published: date | None = None
    event: str | None = None
    language: str = "en"
    edition: Literal["original", "teaching"] = "original"
    retells: str = ""
    origin: Origin = field(default_factory=Origin)


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles that are compared, in the order of their labels file.

    `events[0]` is the event of the comparison; an article of another event is shown with a banner. `concepts` are the
    ids of the concepts whose names are compared; `fingerprint` is a sha256 over texts and labels, cut to 12 digits.
    """

    id: str
    name: str
    articles: tuple[Article, ...]
    outlets: tuple[Outlet, ...]
    events: tuple[Event, ...] = ()
    concepts: tuple[str, ...] = ()
    note: str = ""
    fingerprint: str = ""

    def outlet(self, outlet_id: str | None) -> Outlet | None:
        """Return the outlet with this id, or None."""
        return next((outlet for outlet in self.outlets if outlet.id == outlet_id), None)

    def event(self, event_id: str | None) -> Event | None:
        """Return the event with this id, or None."""
        return next((event for event in self.events if event.id == event_id), None)
