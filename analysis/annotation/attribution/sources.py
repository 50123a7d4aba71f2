"""The words that name a source, before or after its reporting verb."""

from __future__ import annotations

from typing import NamedTuple

from analysis.annotation.attribution.grammar import Grammar
from analysis.annotation.attribution.noun_phrases import CUTS, LONGEST, STOPS, joins_nouns, phrase_start
from analysis.annotation.attribution.units import QUOTED, Unit

LONGEST_ASIDE = 25  # words between the commas of an apposition
LONGEST_NAME = 60  # words in capitals before a possessive
LONGEST_GROUP = 40  # words of a verb group
LONGEST_CLAUSE = 14  # words of a relative clause without commas
RELATIVES = frozenset({"who", "which", "that"})
ASIDE_CUTS = frozenset({";", QUOTED, ":"})
BEFORE_DAYS = frozenset({"on", "this", "last", "next", "late", "early"})
NO_DAYS = frozenset({"this", "last", "next"})  # by themselves
BEFORE_NO_DAY = CUTS | {"the", "a"}
BEHIND_SOURCE = CUTS | {"who", "which"}
PARTIES = ("r-", "d-", "i-")
LATER = frozenset({"this", "last", "earlier", "later", "today", "yesterday"})
HANDING_ON = frozenset({"quoted", "quotes", "quoting", "cited", "cites", "citing"})


class Source(NamedTuple):
    """Word positions of a source (inclusive), of its head's last word, and of the verb group's first word."""

    first: int
    last: int
    head_last: int
    verb: int


class Subjects:
    """What stands before the verbs of one unit, looked for once for each verb."""

    def __init__(self, unit: Unit, grammar: Grammar) -> None:
        self._unit, self._grammar = unit, grammar
        self._known: dict[int, tuple[Source | None, int]] = {}
        self._opened: tuple[int, Source | None] = 1, None  # up to which word a clause was looked for, and its subject

    def of(self, verb: int) -> tuple[Source | None, int]:
        """Return the source before word `verb`, if any, and where the source (else the verb group) begins."""
        if verb not in self._known:
            at = group_start(self._unit, verb, self._grammar)
            source = _before_group(self._unit, at, self._grammar)
            self._known[verb] = source, source.first if source else at
        return self._known[verb]

    def opening(self, limit: int) -> Source | None:
        """Return the subject of the last plain clause before word `limit`, for a second verb without its own.

        Asked from left to right, it looks at each word once.
        """
        looked, source = self._opened if self._opened[0] <= limit else (1, None)
        for at in range(limit - 1, looked - 1, -1):
            subject = self._subject(at)
            if subject is not None or self._unit.lows[at] in ASIDE_CUTS:
                source = subject
                break
        self._opened = limit, source
        return source

    def _subject(self, at: int) -> Source | None:
        """Return the subject before word `at`, where that is a finite verb with one."""
        unit, word = self._unit, self._unit.lows[at]
        past = word[-2:] == "ed" and len(word) > 4 and unit.lows[at - 1] not in self._grammar["determiners"]
        if not past and word not in self._grammar["finite"]:
            return None
        source = before(unit, at, self._grammar)
        return source if source is not None and _is_subject(unit, source, self._grammar) else None


def before(unit: Unit, verb: int, grammar: Grammar) -> Source | None:
    """Return the source whose words end just before the verb group that holds word `verb`, or None."""
    return _before_group(unit, group_start(unit, verb, grammar), grammar)


def _before_group(unit: Unit, at: int, grammar: Grammar) -> Source | None:
    """Return the source whose words end just before the verb group that begins with word `at`, or None."""
    last = at - 1
    if last < 0:
        return None
    if unit.lows[last] == ",":
        return _before_aside(unit, at, grammar)
    if unit.lows[last] == ")":
        opening = next((back for back in range(last, max(-1, last - 12), -1) if unit.lows[back] == "("), 0)
        return _simple(unit, opening - 1, at, grammar) if opening > 0 else None
    return _simple(unit, last, at, grammar)


def group_start(unit: Unit, verb: int, grammar: Grammar) -> int:
    """Return the first word of the verb group: auxiliaries, adverbs and days before the verb belong to it."""
    at, lows, farthest = verb, unit.lows, max(0, verb - LONGEST_GROUP)
    while at > farthest:
        word = lows[at - 1]
        auxiliary = word in grammar["auxiliaries"] and word != "having"
        if auxiliary or (grammar.is_adverb(word) and not unit.caps[at - 1]):
            at -= 1
        elif at > 1 and word in grammar["times"] and _is_day(unit, at - 1):
            at -= 1
            while at > farthest and lows[at - 1] in BEFORE_DAYS:
                at -= 1
        else:
            break
    return at


def _is_day(unit: Unit, index: int) -> bool:
    """Say whether a word of time stands by itself ("Graham on Friday said"), not "the week" or ", last"."""
    return unit.lows[index] not in NO_DAYS and unit.lows[index - 1] not in BEFORE_NO_DAY


def _simple(unit: Unit, last: int, verb: int, grammar: Grammar) -> Source | None:
    """Return the source that ends with word `last`."""
    clause = _before_relative(unit, last, verb, grammar)
    if clause is not None:
        return clause
    head_last = _without_place(unit, last, grammar)
    if head_last == last:
        last = head_last = _without_occasion(unit, last, grammar)
    first = phrase_start(unit, head_last, grammar)
    return Source(first, last, head_last, verb) if first is not None else None


def _without_place(unit: Unit, last: int, grammar: Grammar) -> int:
    """Step back over "elsewhere" or "and abroad" between a source and its verb."""
    if unit.lows[last] not in grammar["places"] or last < 1:
        return last
    joined = unit.lows[last - 1] in {"and", "or"}
    return last - 2 if joined and last > 1 else last - 1


def _before_relative(unit: Unit, last: int, verb: int, grammar: Grammar) -> Source | None:
    """Return the source before a clause of its own without commas ("A witness who saw the crash said")."""
    lows, edges = unit.lows, grammar["subordinators", RELATIVES, CUTS]
    for at in range(last - 1, max(0, last - LONGEST_CLAUSE), -1):
        if lows[at] in edges:
            relative = lows[at] in RELATIVES and _is_own_verb(unit, at, grammar)
            first = phrase_start(unit, at - 1, grammar) if relative else None
            return Source(first, last, at - 1, verb) if first is not None else None
    return None


def _is_own_verb(unit: Unit, relative: int, grammar: Grammar) -> bool:
    """Say whether a verb follows "who" or "that", so that the noun before is its subject and the clause ends again."""
    at = relative + 1
    while grammar.is_adverb(unit.lows[at]):
        at += 1
    word, plain = unit.lows[at], unit.texts[at].islower()
    if word in grammar["verbs.clausal"]:
        return False
    if unit.lows[relative] == "that":
        saying = unit.lows[relative - 1] in grammar["verbs.sure"]
        return not saying and word in grammar["finite", "auxiliaries"] and word not in grammar.pronouns
    closed = grammar["determiners", "possessives", "prepositions", "subordinators"]
    return plain and word.isalpha() and word not in closed


def _without_occasion(unit: Unit, last: int, grammar: Grammar) -> int:
    """Step back over "in a statement" between a source and its verb."""
    lows = unit.lows
    if lows[last] not in grammar["occasions"]:
        return last
    for back in range(last - 1, max(0, last - 6), -1):
        if lows[back] in grammar["prepositions"] and lows[back] != "of":
            return back - 1 if back > 1 else last
    return last


def _before_aside(unit: Unit, at: int, grammar: Grammar) -> Source | None:
    """Return the source before an apposition or clause in commas ("Graham, a strong ally, said")."""
    comma, lows = at - 1, unit.lows
    for back in range(comma - 1, max(-1, comma - LONGEST_ASIDE), -1):
        if lows[back] in ASIDE_CUTS:
            return None
        if lows[back] != "," or not _is_aside(unit, back + 1, comma, grammar):
            continue
        if lows[back - 1] in grammar["times"]:
            return None
        head = phrase_start(unit, back - 1, grammar)
        if head is not None and not (lows[head - 1] == "," and _is_description(unit, head, back)):
            return Source(head, comma - 1, back - 1, at)
    return None


def _is_description(unit: Unit, first: int, end: int) -> bool:
    """Say whether the words between two commas describe a name that stands before them ("editor of The Forward")."""
    word = unit.lows[first]
    party = word.startswith(PARTIES) or word[:1].isdigit()
    place = end - first <= 2 and unit.caps[first] and unit.lows[first - 3] in {"in", "of", "from", "at", "near"}
    return party or place or (not unit.caps[first] and unit.caps[first - 2])


def _is_aside(unit: Unit, first: int, end: int, grammar: Grammar) -> bool:
    """Say whether the words from `first` up to `end` describe the noun before them."""
    word = unit.lows[first]
    if not word or first >= end:
        return False
    short_name = end - first <= 4 and all(unit.caps[first:end])
    if short_name or not unit.caps[first] or word.startswith(PARTIES):
        return True
    if word in grammar["aside_openers", "persons.roles", "titles", "prepositions"]:
        return True
    return not grammar["persons.roles", "persons.unnamed"].isdisjoint(unit.lows[first:end])


def after(unit: Unit, verb: int, grammar: Grammar) -> Source | None:
    """Return the source that follows an inverted verb ("said Lindsey Graham, a strong ally") or "according to"."""
    first = verb + 1
    word = unit.lows[first]
    if not word or word in CUTS or word in grammar["subordinators", "prepositions"]:
        return None
    if word in grammar.pronouns and word not in grammar["quantities"]:
        return Source(first, first, first, verb)
    at = first
    while (
        at + 1 < unit.size
        and at - first < LONGEST
        and (_goes_on(unit, at + 1, grammar) or _names_author(unit, first, at + 1, grammar))
    ):
        at += 1
    return Source(first, at, at, verb)


def _goes_on(unit: Unit, index: int, grammar: Grammar) -> bool:
    """Say whether word `index` still belongs to the source before it."""
    word = unit.lows[index]
    if word in grammar["auxiliaries", "subordinators", BEHIND_SOURCE]:
        return False
    if word in LATER or (word in grammar["times"] and unit.caps[index]):
        return False
    if word in grammar["prepositions"]:
        return _belongs(unit, index, grammar)
    return word not in {"and", "or"} or joins_nouns(unit, index, grammar)


def _names_author(unit: Unit, first: int, index: int, grammar: Grammar) -> bool:
    """Say whether "by" tells whose text it is that opens at word `first` ("a report by the agency")."""
    text = unit.lows[index] == "by" and not grammar["documents"].isdisjoint(unit.lows[first:index])
    return text and unit.lows[index + 1] not in grammar["times"]


def _belongs(unit: Unit, index: int, grammar: Grammar) -> bool:
    """Say whether a preposition goes on with the source ("a professor at Yale"), not with "in a statement"."""
    word, following = unit.lows[index], unit.lows[index + 1]
    if word in {"of", "for"}:
        return True
    if unit.caps[index - 1] or word not in {"in", "at", "from", "with", "on", "near"}:
        return word in {"at", "from"} and following == "the"
    if following in {"a", "an"} or following in grammar["times"]:
        return False
    ahead = unit.lows[index + 1 : index + 5]
    noun = next((low for low in ahead if low and low not in grammar["determiners", "times"]), "")
    return noun not in grammar["occasions"]


def owner(unit: Unit, last: int, grammar: Grammar) -> Source:
    """Return the possessor that ends with word `last` ("Trump's", "his")."""
    first = last
    if unit.lows[last] not in grammar["possessives"]:
        while first > 0 and last - first < LONGEST_NAME and unit.caps[first - 1] and unit.lows[first - 1] not in STOPS:
            first -= 1
    return Source(first, last, last, last + 1)


def quoted_by(unit: Unit, verb: int, grammar: Grammar) -> Source | None:
    """Return the source in "Reuters quoted several commanders as saying": the words between "quoted" and "as"."""
    last = verb - 2
    for at in range(last, max(-1, last - LONGEST), -1):
        if unit.lows[at] in HANDING_ON:
            passive = unit.lows[at - 1] in grammar["be"]
            return before(unit, at, grammar) if passive or at == last else Source(at + 1, last, last, verb)
    return None


def _is_subject(unit: Unit, source: Source, grammar: Grammar) -> bool:
    """Say whether the words can be the subject of a main clause: a name, a pronoun, a noun with its article."""
    head = unit.lows[source.head_last]
    if head in {"who", "which", "that", "what"}:
        return False
    named = unit.caps[source.head_last] or head in grammar.pronouns or head.endswith("s")
    return named or unit.lows[source.first] in grammar["determiners"]
