"""Parts of the tour's page as safe HTML: the row of steps, and short lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from dashboard.teaching.tours import Step, Tour


def stations(tour: Tour, here: Step, address: Callable[[Step], str]) -> str:
    """Return the steps as a row of links; the one that is shown is said to be so, in words too."""
    items = []
    for place, step in enumerate(tour.steps, 1):
        current = ' aria-current="step"' if step is here else ""
        name = f"<b>{place}</b> <span>{escape(step.title)}</span>"
        items.append(f'<li><a class="opens" href="{escape(address(step))}"{current}>{name}</a></li>')
    where = f"Step {tour.place(here)} of {len(tour.steps)}"
    return f'<nav class="stations" aria-label="Steps of the tour"><p>{where}</p><ol>{"".join(items)}</ol></nav>'


def listed(head: str, points: Sequence[str], ordered: bool = False) -> str:
    """Return short points under a head ("" for none)."""
    kind = "ol" if ordered else "ul"
    above = f"<h3>{escape(head)}</h3>" if head else ""
    return f'{above}<{kind} class="points">{"".join(f"<li>{escape(point)}</li>" for point in points)}</{kind}>'
