"""Length of sentences and passives, shaped for their charts."""

from __future__ import annotations

from dashboard.charts.lengths import Panel
from dashboard.charts.strips import Cell
from dashboard.comparison import Comparison
from dashboard.counts import lengths, passives
from dashboard.markup import Number
from dashboard.words.phrases import many

BARS = 150
"""So many sentences of an outlet are drawn."""


def length_panels(now: Comparison) -> list[Panel]:
    """Return for each outlet the lengths of its sentences, with its numbers in words."""
    panels = []
    for group, row in zip(now.groups, lengths.table(now, ("words-per-sentence",)).to_dict("records"), strict=True):
        found = now.of_group(group)
        words = [length for document in found for _, length in lengths.sentence_lengths(document)]
        counted = [Number(many(int(row["Sentences"]), "sentence"))]
        if words:
            counted.append(Number(f"{row['Words a sentence']} words each"))
            counted.append(Number(f"the longest has {max(words)}", lengths.evidence_of(group)))
        if len(words) > BARS:
            counted.append(Number(f"the first {BARS} are drawn"))
        bars = [(length, lengths.of_bar(group, number)) for number, length in enumerate(words[:BARS], start=1)]
        panels.append((now.name(group), now.note(group), now.colour(group), bars, counted))
    return panels


def passive_evidence(group: str) -> str:
    """Return the id of an outlet's passives that do not say by whom."""
    return f"passive:{group}:without:all"


def passive_cells(now: Comparison) -> list[Cell]:
    """Return for each outlet how many of its passives do not say by whom."""
    return [
        (
            now.name(group),
            now.note(group),
            now.colour(group),
            [Number(f"{without} of {every} do not say", passive_evidence(group) if without else "")],
        )
        for group, without, every in passives.counts(now)
    ]
