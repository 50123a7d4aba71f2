"""The one list of measures: an entry here puts a measure into the tables, on Methods and under the contract tests."""

from __future__ import annotations

from analysis.measures import (
    coverage,
    distinctive,
    emphasis,
    labels_by_actor,
    loaded_words,
    passives,
    readability,
    reporting_verbs,
    sentiment,
    similarity,
    sourcing,
    terminology,
)
from analysis.measures.measure import Measure

MEASURES: tuple[Measure, ...] = (
    terminology.MEASURE,
    labels_by_actor.MEASURE,
    sentiment.MEASURE,
    emphasis.MEASURE,
    coverage.MEASURE,
    sourcing.MEASURE,
    reporting_verbs.MEASURE,
    readability.MEASURE,
    loaded_words.MEASURE,
    passives.MEASURE,
    distinctive.MEASURE,
    similarity.MEASURE,
)
