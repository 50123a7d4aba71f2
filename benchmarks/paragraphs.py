"""Paragraphs of texts kept one sentence a line, as NewsWCL50 is: its annotations say which belong together."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

SENTENCES, ANNOTATIONS = "_sent.txt", "_annotations.csv"


def with_paragraphs(text: str, path: Path) -> str:
    """Return a text of one sentence a line with the lines of a paragraph joined by a space, all places kept.

    Without that, a quotation of two sentences would break at a line's end as though its paragraph ended. `path` is the
    text's file; a text without annotations beside it is returned as it is.
    """
    beside = path.with_name(path.name.replace(SENTENCES, ANNOTATIONS))
    if not path.name.endswith(SENTENCES) or not beside.is_file():
        return text
    return joined(text, _paragraphs(beside.read_text(encoding="utf-8")))


def joined(text: str, paragraphs: Mapping[int, int]) -> str:
    r"""Return the text with each line end inside a paragraph as a space; `paragraphs`: sentence -> paragraph.

    >>> joined("a\nb\nc\nd", {0: 0, 2: 0, 3: 1})
    'a b c\nd'
    """
    lines = text.split("\n")
    known = sorted(place for place in paragraphs if place < len(lines))
    inside = {
        place
        for first, last in pairwise(known)
        if paragraphs[first] == paragraphs[last]
        for place in range(first, last)
    }
    return "".join(f"{line}{' ' if place in inside else chr(10)}" for place, line in enumerate(lines))[:-1]


def _paragraphs(table: str) -> dict[int, int]:
    rows = csv.DictReader(io.StringIO(table))
    pairs = ((row.get("sentence", ""), row.get("paragraph", "")) for row in rows)
    return {
        int(sentence): int(paragraph) for sentence, paragraph in pairs if sentence.isdigit() and paragraph.isdigit()
    }
