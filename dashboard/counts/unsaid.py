"""Questions that no finding answers: where too little was found to say anything, and why."""

from __future__ import annotations

from collections.abc import Callable, Collection

from dashboard.comparison import Comparison, same_event
from dashboard.counts.naming import choices
from dashboard.counts.themes_told import told
from dashboard.kept import once

_ONE = "It takes two outlets on one event."


@once
def unsaid(now: Comparison, concept: str, pages: Collection[str]) -> dict[str, str]:
    """Return page -> why it has no finding, for those that are not among the `pages` of the findings."""
    return {page: why(now, concept) for page, why in _WHY.items() if page not in pages}


def _names(now: Comparison, concept: str) -> str:
    some = len(choices(now, concept)) > 0
    return "The group is not named outside quotation marks." if some else "No name of the group was found."


def _words(now: Comparison, _concept: str) -> str:
    several = len(now.on_event) > 1
    return "No quotation, sentence or figure was found in two of these articles." if several else _ONE


def _themes(now: Comparison, _concept: str) -> str:
    if len(now.on_event) < 2:
        return _ONE
    rows = told(same_event(now, ())).rows
    return "None of the themes was found." if rows else "There is no list of themes for this event."


def _speakers(_now: Comparison, _concept: str) -> str:
    return "Nobody was found who is heard."


def _feeling(now: Comparison, _concept: str) -> str:
    if len(now.on_event) < 2:
        return _ONE
    return "Too few sentences: it takes ten in English in each of two outlets."


def _order(now: Comparison, _concept: str) -> str:
    alike = "Nothing was found that opens some of these articles and not others."
    return alike if len(now.on_event) > 1 else _ONE


_WHY: dict[str, Callable[[Comparison, str], str]] = {
    "names": _names,
    "same-words": _words,
    "coverage": _themes,
    "sources": _speakers,
    "feeling": _feeling,
    "emphasis": _order,
}
