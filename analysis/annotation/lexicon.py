"""The names, labels and actors that are looked for, as the files under `data/` give them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from analysis.annotation.folding import folded
from analysis.annotation.phrases import CASES, Case, Phrase, Phrases
from analysis.annotation.traps import START, STOP, Trap
from analysis.errors import DataError, UnknownIdError
from analysis.facts import DATA, facts

ACTOR_KINDS = ("person", "state", "institution", "armed-group", "alliance", "people", "media", "document")


@dataclass(frozen=True, slots=True)
class StyleRule:
    """What an outlet or a government says about a word, in this project's words, and where it says so."""

    outlet: str
    rule: str
    title: str
    url: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """One name of a concept; `style_note` says what was looked for and not found."""

    id: str
    name: str
    phrases: tuple[Phrase, ...]
    note: str = ""
    style: tuple[StyleRule, ...] = ()
    style_note: str = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """A thing that has several names, in the order in which they are shown."""

    id: str
    name: str
    note: str
    terms: tuple[Term, ...]

    def term(self, term_id: str) -> Term:
        """Return the term with this id; raises `UnknownIdError`."""
        for term in self.terms:
            if term.id == term_id:
                return term
        raise UnknownIdError(term_id, f"terms of {self.id}", f"Known: {', '.join(term.id for term in self.terms)}.")


@dataclass(frozen=True, slots=True)
class LabelWord:
    """A labelling word; one with `needs_target` is counted only where it is laid on somebody.

    A `deed` is a word for what somebody did ("terrorist attack"), not for the party.
    """

    id: str
    name: str
    family: str
    phrases: tuple[Phrase, ...]
    needs_target: bool = False
    deed: bool = False
    note: str = ""
    style: tuple[StyleRule, ...] = ()
    style_note: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts in the news; `short` are names that count only where a full one stands in the same text.

    `adjectives` ("Syrian") name the actor only in front of a word for its rule ("the Syrian government").
    """

    id: str
    name: str
    kind: str
    phrases: tuple[Phrase, ...]
    short: tuple[Phrase, ...] = ()
    adjectives: tuple[str, ...] = ()
    side: str = ""
    note: str = ""


@cache
def concept(concept_id: str) -> Concept:
    """Return the concept in `data/concepts/ID.toml`; raises `UnknownIdError` or `DataError`."""
    if concept_id not in concept_ids():
        raise UnknownIdError(concept_id, "data/concepts", f"Known: {', '.join(concept_ids())}.")
    place = f"concepts/{concept_id}.toml"
    data = facts(place)
    terms = tuple(term_of(entry, f"{place}, term {entry.get('id')}") for entry in data["terms"])
    return Concept(concept_id, _text(data, "name", place), _text(data, "note", place), terms)


@cache
def concept_ids() -> tuple[str, ...]:
    """Return the ids of all concepts that have a file, in alphabetical order."""
    return tuple(sorted(path.stem for path in (DATA / "concepts").glob("*.toml")))


@cache
def label_words() -> tuple[LabelWord, ...]:
    """Return the labels of `data/labels.toml` in the order of the file."""
    return tuple(_label(entry) for entry in facts("labels.toml")["labels"])


@cache
def actors() -> tuple[Actor, ...]:
    """Return the actors of `data/actors.toml` in the order of the file."""
    return tuple(_actor(entry) for entry in facts("actors.toml")["actors"])


@cache
def concept_phrases(concept_id: str) -> Phrases:
    """Return the search for a concept's names; a hit's id is the term's."""
    return Phrases(phrase for term in concept(concept_id).terms for phrase in term.phrases)


@cache
def label_phrases() -> Phrases:
    """Return the search for labels; a hit's id is the label's."""
    return Phrases(phrase for word in label_words() for phrase in word.phrases)


@cache
def actor_phrases() -> Phrases:
    """Return the search for actors, short names included; a hit's id is the actor's."""
    return Phrases(phrase for actor in actors() for phrase in (*actor.phrases, *actor.short))


def term_of(entry: Mapping[str, Any], place: str) -> Term:
    """Return the term that a table of a concept's file describes; raises `DataError` naming `place`."""
    return Term(
        id=_text(entry, "id", place),
        name=_text(entry, "name", place),
        phrases=tuple(_phrases(entry, place, "initial")),
        note=_text(entry, "note", place),
        style=_style(entry, place),
        style_note=entry.get("style_note", ""),
    )


def _label(entry: Mapping[str, Any]) -> LabelWord:
    place = f"labels.toml, label {entry.get('id')}"
    family = _text(entry, "family", place)
    if family not in {each["id"] for each in facts("labels.toml")["families"]}:
        raise DataError(family, place, "Name one of the families at the head of the file.")
    return LabelWord(
        id=_text(entry, "id", place),
        name=entry.get("name", entry["id"]),
        family=family,
        phrases=tuple(_phrases(entry, place, "any")),
        needs_target=entry.get("needs_target", False),
        deed=entry.get("deed", False),
        note=entry.get("note", ""),
        style=_style(entry, place),
        style_note=entry.get("style_note", ""),
    )


def _actor(entry: Mapping[str, Any]) -> Actor:
    place = f"actors.toml, actor {entry.get('id')}"
    kind = _text(entry, "kind", place)
    if kind not in ACTOR_KINDS:
        raise DataError(kind, place, f"Use one of {', '.join(ACTOR_KINDS)}.")
    traps = _traps(entry, place)
    return Actor(
        id=_text(entry, "id", place),
        name=_text(entry, "name", place),
        kind=kind,
        phrases=(
            Phrase(entry["id"], entry["name"], "initial", traps),
            *_phrases(entry, place, "initial", key="aliases"),
        ),
        short=tuple(Phrase(entry["id"], form, "initial", traps) for form in entry.get("short", ())),
        adjectives=tuple(entry.get("adjectives", ())),
        side=entry.get("side", ""),
        note=entry.get("note", ""),
    )


def _phrases(entry: Mapping[str, Any], place: str, case: Case, key: str = "forms") -> Iterator[Phrase]:
    usual = entry.get("case", case)
    if usual not in CASES:
        raise DataError(usual, place, f"Use one of {', '.join(CASES)} for case.")
    traps = _traps(entry, place)
    for form in entry.get(key, ()):
        yield Phrase(entry["id"], form, usual, traps)
    for form in entry.get("capitals", ()):
        yield Phrase(entry["id"], form, "capitals", traps)


def _traps(entry: Mapping[str, Any], place: str) -> tuple[Trap, ...]:
    traps = []
    for trap in entry.get("traps", ()):
        if not any(trap.get(condition) for condition in ("after", "before", "capitals")):
            raise DataError(dict(trap), f"{place}, traps", "Give after, before or capitals.")
        traps.append(Trap(_letters(trap, "after"), _letters(trap, "before"), trap.get("capitals", False)))
    return tuple(traps)


def _letters(trap: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(word if word in (START, STOP) else folded(word).letters for word in trap.get(key, ()))


def _style(entry: Mapping[str, Any], place: str) -> tuple[StyleRule, ...]:
    try:
        return tuple(StyleRule(**rule) for rule in entry.get("style", ()))
    except TypeError as error:
        raise DataError(
            str(error), f"{place}, style", "Give outlet, rule, title, url and, where known, year."
        ) from error


def _text(entry: Mapping[str, Any], key: str, place: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value.strip():
        raise DataError(f"no {key}", place, f'Write {key} = "...".')
    return value
