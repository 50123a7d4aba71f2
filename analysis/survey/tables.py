"""What a survey finds as tidy rows: scores and phrases batch by batch, words at the end."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.measures import readability, sentiment
from analysis.measures.resampling import by_sentence
from analysis.survey.batch import Batch
from analysis.survey.survey import Survey
from analysis.tables.table import COUNT, NUMBER, TEXT, Row

COLUMNS: dict[str, dict[str, str]] = {
    "scores": {"article": TEXT, "measure": TEXT, "unit": TEXT, "value": NUMBER, "n": COUNT},
    "phrases": {"article": TEXT, "list": TEXT, "id": TEXT, "count": COUNT},
    "words": {"outlet": TEXT, "word": TEXT, "count": COUNT},
}
"""The columns of each table, in order, with their pandas types; `scores` has those of `tables` without the voices."""


def score_rows(batch: Batch) -> Iterator[Row]:
    """Yield article, measure, unit, value and n for each number that needs no voice, as `tables` has them.

    `n` counts sentences; the value is None where it cannot be computed.
    """
    for place, article in enumerate(batch.articles):
        for unit, value, count in _tone(batch, place):
            yield article, sentiment.MEASURE.id, unit, value, count
        made = batch.language in readability.MEASURE.languages
        for unit, value in batch.readability[place].items() if made else (("", None),):
            yield article, readability.MEASURE.id, unit, value, batch.counts[place].sentences if made else 0


def _tone(batch: Batch, place: int) -> Iterator[tuple[str, float | None, int]]:
    if batch.language not in sentiment.MEASURE.languages:
        yield "", None, 0
        return
    scores = batch.sentences.compound[batch.sentences.article == place].tolist()
    count = len(scores)
    yield "mean-compound", round(round(by_sentence(scores).mean, 6), 4) if count else None, count
    yield "sentences-below-zero", sum(score < 0 for score in scores) / count if count else None, count
    yield "sentences-above-zero", sum(score > 0 for score in scores) / count if count else None, count


def phrase_rows(batch: Batch) -> Iterator[Row]:
    """Yield article, list, id and count of each entry that stands in an article, lists and ids in order."""
    for article, lists in zip(batch.articles, batch.phrases, strict=True):
        for name in sorted(lists):
            for entry, count in sorted(lists[name].items()):
                yield article, name, entry, count


def word_rows(survey: Survey) -> Iterator[Row]:
    """Yield outlet, word and count, in order; the outlet is None where nobody has said it."""
    for outlet in survey.outlets:
        for word, count in survey.words(outlet).items():
            yield outlet, word, count
