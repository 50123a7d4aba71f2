"""A corpus folder's own file, corpus.toml: what it may say, reading it and writing it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal, cast

from analysis.corpus.article import Event, Origin, Outlet
from analysis.corpus.decoding import read_bytes, sha256, shown
from analysis.corpus.schema import checked_id, did_you_mean, fields, tables
from analysis.errors import CorpusError
from analysis.facts import read_toml

MANIFEST = "corpus.toml"
_TOP = {
    "id": str,
    "name": str,
    "language": str,
    "note": str,
    "concepts": list,
    "events": list,
    "outlets": list,
    "articles": list,
}
_OUTLET = dict.fromkeys(("id", "name", "country", "owner", "funding", "source", "colour"), str) | {"aliases": list}
_EVENT = {"id": str, "name": str, "date": date}
_TEXTS = ("id", "file", "outlet", "title", "published_basis", "event", "edition", "retells", "language")
_ARTICLE = dict.fromkeys(_TEXTS, str) | {"published": date, "origin": dict}
_ORIGIN = {"producer": str, "url": str, "retrieved": date, "terms": str, "sha256": str}
_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00")  # Okabe and Ito, without yellow


@dataclass(frozen=True, slots=True)
class Entry:
    """What corpus.toml says of one article; None where it says nothing."""

    id: str
    file: str
    outlet: str | None = None
    title: str | None = None
    published: date | None = None
    published_basis: str | None = None
    event: str | None = None
    edition: Literal["original", "teaching"] = "original"
    retells: str = ""
    language: str | None = None
    origin: Origin = field(default_factory=Origin)


@dataclass(frozen=True, slots=True)
class Manifest:
    """A whole corpus.toml; `outlets` are those that it brings itself."""

    id: str
    name: str
    articles: tuple[Entry, ...]
    events: tuple[Event, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    concepts: tuple[str, ...] = ()
    language: str = "en"
    note: str = ""


def read_manifest(path: Path) -> Manifest:
    """Return what a corpus.toml says; raises `CorpusError` naming the key that cannot stand, with its mend."""
    place = shown(f"{path.parent.name}/{path.name}")
    said = fields(read_facts(path), place, _TOP, required=("id", "name"))
    entries = tuple(
        _entry(table, f"{place}, article {number}")
        for number, table in enumerate(tables(said.get("articles"), f"{place}, articles"), start=1)
    )
    no_duplicates((entry.id for entry in entries), f"{place}, articles")
    events = events_in(said.get("events"), place)
    return Manifest(
        id=checked_id(said["id"], f"{place}, id"),
        name=said["name"],
        articles=tuple(_of_known_event(entry, events, place) for entry in entries),
        events=events,
        outlets=outlets_in(said.get("outlets"), place),
        concepts=tuple(_texts(said.get("concepts"), f"{place}, concepts")),
        language=said.get("language", "en"),
        note=said.get("note", ""),
    )


def read_facts(path: Path) -> dict[str, Any]:
    """Return a TOML file from outside, bounded in size; raises `AnalysisError`."""
    read_bytes(path)
    try:
        return read_toml(path)
    except RecursionError as error:
        raise CorpusError("lists within lists without end", shown(path.name), "Correct the TOML.") from error


def outlets_in(value: object, place: str) -> tuple[Outlet, ...]:
    """Return the outlets under `[[outlets]]`; raises `CorpusError`."""
    found = []
    for number, table in enumerate(tables(value, f"{place}, outlets"), start=1):
        here = f"{place}, outlet {number}"
        said = fields(table, here, _OUTLET, required=("id", "name"))
        checked_id(said["id"], f"{here}, id")
        said["aliases"] = tuple(_texts(said.get("aliases"), f"{here}, aliases"))
        said.setdefault("colour", _COLOURS[int(sha256(said["id"])[:8], 16) % len(_COLOURS)])
        found.append(Outlet(**(dict.fromkeys(_OUTLET, "") | said)))
    no_duplicates((outlet.id for outlet in found), f"{place}, outlets")
    return tuple(found)


def events_in(value: object, place: str) -> tuple[Event, ...]:
    """Return the events under `[[events]]`; raises `CorpusError`."""
    found = []
    for number, table in enumerate(tables(value, f"{place}, events"), start=1):
        said = fields(table, f"{place}, event {number}", _EVENT, required=("id", "name"))
        checked_id(said["id"], f"{place}, event {number}, id")
        found.append(Event(**said))
    no_duplicates((event.id for event in found), f"{place}, events")
    return tuple(found)


def no_duplicates(ids: Iterable[str], place: str) -> None:
    """Raise `CorpusError` if an id stands twice."""
    seen: set[str] = set()
    for each in ids:
        if each in seen:
            raise CorpusError(f"two entries for {shown(each)!r}", place, "Give each its own id, or remove one.")
        seen.add(each)


def file_inside(folder: Path, name: str, place: str) -> Path:
    """Return the file `name` of a corpus; raises `CorpusError` if it would lie outside the corpus's folder."""
    path = folder / name
    if "\0" not in name and ".." not in name.replace("\\", "/").split("/") and not Path(name).is_absolute():
        try:
            if path.resolve().is_relative_to(folder.resolve()):
                return path
        except (OSError, RuntimeError):
            pass  # a circle of links leads nowhere inside
    mend = "Put the file into the corpus's folder and write its name."
    raise CorpusError(f"the file {shown(name)!r} lies outside the corpus", place, mend)


def manifest_toml(manifest: Manifest) -> str:
    """Return a manifest as the text of its corpus.toml; the same manifest gives the same bytes."""
    top = {"id": manifest.id, "name": manifest.name, "language": manifest.language, "note": manifest.note}
    parts = [toml_keys(top | {"concepts": list(manifest.concepts)})]
    parts += declared_toml(manifest.outlets, manifest.events)
    for entry in manifest.articles:
        said = {key: getattr(entry, key) for key in _ARTICLE if key != "origin"}
        parts.append("[[articles]]\n" + toml_keys(said))
        origin = toml_keys({key: getattr(entry.origin, key) for key in _ORIGIN})
        if origin:
            parts.append("[articles.origin]\n" + origin)
    return "\n".join(parts)


def declared_toml(outlets: Iterable[Outlet], events: Iterable[Event]) -> list[str]:
    """Return outlets and events as TOML tables, one text each."""
    parts = ["[[outlets]]\n" + toml_keys({key: getattr(outlet, key) for key in _OUTLET}) for outlet in outlets]
    return parts + ["[[events]]\n" + toml_keys({key: getattr(event, key) for key in _EVENT}) for event in events]


def toml_keys(table: Mapping[str, object], *, empty: bool = False) -> str:
    """Return `key = value` lines; what says nothing is left out, or written as "" with `empty`."""
    lines = [(key, value) for key, value in table.items() if empty or value not in (None, "", (), [])]
    return "".join(f"{key} = {_toml(value)}\n" for key, value in lines)


def _toml(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    quoted = json.dumps("" if value is None else str(value), ensure_ascii=False)
    return "".join(char if char.isprintable() or char == " " else _escape(char) for char in quoted)


def _escape(char: str) -> str:
    return f"\\u{ord(char):04X}" if ord(char) < 0x10000 else f"\\U{ord(char):08X}"


def _entry(table: object, place: str) -> Entry:
    said = fields(table, place, _ARTICLE, required=("id", "file"))
    origin = said.pop("origin", {})
    here = f"{place} ({shown(said['id'])})"
    if said.get("edition", "original") not in ("original", "teaching"):
        raise CorpusError(f"edition {shown(said['edition'])!r}", here, "Write original or teaching, or leave it out.")
    return Entry(**said, origin=Origin(**fields(origin, f"{here}, origin", _ORIGIN)))


def _of_known_event(entry: Entry, events: tuple[Event, ...], place: str) -> Entry:
    ids = [event.id for event in events]
    if entry.event is not None and entry.event not in ids:
        mend = f"{did_you_mean(entry.event, ids)}Declare the event under [[events]] or correct its id."
        raise CorpusError(f"unknown event {shown(entry.event)!r}", f"{place}, article {shown(entry.id)}", mend)
    return entry


def _texts(value: object, place: str) -> list[str]:
    found = cast("list[object]", value or [])
    if not all(isinstance(item, str) for item in found):
        raise CorpusError("not a list of texts", place, 'Write it as ["one", "two"].')
    return cast("list[str]", found)
