"""Sentences with the words that add up to their number, each word with what it adds."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd

from dashboard.comparison import Comparison
from dashboard.counts.feeling import Feeling
from dashboard.markup import Mark, marked
from dashboard.words import vocabulary
from dashboard.words.phrases import signed


def sentence_html(now: Comparison, found: Feeling, row: dict[str, Any], swap: str = "") -> str:
    """Return one sentence (a row of `Feeling.sentences`) as safe HTML, with its words' numbers and its own."""
    text = now.article(str(row["article"])).text
    left, right = int(row["start"]), int(row["end"])
    document = now.documents[str(row["article"])]
    paragraph = document.sentences[int(row["sentence"])].paragraph + 1
    words = marked(text, marks(found, row, swap), left, right)
    where = [now.name(str(row["group"])), _voice(row), f"paragraph {paragraph}", _number(row)]
    if row["zone"] != "body":
        where.insert(3, str(row["zone"]))
    return f'<div class="hit"><blockquote>{words}</blockquote><p>{escape(" · ".join(where))}</p></div>'


def marks(found: Feeling, row: dict[str, Any], swap: str = "") -> list[Mark]:
    """Return the marks of a sentence: words with what they add, words that were muted, labels that were swapped."""

    def mine(frame: pd.DataFrame) -> list[dict[str, Any]]:
        return frame[(frame["article"] == row["article"]) & (frame["sentence"] == row["sentence"])].to_dict("records")

    new = vocabulary.label_name(swap.partition(":")[2])
    notes = {"muted": "muted", "swapped": f"→ {new}"}
    return [
        Mark(
            int(word["start"]), int(word["end"]), "tone up" if word["value"] > 0 else "tone down", _adds(word["value"])
        )
        for word in mine(found.words)
    ] + [
        Mark(int(word["start"]), int(word["end"]), f"tone {word['kind']}", notes[word["kind"]])
        for word in mine(found.touched)
    ]


def _adds(value: float) -> str:
    return f"{value:+.1f}".replace("-", "−")


def _voice(row: dict[str, Any]) -> str:
    name = vocabulary.VOICES[str(row["voice"])]
    return f"mixed, mostly {name}" if row["mixed"] else name


def _number(row: dict[str, Any]) -> str:
    after = signed(float(row["compound"]))
    moved = row["before"] != row["compound"]
    return f"number {signed(float(row['before']))}, with the switches {after}" if moved else f"number {after}"
