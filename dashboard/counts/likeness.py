"""Distinctive words and similarity, as the style page shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from analysis.annotation.document import Document
from analysis.measures.distinctive import MEASURE, Distinctive, WordUse, distinctive, occurrences, word_use
from analysis.measures.similarity import similarity
from dashboard.charts.words import Panel
from dashboard.comparison import Comparison, group_of
from dashboard.counts.places import places
from dashboard.kept import of_article, of_group, once
from dashboard.markup import Number

MOST = 8
"""How many words of an outlet are shown at once."""
FEW = 4
"""How many of them go with a finding."""


@once
def words(now: Comparison, mute_names: bool) -> dict[str, list[Distinctive]]:
    """Return each outlet's distinctive words against all others shown, those that stand nowhere else first."""
    uses = [of_article(now, _use, document, mute_names) for document in _read(now)]
    rows = distinctive(uses)
    ordered = sorted(rows, key=lambda row: (row.others > 0, -row.count if not row.others else 0, -row.z, row.word))
    found: dict[str, list[Distinctive]] = {group: [] for group in now.groups}
    for row in ordered:
        found[row.outlet].append(row)
    return found


def _use(document: Document, mute_names: bool) -> WordUse:
    return replace(word_use(document, mute_names), event=None)


def _read(now: Comparison) -> list[Document]:
    """Return the articles in whose language words can be counted; others have no list of common words."""
    return [document for document in now.documents.values() if MEASURE.made_for(document)]


@once
def panels(now: Comparison, found: Mapping[str, list[Distinctive]]) -> list[Panel]:
    """Return for each outlet its name, colour and first words, each with its counts as numbers."""
    return [
        (
            now.name(group),
            now.note(group),
            now.colour(group),
            [
                (
                    as_written(now, group, row.word),
                    [
                        Number(f"{row.count} here", f"distinctive:{group}:{row.word}:all"),
                        Number(f"{row.others} elsewhere"),
                    ],
                )
                for row in rows[:MOST]
            ],
        )
        for group, rows in found.items()
    ]


@once
def table(now: Comparison, found: Mapping[str, list[Distinctive]]) -> pd.DataFrame:
    """Return all distinctive words with their three measures as strings to show."""
    return pd.DataFrame(
        [
            {
                "Outlet": now.noted(group),
                "Word": as_written(now, group, row.word),
                "Here": (Number(str(row.count), f"distinctive:{group}:{row.word}:all"),),
                "In the others": str(row.others),
                "Log-odds z": f"{row.z:.1f}",
                "G2": f"{row.g2:.1f}",
                "Log ratio": f"{row.log_ratio:.1f}",
            }
            for group, rows in found.items()
            for row in rows
        ],
        columns=["Outlet", "Word", "Here", "In the others", "Log-odds z", "G2", "Log ratio"],
    )


@once
def by_outlet(now: Comparison, found: Mapping[str, list[Distinctive]]) -> dict[str, tuple[Number, ...]]:
    """Return each outlet's first distinctive words with their counts."""
    return {
        group: tuple(
            Number(
                f"“{as_written(now, group, row.word)}” {row.count} here, {row.others} elsewhere",
                f"distinctive:{group}:{row.word}:all",
            )
            for row in rows[:FEW]
        )
        for group, rows in found.items()
    }


@once
def cells(now: Comparison, found: Mapping[str, list[Distinctive]]) -> dict[str, str]:
    """Return the words whose sentences can be opened: evidence id -> what it counts."""
    return {
        f"distinctive:{group}:{row.word}:all": f"{now.name(group)}: “{as_written(now, group, row.word)}” ({row.count})"
        for group, rows in found.items()
        for row in rows
    }


def as_written(now: Comparison, group: str, word: str) -> str:
    """Return a word, which is counted in small letters, as an outlet's articles mostly write it ("U.S.", "Daesh")."""
    return of_group(now, _written, group).get(word, word)


def _written(now: Comparison, group: str) -> dict[str, str]:
    """Return each word of an outlet's articles, in small letters, as they mostly write it; the first met of equals."""
    inside: dict[str, Counter[str]] = {}
    first: dict[str, Counter[str]] = {}
    for document in now.of_group(group):
        text, words = document.article.text, document.words
        starts = {sentence.span.start for sentence in document.sentences}
        for form, start, end in zip(words.forms, words.starts, words.ends, strict=True):
            where = first if start in starts else inside
            where.setdefault(form, Counter())[text[start:end]] += 1
    forms = first | inside  # a sentence's first word has a capital whatever it is
    return {word: found.most_common(1)[0][0] for word, found in forms.items()}


def word_places(now: Comparison, evidence: str, mute_names: bool) -> pd.DataFrame:
    """Return where a distinctive word stands in its outlet's articles."""
    _, group, word, _ = evidence.split(":")
    return places((document, occurrences(document, word, mute_names)) for document in now.of_group(group))


def headline(found: Mapping[str, list[Distinctive]]) -> str:
    """Return how many words are in one outlet's articles only."""
    alone = [row for each in found.values() for row in each if not row.others]
    if not alone:
        return "No word is used three times in one article and never in the others"
    start = f"{len(alone)} words stand" if len(alone) > 1 else "1 word stands"
    return f"{start} three times or more in one article, and never in the others"


@once
def matrix(now: Comparison, mute_names: bool) -> pd.DataFrame:
    """Return the cosines of all pairs of articles as strings, two decimals; no number on the diagonal."""
    uses = [word_use(document, mute_names) for document in _read(now)]
    names = [now.name(group_of(document.article)) for document in _read(now)]
    if len(set(names)) < len(names):
        names = [use.article for use in uses]
    rows = similarity(uses)
    return pd.DataFrame(
        [
            {"Article": name}
            | {
                other: "" if at == column else "none" if value is None else f"{value:.2f}"
                for column, (other, value) in enumerate(zip(names, rows[at], strict=True))
            }
            for at, name in enumerate(names)
        ]
    )


def range_of(matrix: pd.DataFrame) -> str:
    """Return from where to where the numbers of a `matrix` go, and no order; no full stop."""
    known = sorted(value for name in matrix.columns[1:] for value in matrix[name] if value not in ("", "none"))
    if not known:
        return "There are no words to compare"
    if known[0] == known[-1]:
        return f"On a scale from 0 to 1, two of these articles are {known[0]} alike in their words"
    return f"On a scale from 0 to 1, two of these articles are {known[0]} to {known[-1]} alike in their words"
