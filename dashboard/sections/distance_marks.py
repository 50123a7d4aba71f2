"""Words that hold a name at a distance, and words of law."""

from __future__ import annotations

from dashboard.comparison import Comparison
from dashboard.links import View


def show(view: View, now: Comparison) -> None:
    """Show the section; nothing yet."""
