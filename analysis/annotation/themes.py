"""The themes of an event: what a report can tell of it, as patterns of phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from analysis.annotation.phrases import Case, Phrase, Phrases
from analysis.errors import DataError, UnknownIdError
from analysis.facts import DATA, facts

Rule = tuple[frozenset[str], ...]
"""Groups of phrases; the rule holds in a sentence with at least one phrase of each group."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NAMED = re.compile(r"\{([^{}]*)\}")
_LONGEST = 20_000  # characters of a pattern with its named words written out


@dataclass(frozen=True, slots=True)
class Theme:
    """Something that a report of an event can tell.

    `full` are the rules of which one must hold for the theme to be present, `partial` those of a passing touch;
    `question` is what a reader would ask of the text, `group` the name of the part of the story it belongs to.
    """

    id: str
    name: str
    question: str
    group: str
    full: tuple[Rule, ...]
    partial: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class EventThemes:
    """The themes of one event; `about` are rules that tell a report of it where nobody has said what it reports."""

    event: str
    themes: tuple[Theme, ...]
    about: tuple[Rule, ...] = ()


@cache
def theme_events() -> tuple[EventThemes, ...]:
    """Return the events that have a file in `data/themes/`, by id; raises `DataError` where one breaks its rules."""
    found = tuple(_event(path.stem) for path in sorted((DATA / "themes").glob("*.toml")))
    homes: dict[str, str] = {}
    for event in found:
        for theme in event.themes:
            other = homes.setdefault(theme.id, event.event)
            if other != event.event:
                raise DataError(f"theme {theme.id!r} stands in {other} too", _place(event.event), "Give it another id.")
    return found


def themes(event_id: str | None) -> tuple[Theme, ...]:
    """Return the themes of an event in the order of its file; none where it has no file."""
    return next((event.themes for event in theme_events() if event.event == event_id), ())


def theme(theme_id: str) -> Theme:
    """Return the theme with this id; raises `UnknownIdError`."""
    for event in theme_events():
        for each in event.themes:
            if each.id == theme_id:
                return each
    raise UnknownIdError(f"no theme {theme_id!r}", "data/themes", "Name one of a file there.")


@cache
def theme_phrases() -> Phrases:
    """Return the search for the phrases of all themes; a hit's id is the phrase.

    A phrase that is also a stem ("exit" beside "exit*") is found as the stem: see `also_whole`. Raises `DataError`.
    """
    phrases = sorted(_phrases() - set(also_whole().values()))
    spelled: dict[str, str] = {}
    for phrase in phrases:
        other = spelled.setdefault(phrase.removesuffix("*").lower(), phrase)
        if other != phrase:
            raise DataError(f"{other!r} and {phrase!r}", "data/themes", "Write the phrase with the same capitals.")
    return Phrases([Phrase(phrase, phrase, _case(phrase)) for phrase in phrases], overlapping=True)


@cache
def also_whole() -> dict[str, str]:
    """Return by stem ("exit*") the phrases beside it without the star: one spelling is searched once only."""
    return {f"{phrase}*": phrase for phrase in _phrases() if f"{phrase}*" in _phrases()}


@cache
def _phrases() -> frozenset[str]:
    rules = (rule for event in theme_events() for rule in _rules_of(event))
    return frozenset(phrase for rule in rules for group in rule for phrase in group)


def _rules_of(event: EventThemes) -> Iterator[Rule]:
    yield from event.about
    for each in event.themes:
        yield from each.full
        yield from each.partial


def _case(phrase: str) -> Case:
    """Return what capitals the text must have: all where the phrase has all, the first where it has one."""
    if phrase.isupper() and sum(map(str.isalpha, phrase)) > 1:
        return "capitals"
    return "initial" if phrase != phrase.lower() else "any"


def _place(event_id: str) -> str:
    return f"data/themes/{event_id}.toml"


def _event(event_id: str) -> EventThemes:
    said, place = facts(f"themes/{event_id}.toml"), _place(event_id)
    words = {name: str(phrases) for name, phrases in said.get("words", {}).items()}
    groups = said.get("groups", {})
    found: dict[str, Theme] = {}
    for number, entry in enumerate(said.get("themes", ()), start=1):
        each = _theme(entry, groups, words, f"{place}, theme {entry.get('id', number)}")
        if found.setdefault(each.id, each) is not each:
            raise DataError(f"theme {each.id!r} stands twice", place, "Give each its own id.")
    if not found:
        raise DataError("no themes", place, "Write at least one [[themes]].")
    return EventThemes(event_id, tuple(found.values()), _rules(said.get("about", []), words, f"{place}, about"))


def _theme(entry: Mapping[str, Any], groups: Mapping[str, str], words: Mapping[str, str], place: str) -> Theme:
    for key in ("id", "name", "question", "group", "full"):
        if not entry.get(key):
            raise DataError(f"no {key}", place, f"Write its {key}.")
    if not _ID.fullmatch(str(entry["id"])):
        raise DataError(repr(entry["id"]), f"{place}, id", "Use small letters, digits and hyphens.")
    if entry["group"] not in groups:
        raise DataError(f"no group {entry['group']!r}", place, "Name a key of [groups], or add one there.")
    full, partial = (_rules(entry.get(key, []), words, f"{place}, {key}") for key in ("full", "partial"))
    return Theme(entry["id"], entry["name"], entry["question"], str(groups[entry["group"]]), full, partial)


def _rules(patterns: object, words: Mapping[str, str], place: str) -> tuple[Rule, ...]:
    if not isinstance(patterns, list) or not all(isinstance(each, str) for each in patterns):
        raise DataError(repr(patterns)[:60], place, 'Write a list of patterns: ["phrase one | phrase two & other"].')
    return tuple(rule(pattern, words, place) for pattern in patterns)


def rule(pattern: str, words: Mapping[str, str] | None = None, place: str = "pattern") -> Rule:
    """Return a pattern as its groups of phrases; `words` are the phrases that stand for a name in braces.

    Raises `DataError` for an empty phrase, an unknown name, or a star that is not at a phrase's end.

    >>> [sorted(group) for group in rule("pullout | withdraw* & {place}", {"place": "Syria* | Raqqa"})]
    [['pullout', 'withdraw*'], ['Raqqa', 'Syria*']]
    """
    groups = []
    for group in _written_out(pattern, words or {}, place).split("&"):
        phrases = [" ".join(phrase.split()) for phrase in group.split("|")]
        for phrase in phrases:
            if not any(map(str.isalnum, phrase)) or "*" in phrase[:-1]:
                mend = "Write at least one letter between | and &, and a star only at the end."
                raise DataError(repr(phrase), place, mend)
        groups.append(frozenset(phrases))
    return tuple(groups)


def _written_out(pattern: str, words: Mapping[str, str], place: str) -> str:
    """Return the pattern with every name in braces replaced by its phrases; names may stand in names."""
    while named := _NAMED.search(pattern):
        name = named[1].strip()
        if name not in words or "&" in words[name]:
            raise DataError(f"{{{name}}}", place, "Give its phrases under [words], parted by | only.")
        pattern = pattern[: named.start()] + words[name] + pattern[named.end() :]
        if len(pattern) > _LONGEST:
            raise DataError(f"{{{name}}} has no end", place, "Let no name under [words] stand in itself.")
    return pattern
