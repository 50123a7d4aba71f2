"""What a finding is: a sentence that the numbers carry, and the numbers."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.markup import Number


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence, the numbers under it by outlet, each with its list of sentences, and the page that shows more."""

    text: str
    counts: dict[str, tuple[Number, ...]]
    page: str
