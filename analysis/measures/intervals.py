"""How far a number may be trusted: intervals."""

from __future__ import annotations

from functools import cache
from math import sqrt
from statistics import NormalDist


def wilson(successes: int, n: int, level: float = 0.95) -> tuple[float, float] | None:
    """Return the Wilson score interval of a share, or None for n = 0.

    (p + z^2/2n +- z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n) with p = successes/n (Wilson 1927). It stays inside 0 to 1
    and, unlike the usual p +- 2 SE, does not shrink to a point for 0 or n successes. It speaks of a share in a long run
    of like cases; for all the names in one article it says how little a small count weighs, not that one was sampled.
    Raises ValueError for counts that cannot be.

    >>> [round(end, 3) for end in wilson(6, 6)]
    [0.61, 1.0]
    """
    if not 0 <= successes <= n or not 0 < level < 1:
        raise ValueError(f"{successes} of {n} at level {level}: need 0 <= successes <= n and 0 < level < 1")
    if n == 0:
        return None
    z = _reach(level)
    share = successes / n
    middle = share + z * z / (2 * n)
    reach = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    low, high = ((middle + sign * reach) / (1 + z * z / n) for sign in (-1, 1))
    return (0.0 if successes == 0 else low), (1.0 if successes == n else high)


@cache
def _reach(level: float) -> float:
    """Return how many standard errors on either side hold so much of a normal distribution."""
    return NormalDist().inv_cdf((1 + level) / 2)
