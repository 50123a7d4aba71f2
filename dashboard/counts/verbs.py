"""Reporting verbs by class and outlet, each with its sentences."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from analysis.annotation.document import Document
from analysis.facts import facts
from analysis.measures.reporting_verbs import CARD, COLON, VerbUse, reporting_verbs, verb_id
from dashboard.comparison import Comparison, group_of
from dashboard.counts.speaking import MOST_OUTLETS, article_of
from dashboard.kept import once
from dashboard.markup import Number
from dashboard.words.phrases import joined

JUDGING = ("factive", "distancing", "evaluative", "denial")
"""Classes whose words tell a reader more than that somebody said it."""


def classes() -> dict[str, tuple[str, str]]:
    """Return the classes in their order: id -> name and what it does to what is said."""
    return {entry["id"]: (entry["name"], entry["plain"]) for entry in facts(CARD)["classes"]}


@once
def table(now: Comparison) -> pd.DataFrame:
    """Return a row for each class that occurs and a column for each outlet: its verbs with their counts."""
    counts = _counts(now)
    rows = []
    for family, (name, plain) in classes().items():
        if any(key[1] == family for key in counts):
            row: dict[str, object] = {"Class": name, "What it does": plain}
            row |= {now.name(group): _numbers(counts, group, family) or "" for group in now.groups}
            rows.append(row)
    return pd.DataFrame(rows)


@once
def cells(now: Comparison) -> dict[str, str]:
    """Return the numbers of the table: evidence id -> what it counts."""
    return {
        _evidence(*key): f"{now.name(key[0])}: {word(key[2])} ({count})" for key, count in sorted(_counts(now).items())
    }


def uses(now: Comparison, evidence: str) -> list[tuple[Document, int, tuple[str, ...]]]:
    """Return the attributions behind a number of `cells`: document, index, and nobody who handed it on."""
    return [
        (document, attribution, ())
        for document, use in _uses(now)
        if _evidence(group_of(document.article), use.family, use.lemma) == evidence
        for attribution in use.attributions
    ]


@once
def headline(now: Comparison) -> str:
    """Return which words beside the plain ones each outlet on the event uses, as a list without rates."""
    counts = _counts(now)
    if not counts:
        return "No reporting word stands here"
    found = {
        group: [f"“{word(lemma)}”" for each, family, lemma in counts if each == group and family in JUDGING]
        for group in now.on_event
    }
    if not any(found.values()):
        return "Only plain reporting words, such as “say”, stand here"
    if len(found) > MOST_OUTLETS:
        every = sorted({each for words in found.values() for each in words})
        return f"Beside plain words such as “say”: {joined(every[:12])}"
    parts = [
        f"{joined(words) if words else 'none'} in {article_of(now, group, short=bool(at))}"
        for at, (group, words) in enumerate(found.items())
    ]
    return f"Beside plain words such as “say”: {'; '.join(parts)}"


def by_outlet(now: Comparison, few: int = 6) -> dict[str, tuple[Number, ...]]:
    """Return each outlet's reporting words, those that say more than "say" first, as numbers."""
    counts = _counts(now)
    return {
        group: tuple(number for family in (*JUDGING, *_plain_classes()) for number in _numbers(counts, group, family))[
            :few
        ]
        for group in now.groups
    }


def _plain_classes() -> list[str]:
    return [family for family in classes() if family not in JUDGING]


def word(lemma: str) -> str:
    """Return how a reporting word is written on screen."""
    return "a colon" if lemma == COLON else lemma


def _numbers(counts: dict[tuple[str, str, str], int], group: str, family: str) -> tuple[Number, ...]:
    mine = [(key, count) for key, count in counts.items() if key[:2] == (group, family)]
    ranked = sorted(mine, key=lambda entry: -entry[1])
    return tuple(Number(f"{word(key[2])} {count}", _evidence(*key)) for key, count in ranked)


def _evidence(group: str, family: str, lemma: str) -> str:
    return f"verb:{group}:{family}:{verb_id(lemma)}"


def _counts(now: Comparison) -> dict[tuple[str, str, str], int]:
    """Return group, class and verb -> how often, in the order of outlets and classes."""
    found: dict[tuple[str, str, str], int] = {}
    for document, use in _uses(now):
        key = (group_of(document.article), use.family, use.lemma)
        found[key] = found.get(key, 0) + len(use.places)
    return found


def _uses(now: Comparison) -> Iterator[tuple[Document, VerbUse]]:
    for document in now.documents.values():
        if document.article.language == "en":
            for use in reporting_verbs(document):
                yield document, use
