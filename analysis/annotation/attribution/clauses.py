"""Whether a clause opens at a word, and where what is reported ends."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from analysis.annotation.attribution.grammar import Grammar
from analysis.annotation.attribution.units import QUOTED, Unit

BREAKS = frozenset({";", "—", "–", "?", "!", "("})
PARTS = BREAKS | {",", "."}  # end the words in which a clause has to show its verb
SUBJECTS = frozenset({"he", "she", "they", "it", "we", "i", "you", "there"})
CLITICS = ("'s", "'re", "'ve", "'ll", "'d", "'m", "n't")
MAIN_CLAUSE_LATER = frozenset({"if", "when", "while", "after", "once"})
OPENERS = MAIN_CLAUSE_LATER | {"what", "where", "how"}
LOOSE_ENDS = frozenset({",", ".", ";", "and", "but", "while", "—", "–", "-", ":", "though", "as"})


def is_clause(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Say whether a clause with a subject and a finite verb opens at word `at`."""
    lows = unit.lows
    first = lows[at]
    if not first or first in {",", ".", ")"} or (first in grammar["subordinators"] and first not in OPENERS):
        return False
    if first.partition("'")[0] in SUBJECTS:
        return lows[at + 1] not in {"", ".", ",", ";", "?", "!"}
    for index in range(at + 1, min(at + 16, unit.size)):
        word = lows[index]
        if word in PARTS:
            return word == "," and first in MAIN_CLAUSE_LATER
        if word in {"that", "who", "which"}:
            return False  # the verb to come belongs to a relative clause
        if _is_finite(unit, index, grammar):
            return lows[index - 1] not in {"and", "or"}  # "found the keys and showed ..." goes on with its own verb
    return False


def _is_finite(unit: Unit, index: int, grammar: Grammar) -> bool:
    word = unit.lows[index]
    if word in grammar["finite"] or ("'" in word and word.endswith(CLITICS) and not unit.caps[index]):
        return True
    return word[-2:] == "ed" and len(word) > 3 and unit.lows[index - 1] not in grammar["determiners"]


def verb_near(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Say whether "after" opens a clause with a reporting verb of its own ("said after Trump tweeted that ...")."""
    return not grammar["verbs.saying"].isdisjoint(unit.lows[at + 1 : at + 8])


def ends_clause(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Say whether a verb before word `at` can close a clause, as in "..., he said on Friday."."""
    word = unit.lows[at]
    loose = word in grammar["prepositions", "times", "subordinators"]
    return loose or not word.isalpha() or grammar.is_adverb(word)


class Ends:
    """Where a report can end in a unit, read once, so that a unit of thousands of reports takes no longer to read.

    `barriers` are the words at which another source's clause begins. A remark of the outlet behind a comma ("using the
    acronym ...") and the sentence's last stop are left out.
    """

    def __init__(self, unit: Unit, barriers: Sequence[int], grammar: Grammar) -> None:
        """Note remarks and closing brackets."""
        lows, asides = unit.lows, grammar["asides"]
        remarks = [] if asides.isdisjoint(lows) else [at for at in range(unit.size) if lows[at + 1] in asides]
        self._stops = sorted([*barriers, *[at for at in remarks if lows[at] == ","]])
        self._quotes = [at for at in remarks if lows[at] == QUOTED]
        self._commas = [at for at in range(unit.size) if lows[at] == ","]
        self._closing = _closing_brackets(lows, unit.size) if ")" in lows else None
        self._size, self._lows, self._firm = unit.size, lows, dict[int, int]()

    def after(self, first: int, embedded: bool = False) -> int:
        """Return the last word of a report that begins at word `first`; an `embedded` one ends at the next comma."""
        end = self._closing[first] if self._closing else self._size
        if self._stops:
            end = min(end, _next(self._stops, first, end))
        if self._quotes:
            end = min(end, _next(self._quotes, first, end) + 1)
        if embedded:
            end = min(end, _next(self._commas, first, end))
        if end not in self._firm:
            self._firm[end] = self._without_loose_end(end)
        return max(first, self._firm[end])

    def _without_loose_end(self, end: int) -> int:
        last = end - 1
        while last >= 0 and self._lows[last] in LOOSE_ENDS:
            last -= 1
        return last


def _next(places: Sequence[int], at: int, default: int) -> int:
    """Return the first of the ordered `places` behind word `at`."""
    index = bisect_right(places, at)
    return places[index] if index < len(places) else default


def _closing_brackets(words: Sequence[str], size: int) -> list[int]:
    """Return for each of `size` words the round bracket that closes around it; `size` where none does."""
    closing, opened = [size] * size, list[int]()
    for at in range(size - 1, -1, -1):
        if words[at] == ")":
            opened.append(at)
        elif words[at] == "(" and opened:
            opened.pop()
        closing[at] = opened[-1] if opened else size
    return closing


def closing_comma(unit: Unit, at: int) -> int | None:
    """Return the comma that ends the phrase of a source."""
    for index in range(at, min(at + 25, unit.size)):
        word = unit.lows[index]
        if word == ",":
            return index
        if word in {";", "."}:
            return None
    return None
