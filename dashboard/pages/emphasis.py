"""Emphasis: what comes first, and how much room it gets."""

from __future__ import annotations

from dashboard.frame import guard, nothing_chosen, opened, title


def show() -> None:
    """Show the page."""
    view, everything, now = opened()
    title(
        "What comes first, and how much room does it get?",
        "What comes first is what people remember.",
    )
    guard(view, everything)
    if nothing_chosen(now):
        return
