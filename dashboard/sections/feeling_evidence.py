"""Sentences with the words that add up to their number, each word with what it adds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard import links
from dashboard.comparison import Comparison
from dashboard.counts.feeling import Feeling
from dashboard.drawer import drawer
from dashboard.evidence import in_turn, with_door
from dashboard.panels.feeling import sentence_html
from dashboard.view import View
from dashboard.words.phrases import many


def show(now: Comparison, view: View, found: Feeling, hits: pd.DataFrame, cells: Mapping[str, str]) -> None:
    """Show the sentences beside the chart, the first dozen at once; `cells` are the lists of the page."""
    with drawer(view, cells, many(len(hits), "sentence")):
        in_turn(hits.to_dict("records"), lambda row, place: _sentence(now, view, found, row, place))


def _sentence(now: Comparison, view: View, found: Feeling, row: dict[str, Any], place: int) -> None:
    passage = links.passage(str(row["article"]), int(row["start"]), int(row["end"]))
    with_door(sentence_html(now, found, row, view.swap), view, passage, now.name(str(row["group"])), place)
