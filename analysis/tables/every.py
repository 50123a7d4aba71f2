"""All tables in their order, and the one function that fills them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pandas as pd

from analysis.annotation.document import Document
from analysis.tables import (
    aligned,
    annotation,
    contributions,
    coverage,
    distinctive,
    fact_variants,
    positions,
    scores,
    shared_passages,
    sources,
    variants,
)

TABLES = (
    *annotation.TABLES,
    scores.TABLE,
    contributions.TABLE,
    coverage.TABLE,
    sources.TABLE,
    positions.TABLE,
    distinctive.TABLE,
    variants.TABLE,
    aligned.TABLE,
    shared_passages.TABLE,
    fact_variants.TABLE,
)

COLUMNS: dict[str, dict[str, str]] = {table.name: table.columns for table in TABLES}
"""The columns of each table, in order, with their pandas types; README says in a line each what they hold."""


Report = Callable[[int, int], None]
"""Hears how many tables are done, of how many."""


def tidy_tables(documents: Iterable[Document], report: Report | None = None) -> dict[str, pd.DataFrame]:
    """Return one table for each key of `COLUMNS`, rows in the order of the documents and of the text.

    Ids of sentences, paragraphs, quotations and attributions count from 0 within an article. `start` and `end` are
    code points of the article's text, end exclusive. What is not known is missing, never an empty text or 0; only
    `cue` in quotations is an empty text where no reporting verb was found. An empty table keeps columns and types.
    Documents are read one at a time, so a generator need not hold them all. `report` hears of each table made of them.
    """
    kept: dict[str, list[Any]] = {table.name: [] for table in TABLES}
    for document in documents:
        for table in TABLES:
            if table.together:
                kept[table.name].append(table.of(document))
            else:
                kept[table.name].extend(table.of(document))
    made: dict[str, pd.DataFrame] = {}
    for table in TABLES:
        made[table.name] = table.frame(kept.pop(table.name))
        if report:
            report(len(made), len(TABLES))
    return made
