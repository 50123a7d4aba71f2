"""Shares with their intervals: a dot for what was counted, a line for what one text cannot rule out."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.ink import Ink, framed, words_at
from dashboard.markup import TOO_FEW_WORDS, for_chart

COLUMNS = ["outlet", "colour", "name", "count", "of", "share", "low", "high", "evidence"]
_ROW = 46


def shares(table: pd.DataFrame, on: Ink) -> go.Figure:
    """Draw a row for each outlet and name: share of the outlet's mentions (0 to 1) with its 95 % interval.

    A row whose `low` is missing is too small for an interval: it says so and gets a broken line, no dot. A dot's
    `customdata` is the id of its list of sentences.
    """
    rows = [(row, number * _ROW + 32) for number, row in enumerate(table.to_dict("records"))]
    figure = go.Figure([mark for row, middle in rows for mark in _marks(row, middle, on)])
    height = max(len(table) * _ROW, 40) + 34
    figure.update_layout(annotations=[words_at(_label(row, on), middle - 18, on.text) for row, middle in rows])
    figure.update_yaxes(range=[len(table) * _ROW + 6, 0])
    framed(figure, height + 26, on).update_layout(margin={"l": 14, "r": 22, "b": 30})
    return figure.update_xaxes(
        range=[-0.02, 1.02],
        tickvals=[0, 0.25, 0.5, 0.75, 1],
        ticktext=["none", "a quarter", "half", "¾", "all"],
        tickfont={"size": 13, "color": on.quiet},
        gridcolor=on.line,
        showgrid=True,
    )


def _marks(row: dict[str, Any], middle: int, on: Ink) -> tuple[go.Scatter, ...]:
    if pd.isna(row["low"]):
        broken = {"color": on.quiet, "width": 1.5, "dash": "4px,4px"}
        return (go.Scatter(x=[0, 1], y=[middle] * 2, mode="lines", line=broken, hoverinfo="skip"),)
    line = {"color": row["colour"], "width": 4}
    dot = {"color": row["colour"], "size": 12}
    return (
        go.Scatter(x=[row["low"], row["high"]], y=[middle] * 2, mode="lines", line=line, hoverinfo="skip"),
        go.Scatter(
            x=[row["share"]], y=[middle], mode="markers", marker=dot, hoverinfo="none", customdata=[row["evidence"]]
        ),
    )


def _label(row: dict[str, Any], on: Ink) -> str:
    count = f"{row['count']} of {row['of']}"
    small = f", {TOO_FEW_WORDS}" if pd.isna(row["low"]) else ""
    name, outlet = for_chart(str(row["name"]), 24), for_chart(str(row["outlet"]), 28)
    return f"<b>{outlet}</b>  {name} <span style='color:{on.quiet}'>{count}{small}</span>"
