"""Emphasis: what comes first, and how much room it gets."""

from __future__ import annotations

from dashboard.counts.standing import every
from dashboard.frame import guard, nothing_chosen, opened, title
from dashboard.sections import emphasis_side_by_side, emphasis_strips


def show() -> None:
    """Show the strips of the articles for one thing, then the most frequent names side by side."""
    view, everything, now = opened()
    title(
        "What comes first, and how much room does it get?",
        "What comes first is what people remember.",
    )
    guard(view, everything)
    if nothing_chosen(now):
        return
    found = every(now)
    emphasis_strips.show(view, now, found)
    emphasis_side_by_side.show(view, now, found)
