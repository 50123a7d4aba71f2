"""Things joined two by two into groups (union-find)."""

from __future__ import annotations


class Joined:
    """Numbered things, each at first a group of its own.

    >>> made = Joined(4)
    >>> made.join(0, 2), made.join(2, 0), made.groups()
    (True, False, [[0, 2], [1], [3]])
    """

    def __init__(self, count: int) -> None:
        """Begin with things 0 to `count`, exclusive."""
        self._owner = list(range(count))
        self._sizes = [1] * count

    def join(self, one: int, two: int, most: int | None = None) -> bool:
        """Join the groups of two things; return whether they were two, and no more than `most` things together."""
        low, high = sorted((self._root(one), self._root(two)))
        if low == high or (most is not None and self._sizes[low] + self._sizes[high] > most):
            return False
        self._owner[high] = low
        self._sizes[low] += self._sizes[high]
        return True

    def groups(self) -> list[list[int]]:
        """Return the groups, each in order and by its first thing."""
        found: dict[int, list[int]] = {}
        for thing in range(len(self._owner)):
            found.setdefault(self._root(thing), []).append(thing)
        return list(found.values())

    def _root(self, thing: int) -> int:
        while self._owner[thing] != thing:
            self._owner[thing] = self._owner[self._owner[thing]]
            thing = self._owner[thing]
        return thing
