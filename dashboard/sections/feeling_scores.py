"""The numbers of the page feeling, worked out once for each corpus and setting of the switches."""

from __future__ import annotations

from urllib.parse import quote_plus

from dashboard.comparison import Comparison
from dashboard.counts.feeling import Feeling, scored
from dashboard.evidence import opens
from dashboard.kept import once
from dashboard.markup import Address
from dashboard.panels.feeling_charts import Shown
from dashboard.view import View

PAGE = "feeling"
_ANY = "any-evidence"


def shown(view: View, everything: Comparison, now: Comparison) -> Shown:
    """Return what the page shows, worked out once for all its parts."""
    return Shown.of(now, _cut(now, _found(view, everything)), view.voices, _address(view))


@once
def _cut(now: Comparison, found: Feeling) -> Feeling:
    return found.cut(now.groups)


def _address(view: View) -> Address:
    """Return the way to an evidence id on this page; written once, since a strip has hundreds of links."""
    before, _, after = opens(view, PAGE)(_ANY).partition(_ANY)

    def address(evidence: str) -> str:
        return f"{before}{quote_plus(evidence)}{after}"

    return address


def _found(view: View, everything: Comparison) -> Feeling:
    return scored(everything, view.mutes, view.swapped)
