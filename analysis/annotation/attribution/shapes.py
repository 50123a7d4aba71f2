"""Names that no list knows, told by their capitals: where one begins, and whether it is a person's or a body's."""

from __future__ import annotations

from analysis.annotation.attribution.cues import POSSESSIVE
from analysis.annotation.attribution.grammar import Grammar
from analysis.annotation.attribution.namesakes import are_nationals
from analysis.annotation.attribution.tokens import Between
from analysis.annotation.attribution.units import Unit

PARTICLES = frozenset(
    {"al", "bin", "ibn", "de", "van", "von", "der", "la", "el", "da", "di", "du", "al-", "-", "'", ".", "&"}
)
SMALL = frozenset({"of", "for", "and", "the"})  # words inside the name of a body
LINKS = PARTICLES | SMALL
KINDS = (("media", "media"), ("institution", "institutions"))
BODIES = ("institutions", "media")
PEOPLE = ("ers", "ors", "ists", "ians", "ents", "ants", "ees")  # endings of words for many people
LONGEST_BODY = 6  # words between "Ministry" and the "and" inside its name


def capital_run(unit: Unit, first: int, last: int, grammar: Grammar) -> int | None:
    """Return where the name begins that ends with word `last`: capitals behind titles and possessives."""
    if not unit.caps[last]:
        return None
    at = last
    while at > first and _reaches_back(unit, at, grammar):
        at -= 1
    at = _behind_title(unit, at, last, grammar)
    body = holds_body(unit, at, last, grammar)
    while at < last and (unit.lows[at] in LINKS or (not body and _is_title(unit.lows[at], grammar))):
        at += 1
    return at


def _behind_title(unit: Unit, first: int, last: int, grammar: Grammar) -> int:
    """Return the word behind the last title where no body's name follows ("House Committee Chairman Max Roe")."""
    for at in range(last - 1, first, -1):
        if unit.lows[at] in grammar["titles", "persons.roles"]:
            return first if holds_body(unit, at + 1, last, grammar) else at + 1
    return first


def holds_body(unit: Unit, first: int, last: int, grammar: Grammar) -> bool:
    """Say whether one of the words is that of a body or a medium, or the last one that of a text."""
    named = any(unit.lows[at] in grammar[BODIES] and not _is_small_acronym(unit, at) for at in range(first, last + 1))
    return named or unit.lows[last] in grammar["documents"]


def _is_small_acronym(unit: Unit, at: int) -> bool:
    """Say whether a word of a name could be an acronym but for its small letters ("Un")."""
    return unit.lows[at] in {"un", "eu"} and not unit.texts[at].isupper()


def _reaches_back(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Say whether the word before word `at` can belong to one name with it."""
    before = unit.lows[at - 1]
    joins = unit.caps[at - 1] or before in PARTICLES or (before in SMALL and _names_body(unit, at, grammar))
    return joins and before[-2:] not in POSSESSIVE


def _names_body(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Say whether "of", "for" or "and" before word `at` stands inside the name of a body."""
    if at < 2 or not unit.caps[at]:
        return False
    if unit.lows[at - 1] != "and":
        return unit.lows[at - 2] in grammar["institutions", "titles"]
    for back in range(at - 2, max(0, at - 2 - LONGEST_BODY), -1):
        if unit.lows[back] == "of":
            return unit.lows[back - 1] in grammar["institutions"]
        if not unit.caps[back]:
            return False
    return False


def _is_title(word: str, grammar: Grammar) -> bool:
    return word in grammar["titles", "persons.roles"] or word[-2:] == "s'"


def kind_by_words(unit: Unit, first: int, last: int, grammar: Grammar) -> str | None:
    """Return what the words of a name say that it is: a document, a medium, a body; None where they say nothing.

    A body's word before "of" or "for" goes first: the "Center for Strategic Studies" is no study.
    """
    bodies = grammar["institutions"]
    if any(unit.lows[at] in {"of", "for"} and unit.lows[at - 1] in bodies for at in range(first + 1, last)):
        return "institution"
    if unit.lows[last] in grammar["documents"] and (first == last or unit.lows[last] not in grammar["media"]):
        return "document"  # the last word alone: Bill Lee is no bill, the Harbour Post no post
    words = [unit.lows[at] for at in range(first, last + 1) if not _is_small_acronym(unit, at)]
    return next((kind for kind, known in KINDS if not grammar[known].isdisjoint(words)), None)


def is_person(unit: Unit, first: int, last: int, grammar: Grammar) -> bool:
    """Say whether the words end with a person's name: capitals behind a title, or two of them and nothing before."""
    run = capital_run(unit, first, last, grammar)
    if run is None or holds_body(unit, run, last, grammar) or any(low in LINKS for low in unit.lows[run : last + 1]):
        return False
    if unit.lows[last] in grammar["titles", "persons.roles"]:
        return False
    if run > first and unit.lows[run - 1] in grammar["persons.roles", "titles.personal"]:
        return True
    return run == first and last > first


def are_many(unit: Unit, at: int, between: Between) -> bool:
    """Say whether one capitalised word stands for many people: it opens a sentence, or is a people's name."""
    word = unit.lows[at]
    if are_nationals(word):
        return True
    opens = at == 0 and word.endswith("s") and word.isalpha()
    return opens and (word.endswith(PEOPLE) or word in between)
