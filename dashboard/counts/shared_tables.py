"""Shared passages as tables: each passage with its words as both articles print it, and each two outlets by kind."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.comparison.reuse import KINDS
from dashboard.comparison import Comparison
from dashboard.counts.shared_passages import Pair, by_pair, marks
from dashboard.markup import Number
from dashboard.words.phrases import many

KIND_NAMES = {"quotation": "quotation", "narration": "outside quotation marks", "formula": "formula"}
ROWS = 2_000
"""Rows of the table that is taken away; the command line writes all."""


def table(now: Comparison) -> pd.DataFrame:
    """Return the passages with their words as both print them, formulas last, the longest first: at most `ROWS`."""
    found = [each for among in by_pair(now).values() for each in among]
    found = sorted(found, key=lambda each: (KINDS.index(each.kind), -each.tokens))[:ROWS]
    names = {group: now.noted(group) for group in now.groups}
    columns = ["Outlet", "Its words", "Other outlet", "Its words there", "Words", "Kind", "In quotation marks in"]
    rows = [
        (
            names[each.left.group],
            each.left_span.of(each.left.article.text),
            names[each.right.group],
            each.right_span.of(each.right.article.text),
            str(each.tokens),
            KIND_NAMES[each.kind],
            marks(now, each),
        )
        for each in found
    ]
    return pd.DataFrame(rows, columns=columns)


def overview(now: Comparison, found: Sequence[Pair]) -> pd.DataFrame:
    """Return a row for each pair with its words by kind, for the table beside the chart."""
    rows = [
        {
            "Outlets": f"{now.noted(pair.left)} and {now.noted(pair.right)}",
            "In quotations": _counted(pair, "quotation"),
            "Outside quotation marks": _counted(pair, "narration"),
            "Formulas (not counted)": _counted(pair, "formula"),
        }
        for pair in found
    ]
    return pd.DataFrame(rows, columns=["Outlets", "In quotations", "Outside quotation marks", "Formulas (not counted)"])


def _counted(pair: Pair, kind: str) -> tuple[Number, ...] | str:
    words = getattr(pair, kind)
    return (Number(many(words, "word"), pair.evidence(kind)),) if words else "none"
