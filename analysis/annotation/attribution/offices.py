"""Who holds which office or role in a text, so that "the president" can be read later."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from analysis.annotation.attribution.grammar import Grammar
from analysis.annotation.attribution.names import first_titled, title
from analysis.annotation.attribution.speaker import Speaker
from analysis.annotation.attribution.units import Unit

LONGEST_NAME = 60  # words in capitals behind a title


class Offices:
    """The titles and roles that one text has given, in the order of the text."""

    def __init__(self, units: Sequence[Unit], grammar: Grammar) -> None:
        """Take the units."""
        self._units, self._grammar = units, grammar
        self._holders: dict[str, Speaker] = {}
        self._first: dict[str, tuple[int, int, int] | None] = {}

    def remember(self, unit: Unit, first: int, last: int, speaker: Speaker) -> None:
        """Keep which title or role the words from `first` to `last` give a speaker."""
        if self._grammar.titles.keys().isdisjoint(unit.lows[first : last + 1]):
            return
        for at in range(first, last + 1):
            given = title(unit, at, self._grammar)
            if given is not None and given not in self._grammar["institutions"]:
                self._holders.setdefault(given, speaker)

    def known(self, head: str) -> Speaker | None:
        """Return to whom the title `head` was given by the words for a source."""
        return self._holders.get(head)

    def _titled(self, head: str) -> tuple[int, int, int] | None:
        """Return where a title first stands before a name: the unit, the title, and the last word in capitals."""
        place = first_titled(self._units, head, self._grammar)
        if place is None:
            return None
        unit, at = place
        last = at + 1
        while self._units[unit].caps[last + 1] and last - at < LONGEST_NAME:
            last += 1
        return unit, at, last

    def holder(self, index: int, head: str, named_by: Callable[[Unit, int, int], Speaker | None]) -> Speaker | None:
        """Return to whom the text has given the title `head` up to unit `index`: who spoke first, else who stood first.

        "President Kral flew home. ... the president said" needs no word of Kral's before. `named_by` names whom words
        of a unit name, and remembers their titles.
        """
        if head not in self._holders:
            if head not in self._first:
                self._first[head] = self._titled(head)
            unit, at, last = self._first[head] or (index + 1, 0, 0)
            if unit > index:
                return None
            speaker = named_by(self._units[unit], at, last)
            if speaker is None or speaker.kind != "named":
                return None
        return self._holders.get(head)
