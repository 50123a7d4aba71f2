"""Who is named in the articles and never heard."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from analysis.annotation.lexicon import actors, concept, concept_ids
from dashboard.charts.squares import FEW
from dashboard.comparison import Comparison, group_of
from dashboard.counts.finding import Finding
from dashboard.counts.places import places
from dashboard.counts.speaking import MOST_OUTLETS, Spoken
from dashboard.kept import once
from dashboard.markup import Number
from dashboard.words import vocabulary
from dashboard.words.phrases import all_of, joined, times

PLACES = frozenset({"state"})
"""Kinds whose names are often those of places."""
SILENT = "talked-about"


def is_silent(evidence: str) -> bool:
    """Say whether an id is one of somebody who is only talked about ("source:GROUP:ACTOR:talked-about")."""
    return evidence.startswith("source:") and evidence.endswith(f":{SILENT}")


@once
def silent(now: Comparison, said: Spoken) -> dict[str, dict[str, int]]:
    """Return actor or concept -> outlet -> how often it is named there, for all that are never heard in an article.

    In an outlet with several articles only those count in which it is not heard.
    """
    found: dict[str, dict[str, int]] = {}
    groups = now.groups
    for document, result in said.documents:
        for each in result.talked_about:
            row = found.setdefault(each.id, dict.fromkeys(groups, 0))
            row[group_of(document.article)] += len(each.places)
    return dict(
        sorted(found.items(), key=lambda entry: (-sum(1 for n in entry[1].values() if n), -sum(entry[1].values())))
    )


@once
def table(now: Comparison, said: Spoken, places_too: bool) -> pd.DataFrame:
    """Return a row for each actor that is only talked about and a column for each outlet: how often it is named.

    `places_too` chooses the states, whose names may mean the place, instead of everybody else. Where an outlet lets
    the actor speak, or somebody for it, the cell says so; where it is not named the cell is empty.
    """
    named = _named(now)
    rows = []
    for actor, counts in silent(now, said).items():
        if (_kind(actor) in PLACES) == places_too:
            row: dict[str, object] = {"Who": vocabulary.capital(_name(actor))}
            for group in now.groups:
                row[now.name(group)] = _cell(group, actor, counts[group], named[actor, group])
            rows.append(row)
    return pd.DataFrame(rows)


@once
def cells(now: Comparison, said: Spoken) -> dict[str, str]:
    """Return the numbers of the tables: evidence id -> what it counts."""
    return {
        f"source:{group}:{actor}:{SILENT}": f"{now.name(group)}: {_name(actor)}, {times(count)}"
        for actor, counts in silent(now, said).items()
        for group, count in counts.items()
        if count
    }


def hits(said: Spoken, evidence: str) -> pd.DataFrame:
    """Return the places behind a number of `cells`, as the list of sentences wants them."""
    _, group, actor, _ = evidence.split(":")
    found = [
        (document, next((each.places for each in result.talked_about if each.id == actor), ()))
        for document, result in said.documents
        if group_of(document.article) == group
    ]
    return places(found)


@once
def headline(now: Comparison, said: Spoken) -> str:
    """Return who is named in every article on the event and heard in none, with the counts."""
    same = now.on_event
    never = [actor for actor in _never(now, said) if _kind(actor) not in PLACES]
    if not never:
        return "Nobody is named by all of these outlets and heard in none of them"
    actor = never[0]
    counts = silent(now, said)[actor]
    parts = [f"{times(counts[group])} by {now.name(group)}" for group in same]
    if len(same) > MOST_OUTLETS:
        parts = [f"{times(sum(counts[group] for group in same))} by {all_of(len(same), 'outlets')}"]
    return f"Named and never heard: {_name(actor)}, {joined(parts)}"


@once
def findings(now: Comparison, said: Spoken) -> list[Finding]:
    """Return the finding on who is named in every article on the event and heard in none; none where all are heard."""
    never = [actor for actor in _never(now, said) if _kind(actor) not in PLACES]
    if len(now.on_event) < 2 or not never:
        return []
    counts = silent(now, said)[never[0]]
    most = max(counts[group] for group in now.on_event)
    numbers = {
        group: (
            Number(
                f"named {times(counts[group])}",
                f"source:{group}:{never[0]}:{SILENT}",
                (("silent", counts[group]),),
                most if most > FEW else 0,
            ),
        )
        for group in now.on_event
    }
    where = "neither" if len(numbers) == 2 else "none of them"
    everyone = vocabulary.capital(all_of(len(numbers), "outlets"))
    words = f"{everyone} on this event name somebody who is heard in {where}: {_name(never[0])}."
    return [Finding(words, numbers, "sources", "One square is one time", (("silent", "named, and not heard"),))]


def _never(now: Comparison, said: Spoken) -> list[str]:
    """Return who is named and not heard in each outlet on the event, most often named first."""
    same = now.on_event
    heard = {(group, each) for group in same for each in _heard(said, group)}
    return [
        actor
        for actor, counts in silent(now, said).items()
        if all(counts[group] and (group, actor) not in heard for group in same)
    ]


def _heard(said: Spoken, group: str) -> set[str]:
    """Return who is heard in one of several articles of an outlet."""
    mine = [result for document, result in said.documents if group_of(document.article) == group]
    everyone = {each.id for result in mine for each in result.talked_about}
    return {actor for actor in everyone if not all(any(t.id == actor for t in result.talked_about) for result in mine)}


@once
def _named(now: Comparison) -> Counter[tuple[str, str]]:
    """Return how often each actor or concept is named in each outlet, heard or not."""
    found: Counter[tuple[str, str]] = Counter()
    for document in now.documents.values():
        group = group_of(document.article)
        found.update((match.id, group) for match in document.matches.get("actors", ()))
        found.update((mention.concept, group) for mention in document.mentions if not mention.gloss)
    return found


def _cell(group: str, actor: str, count: int, named: int) -> tuple[Number, ...] | str:
    if count:
        return (Number(times(count), f"source:{group}:{actor}:{SILENT}"),)
    return "heard" if named else ""


def _kind(actor: str) -> str:
    return next((each.kind for each in actors() if each.id == actor), "concept")


def _name(actor: str) -> str:
    if actor in concept_ids():
        return concept(actor).name
    return next((each.name for each in actors() if each.id == actor), actor)
