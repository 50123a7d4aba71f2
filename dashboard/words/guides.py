"""What to look at on a page and what it cannot tell, as `data/guides` gives it, folded under the page's lead."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from html import escape

from analysis.errors import DataError
from analysis.facts import DATA, facts

FILE = "guides/pages.toml"
SUMMARY = "What to look at, and what this cannot tell"


@dataclass(frozen=True, slots=True)
class Guide:
    """Short points for one page, or for one part of it; `id` is permanent."""

    id: str
    look: tuple[str, ...]
    cannot: tuple[str, ...]


@cache
def guides() -> dict[str, Guide]:
    """Return the guides by id. Raises `DataError` where one says nothing to look at or nothing it cannot tell."""
    found = {}
    for row in facts(FILE)["guides"]:
        guide = Guide(str(row["id"]), tuple(row["look"]), tuple(row["cannot"]))
        if not guide.look or not guide.cannot:
            raise DataError(f"the guide {guide.id} is not whole", DATA / FILE, "Give it `look` and `cannot`.")
        found[guide.id] = guide
    return found


def guide_of(page: str, part: str = "") -> Guide | None:
    """Return the guide of a page's part, else that of the page; None where there is none."""
    return guides().get(f"{page}-{part}") or guides().get(page)


def fold(guide: Guide) -> str:
    """Return a guide as safe HTML, closed at first: it opens by click, tap and key, and prints only if it is open."""
    return (
        f'<details class="guide" id="guide-{escape(guide.id)}" data-fold="guide-{escape(guide.id)}">'
        f"<summary>{SUMMARY}</summary><div>"
        f"{_points('What to look at', guide.look)}{_points('What this cannot tell', guide.cannot)}</div></details>"
    )


def _points(head: str, points: tuple[str, ...]) -> str:
    items = "".join(f"<li>{escape(point)}</li>" for point in points)
    return f"<section><p><b>{escape(head)}</b></p><ul>{items}</ul></section>"
