"""The two ways that lead on from a panel: to the sentences behind a number, and to a place in an article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from analysis.spans import Span
from dashboard.markup import Address


@dataclass(frozen=True, slots=True)
class Ways:
    """`sentences` leads from the id of a list of sentences to it, `place` from an article's id and a span into it."""

    sentences: Address
    place: Callable[[str, Span], str]
