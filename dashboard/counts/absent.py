"""In which outlets' articles something was not found, as a line under its card says it."""

from __future__ import annotations

from collections.abc import Collection

from dashboard.comparison import Comparison
from dashboard.words.phrases import joined

_NAMED = 4


def absent(now: Comparison, present: Collection[str]) -> str:
    """Return the names of the outlets that are not `present` (ids), or how many where they are many; "" for none."""
    names = [now.name(group) for group in now.groups if group not in present]
    if not names:
        return ""
    return joined(names) if len(names) <= _NAMED else f"{len(names)} other outlets"
