"""Whether a clause opens at a word, and where what is reported ends."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.annotation.attribution.grammar import Grammar
from analysis.annotation.attribution.units import QUOTED, Unit

BREAKS = frozenset({";", "—", "–", "?", "!", "("})
SUBJECTS = frozenset({"he", "she", "they", "it", "we", "i", "you", "there"})
CLITICS = ("'s", "'re", "'ve", "'ll", "'d", "'m", "n't")
MAIN_CLAUSE_LATER = frozenset({"if", "when", "while", "after", "once"})
OPENERS = MAIN_CLAUSE_LATER | {"what", "where", "how"}
LOOSE_ENDS = frozenset({",", ".", ";", "and", "but", "while", "—", "–", "-", ":", "though", "as"})


def is_clause(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Say whether a clause with a subject and a finite verb opens at word `at`."""
    first = unit.low(at)
    if not first or first in {",", ".", ")"} or first in grammar["subordinators"] - OPENERS:
        return False
    if first.split("'")[0] in SUBJECTS:
        return True
    for index in range(at + 1, min(at + 16, len(unit.words))):
        word = unit.low(index)
        if word in {",", "."} or word in BREAKS:
            return word == "," and first in MAIN_CLAUSE_LATER
        if word in {"that", "who", "which"}:
            return False  # the verb to come belongs to a relative clause
        if _is_finite(unit, index, grammar):
            return True
    return False


def _is_finite(unit: Unit, index: int, grammar: Grammar) -> bool:
    word = unit.low(index)
    if word in grammar["finite"] or (word.endswith(CLITICS) and not unit.is_capital(index)):
        return True
    return word.endswith("ed") and len(word) > 3 and unit.low(index - 1) not in grammar["determiners"]


def verb_near(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Say whether "after" opens a clause with a reporting verb of its own ("said after Trump tweeted that ...")."""
    return any(is_saying(unit, index, grammar) for index in range(at + 1, min(at + 8, len(unit.words))))


def is_saying(unit: Unit, index: int, grammar: Grammar) -> bool:
    """Say whether a word is plainly a finite reporting verb."""
    return any(not form.bare and not form.gerund for form in grammar.forms.get(unit.low(index), ()))


def ends_clause(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Say whether a verb before word `at` can close a clause, as in "..., he said on Friday."."""
    word = unit.low(at)
    loose = grammar.any_of("prepositions", "times", "subordinators")
    return not word.isalpha() or word in loose or grammar.is_adverb(word)


def end_after(unit: Unit, first: int, barriers: Sequence[int], grammar: Grammar, embedded: bool = False) -> int:
    """Return the last word of a report that begins at `first`.

    `barriers` are the words at which another source's clause begins; an `embedded` clause ends at the next comma. A
    remark of the outlet behind a comma ("using the acronym ...") and the sentence's last stop are left out.
    """
    stop = min((at for at in barriers if at > first), default=len(unit.words))
    depth = 0
    for index in range(first, stop):
        word, following = unit.low(index), unit.low(index + 1)
        depth += (word == "(") - (word == ")")
        if depth < 0 or (word == "," and index > first and (embedded or following in grammar["asides"])):
            stop = index
            break
        if word == QUOTED and index > first and following in grammar["asides"]:
            stop = index + 1
            break
    last = stop - 1
    while last > first and unit.low(last) in LOOSE_ENDS:
        last -= 1
    return last


def closing_comma(unit: Unit, at: int) -> int | None:
    """Return the comma that ends the phrase of a source."""
    for index in range(at, min(at + 25, len(unit.words))):
        if unit.low(index) == ",":
            return index
        if unit.low(index) in {";", "."}:
            return None
    return None
