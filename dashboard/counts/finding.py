"""What a finding is: a sentence that the numbers carry, the numbers, and what their small chart shows."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.markup import Number

Key = tuple[tuple[str, str], ...]
"""Kind of mark in the small chart (as in `Number.parts`) -> what it means, in the order of the chart."""
VOICES: Key = (("own", "own words"), ("reported", "reported speech"), ("quoted", "in quotation marks"))
NAMES: Key = (*VOICES[:2], ("rest", "another name"))


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence, the numbers under it by outlet, each with its list of sentences, and the page that shows more.

    `unit` says in words what a mark of the small chart is, `key` what its fills mean.
    """

    text: str
    counts: dict[str, tuple[Number, ...]]
    page: str
    unit: str = ""
    key: Key = ()
