"""Sentences as a strip: a bar a sentence in reading order, up for happy words, down for unhappy ones."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from html import escape
from typing import Any

import pandas as pd

from dashboard.markup import Address, Number, colour, numbers
from dashboard.words.phrases import signed

COLUMNS = ["group", "number", "voice", "mixed", "compound"]
Mean = tuple[float, float | None, float | None]
"""A mean with the ends of its interval."""
Head = tuple[str, str, tuple[Number, ...], str]
"""An outlet's name, its colour, its numbers in words, and a note beside the name."""
_ROW = 64
"""Sentences in one row of a strip; a longer article goes on below, so that bars stay wide enough for a finger."""
_VOICES = {"own": "own words", "reported": "reported speech", "quoted": "in quotation marks"}


def strips(
    sentences: pd.DataFrame,
    heads: dict[str, Head],
    means: dict[str, Mean],
    voices: Collection[str],
    evidence: Callable[[str, int], str],
    address: Address,
) -> str:
    """Return safe HTML: an outlet a panel, its sentences (`COLUMNS`, in order) as bars, its mean as a line.

    `heads` gives for each outlet its name, colour, numbers in words and a note, `means` its mean with the ends of the
    interval (None: not drawn), `evidence` the id of one sentence. Sentences of other voices are faint. The
    numbers stand above the bars in words, so the bars are hidden from screen readers and from the tab key.
    """
    panels = [
        _panel(sentences[sentences["group"] == group], head, means.get(group), voices, evidence, address)
        for group, head in heads.items()
    ]
    return f'<div class="panels feel">{"".join(panels)}</div>'


def _panel(
    rows: pd.DataFrame,
    head: Head,
    mean: Mean | None,
    voices: Collection[str],
    evidence: Callable[[str, int], str],
    address: Address,
) -> str:
    name, ink, counted, note = head
    aside = f" <small>{escape(note)}</small>" if note else ""
    bars = [
        _bar(row, voices, address(evidence(str(row["group"]), int(row["number"])))) for row in rows.to_dict("records")
    ]
    lines = [bars[start : start + _ROW] for start in range(0, len(bars), _ROW)]
    wide = min(len(bars), _ROW)
    strip = "".join(
        f'<div class="tones" style="--of:{wide}" aria-hidden="true">{"".join(_mean(mean))}{"".join(line)}</div>'
        for line in lines
    )
    return (
        f'<section style="color:{colour(ink)}"><h3>{escape(name)}{aside}</h3>'
        f"<p>{numbers(counted, address)}{_said(mean)}</p>{strip}</section>"
    )


def _bar(row: dict[str, Any], voices: Collection[str], address: str) -> str:
    value = float(row["compound"])
    side = "down" if value < 0 else "up" if value > 0 else "none"
    off = "" if row["voice"] in voices else " off"
    mixed = ", mixed" if row["mixed"] else ""
    words = f"Sentence {row['number']}: {signed(value)}, {_VOICES[row['voice']]}{mixed}"
    height = f"{max(abs(value) * 50, 2):.0f}%" if value else "0"
    return (
        f'<a class="opens {row["voice"]} {side}{off}" tabindex="-1" title="{escape(words)}" href="{escape(address)}">'
        f'<i style="height:{height}"></i></a>'
    )


def _mean(mean: Mean | None) -> Iterator[str]:
    if mean is None or mean[1] is None or mean[2] is None:
        return
    value, low, high = mean
    yield f'<b class="reach" style="top:{_from_top(high):.1f}%;height:{(high - low) * 50:.1f}%"></b>'
    yield f'<b class="mean" style="top:{_from_top(value):.1f}%"></b>'


def _said(mean: Mean | None) -> str:
    """Return the mean in words: what the line across says."""
    if mean is None:
        return ""
    value, low, high = mean
    if low is None or high is None:
        return "; too few sentences for a mean"
    return f"; mean {signed(value)} ({signed(low)} to {signed(high)})"


def _from_top(value: float) -> float:
    return (1 - min(max(value, -1.0), 1.0)) * 50
