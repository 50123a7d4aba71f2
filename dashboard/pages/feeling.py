"""Feeling: which feelings the words carry, and how far that can be trusted."""

from __future__ import annotations

from dashboard.frame import guard, nothing_chosen, opened, title


def show() -> None:
    """Show the page."""
    view, everything, now = opened()
    title(
        "Which feelings do the words carry - and how far can that be trusted?",
        "The computer adds up happy and angry words. It does not know who is happy about what.",
    )
    guard(view, everything)
    if nothing_chosen(now):
        return
