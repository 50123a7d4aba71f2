"""The ink of Plotly charts: colours for light and dark ground, fonts, the frame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go


@dataclass(frozen=True, slots=True)
class Ink:
    """Colours of one ground; `ground` is what shows through an outlined bar."""

    text: str
    quiet: str
    line: str
    ground: str


LIGHT = Ink(text="#101418", quiet="#4A5259", line="#C9CED3", ground="#FFFFFF")
DARK = Ink(text="#F2F4F6", quiet="#B4BCC4", line="#3C444C", ground="#14171A")


def ink(theme: str | None) -> Ink:
    """Return the ink for a theme's type, "light" where nobody knows."""
    return DARK if theme == "dark" else LIGHT


def framed(figure: go.Figure, height: int, on: Ink) -> go.Figure:
    """Return the figure with the house's frame: no grid, no tool bar, nothing that a finger can drag."""
    figure.update_layout(
        height=height,
        margin={"l": 4, "r": 12, "t": 4, "b": 4},
        dragmode=False,
        clickmode="event+select",
        showlegend=False,
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"size": 14, "color": on.text, "family": "Source Sans, Source Sans Pro, sans-serif"},
        hoverlabel={"font": {"size": 14}},
    )
    figure.update_xaxes(fixedrange=True, showgrid=False, zeroline=False)
    figure.update_yaxes(fixedrange=True, showgrid=False, zeroline=False, visible=False)
    return figure


def words_at(text: str, y: int, colour: str, size: int = 14) -> dict[str, Any]:
    """Return Plotly's annotation for words that begin at the left edge, centred on height `y`."""
    place = {"x": 0, "y": y, "xref": "paper", "xanchor": "left", "yanchor": "middle", "align": "left"}
    return {"text": text, "showarrow": False, "font": {"color": colour, "size": size}, **place}


CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}
