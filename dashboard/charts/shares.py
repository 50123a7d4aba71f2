"""Shares with their intervals: a dot for what was counted, a line for what one text cannot rule out."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.ink import Ink, framed
from dashboard.markup import for_chart

COLUMNS = ["outlet", "colour", "name", "count", "of", "share", "low", "high"]
_ROW = 46


def shares(table: pd.DataFrame, on: Ink) -> go.Figure:
    """Draw a row for each outlet and name: share of the outlet's mentions (0 to 1) with its 95 % interval.

    A row whose `low` is missing is too small for an interval: it says so and gets no dot.
    """
    figure = go.Figure()
    for number, row in enumerate(table.to_dict("records")):
        middle = number * _ROW + 32
        known = pd.notna(row["low"])
        if known:
            line = {"color": row["colour"], "width": 4}
            figure.add_scatter(x=[row["low"], row["high"]], y=[middle] * 2, mode="lines", line=line, hoverinfo="skip")
            dot = {"color": row["colour"], "size": 12}
            figure.add_scatter(x=[row["share"]], y=[middle], mode="markers", marker=dot, hoverinfo="skip")
        figure.add_annotation(
            text=_label(row, on, known), x=0, y=middle - 18, xref="paper", xanchor="left", yanchor="middle",
            showarrow=False,
        )  # fmt: skip
    height = max(len(table) * _ROW, 40) + 34
    figure.update_xaxes(
        range=[-0.02, 1.02], tickvals=[0, 0.25, 0.5, 0.75, 1], ticktext=["none", "a quarter", "half", "¾", "all"],
        tickfont={"size": 13, "color": on.quiet}, gridcolor=on.line, side="bottom",
    )  # fmt: skip
    figure.update_yaxes(range=[len(table) * _ROW + 6, 0])
    framed(figure, height, on)
    return figure.update_xaxes(showgrid=True)


def _label(row: dict[str, object], on: Ink, known: bool) -> str:
    count = f"{row['count']} of {row['of']}"
    small = "" if known else ", too few to say"
    name, outlet = for_chart(str(row["name"]), 24), for_chart(str(row["outlet"]), 28)
    return f"<b>{outlet}</b>  {name} <span style='color:{on.quiet}'>{count}{small}</span>"
