"""Style: how the articles are written."""

from __future__ import annotations

from dashboard.frame import guard, nothing_chosen, opened, title


def show() -> None:
    """Show the page."""
    view, everything, now = opened()
    title(
        "How is it written?",
        "Long sentences make a text harder, not better or worse.",
    )
    guard(view, everything)
    if nothing_chosen(now):
        return
