"""What the project knows beforehand: outlets, events of the bundled corpora, and files by their sha256."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from analysis.corpus.article import Event, Outlet
from analysis.corpus.manifest import MANIFEST, outlets_in, read_manifest
from analysis.corpus.schema import fields, tables
from analysis.errors import DataError
from analysis.facts import DATA, facts

_FILE = dict.fromkeys(("sha256", "outlet", "publisher", "published_basis", "event", "note"), str) | {"published": date}


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file recognised by its bytes: who published it, who published this copy of it, when, and on what event."""

    sha256: str
    outlet: str | None = None
    publisher: str = ""
    published: date | None = None
    published_basis: str | None = None
    event: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """The facts against which a reader's own files are held; `event_concepts` are ids of concepts by event."""

    outlets: tuple[Outlet, ...] = ()
    events: tuple[Event, ...] = ()
    files: Mapping[str, KnownFile] = field(default_factory=dict)
    concepts: tuple[str, ...] = ()
    event_concepts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@cache
def known() -> Known:
    """Return what stands under `data/`; raises `AnalysisError` where a file there breaks its own rules."""
    events: dict[str, Event] = {}
    event_concepts: dict[str, tuple[str, ...]] = {}
    for path in sorted((DATA / "corpora").glob(f"*/{MANIFEST}")):
        manifest = read_manifest(path)
        for event in manifest.events:
            if events.setdefault(event.id, event) != event:
                raise DataError(f"event {event.id!r} differs from another corpus's", path, "Describe it alike in both.")
            event_concepts.setdefault(event.id, manifest.concepts)
    outlets = outlets_in(facts("outlets.toml").get("outlets"), "data/outlets.toml")
    return Known(
        outlets=outlets,
        events=tuple(events.values()),
        files=_files({outlet.id for outlet in outlets}, set(events)),
        concepts=tuple(sorted(path.stem for path in (DATA / "concepts").glob("*.toml"))),
        event_concepts=event_concepts,
    )


def outlet_called(words: str, outlets: tuple[Outlet, ...]) -> Outlet | None:
    """Return the outlet whose id, name or alias is `words`, capitals and spacing aside, or None."""
    wanted = _folded(words)
    for outlet in outlets:
        if wanted in {_folded(name) for name in (outlet.id, outlet.name, *outlet.aliases)}:
            return outlet
    return None


def _files(outlets: set[str], events: set[str]) -> dict[str, KnownFile]:
    name = "known-files.toml"
    found = {}
    for number, table in enumerate(tables(facts(name).get("files"), f"data/{name}, files"), start=1):
        place = f"data/{name}, file {number}"
        file = KnownFile(**fields(table, place, _FILE, required=("sha256",)))
        for value, ids, where in (
            (file.outlet, outlets, "data/outlets.toml"),
            (file.event, events, "a bundled corpus"),
        ):
            if value is not None and value not in ids:
                raise DataError(f"unknown id {value!r}", place, f"Correct it, or add it to {where}.")
        found[file.sha256.lower()] = file
    return found


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
