"""The table of themes: present, partial or absent in each article, with the places."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotation.document import Document
from analysis.measures.coverage import coverage
from analysis.tables.table import PLACE, TEXT, Row, Table


def _rows(document: Document) -> Iterator[Row]:
    """Yield a row for each place that decides how a theme is told, and one without a place for each absent theme.

    An article has the themes of its own event and of the events that its words are about
    (`analysis.measures.coverage.asked`): a text on something else, or on an event without themes, has no rows. `status`
    is the theme's in the article, so it is the same in all of its rows.
    """
    for found in coverage(document):
        for place in found.evidence:
            yield document.article.id, found.theme.id, found.status, place.start, place.end
        if not found.evidence:
            yield document.article.id, found.theme.id, found.status, None, None


TABLE = Table(
    "coverage",
    {
        "article": TEXT,
        "theme": TEXT,
        "status": TEXT,
        **PLACE,
    },
    _rows,
)
