"""One utterance a row, one outlet a column: how each prints the same quotation."""

from __future__ import annotations

from dashboard.comparison import Comparison
from dashboard.links import View


def show(view: View, now: Comparison) -> None:
    """Show the section; nothing yet."""
