"""Left out: which themes of the event each article tells, and which it does not."""

from __future__ import annotations

from dashboard.frame import guard, nothing_chosen, opened, title


def show() -> None:
    """Show the page."""
    view, everything, now = opened()
    title(
        "What would you not know if you read only one?",
        "Not in this article is not the same as never reported.",
    )
    guard(view, everything)
    if nothing_chosen(now):
        return
