"""Where a noun phrase begins that ends at a given word, without a parser: what can and cannot stand inside one."""

from __future__ import annotations

from analysis.annotation.attribution.grammar import Grammar
from analysis.annotation.attribution.units import QUOTED, Unit

STOPS = frozenset({";", ":", "(", ")", "[", "]", "—", "–", "--", "?", "!", QUOTED, "|", "•", ".", "…", '"'})
ARTICLES = frozenset({"the", "a", "an"})
BEFORE_ARTICLES = frozenset({"all", "both", "half", "and", "or"})
OBJECTS = frozenset({"the", "a", "an", "his", "her", "their", "its", "him", "them", "that", "some", "many", "several"})
LONGEST = 22  # words


def phrase_start(unit: Unit, last: int, grammar: Grammar) -> int | None:
    """Return the first word of the noun phrase that ends with word `last`; None where none can end there."""
    word = unit.low(last)
    if not word or word in STOPS or word == ",":
        return None
    if grammar.is_pronoun(word):
        return last
    if word in grammar.any_of("subordinators", "prepositions") or word in {"and", "or", "nor", "to"}:
        return None
    at = last
    while at > 0 and last - at < LONGEST and _reaches_back(unit, at, last, grammar):
        at -= 1
    first = _trim(unit, at, last, grammar)
    return None if first == last and _is_verb_alone(unit, last, grammar) else first


def _is_verb_alone(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Say whether a word by itself is a verb or a mark, and so names nobody ("... announced said")."""
    word = unit.low(at)
    verb = (
        word in grammar["finite"] or word.endswith("ed") or any(not form.bare for form in grammar.forms.get(word, ()))
    )
    return not any(map(str.isalpha, word)) or (verb and not unit.is_capital(at))


def _reaches_back(unit: Unit, at: int, last: int, grammar: Grammar) -> bool:
    """Say whether the word before word `at` still belongs to the phrase that ends with word `last`."""
    previous = unit.low(at - 1)
    if unit.low(at) in ARTICLES and previous not in grammar["prepositions"] | BEFORE_ARTICLES:
        return False
    if previous == ",":
        return _is_list_comma(unit, at - 1, last)
    if previous in STOPS or previous in grammar.any_of("auxiliaries", "finite"):
        return False
    if previous in grammar["subordinators"] and previous != "than":
        return False
    if grammar.is_pronoun(previous) and previous not in grammar["quantities"]:
        return False
    if previous in {"and", "or"} and not joins_nouns(unit, at - 1, grammar):
        return False
    return not (_ends_clause(unit, at - 1, grammar) or _takes_object(unit, at - 1, grammar))


def _ends_clause(unit: Unit, index: int, grammar: Grammar) -> bool:
    """Say whether a word is a reporting verb that ends another clause ("... added and Clinton said")."""
    forms = grammar.forms.get(unit.low(index), ())
    finite = any(len(form.words) == 1 and not form.bare and not form.gerund for form in forms)
    return finite and unit.low(index - 1) not in grammar["determiners"]


def _takes_object(unit: Unit, index: int, grammar: Grammar) -> bool:
    """Say whether an -ed word is a verb with an object after it ("shared a photo"), not a participle ("based in")."""
    word = unit.low(index)
    verb = word.endswith("ed") and len(word) > 4 and unit.low(index - 1) not in grammar["determiners"]
    return verb and unit.low(index + 1) in OBJECTS


def _is_list_comma(unit: Unit, comma: int, last: int) -> bool:
    """Say whether a comma parts the members of a list of sources ("Reuters, AFP and the BBC reported")."""
    near = {unit.low(at) for at in range(comma + 1, min(comma + 7, last + 1))}
    return "and" in near and comma > 1 and unit.is_capital(comma - 1)


def joins_nouns(unit: Unit, index: int, grammar: Grammar) -> bool:
    """Say whether "and" at word `index` joins two names or two nouns, rather than two clauses."""
    if (
        index < 1
        or unit.low(index - 1) in STOPS
        or unit.low(index - 1) == ","
        or grammar.is_pronoun(unit.low(index + 1))
    ):
        return False
    return unit.is_capital(index - 1) == unit.is_capital(index + 1)


def _trim(unit: Unit, first: int, last: int, grammar: Grammar) -> int | None:
    """Cut what cannot open a noun phrase: "and", adverbs, sentence openers, "in an interview" before a name."""
    while first <= last and _is_opener(unit.low(first), grammar):
        first += 1
    if first <= last and unit.low(first) in grammar["prepositions"]:
        first = _behind_phrase(unit, first, last, grammar)
    return first if first <= last else None


def _is_opener(word: str, grammar: Grammar) -> bool:
    loose = grammar.is_adverb(word) and word not in {"both", "all"}
    return loose or word in {"and", "or", "but", "nor", "yet", "so"} or word in grammar["subordinators"]


def _behind_phrase(unit: Unit, first: int, last: int, grammar: Grammar) -> int:
    """Return where the source starts behind an opening phrase without a comma ("In an interview Trump said")."""
    at = last
    while at > first:
        name = unit.is_capital(at) and not unit.is_capital(at - 1)
        new_name = name and unit.low(at - 1) not in grammar.any_of("determiners", "titles")
        if new_name or unit.low(at) in ARTICLES or unit.low(at - 1) in grammar["prepositions"]:
            break
        at -= 1
    return at
