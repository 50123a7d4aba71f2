"""The sentences of an article as bars, one a sentence in reading order, as high as it has words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from dashboard.markup import Address, Number, colour, named, numbers

Bar = tuple[int, str]
"""The words of a sentence, and the id of the list that shows it."""
Panel = tuple[str, str, str, Sequence[Bar], Sequence[Number]]
"""Name of an outlet, a note beside it, its colour, a bar for each sentence in order, and numbers to print."""

_MARK = 25


def lengths(panels: Iterable[Panel], address: Address) -> str:
    """Return safe HTML: a panel an outlet, all on one scale, with a line at 25 words; the bars are for the eye only.

    The numbers beside them say in words what the bars show, so bars are hidden from screen readers.
    """
    panels = list(panels)
    most = max((words for _, _, _, bars, _ in panels for words, _ in bars), default=0)
    return f'<div class="panels">{"".join(_panel(*panel, max(most, _MARK), address) for panel in panels)}</div>'


def _panel(
    name: str, note: str, ink: str, bars: Sequence[Bar], counted: Sequence[Number], most: int, address: Address
) -> str:
    drawn = "".join(
        f'<a class="opens" tabindex="-1" href="{escape(address(sentence))}">'
        f'<i style="height:{100 * words / most:.1f}%"></i></a>'
        for words, sentence in bars
    )
    line = f'<b style="bottom:{100 * _MARK / most:.1f}%"><span>{_MARK} words</span></b>'
    return (
        f'<section style="color:{colour(ink)}"><h3>{named(name, note)}</h3><p>{numbers(counted, address)}</p>'
        f'<div class="lengths" aria-hidden="true">{drawn}{line}</div></section>'
    )
