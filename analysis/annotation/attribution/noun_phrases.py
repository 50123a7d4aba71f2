"""Where a noun phrase begins that ends at a given word, without a parser: what can and cannot stand inside one."""

from __future__ import annotations

from analysis.annotation.attribution.grammar import Grammar
from analysis.annotation.attribution.units import QUOTED, Unit

STOPS = frozenset({";", ":", "(", ")", "[", "]", "—", "–", "--", "?", "!", QUOTED, "|", "•", ".", "…", '"'})
CUTS = STOPS | {","}
NO_ENDS = CUTS | {"and", "or", "nor", "to"}
ARTICLES = frozenset({"the", "a", "an"})
BEFORE_ARTICLES = frozenset({"all", "both", "half", "and", "or"})
JOINING = frozenset({"and", "or", "but", "nor", "yet", "so"})
OBJECTS = frozenset({"the", "a", "an", "his", "her", "their", "its", "him", "them", "that", "some", "many", "several"})
LONGEST = 22  # words


def phrase_start(unit: Unit, last: int, grammar: Grammar) -> int | None:
    """Return the first word of the noun phrase that ends with word `last`; None where none can end there."""
    word = unit.lows[last]
    if word in grammar.pronouns:
        return last
    if not word or word in grammar["subordinators", "prepositions", NO_ENDS]:
        return None
    at = last
    while at > 0 and last - at < LONGEST and _reaches_back(unit, at, last, grammar):
        at -= 1
    first = _trim(unit, at, last, grammar)
    return None if first == last and _is_verb_alone(unit, last, grammar) else first


def _is_verb_alone(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Say whether a word by itself is a verb or a mark, and so names nobody ("... announced said")."""
    word = unit.lows[at]
    if not word.isalpha() and not any(map(str.isalpha, word)):
        return True
    if not unit.caps[at] and unit.lows[at - 1] in grammar["auxiliaries"] and not unit.caps[at - 1]:
        return True  # "has not spoken", "are discussing"
    verb = word[-2:] == "ed" or word in grammar["finite", "verbs.sure"]
    return verb and not unit.caps[at]


def _reaches_back(unit: Unit, at: int, last: int, grammar: Grammar) -> bool:
    """Say whether the word before word `at` still belongs to the phrase that ends with word `last`."""
    previous, word = unit.lows[at - 1], unit.lows[at]
    if word in ARTICLES and previous not in grammar["prepositions", BEFORE_ARTICLES]:
        return False
    if previous == ",":
        return _is_list_comma(unit, at - 1, last)
    if previous in grammar["auxiliaries", "finite", "subordinators", STOPS] and previous != "than":
        return False
    if previous in grammar.pronouns and previous not in grammar["quantities"]:
        return False
    if previous in {"and", "or"} and not joins_nouns(unit, at - 1, grammar):
        return False
    if previous in grammar["verbs.alone"] or (previous[-2:] == "ed" and len(previous) > 4 and word in OBJECTS):
        # "... added and Clinton said", "shared a photo"; not "based in", "seen by", and after "the" it is a participle
        return word == "by" or unit.lows[at - 2] in grammar["determiners"]
    return True


def _is_list_comma(unit: Unit, comma: int, last: int) -> bool:
    """Say whether a comma parts the members of a list of sources ("Reuters, AFP and the BBC reported")."""
    near = unit.lows[comma + 1 : min(comma + 7, last + 1)]
    return "and" in near and comma > 1 and unit.caps[comma - 1]


def joins_nouns(unit: Unit, index: int, grammar: Grammar) -> bool:
    """Say whether "and" at word `index` joins two names or two nouns, rather than two clauses."""
    if index < 1 or unit.lows[index - 1] in CUTS or unit.lows[index + 1] in grammar.pronouns:
        return False
    return unit.caps[index - 1] == unit.caps[index + 1] or unit.lows[index + 1] == "other"


def _trim(unit: Unit, first: int, last: int, grammar: Grammar) -> int | None:
    """Cut what cannot open a noun phrase: "and", adverbs, sentence openers, "in an interview" before a name."""
    while first <= last and _is_opener(unit.lows[first], grammar):
        first += 1
    if first <= last and unit.lows[first] in grammar["prepositions"]:
        first = _behind_phrase(unit, first, last, grammar)
    return first if first <= last else None


def _is_opener(word: str, grammar: Grammar) -> bool:
    return word in grammar["subordinators", JOINING] or (grammar.is_adverb(word) and word not in {"both", "all"})


def _behind_phrase(unit: Unit, first: int, last: int, grammar: Grammar) -> int:
    """Return where the source starts behind an opening phrase without a comma ("In an interview Trump said")."""
    at = last
    while at > first:
        name = unit.caps[at] and not unit.caps[at - 1]
        new_name = name and unit.lows[at - 1] not in grammar["determiners", "titles"]
        if new_name or unit.lows[at] in ARTICLES or unit.lows[at - 1] in grammar["prepositions"]:
            break
        at -= 1
    return at
