"""What stands around a person's name: its full form elsewhere, the titles before it, whether a man or a woman."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from analysis.annotation.attribution.grammar import Grammar
from analysis.annotation.attribution.units import Unit

LESSER = frozenset({"vice", "deputy", "assistant", "acting", "former"})
MOST_PLACES = 100  # of a surname at which its full form is looked for
NOT_NAMES = (
    *("titles", "persons.roles", "determiners", "prepositions", "subordinators", "linkers", "adverbs", "times"),
    "side_clauses",
)  # may stand with a capital before a name that opens a sentence
FULL_NAME = re.compile(r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|al|bin|de|van|von|der|el))* $")
POSSESSIVE = ("'s", "’s")


class FullNames:
    """The full forms of the surnames in one text."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        """Take the text; it is searched once for each surname that is asked for."""
        self._text, self._not_names = text, grammar.any_of(*NOT_NAMES)
        self._full: dict[str, str] = {}

    def of(self, name: str) -> str:
        """Return the first longer form that the text gives of a surname; the name itself where there is none."""
        if " " in name:
            self._full.setdefault(name.rsplit(" ", 1)[1], name)
            return name
        if name not in self._full:
            self._full[name] = self._search(name)
        return self._full[name]

    def _search(self, name: str) -> str:
        for match in islice(re.finditer(rf"{re.escape(name)}(?!\w)", self._text), MOST_PLACES):
            before = FULL_NAME.search(self._text[max(0, match.start() - 40) : match.start()])
            words = before.group().split() if before else []
            while words and (words[0].lower() in self._not_names or words[0].endswith(POSSESSIVE)):
                words.pop(0)
            if words and self._opens_sentence(match.start() - len(" ".join(words)) - 1, words[0]):
                words.pop(0)
            if words and not any(word.endswith(".") and len(word) > 2 for word in words):
                return " ".join([*words, name])
        return name

    def _opens_sentence(self, at: int, word: str) -> bool:
        """Say whether `word` owes its capital to a sentence that begins at `at`: the text has it small elsewhere."""
        before = self._text[max(0, at - 3) : at]
        opens = not before.strip() or "\n" in before or before.rstrip()[-1] in '.!?:”"'
        return opens and f" {word.lower()} " in self._text


def title(unit: Unit, at: int, grammar: Grammar) -> str | None:
    """Return the title or role at word `at`, written out ("Col." is colonel); None for that of a deputy or of old."""
    word = grammar.short_titles.get(unit.low(at), unit.low(at))
    known = word.isalpha() and word in grammar.any_of("titles", "persons.roles")
    return word if known and unit.low(at - 1) not in LESSER else None


def first_titled(units: Sequence[Unit], grammar: Grammar) -> dict[str, tuple[int, int]]:
    """Return for each title where it first stands before a name: unit and word. Headlines give no titles."""
    found: dict[str, tuple[int, int]] = {}
    for index, unit in enumerate(units):
        for at in range(0 if unit.title_case else len(unit.words) - 1):
            if unit.is_capital(at) and unit.is_capital(at + 1):
                given = title(unit, at, grammar)
                if given is not None and title(unit, at + 1, grammar) is None:
                    found.setdefault(given, (index, at))
    return found


def gender(unit: Unit, first: int, last: int, grammar: Grammar) -> str | None:
    """Return male or female as the words from `first` to `last` show it; not what a possessor shows ("her father")."""
    owned = (at + 1 for at in range(first, last) if unit.low(at).endswith(("'s", "s'")))
    for at in range(max(owned, default=first), last + 1):
        for kind in ("male", "female"):
            if unit.low(at) in grammar[f"genders.{kind}"]:
                return kind
    return None


def apposition(unit: Unit, last: int) -> tuple[int, int] | None:
    """Return the words of a name in commas behind the role that ends with word `last` ("the mayor, Ann Lee, said")."""
    first = last + 2
    end = first
    while unit.is_capital(end) and end - first < 5:
        end += 1
    named = unit.low(last + 1) == "," and 2 <= end - first < 5 and unit.low(end) in {",", ".", ";", ""}
    return (first, end - 1) if named else None
