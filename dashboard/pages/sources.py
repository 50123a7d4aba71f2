"""Sources: who speaks, for whom, how often and how long."""

from __future__ import annotations

from dashboard.frame import guard, nothing_chosen, opened, title


def show() -> None:
    """Show the page."""
    view, everything, now = opened()
    title(
        "Who gets to speak?",
        "Who gets to talk, how long, and who is only talked about?",
    )
    guard(view, everything)
    if nothing_chosen(now):
        return
