"""One sentence behind a number, the hit marked, with whose words they are and where they stand."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd

from analysis.spans import Span
from dashboard.comparison import Comparison
from dashboard.markup import Mark, marked
from dashboard.words import vocabulary


def sentence_html(comparison: Comparison, hit: dict[str, Any], style: str) -> str:
    """Return one sentence as safe HTML with the hit marked and a line that says whose words they are."""
    text = comparison.article(str(hit["article"])).text
    whole, voice = sentence_of(hit), voice_of(hit)
    words = marked(text, [Mark(int(hit["start"]), int(hit["end"]), style, voice)], whole.start, whole.end)
    where = [comparison.name(str(hit["group"])), *filter(None, [voice, speaker_of(hit)])]
    if pd.notna(hit["paragraph"]):
        where.append(f"paragraph {int(hit['paragraph'])}")
    if hit["zone"] != "body":
        where.append(str(hit["zone"]))
    return f'<div class="hit"><blockquote>{words}</blockquote><p>{escape(" · ".join(where))}</p></div>'


def sentence_of(hit: dict[str, Any]) -> Span:
    """Return the sentence of a hit; the hit itself where none is known."""
    known = pd.notna(hit["sentence_start"])
    left, right = ("sentence_start", "sentence_end") if known else ("start", "end")
    return Span(int(hit[left]), int(hit[right]))


def voice_of(hit: dict[str, Any]) -> str:
    """Return in whose voice a hit stands, in words; "" where it has none."""
    return "" if pd.isna(hit["voice"]) else vocabulary.VOICES[str(hit["voice"])]


def speaker_of(hit: dict[str, Any]) -> str:
    """Return in whose mouth a hit is laid, in words; "" where it is in nobody's."""
    return f"speaker: {hit['speaker']}" if pd.notna(hit["speaker"]) and hit["voice"] != "own" else ""


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
