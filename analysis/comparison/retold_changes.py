"""What a retelling made of the words: another name, a label put in, the voice of the verb turned, a hedge dropped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from analysis.comparison.retold_match import Match
from analysis.comparison.wording import Wording
from analysis.spans import Span

ChangeKind = Literal["name", "label-in", "label-out", "label", "passive", "active", "negation", "hedge", "number"]


@dataclass(frozen=True, slots=True)
class Change:
    """One change: where it stands in the retelling and in the quotation (None: nothing stands there), and in words."""

    kind: ChangeKind
    retold: Span | None
    quoted: Span | None
    plain: str


def changes(one: Wording, two: Wording, fit: Match) -> tuple[Change, ...]:
    """Return what the retelling in `one` changed of the words that `two` quotes."""
    return ()
