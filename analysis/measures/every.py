"""The one list of measures: an entry here puts a measure into the tables, on Methods and under the contract tests."""

from __future__ import annotations

from analysis.measures import distinctive, emphasis, labels_by_actor, readability, similarity, terminology
from analysis.measures.measure import Measure

MEASURES: tuple[Measure, ...] = (
    terminology.MEASURE,
    labels_by_actor.MEASURE,
    emphasis.MEASURE,
    readability.MEASURE,
    distinctive.MEASURE,
    similarity.MEASURE,
)
