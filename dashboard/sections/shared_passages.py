"""Passages that articles share, word for word."""

from __future__ import annotations

from dashboard.comparison import Comparison
from dashboard.links import View


def show(view: View, now: Comparison) -> None:
    """Show the section; nothing yet."""
