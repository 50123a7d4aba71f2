"""Which languages the project has facts of; of a text in another only marks, lines and full stops are read."""

from __future__ import annotations

from functools import cache

from analysis.facts import DATA


@cache
def languages() -> frozenset[str]:
    """Return the languages that have a folder in data/language/, by their codes ("en")."""
    return frozenset(path.name for path in (DATA / "language").iterdir() if path.is_dir())
