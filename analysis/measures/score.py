"""A number with the words that keep it honest: how many it rests on, its interval and its evidence."""

from __future__ import annotations

from typing import NamedTuple

from analysis.spans import Span


class Score(NamedTuple):
    """A measure's value for one article, or None where it cannot be computed (never 0 for that).

    `n` is the number of things it was computed from, `low` and `high` the ends of its 95 % interval (None where a
    measure has none), `evidence` the places in the text that were counted, in order.
    """

    value: float | None
    n: int
    low: float | None = None
    high: float | None = None
    evidence: tuple[Span, ...] = ()


def share_in_words(score: Score, too_few: int) -> str:
    """Return "6 of 8", or with fewer than `too_few` things to count the same with "too few to say".

    >>> share_in_words(Score(0.75, 8, 0.4, 0.9, (Span(0, 4),) * 6), too_few=5)
    '6 of 8'
    >>> share_in_words(Score(0.5, 2, 0.1, 0.9, (Span(0, 4),)), too_few=5)
    '1 of 2 (too few to say)'
    """
    if score.n == 0:
        return "none"
    counted = f"{len(score.evidence)} of {score.n}"
    return counted if score.n >= too_few else f"{counted} (too few to say)"
