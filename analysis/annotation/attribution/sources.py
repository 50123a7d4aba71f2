"""The words that name a source, before or after its reporting verb."""

from __future__ import annotations

from typing import NamedTuple

from analysis.annotation.attribution.grammar import Grammar
from analysis.annotation.attribution.noun_phrases import LONGEST, STOPS, joins_nouns, phrase_start
from analysis.annotation.attribution.units import QUOTED, Unit

LONGEST_ASIDE = 25  # words between the commas of an apposition
LONGEST_CLAUSE = 14  # words of a relative clause without commas
LATER = frozenset({"this", "last", "earlier", "later", "today", "yesterday"})
HANDING_ON = frozenset({"quoted", "quotes", "quoting", "cited", "cites", "citing"})


class Source(NamedTuple):
    """Word positions of a source (inclusive), of its head's last word, and of the verb group's first word."""

    first: int
    last: int
    head_last: int
    verb: int


def before(unit: Unit, verb: int, grammar: Grammar) -> Source | None:
    """Return the source whose words end just before the verb group that holds word `verb`, or None."""
    at = group_start(unit, verb, grammar)
    last = at - 1
    if last < 0:
        return None
    if unit.low(last) == ",":
        return _before_aside(unit, at, grammar)
    if unit.low(last) == ")":
        opening = next((back for back in range(last, max(-1, last - 12), -1) if unit.low(back) == "("), 0)
        return _simple(unit, opening - 1, at, grammar) if opening > 0 else None
    return _simple(unit, last, at, grammar)


def group_start(unit: Unit, verb: int, grammar: Grammar) -> int:
    """Return the first word of the verb group: auxiliaries, adverbs and days before the verb belong to it."""
    at = verb
    while at > 0:
        word = unit.low(at - 1)
        auxiliary = word in grammar["auxiliaries"] and word != "having"
        if auxiliary or (grammar.is_adverb(word) and not unit.is_capital(at - 1)):
            at -= 1
        elif at > 1 and _is_day(unit, at - 1, grammar):
            at -= 1
            while at > 0 and unit.low(at - 1) in {"on", "this", "last", "next", "late", "early"}:
                at -= 1
        else:
            break
    return at


def _is_day(unit: Unit, index: int, grammar: Grammar) -> bool:
    timed = unit.low(index) in grammar["times"] and unit.low(index) not in {"this", "last", "next"}
    return timed and unit.low(index - 1) not in STOPS | {",", "the", "a"}


def _simple(unit: Unit, last: int, verb: int, grammar: Grammar) -> Source | None:
    """Return the source that ends with word `last`."""
    clause = _before_relative(unit, last, verb, grammar)
    if clause is not None:
        return clause
    last = _without_occasion(unit, last, grammar)
    first = phrase_start(unit, last, grammar)
    return Source(first, last, last, verb) if first is not None else None


def _before_relative(unit: Unit, last: int, verb: int, grammar: Grammar) -> Source | None:
    """Return the source before a clause of its own without commas ("A witness who saw the crash said")."""
    for at in range(last - 1, max(0, last - LONGEST_CLAUSE), -1):
        word = unit.low(at)
        if word in {"who", "which", "that"}:
            first = phrase_start(unit, at - 1, grammar) if _is_own_verb(unit, at, grammar) else None
            return Source(first, last, at - 1, verb) if first is not None else None
        if word in STOPS or word == "," or word in grammar["subordinators"]:
            return None
    return None


def _is_own_verb(unit: Unit, relative: int, grammar: Grammar) -> bool:
    """Say whether a verb follows "who" or "that", so that the noun before is its subject and the clause ends again."""
    at = relative + 1
    while grammar.is_adverb(unit.low(at)):
        at += 1
    word, plain = unit.low(at), unit.words[at].text.islower()
    if any("clause" in form.cue.takes for form in grammar.forms.get(word, ())):
        return False
    if unit.low(relative) == "that":
        saying = any(not form.bare for form in grammar.forms.get(unit.low(relative - 1), ()))
        return not saying and word in grammar.any_of("finite", "auxiliaries") and not grammar.is_pronoun(word)
    closed = grammar.any_of("determiners", "possessives", "prepositions", "subordinators")
    return plain and word.isalpha() and word not in closed


def _without_occasion(unit: Unit, last: int, grammar: Grammar) -> int:
    """Step back over "in a statement" between a source and its verb."""
    for back in range(last - 1, max(0, last - 6), -1):
        if unit.low(back) in grammar["prepositions"] and unit.low(back) != "of":
            return back - 1 if unit.low(last) in grammar["occasions"] and back > 1 else last
    return last


def _before_aside(unit: Unit, at: int, grammar: Grammar) -> Source | None:
    """Return the source before an apposition or clause in commas ("Graham, a strong ally, said")."""
    comma = at - 1
    for back in range(comma - 1, max(-1, comma - LONGEST_ASIDE), -1):
        if unit.low(back) in {";", QUOTED, ":"}:
            return None
        if unit.low(back) != "," or not _is_aside(unit, back + 1, comma, grammar):
            continue
        if unit.low(back - 1) in grammar["times"]:
            return None
        head = phrase_start(unit, back - 1, grammar)
        if head is not None and not (unit.low(head - 1) == "," and _is_description(unit, head, back)):
            return Source(head, comma - 1, back - 1, at)
    return None


def _is_description(unit: Unit, first: int, end: int) -> bool:
    """Say whether the words between two commas describe a name that stands before them ("editor of The Forward")."""
    word = unit.low(first)
    party = word.startswith(("r-", "d-", "i-")) or word[:1].isdigit()
    place = end - first <= 2 and unit.is_capital(first) and unit.low(first - 3) in {"in", "of", "from", "at", "near"}
    return party or place or (not unit.is_capital(first) and unit.is_capital(first - 2))


def _is_aside(unit: Unit, first: int, end: int, grammar: Grammar) -> bool:
    """Say whether the words from `first` up to `end` describe the noun before them."""
    word = unit.low(first)
    if not word or first >= end:
        return False
    short_name = end - first <= 4 and all(unit.is_capital(at) for at in range(first, end))
    if short_name or not unit.is_capital(first) or word.startswith(("r-", "d-", "i-")):
        return True
    known = grammar.any_of("aside_openers", "persons.roles", "titles", "prepositions")
    people = grammar.any_of("persons.roles", "persons.unnamed")
    return word in known or any(unit.low(at) in people for at in range(first, end))


def after(unit: Unit, verb: int, grammar: Grammar) -> Source | None:
    """Return the source that follows an inverted verb ("said Lindsey Graham, a strong ally") or "according to"."""
    first = verb + 1
    word = unit.low(first)
    if not word or word in STOPS or word == "," or word in grammar.any_of("subordinators", "prepositions"):
        return None
    if grammar.is_pronoun(word) and word not in grammar["quantities"]:
        return Source(first, first, first, verb)
    at = first
    while at + 1 < len(unit.words) and at - first < LONGEST and _goes_on(unit, at + 1, grammar):
        at += 1
    return Source(first, at, at, verb)


def _goes_on(unit: Unit, index: int, grammar: Grammar) -> bool:
    """Say whether word `index` still belongs to the source before it."""
    word = unit.low(index)
    if word in STOPS or word in {",", "who", "which"} or word in grammar.any_of("auxiliaries", "subordinators"):
        return False
    if word in LATER or (word in grammar["times"] and unit.is_capital(index)):
        return False
    if word in grammar["prepositions"]:
        return _belongs(unit, index, grammar)
    return word not in {"and", "or"} or joins_nouns(unit, index, grammar)


def _belongs(unit: Unit, index: int, grammar: Grammar) -> bool:
    """Say whether a preposition goes on with the source ("a professor at Yale"), not with "in a statement"."""
    word, following = unit.low(index), unit.low(index + 1)
    if word in {"of", "for"}:
        return True
    if unit.is_capital(index - 1) or word not in {"in", "at", "from", "with", "on", "near"}:
        return word in {"at", "from"} and following == "the"
    ahead = (unit.low(at) for at in range(index + 1, index + 5))
    noun = next((low for low in ahead if low and low not in grammar.any_of("determiners", "times")), "")
    return noun not in grammar["occasions"] and following not in grammar["times"] | {"a", "an"}


def owner(unit: Unit, last: int, grammar: Grammar) -> Source:
    """Return the possessor that ends with word `last` ("Trump's", "his")."""
    first = last
    if unit.low(last) not in grammar["possessives"]:
        while first > 0 and unit.is_capital(first - 1) and unit.low(first - 1) not in STOPS:
            first -= 1
    return Source(first, last, last, last + 1)


def quoted_by(unit: Unit, verb: int, grammar: Grammar) -> Source | None:
    """Return the source in "Reuters quoted several commanders as saying": the words between "quoted" and "as"."""
    last = verb - 2
    for at in range(last, max(-1, last - LONGEST), -1):
        if unit.low(at) in HANDING_ON:
            passive = unit.low(at - 1) in grammar["be"]
            return before(unit, at, grammar) if passive or at == last else Source(at + 1, last, last, verb)
    return None


def opening(unit: Unit, limit: int, grammar: Grammar) -> Source | None:
    """Return the subject of the last plain clause before word `limit`, for a second verb without its own."""
    for at in range(limit - 1, 0, -1):
        word = unit.low(at)
        past = word.endswith("ed") and len(word) > 4 and unit.low(at - 1) not in grammar["determiners"]
        if past or word in grammar["finite"]:
            source = before(unit, at, grammar)
            if source is not None and _is_subject(unit, source, grammar):
                return source
        if word in {QUOTED, ";", ":"}:
            return None
    return None


def _is_subject(unit: Unit, source: Source, grammar: Grammar) -> bool:
    """Say whether the words can be the subject of a main clause: a name, a pronoun, a noun with its article."""
    head = unit.low(source.head_last)
    if head in {"who", "which", "that", "what"}:
        return False
    named = unit.is_capital(source.head_last) or grammar.is_pronoun(head) or head.endswith("s")
    return named or unit.low(source.first) in grammar["determiners"]
