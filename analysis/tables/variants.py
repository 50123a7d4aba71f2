"""The table of quotations of one utterance as each article prints them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from analysis.comparison.quotations.utterances import utterances
from analysis.comparison.quotations.variants import Version, joined_changes
from analysis.comparison.wording import Wording, wording
from analysis.spans import Span
from analysis.tables.table import COUNT, TEXT, Row, Table


def _rows(kept: Sequence[Wording]) -> Iterable[Row]:
    """Yield a row for each quotation, and one for each article that only reports the utterance or has none of it."""
    for utterance in utterances(*kept):
        for version in utterance.versions:
            for quotation, change, text in _quotations(version):
                yield utterance.id, version.wording.article.id, quotation, change, text


def _quotations(version: Version) -> Iterator[tuple[int | None, str, str | None]]:
    """Yield number, changes and words of each quotation, else of what is retold."""
    if not version.fragments:
        words = "; ".join(each.span.of(version.wording.article.text) for each in version.tellings)
        yield None, "; ".join(version.changes), words or None
    for quotation in dict.fromkeys(each.quotation for each in version.fragments):
        own = [each for each in version.fragments if each.quotation == quotation]
        spans = [each.stretch.span for each in own if each.stretch.span]
        words = Span(spans[0].start, spans[-1].end).of(version.wording.article.text)
        yield quotation, "; ".join(joined_changes(each.changes for each in own)), words


TABLE = Table(
    "variants",
    {
        "utterance": TEXT,
        "article": TEXT,
        "quotation": COUNT,
        "change": TEXT,
        "text": TEXT,
    },
    wording,
    _rows,
)
