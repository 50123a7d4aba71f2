"""The labels file: what a reader says of their files, read with care and written to be filled in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from analysis.corpus.article import Event, Outlet
from analysis.corpus.decoding import shown
from analysis.corpus.known import Known, outlet_called
from analysis.corpus.manifest import declared_toml, events_in, no_duplicates, outlets_in, read_facts, toml_keys
from analysis.corpus.proposals import Proposal
from analysis.corpus.schema import did_you_mean, fields, tables
from analysis.errors import CorpusError

LABELS = "labels.toml"

Key = tuple[str, str | None]  # a file, and the id of one article in it or None for all of it

_TOP = {"articles": list, "outlets": list, "events": list}
_SAYS = ("title", "outlet", "published", "event")
_SAID = ("file", "article", "outlet", "event", "title")
_PROPOSED = ("proposed_outlet", "proposed_published", "because", "published_because")
_KEYS = dict.fromkeys(_SAID + _PROPOSED, str) | {"published": date}

_HEADER = """\
# Labels: fill in what is empty, then import the folder again with --labels and this file.
# What is proposed is only a reading of the words quoted beside it; it counts when you write it into the empty field.
# outlet: an id. Known: {outlets}.
# event: an id. Known: {events}.
# published: year-month-day, such as "2018-12-19".
# A new outlet or event is declared at the end of this file, in this way:
#   [[outlets]]
#   id = "the-herald"
#   name = "The Herald"
#   [[events]]
#   id = "harbour-fire"
#   name = "Fire in the harbour"
#   date = "2020-05-01"
"""


@dataclass(frozen=True, slots=True)
class Label:
    """What a reader says of one file, or of one article in it; None where they say nothing."""

    file: str
    article: str | None = None
    outlet: str | None = None
    published: date | None = None
    event: str | None = None
    title: str | None = None

    @property
    def key(self) -> Key:
        """What the entry is about."""
        return self.file, self.article


@dataclass(frozen=True, slots=True)
class Labels:
    """A whole labels file by file and article, with the outlets and events that it declares."""

    entries: Mapping[Key, Label] = field(default_factory=dict)
    outlets: tuple[Outlet, ...] = ()
    events: tuple[Event, ...] = ()

    def of(self, file: str, article: str) -> tuple[Label, ...]:
        """Return the entries about an article: its own before its file's."""
        return tuple(self.entries[key] for key in ((file, article), (file, None)) if key in self.entries)

    def over(self, other: Labels) -> Labels:
        """Return both, these winning where both say something."""
        entries = dict(other.entries)
        for key, entry in self.entries.items():
            said = {name: value for name in _SAYS if (value := getattr(entry, name)) is not None}
            entries[key] = replace(entries.get(key, entry), **said)
        outlets = {each.id: each for each in other.outlets} | {each.id: each for each in self.outlets}
        events = {each.id: each for each in other.events} | {each.id: each for each in self.events}
        return Labels(entries, tuple(outlets.values()), tuple(events.values()))

    def strays(self, articles: Collection[tuple[str, str]], place: str) -> list[CorpusError]:
        """Return an error for each entry whose file (or article) is not among `articles`, pairs of file and id."""
        files = {file for file, _ in articles}
        errors = []
        for entry in self.entries.values():
            if entry.file not in files or (entry.article and (entry.file, entry.article) not in articles):
                mend = f"{did_you_mean(entry.file, files)}Correct the name, or remove the entry."
                errors.append(CorpusError(f"no article is read from {_about(entry)!r}", place, mend))
        return errors


def read_labels(path: Path, known: Known) -> Labels:
    """Return what a labels file says, outlets by id; raises `AnalysisError` naming the entry that cannot stand."""
    place = shown(path.name)
    said = fields(read_facts(path), place, _TOP)
    declared = Labels({}, outlets_in(said.get("outlets"), place), events_in(said.get("events"), place))
    outlets = declared.outlets + known.outlets
    events = {event.id for event in declared.events + known.events}
    entries = [
        _label(table, f"{place}, entry {number}", outlets, events)
        for number, table in enumerate(tables(said.get("articles"), f"{place}, articles"), start=1)
    ]
    no_duplicates((_about(entry) for entry in entries), place)
    return Labels({entry.key: entry for entry in entries}, declared.outlets, declared.events)


def labels_toml(labels: Labels, proposals: Mapping[Key, tuple[Proposal, ...]], known: Known) -> str:
    """Return a labels file to fill in: each entry as it stands, and beside it what is proposed, by `Label.key`."""
    outlets = ", ".join(outlet.id for outlet in known.outlets + labels.outlets) or "none"
    events = ", ".join(event.id for event in known.events + labels.events) or "none"
    parts = [_HEADER.format(outlets=outlets, events=events)]
    for entry in labels.entries.values():
        said: dict[str, object] = {"file": entry.file}
        if entry.article:
            said["article"] = entry.article
        for key in _SAYS:
            said[key] = getattr(entry, key)
        table = toml_keys(said, empty=True) + toml_keys(_proposed(proposals.get(entry.key, ())))
        parts.append(f"[[articles]]\n{table}")
    return "\n".join(parts + declared_toml(labels.outlets, labels.events))


def _proposed(proposals: Iterable[Proposal]) -> dict[str, object]:
    keys = {"outlet": ("proposed_outlet", "because"), "published": ("proposed_published", "published_because")}
    said: dict[str, object] = {}
    for proposal in proposals:
        value, because = keys[proposal.field]
        weak = " (only named)" if proposal.strength == "named" else ""
        words = f'line {proposal.line}{weak}: "{proposal.words}"' if proposal.line else proposal.words
        said |= {value: proposal.value, because: words}
    return said


def _label(table: object, place: str, outlets: tuple[Outlet, ...], events: set[str]) -> Label:
    said = fields(table, place, _KEYS, required=("file",))
    entry = Label(**{key: value for key, value in said.items() if key not in _PROPOSED})
    here = f"{place} ({_about(entry)})"
    if entry.event is not None and entry.event not in events:
        mend = f"{did_you_mean(entry.event, events)}Correct the id, or declare the event under [[events]]."
        raise CorpusError(f"unknown event {shown(entry.event)!r}", f"{here}, event", mend)
    if entry.outlet is None:
        return entry
    outlet = outlet_called(entry.outlet, outlets)
    if outlet is None:
        mend = f"{did_you_mean(entry.outlet, _names(outlets))}Correct the id, or declare the outlet under [[outlets]]."
        raise CorpusError(f"unknown outlet {shown(entry.outlet)!r}", f"{here}, outlet", mend)
    return Label(entry.file, entry.article, outlet.id, entry.published, entry.event, entry.title)


def _about(entry: Label) -> str:
    return shown(f"{entry.file}, {entry.article}" if entry.article else entry.file)


def _names(outlets: Iterable[Outlet]) -> list[str]:
    return [name for outlet in outlets for name in (outlet.id, outlet.name)]
