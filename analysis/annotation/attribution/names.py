"""What stands around a person's name: its full form elsewhere, the titles before it, whether a man or a woman."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.annotation.attribution.grammar import Grammar
from analysis.annotation.attribution.namesakes import is_adjective
from analysis.annotation.attribution.tokens import Between
from analysis.annotation.attribution.units import Unit

LESSER = frozenset({"vice", "deputy", "assistant", "acting", "former"})
MOST_PLACES = 100  # of a surname at which its full form is looked for
MOST_LOOKS = 2_000  # at places of its letters, most of which are inside of other words
MOST_SURNAMES = 1_000  # of one text whose full forms are looked for
NOT_NAMES = (
    *("titles", "persons.roles", "determiners", "prepositions", "subordinators", "linkers", "adverbs", "times"),
    "side_clauses",
)  # may stand with a capital before a name that opens a sentence
FULL_NAME = re.compile(r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|al|bin|de|van|von|der|el))* $")
BEFORE_NAME = (" ", " \n")
LETTER = re.compile(r"\w")
POSSESSIVE = ("'s", "’s")


class FullNames:
    """The full forms of the surnames in one text."""

    def __init__(self, text: str, between: Between, grammar: Grammar) -> None:
        """Take the text; it is searched once for each surname that is asked for, up to `MOST_SURNAMES`."""
        self._text, self._between, self._not_names = text, between, grammar[*NOT_NAMES]
        self._full: dict[str, str] = {}

    def of(self, name: str) -> str:
        """Return the first longer form that the text gives of a surname; the name itself where there is none."""
        if " " in name:
            self._full.setdefault(name.rsplit(" ", 1)[1], name)
            return name
        if name not in self._full:
            self._full[name] = self._search(name) if len(self._full) < MOST_SURNAMES else name
        return self._full[name]

    def _search(self, name: str) -> str:
        for at in self._places(name):
            before = self._text[max(0, at - 40) : at]
            full = FULL_NAME.search(before) if before.endswith(BEFORE_NAME) else None
            words = full.group().split() if full else []
            words = words[self._name_start(words) :]
            if full and len(words) > 1 and self._ends_with_office(before[: full.start()]):
                words.pop(0)  # "Secretary of State Ann Lee"
            if words and self._opens_sentence(at - len(" ".join(words)) - 1, words[0]):
                words.pop(0)
            if words and not any(word.endswith(".") and len(word) > 2 for word in words):
                return " ".join([*words, name])
        return name

    def _name_start(self, words: Sequence[str]) -> int:
        """Return which of the capitals before a surname opens the name: the one behind the last title or country."""
        last = len(words) - 1
        ends = (at for at in range(last, -1, -1) if words[at].endswith(POSSESSIVE) or self._is_no_name(words[at]))
        return next(ends, -1) + 1

    def _ends_with_office(self, words: str) -> bool:
        *_, office, link = ["", "", *words.split()]
        return link == "of" and office.lower() in self._not_names

    def _is_no_name(self, word: str) -> bool:
        low = word.lower()
        return low in self._not_names or low.rpartition("-")[2] in self._not_names or is_adjective(low)

    def _places(self, name: str) -> Iterator[int]:
        """Yield where the name stands in the text and no letter follows, up to `MOST_PLACES`."""
        text, at, found = self._text, -1, 0
        for _ in range(MOST_LOOKS):
            at = text.find(name, at + 1)
            if at < 0 or found == MOST_PLACES:
                return
            if not LETTER.match(text, at + len(name)):
                found += 1
                yield at
                at += len(name) - 1

    def _opens_sentence(self, at: int, word: str) -> bool:
        """Say whether `word` owes its capital to a sentence that begins at `at`: the text has it small elsewhere."""
        before = self._text[max(0, at - 3) : at]
        opens = not before.strip() or "\n" in before or before.rstrip()[-1] in '.!?:”"'
        return opens and word.lower() in self._between


def title(unit: Unit, at: int, grammar: Grammar) -> str | None:
    """Return the title or role at word `at`, written out ("Col." is colonel); None for that of a deputy or of old."""
    given = grammar.titles.get(unit.lows[at])
    return given if given is not None and unit.lows[at - 1] not in LESSER else None


def first_titled(units: Sequence[Unit], wanted: str, grammar: Grammar) -> tuple[int, int] | None:
    """Return where a title first stands before a name: unit and word. Headlines give no titles."""
    spellings = grammar.spellings.get(wanted, ())
    for index, unit in enumerate(units if spellings else ()):
        if any(spelling in unit.lows for spelling in spellings) and not unit.is_title_case():
            at = next((at for at in range(unit.size) if _is_named(unit, at, wanted, grammar)), None)
            if at is not None:
                return index, at
    return None


def _is_named(unit: Unit, at: int, wanted: str, grammar: Grammar) -> bool:
    """Say whether the title stands at word `at` and a name behind it."""
    named = unit.caps[at] and unit.caps[at + 1] and title(unit, at, grammar) == wanted
    return named and title(unit, at + 1, grammar) is None


def gender(unit: Unit, first: int, last: int, grammar: Grammar) -> str | None:
    """Return male or female as the words from `first` to `last` show it; not what a possessor shows ("her father")."""
    if grammar["genders.male", "genders.female"].isdisjoint(unit.lows[first : last + 1]):
        return None
    owned = (at + 1 for at in range(first, last) if unit.lows[at].endswith(("'s", "s'")))
    for at in range(max(owned, default=first), last + 1):
        for kind in ("male", "female"):
            if unit.lows[at] in grammar[f"genders.{kind}"]:
                return kind
    return None


def apposition(unit: Unit, last: int) -> tuple[int, int] | None:
    """Return the words of a name in commas behind the role that ends with word `last` ("the mayor, Ann Lee, said")."""
    first = last + 2
    end = first
    while unit.caps[end] and end - first < 5:
        end += 1
    named = unit.lows[last + 1] == "," and 2 <= end - first < 5 and unit.lows[end] in {",", ".", ";", ""}
    return (first, end - 1) if named else None
