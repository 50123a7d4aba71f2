"""Where the words laid in a source's mouth begin behind a reporting verb."""

from __future__ import annotations

from analysis.annotation.attribution.clauses import BREAKS, PARTS, SUBJECTS, is_clause, verb_near
from analysis.annotation.attribution.grammar import Cue, Grammar
from analysis.annotation.attribution.units import QUOTED, Unit

STAYING = frozenset({"there", "here", "so", "both", "all", "too", "well", "yet"})  # adverbs that may open a clause
TIME_OPENERS = frozenset({"this", "last", "next", "late", "early", "may"})
THINGS_SAID = frozenset(
    {
        "it",
        "that",
        "so",
        "something",
        "nothing",
        "anything",
        "much",
        "little",
        "yes",
        "no",
        "goodbye",
        "hello",
        "prayers",
    }
)
LISTENERS = frozenset(
    {"him", "her", "them", "me", "us", "you", "it", "himself", "herself"}
    | {"reporters", "people", "supporters", "journalists", "voters"}
)
BARE_CLAUSES = frozenset({"say", "think", "believe", "argue", "insist", "tell"})
CLAUSE = frozenset({"clause", "that"})
POINTED = SUBJECTS | {","}  # behind "that" they open a clause even where a comma or stop is near
PHRASE_ENDS = PARTS | {":", QUOTED, "that"}
NEXT_PHRASES = SUBJECTS | {"to", "the", "a", "an", "this", "some"}
MARK_ENDS = PARTS | {":"}
NOT_RUNNING_ON = PARTS | {QUOTED}
DESCRIBING = frozenset({"who", "which", "a", "an", "according"})  # open a description behind a comma
AHEAD_ENDS = frozenset({",", ".", ";", ":", QUOTED})
FARTHEST = 28  # words between a verb and what it reports
LONGEST_PHRASE = 60  # words of one listener, place or time


def begin_after(unit: Unit, at: int, cue: Cue, grammar: Grammar, aside: bool = False) -> int | None:
    """Return the first word of what is reported after the verb, `at` being the word behind it; None where nothing is.

    Skipped on the way: when, where and to whom it was said ("told Reuters on Friday in a statement that ..."). `aside`
    says that the verb and its source stand between commas.
    """
    lows = unit.lows
    if lows[at] == QUOTED and "name" in cue.takes:
        return None  # "a play called “...”" gives a name, not somebody's words
    heard, verb = "object" not in cue.takes, at - 1
    stop = min(unit.size, at + FARTHEST)
    while at < stop:
        if lows[at] == ":" and at + 1 < unit.size:
            return at + 1
        if _begins(unit, at, cue, grammar, at == verb + 1):
            return at
        if lows[at] == ",":
            return _past_comma(unit, at, cue, grammar, aside)
        further = _past_circumstance(unit, at, cue, grammar)
        if further is None:
            return None
        if further > at:
            at = further
            continue
        if not heard:
            heard, past = True, past_listener(unit, at, cue, grammar)
            if past > at:
                at = past
                continue
        return _bare(unit, at, cue, grammar)
    return None


def _begins(unit: Unit, at: int, cue: Cue, grammar: Grammar, first: bool) -> bool:
    """Say whether word `at` itself shows that the report begins here; `first`, whether it follows the verb."""
    word = unit.lows[at]
    if word == "that":
        behind_noun = not first and unit.lows[at - 1] not in grammar["times", "adverbs"]
        relative = behind_noun and _is_relative(unit, at, grammar)
        return bool(cue.takes & CLAUSE) and not relative and _opens_clause(unit, at)
    if word == "to" or (word == "not" and unit.lows[at + 1] == "to"):
        return "infinitive" in cue.takes and _is_infinitive(unit, at + (word == "not"), grammar)
    if word in grammar["questions"] and _may_ask(word, cue):
        return True
    if first and "gerund" in cue.takes and word[-3:] == "ing" and word not in THINGS_SAID:
        return True  # "denied using ..."
    return word == QUOTED or (word in {"of", "for"} and word in cue.takes)


def _opens_clause(unit: Unit, at: int) -> bool:
    """Say whether "that" opens a clause, rather than pointing at a thing ("said that.", "repeating that promise,")."""
    following = unit.lows[at + 1]
    if following in {"", ".", ";"}:
        return False
    near = unit.lows[at + 1 : at + 4]
    return following in POINTED or not ("," in near or "." in near)


def _is_infinitive(unit: Unit, at: int, grammar: Grammar) -> bool:
    following = unit.lows[at + 1]
    noun = following in grammar["determiners"] or unit.caps[at + 1] or following.endswith("ing")
    return bool(following) and not noun


def _may_ask(word: str, cue: Cue) -> bool:
    if word in {"whether", "how", "why"}:
        return bool(cue.takes & {"wh", "clause", "that"})
    return "wh" in cue.takes or (word == "what" and bool(cue.takes & CLAUSE))


def _past_circumstance(unit: Unit, at: int, cue: Cue, grammar: Grammar) -> int | None:
    """Return the word behind "on Friday", "in a statement", "repeatedly" at `at`; `at` where there is none of these.

    None where another clause begins there, so that nothing is reported.
    """
    word = unit.lows[at]
    timed = word in grammar["times"] or (word[:1].isdigit() and unit.lows[at - 1] in grammar["times"])
    loose = timed or (grammar.is_adverb(word) and word not in STAYING)
    if loose and (word not in TIME_OPENERS or unit.lows[at + 1] in grammar["times"]):
        return at + 1
    if word in {"after", "before", "since"} and verb_near(unit, at, grammar):
        return None
    if word in grammar["prepositions"] and word != "as":
        ahead = _that_ahead(unit, at, cue, grammar)
        return _past_phrase(unit, at + 1, grammar) if ahead is None else ahead
    if word[-2:] == "ed" and unit.lows[at + 1] in grammar["prepositions"] and unit.texts[at].islower():
        return at + 1  # "in a statement issued on Friday"
    return at


def _bare(unit: Unit, at: int, cue: Cue, grammar: Grammar) -> int | None:
    """Return `at` where a clause without "that" opens there, or a thing and a marked name for it."""
    if "clause" in cue.takes:
        opens = _runs_on(unit, at, cue) or (_can_be_subject(unit, at, cue, grammar) and is_clause(unit, at, grammar))
        if opens:
            return at
    if "name" in cue.takes:
        return _mark_ahead(unit, at, grammar)
    return None


def _can_be_subject(unit: Unit, at: int, cue: Cue, grammar: Grammar) -> bool:
    """Say whether a clause can open so: "announced troops were ..." can, "declared victory in a war he had ..." not."""
    word = unit.lows[at]
    if cue.lemma in BARE_CLAUSES or unit.caps[at] or word.endswith(("s", "ing")) or word[:1].isdigit():
        return True
    return word.partition("'")[0] in SUBJECTS or word in grammar["determiners", "quantities", "subordinators"]


def _runs_on(unit: Unit, at: int, cue: Cue) -> bool:
    """Say whether enough words follow for a clause whose verb no list knows ("said Obama enjoys the chance")."""
    if cue.lemma not in BARE_CLAUSES or unit.lows[at] in THINGS_SAID or at + 5 > unit.size:
        return False
    return NOT_RUNNING_ON.isdisjoint(unit.lows[at : at + 2])


def _that_ahead(unit: Unit, at: int, cue: Cue, grammar: Grammar) -> int | None:
    """Return the "that" behind a phrase such as "in a video message on Friday"."""
    saying, lows = grammar["verbs.saying", AHEAD_ENDS], unit.lows
    for index in range(at + 1, min(at + 18, unit.size)):
        word = lows[index]
        if word == "that" and cue.takes & CLAUSE and lows[index - 1] not in {",", "so", "of"}:
            return None if _is_relative(unit, index, grammar) else index
        if word in saying:
            return None
    return None


def _is_relative(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Say whether "that" stands for the noun before it ("in a statement that used an acronym")."""
    word = unit.lows[at + 1]
    if word in grammar["auxiliaries", "finite"]:
        return True
    return word.endswith(("ed", "s")) and unit.lows[at + 2] in grammar["determiners", "prepositions"]


def _past_comma(unit: Unit, comma: int, cue: Cue, grammar: Grammar, aside: bool) -> int | None:
    """Return where the report goes on behind a comma after the verb ("said, however, that ...", 'said, "..."')."""
    if unit.lows[comma + 1] == QUOTED:
        return comma + 1
    if aside and unit.lows[comma + 1] not in grammar["asides", DESCRIBING]:
        return comma + 1
    for index in range(comma + 1, min(comma + 16, unit.size)):
        word = unit.lows[index]
        if word == "," and index > comma + 1:
            return index + 1 if _goes_on(unit, index, comma, cue, grammar) else None
        place = unit.caps[index - 1] or unit.lows[index - 1] in grammar["times"]
        if word == "that" and cue.takes & CLAUSE and place and index - comma < 8:
            return index
        if word in BREAKS or word == QUOTED:
            return None
    return None


def _goes_on(unit: Unit, second: int, comma: int, cue: Cue, grammar: Grammar) -> bool:
    """Say whether the report begins behind the second of two commas that enclose a remark."""
    following = unit.lows[second + 1]
    if following == QUOTED or (following == "that" and cue.takes & CLAUSE):
        return True
    return second - comma <= 4 and "clause" in cue.takes and is_clause(unit, second + 1, grammar)


def _past_phrase(unit: Unit, start: int, grammar: Grammar) -> int:
    """Return the word behind the noun phrase that opens at `start`."""
    lows, caps, times = unit.lows, unit.caps, grammar["times"]
    limit = min(unit.size, start + LONGEST_PHRASE)
    if start >= limit or lows[start] in PHRASE_ENDS:
        return start
    ends = grammar["prepositions", "possessives", NEXT_PHRASES, PHRASE_ENDS]
    for at in range(start + 1, limit):
        if lows[at] in ends:
            return at
        if at - start > 1:
            name = caps[at] and not caps[at - 1] and lows[at - 1] not in grammar["determiners"]
            if name or lows[at] in times:
                return at
    return limit


def past_listener(unit: Unit, at: int, cue: Cue, grammar: Grammar) -> int:
    """Return the word behind the listener of "told" or "warned"; `at` itself where there is none."""
    word = unit.lows[at]
    if word == "her" and _is_noun(unit.lows[at + 1], grammar):
        return _past_phrase(unit, at + 1, grammar)
    if word in LISTENERS:
        return at + 1
    if word in SUBJECTS:
        return at
    past = _past_phrase(unit, at, grammar)
    if not (unit.caps[at] or word in grammar["determiners"]):
        return past if past - at <= 4 else at
    while unit.lows[past] in {"of", "in", "at", "for", "from"} - cue.takes and past - at < 14:
        past = _past_phrase(unit, past + 1, grammar)
    return past


def _is_noun(word: str, grammar: Grammar) -> bool:
    closed = grammar["prepositions", "subordinators", "determiners", "times"]
    return word.isalpha() and word not in closed and word != "to"


def _mark_ahead(unit: Unit, at: int, grammar: Grammar) -> int | None:
    """Return `at` where a quotation stands in the same clause ("called the move a “mistake”"), else None."""
    for word in unit.lows[at : min(at + 14, unit.size)]:
        if word == QUOTED:
            return at
        if word in MARK_ENDS or (word in grammar["subordinators"] and word not in {"as", "so", "than"}):
            return None
    return None
