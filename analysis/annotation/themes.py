"""The themes of an event: what a report can tell of it, as patterns of phrases."""

from __future__ import annotations

from functools import cache

from analysis.annotation.phrases import Phrases


@cache
def theme_phrases() -> Phrases:
    """Return the search for the phrases of all themes; a hit's id is the phrase."""
    return Phrases([], overlapping=True)
