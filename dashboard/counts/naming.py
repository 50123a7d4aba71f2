"""Tables about names: which name, by which outlet, in whose voice; what the names page and the overview show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import pandas as pd

from analysis.measures.intervals import wilson
from analysis.measures.terminology import too_few
from dashboard.charts import names as names_chart
from dashboard.charts import shares as shares_chart
from dashboard.comparison import OTHER_EVENT, Comparison
from dashboard.kept import once
from dashboard.markup import Number
from dashboard.view import VOICES
from dashboard.words import vocabulary
from dashboard.words.phrases import joined

CHOSEN = ("own", "reported")
"""The voices in which the newsroom chose the word, whoever is said to have spoken it."""
MOST_LISTED = 6
"""So many outlets a headline names one by one."""
NOBODY = "nobody"
"""Stands for the party of a label that is laid on nobody who is named beside it."""


@once
def choices(comparison: Comparison, concept: str) -> pd.DataFrame:
    """Return the mentions that are a choice of name."""
    mentions = comparison.tables["mentions"]
    return mentions[(mentions["concept"] == concept) & mentions["aside"].isna()]


@once
def asides(comparison: Comparison, concept: str) -> pd.DataFrame:
    """Return the mentions that only explain another name, stand in brackets in a quotation, or in scare marks."""
    mentions = comparison.tables["mentions"]
    return mentions[(mentions["concept"] == concept) & mentions["aside"].notna()]


def filtered(mentions: pd.DataFrame, voices: Collection[str], term: str) -> pd.DataFrame:
    """Return the mentions in these voices and, where `term` is given, of this name."""
    kept = mentions[mentions["voice"].isin(list(voices))]
    return kept[kept["term"] == term] if term else kept


def counts(comparison: Comparison, mentions: pd.DataFrame, concept: str) -> pd.DataFrame:
    """Return a row for each outlet, name and voice that occurs, as the chart of names wants it.

    Same event first; an outlet's names by how often it writes them in its own words, then by all mentions.
    """
    sums = mentions.groupby(["group", "term", "voice"], as_index=False).size().rename(columns={"size": "count"})
    if sums.empty:
        return pd.DataFrame(columns=names_chart.COLUMNS)
    own = sums[sums["voice"] == "own"].groupby(["group", "term"])["count"].sum()
    total = sums.groupby(["group", "term"])["count"].sum()
    keys = list(zip(sums["group"], sums["term"], strict=True))
    order = {group: place for place, group in enumerate(comparison.groups)}
    sums = sums.assign(
        _group=[order[group] for group, _ in keys],
        _own=[-own.get(key, 0) for key in keys],
        _all=[-total[key] for key in keys],
        _voice=sums["voice"].map(VOICES.index),
        outlet=[comparison.name(group) for group, _ in keys],
        note=[comparison.note(group) for group, _ in keys],
        colour=[comparison.colour(group) for group, _ in keys],
        name=[vocabulary.term_name(concept, term) for _, term in keys],
    )
    return sums.sort_values(["_group", "_own", "_all", "term", "_voice"])[names_chart.COLUMNS].reset_index(drop=True)


def glance(table: pd.DataFrame, voices: Sequence[str] = VOICES) -> pd.DataFrame:
    """Return a row for each outlet and a column for each voice: the names with their counts, most first, as numbers."""
    rows = []
    for _, part in table.groupby("group", sort=False):
        row: dict[str, object] = {
            "Outlet": part["outlet"].iloc[0] + (f" ({OTHER_EVENT})" if part["note"].iloc[0] else "")
        }
        most_first = sorted(part.to_dict("records"), key=lambda each: -each["count"])
        for voice in voices:
            numbers = [
                Number(f"{each['name']} {each['count']}", f"name:{each['group']}:{each['term']}:{voice}")
                for each in most_first
                if each["voice"] == voice
            ]
            row[vocabulary.VOICES[voice].capitalize()] = tuple(numbers) or "–"
        rows.append(row)
    return pd.DataFrame(rows)


def name_cells(table: pd.DataFrame, shown: Collection[str] | None = None) -> dict[str, str]:
    """Return the numbers of a table of counts, or those of them in `shown`: evidence id -> what it counts.

    Where an outlet has a name in its own words and in reported speech, their sum comes as the voice `unquoted`.
    """
    both = table[table["voice"].isin(list(CHOSEN))].groupby(["group", "term"], sort=False)
    sums = {
        f"name:{group}:{term}:unquoted": f"{part['outlet'].iloc[0]}: {part['name'].iloc[0]}, outside quotation marks "
        f"({part['count'].sum()})"
        for (group, term), part in both
    }
    cells = sums | {
        f"name:{row['group']}:{row['term']}:{row['voice']}": f"{row['outlet']}: {row['name']}, "
        f"{vocabulary.VOICES[row['voice']]} ({row['count']})"
        for row in table.to_dict("records")
    }
    return cells if shown is None else {evidence: words for evidence, words in cells.items() if evidence in shown}


def shares(table: pd.DataFrame, only: str = "") -> pd.DataFrame:
    """Return each name's share of an outlet's mentions outside quotation marks, with its 95 % interval.

    `table` counts all names; `only` shows one of them, and its share stays a share of all. `low` and `high` are
    missing where there are too few mentions to say.
    """
    heard = table[table["voice"].isin(list(CHOSEN))]
    rows = []
    for _, part in heard.groupby("group", sort=False):
        of = int(part["count"].sum())
        for term, same in part.groupby("term", sort=False):
            if only not in ("", term):
                continue
            first, count = same.iloc[0], int(same["count"].sum())
            ends = (wilson(count, of) if of >= too_few() else None) or (None, None)
            evidence = f"name:{first['group']}:{first['term']}:unquoted"
            rows.append((first["outlet"], first["colour"], first["name"], count, of, count / of, *ends, evidence))
    return pd.DataFrame(rows, columns=shares_chart.COLUMNS)


def in_words(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table of `shares` as strings to show."""
    return pd.DataFrame(
        {
            "Outlet": table["outlet"],
            "Name": table["name"],
            "Count": [
                (Number(f"{count} of {of}", evidence),)
                for count, of, evidence in zip(table["count"], table["of"], table["evidence"], strict=True)
            ],
            "Interval (95 %)": [
                "too few to say" if pd.isna(low) else f"{low:.0%} to {high:.0%}"
                for low, high in zip(table["low"], table["high"], strict=True)
            ],
        }
    )


@once
def first_mentions(comparison: Comparison, concept: str) -> pd.DataFrame:
    """Return for each article the first mention that is a choice of name, in the order of the corpus."""
    found = choices(comparison, concept).sort_values(["start"]).groupby("article", sort=False).head(1)
    order = {article: place for place, article in enumerate(comparison.documents)}
    return found.assign(_order=found["article"].map(order)).sort_values("_order").drop(columns="_order")


def firsts_headline(comparison: Comparison, found: pd.DataFrame, concept: str) -> str:
    """Return which name a reader meets first in the articles on the event; "" where there are too many to list."""
    here = found[found["group"].isin(comparison.on_event)]
    by_name: dict[str, list[str]] = {}
    for group, term in zip(here["group"], here["term"], strict=True):
        by_name.setdefault(vocabulary.term_name(concept, str(term)), []).append(comparison.name(str(group)))
    if here.empty or here["group"].duplicated().any() or len(here) > MOST_LISTED:
        return ""
    return f"A reader first meets {joined([f'{name} in {joined(who)}' for name, who in by_name.items()])}"


def firsts_in_words(comparison: Comparison, found: pd.DataFrame) -> pd.DataFrame:
    """Return the first mentions (with their paragraphs) as strings to show."""
    return pd.DataFrame(
        {
            "Outlet": [comparison.noted(group) for group in found["group"]],
            "First name": [
                (Number(str(text), f"name:{group}:{term}:{voice}"),)
                for text, group, term, voice in zip(
                    found["text"], found["group"], found["term"], found["voice"], strict=True
                )
            ],
            "Whose words": [
                vocabulary.VOICES[voice] + (f" ({speaker})" if voice != "own" and pd.notna(speaker) else "")
                for voice, speaker in zip(found["voice"], found["speaker"], strict=True)
            ],
            "Where": [
                f"paragraph {paragraph}" if zone == "body" else f"{zone} (paragraph {paragraph})"
                for paragraph, zone in zip(found["paragraph"], found["zone"], strict=True)
            ],
        }
    )


def asides_in_words(comparison: Comparison, found: pd.DataFrame) -> pd.DataFrame:
    """Return names that are no choice of name (with their paragraphs) as a table to take away."""
    why = {"gloss": "explains another name", "inserted": "put into a quotation", "scare": "in scare marks"}
    return pd.DataFrame(
        {
            "Outlet": [comparison.noted(group) for group in found["group"]],
            "Name": [str(text) for text in found["text"]],
            "Why it is not counted": [why.get(str(kind), str(kind)) for kind in found["aside"]],
            "Whose words": [vocabulary.VOICES[voice] for voice in found["voice"]],
            "Paragraph": [str(paragraph) for paragraph in found["paragraph"]],
        }
    )


@once
def laid(comparison: Comparison) -> pd.DataFrame:
    """Return the labels with the id of the party that each is laid on, `NOBODY` where none is named beside it."""
    labels = comparison.tables["labels"]
    return labels.assign(target=labels["target"].fillna(NOBODY))


@once
def labels_by_actor(comparison: Comparison) -> pd.DataFrame:
    """Return a row for each party and label and a column for each outlet; cells count the label by voice.

    Parties and their labels by how often they come, "nobody named" last.
    """
    labels = laid(comparison)
    counts = Counter(zip(labels["target"], labels["label"], labels["group"], labels["voice"], strict=True))
    pairs, parties = Counter(), Counter()
    for (target, label, _, _), count in counts.items():
        pairs[target, label] += count
        parties[target] += count
    ordered = sorted(pairs, key=lambda pair: (pair[0] == NOBODY, -parties[pair[0]], pair[0], -pairs[pair]))
    return pd.DataFrame(
        [
            {
                "Who is labelled": vocabulary.capital(vocabulary.target_name(target)),
                "Label": vocabulary.label_name(label),
                **{
                    comparison.name(group): _cell(
                        f"label:{group}:{target}:{label}",
                        {voice: counts[target, label, group, voice] for voice in VOICES},
                    )
                    for group in comparison.groups
                },
            }
            for target, label in ordered
        ]
    )


def as_words(value: object) -> object:
    """Return a cell of numbers as plain words, for a file; anything else as it is."""
    return ", ".join(number.words for number in value) if isinstance(value, tuple) else value


@once
def label_cells(comparison: Comparison) -> dict[str, str]:
    """Return the cells of the matrix of labels that are not empty: evidence id -> what stands in it."""
    labels = laid(comparison)
    sums = labels.groupby(["target", "label", "group"], sort=False).size()
    outside = labels[labels["voice"].isin(list(CHOSEN))].groupby(["target", "label", "group"], sort=False).size()
    without = outside.to_dict()
    order = {group: place for place, group in enumerate(comparison.groups)}
    ranked = sorted(sums.items(), key=lambda entry: (order[entry[0][2]], -entry[1]))
    cells = {}
    for (target, label, group), count in ranked:
        what = f"{comparison.name(group)}: {vocabulary.label_name(label)}, on {vocabulary.target_name(target)}"
        cells[f"label:{group}:{target}:{label}"] = f"{what} ({count})"
        unquoted = without.get((target, label, group), 0)
        if unquoted:
            cells[f"unquoted-label:{group}:{target}:{label}"] = f"{what}, outside quotation marks ({unquoted})"
    return cells


def _cell(evidence: str, counts: Mapping[str, int]) -> tuple[Number, ...]:
    words = ", ".join(f"{count} {voice}" for voice, count in counts.items() if count)
    return (Number(words, evidence),) if words else ()


def named(mentions: pd.DataFrame, evidence: str) -> pd.DataFrame:
    """Return the mentions behind a number of `name_cells`."""
    _, group, term, voice = evidence.split(":")
    voices = CHOSEN if voice == "unquoted" else (voice,)
    same = (mentions["group"] == group) & (mentions["term"] == term)
    return mentions[same & mentions["voice"].isin(list(voices))]


def labelled(labels: pd.DataFrame, evidence: str) -> pd.DataFrame:
    """Return the labels (as `laid` gives them) behind a number of `label_cells`."""
    kind, group, target, label = evidence.split(":")
    voices = CHOSEN if kind == "unquoted-label" else VOICES
    same = (labels["group"] == group) & (labels["target"] == target) & (labels["label"] == label)
    return labels[same & labels["voice"].isin(list(voices))]
