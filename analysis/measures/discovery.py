"""Many comparisons at once: how many of them may be believed (false-discovery control).

Source: Benjamini & Hochberg 1995. Limit: it holds for independent comparisons and for most that hang together, such as
the pairs of a few outlets; it says nothing on how large a difference is.
"""

from __future__ import annotations

from collections.abc import Sequence


def adjusted(p_values: Sequence[float]) -> tuple[float, ...]:
    """Return each p-value adjusted for all of them: the lowest rate of false discoveries at which it passes.

    For the p of rank i among m: the least of p_k m / k over all ranks k >= i, at most 1. In the order given. Raises
    ValueError for what is no p-value.

    >>> adjusted([0.01, 0.5, 0.02])
    (0.03, 0.5, 0.03)
    """
    wrong = [p for p in p_values if not 0 <= p <= 1]
    if wrong:
        raise ValueError(f"{wrong[0]}: a p-value lies between 0 and 1")
    m = len(p_values)
    found, least = [1.0] * m, 1.0
    for rank, place in reversed(list(enumerate(sorted(range(m), key=p_values.__getitem__), 1))):
        least = min(least, p_values[place] * m / rank)
        found[place] = least
    return tuple(found)


def passing(p_values: Sequence[float], rate: float = 0.05) -> int:
    """Return how many of the p-values pass when `rate` of those that pass may be in error: the largest R for which
    R of them are at most R rate / m.

    >>> passing([0.01, 0.5, 0.02]), passing([0.04, 0.5, 0.5])
    (2, 0)
    """
    m = len(p_values)
    return max((rank for rank, p in enumerate(sorted(p_values), 1) if p <= rank * rate / m), default=0)
