"""Names of one concept: how often each outlet uses each name, and in whose voice."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.ink import Ink, fill, framed, words_at
from dashboard.markup import for_chart

COLUMNS = ["group", "outlet", "note", "colour", "term", "name", "voice", "count"]
VOICES = {"own": "own words", "reported": "reported", "quoted": "quoted"}
_HEAD, _ROW, _BAR = 34, 42, 13  # pixels: an outlet's line, a name's line, the bar in it


def names_by_voice(counts: pd.DataFrame, on: Ink) -> go.Figure:
    """Draw one bar a name under each outlet, cut by voice; lengths are counts on one scale for all outlets.

    `counts` has one row for an outlet, name and voice (`COLUMNS`; `count` in mentions), outlets and names in the
    order in which they are to stand. An empty table gives an empty frame.
    """
    figure = go.Figure()
    heads, bars, height = _places(counts)
    for voice in VOICES:
        rows = counts[counts["voice"] == voice]
        if len(rows):
            figure.add_bar(**_bar(rows, voice, bars, on))
    outlets = dict(iter(counts.groupby("group", sort=False)))
    names = dict(iter(counts.groupby(["group", "term"], sort=False)))
    words = [words_at(_head(outlets[group].iloc[0]), top + _HEAD - 12, on.text, 15) for group, top in heads.items()]
    words += [words_at(_label(names[key], on), top + 12, on.text) for key, top in bars.items()]
    longest = counts.groupby(["group", "term"])["count"].sum().max() if len(counts) else 1
    figure.update_xaxes(range=[0, longest * 1.02], visible=False)
    figure.update_yaxes(range=[height, 0])
    figure.update_layout(barmode="stack", annotations=words)
    return framed(figure, max(height, 60) + 8, on)


def _places(counts: pd.DataFrame) -> tuple[dict[str, int], dict[tuple[str, str], int], int]:
    """Return the top of each outlet's line and of each name's line, and the height of all, in pixels."""
    heads: dict[str, int] = {}
    bars: dict[tuple[str, str], int] = {}
    height = 0
    for group, rows in counts.groupby("group", sort=False):
        heads[str(group)] = height
        height += _HEAD
        for term in rows["term"].unique():
            bars[str(group), term] = height
            height += _ROW
        height += 6
    return heads, bars, height


def _bar(rows: pd.DataFrame, voice: str, bars: dict[tuple[str, str], int], on: Ink) -> dict[str, object]:
    places = [bars[key] + _ROW - 14 for key in zip(rows["group"], rows["term"], strict=True)]
    who = [f"{for_chart(row.outlet)}: {for_chart(row.name_)}" for row in _tuples(rows)]
    return {
        "x": rows["count"].tolist(),
        "y": places,
        "width": [_BAR] * len(rows),
        "orientation": "h",
        "marker": fill(voice, rows["colour"].tolist(), on),
        "customdata": [f"name:{row.group}:{row.term}:{voice}" for row in _tuples(rows)],
        "hovertext": [f"{label}, {VOICES[voice]} {count}" for label, count in zip(who, rows["count"], strict=True)],
        "hoverinfo": "text",
        "name": VOICES[voice],
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
        "constraintext": "none",
    }


def _tuples(rows: pd.DataFrame) -> list[tuple[object, ...]]:
    return list(rows.rename(columns={"name": "name_"}).itertuples(index=False))


def _head(row: pd.Series) -> str:
    note = f"  <span style='font-weight:normal'>{for_chart(row['note'], 60)}</span>" if row["note"] else ""
    return f"<b>{for_chart(row['outlet'])}</b>{note}"


def _label(rows: pd.DataFrame, on: Ink) -> str:
    by_voice = rows.set_index("voice")["count"]
    words = [f"{by_voice[voice]} {word}" for voice, word in VOICES.items() if voice in by_voice]
    name = for_chart(rows["name"].iloc[0], 24)
    return f"{name}  <span style='color:{on.quiet}'>{', '.join(words)}</span>"
