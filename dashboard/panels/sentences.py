"""One sentence behind a number, the hit marked, with whose words they are and where they stand."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd

from dashboard import vocabulary
from dashboard.comparison import Comparison
from dashboard.markup import Mark, marked


def sentence_html(comparison: Comparison, hit: dict[str, Any], style: str) -> str:
    """Return one sentence as safe HTML with the hit marked and a line that says whose words they are."""
    text = comparison.article(str(hit["article"])).text
    start, end = int(hit["start"]), int(hit["end"])
    known = pd.notna(hit["sentence_start"])
    left, right = (int(hit["sentence_start"]), int(hit["sentence_end"])) if known else (start, end)
    voice = "" if pd.isna(hit["voice"]) else vocabulary.VOICES[str(hit["voice"])]
    words = marked(text, [Mark(start, end, style, voice)], left, right)
    where = [comparison.name(str(hit["group"])), *filter(None, [voice])]
    if pd.notna(hit["speaker"]) and hit["voice"] != "own":
        where.append(f"speaker: {hit['speaker']}")
    if pd.notna(hit["paragraph"]):
        where.append(f"paragraph {int(hit['paragraph'])}")
    if hit["zone"] != "body":
        where.append(str(hit["zone"]))
    return f'<div class="hit"><blockquote>{words}</blockquote><p>{escape(" · ".join(where))}</p></div>'


def style_of(hit: dict[str, Any]) -> str:
    """Return how a hit is marked: by its voice, or, where it has none (a whole sentence has several), at its side."""
    return "whole" if pd.isna(hit["voice"]) else str(hit["voice"])


def furniture_html(comparison: Comparison, kind: str) -> str:
    """Return every place of one kind of furniture as safe HTML, with its outlet."""
    table = comparison.tables["furniture"]
    rows = table[table["kind"] == kind].to_dict("records")
    return "".join(
        f'<div class="hit"><blockquote>{escape(str(row["text"]))}</blockquote>'
        f"<p>{escape(comparison.name(str(row['group'])))}</p></div>"
        for row in rows
    )
