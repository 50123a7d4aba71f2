"""Finding where the words laid in a source's mouth begin and end, beside a reporting verb."""

from __future__ import annotations

from analysis.annotation.grammar import Cue, Grammar
from analysis.annotation.sources import is_adverb
from analysis.annotation.units import QUOTED, Unit

BREAKS = frozenset({";", "—", "–", "?", "!", "("})
PRONOUN_SUBJECTS = frozenset({"he", "she", "they", "it", "we", "i", "you", "there"})
CLITICS = ("'s", "'re", "'ve", "'ll", "'d", "'m", "n't")
NO_SKIP = frozenset({"there", "here", "so", "both", "all", "too", "well", "yet"})
ACCUSATIVE = frozenset(
    {"it", "so", "something", "nothing", "anything", "much", "little", "yes", "no", "goodbye", "hello", "prayers"}
)
FARTHEST = 28  # words between a verb and what it reports


def begin_after(unit: Unit, at: int, cue: Cue, grammar: Grammar, aside: bool = False) -> int | None:
    """Return the first word of what is reported after the verb, `at` being the word behind it; None where nothing is.

    Skipped on the way: when, where and to whom it was said ("told Reuters on Friday in a statement that ...").
    """
    listener = "object" not in cue.takes
    if "name" in cue.takes and unit.low(at) == QUOTED:
        return None  # "a play called “...”" gives a name, not somebody's words
    stop = min(len(unit.words), at + FARTHEST)
    while at < stop:
        word = unit.low(at)
        if word == QUOTED or (word == ":" and at + 1 < len(unit.words)):
            return at + (word == ":")
        if word == "that" and cue.takes & {"clause", "that"} and _opens_clause(unit, at, grammar):
            return at
        if word in grammar["questions"] and _may_ask(word, cue):
            return at
        if (
            word == "to"
            and "infinitive" in cue.takes
            and (listener or "object" not in cue.takes)
            and _is_infinitive(unit, at, grammar)
        ):
            return at
        if word in {"of", "for"} and word in cue.takes:
            return at
        if word == ",":
            return _past_comma(unit, at, cue, grammar, aside)
        if (
            is_adverb(word, grammar)
            or word in grammar["times"]
            or (word[:1].isdigit() and unit.low(at - 1) in grammar["times"])
        ):
            if not (
                word in {"this", "last", "next", "late", "early", "may"} and unit.low(at + 1) not in grammar["times"]
            ):
                at += 1
                continue
        if word in {"after", "before", "since"} and _verb_near(unit, at, grammar):
            return None
        if word in grammar["prepositions"] and word != "as":
            ahead = _that_ahead(unit, at, cue, grammar)
            if ahead is not None:
                return ahead
            at = _past_phrase(unit, at + 1, grammar)
            continue
        if word.endswith("ed") and unit.low(at + 1) in grammar["prepositions"] and unit.words[at].text.islower():
            at += 1  # "in a statement issued on Friday"
            continue
        if not listener:
            listener, past = True, _past_listener(unit, at, grammar)
            if past > at:
                at = past
                continue
        if "clause" in cue.takes and (is_clause(unit, at, grammar) or _runs_on(unit, at, cue)):
            return at
        if "name" in cue.takes and not is_clause(unit, at, grammar):
            return _mark_ahead(unit, at, grammar)
        return None
    return None


def _runs_on(unit: Unit, at: int, cue: Cue) -> bool:
    """Say whether enough words follow for a clause whose verb no list knows ("said Obama enjoys the chance")."""
    if cue.lemma not in {"say", "think", "believe", "argue", "insist", "claim", "tell"} or unit.low(at) in ACCUSATIVE:
        return False
    stops = {",", ".", QUOTED} | BREAKS
    return all(unit.low(index) not in stops for index in range(at, at + 2)) and at + 5 <= len(unit.words)


def _may_ask(word: str, cue: Cue) -> bool:
    if word in {"whether", "how", "why"}:
        return bool(cue.takes & {"wh", "clause", "that"})
    return "wh" in cue.takes or (word == "what" and bool(cue.takes & {"clause", "that"}))


def _opens_clause(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Say whether "that" opens a clause, rather than pointing at a thing ("said that.")."""
    near = {unit.low(at + step) for step in (1, 2, 3)}
    return unit.low(at + 1) not in {"", ".", ";"} and (
        not near & {",", "."} or unit.low(at + 1) in PRONOUN_SUBJECTS | {","}
    )


def _is_infinitive(unit: Unit, at: int, grammar: Grammar) -> bool:
    following = unit.low(at + 1)
    return (
        following not in grammar["determiners"]
        and bool(following)
        and not unit.words[at + 1].text[:1].isupper()
        and not following.endswith("ing")
    )


def is_clause(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Say whether a clause with a subject and a finite verb opens at word `at`."""
    first = unit.low(at)
    if (
        not first
        or first in {",", ".", ")"}
        or first in grammar["subordinators"] - {"what", "where", "how", "when", "if", "while", "after", "once"}
    ):
        return False
    if first in PRONOUN_SUBJECTS or first.split("'")[0] in PRONOUN_SUBJECTS:
        return True
    for index in range(at, min(at + 16, len(unit.words))):
        word = unit.low(index)
        if index > at and (word in {",", "."} or word in BREAKS):
            return word == "," and first in {"if", "when", "while", "after", "once"}
        if index > at and word in {"that", "who", "which"}:
            return False  # the verb to come belongs to a relative clause
        if index > at and (
            word in grammar["finite"] or (word.endswith(CLITICS) and not unit.words[index].text[:1].isupper())
        ):
            return True
        if index > at and word.endswith("ed") and len(word) > 3 and unit.low(index - 1) not in grammar["determiners"]:
            return True
    return False


def _that_ahead(unit: Unit, at: int, cue: Cue, grammar: Grammar) -> int | None:
    """Return the "that" (or the quotation) behind a phrase such as "in a video message on Friday"."""
    for index in range(at + 1, min(at + 18, len(unit.words))):
        word = unit.low(index)
        if word == "that" and cue.takes & {"clause", "that"} and unit.low(index - 1) not in {",", "so", "of"}:
            return index
        if word in {",", ".", ";", ":", QUOTED} or any(
            not form.bare and not form.gerund for form in grammar.forms.get(word, ())
        ):
            return None
    return None


def _verb_near(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Say whether "after" opens a clause with a reporting verb of its own ("said after Trump tweeted that ...")."""
    near = range(at + 1, min(at + 8, len(unit.words)))
    return any(not form.bare and not form.gerund for index in near for form in grammar.forms.get(unit.low(index), ()))


def _past_comma(unit: Unit, comma: int, cue: Cue, grammar: Grammar, aside: bool) -> int | None:
    """Return where the report goes on behind a comma after the verb ("said, however, that ...", 'said, "..."')."""
    if unit.low(comma + 1) == QUOTED:
        return comma + 1
    if aside and unit.low(comma + 1) not in grammar["asides"] | {"who", "which", "a", "an", "according"}:
        return comma + 1
    for index in range(comma + 1, min(comma + 16, len(unit.words))):
        if unit.low(index) == "," and index > comma + 1:
            following = unit.low(index + 1)
            if following == QUOTED or (following == "that" and cue.takes & {"clause", "that"}):
                return index + 1
            if index - comma <= 4 and "clause" in cue.takes and is_clause(unit, index + 1, grammar):
                return index + 1
            return None
        place = unit.words[index - 1].text[:1].isupper() or unit.low(index - 1) in grammar["times"]
        if unit.low(index) == "that" and cue.takes & {"clause", "that"} and place and index - comma < 8:
            return index
        if unit.low(index) in BREAKS or unit.low(index) == QUOTED:
            return None
    return None


def _past_phrase(unit: Unit, at: int, grammar: Grammar) -> int:
    """Return the word behind a noun phrase that opens at `at`."""
    start = at
    while at < len(unit.words):
        word, token = unit.low(at), unit.words[at]
        if word in {",", ".", ":", QUOTED, "that"} or word in BREAKS:
            return at
        if at > start and (word in grammar["prepositions"] or word == "to" or word in PRONOUN_SUBJECTS):
            return at
        if at > start and word in {"the", "a", "an", "his", "her", "their", "its", "this", "some"}:
            return at
        changes = token.text[:1].isupper() and not unit.words[at - 1].text[:1].isupper()
        if at > start and changes and unit.low(at - 1) not in grammar["determiners"] and at - start > 1:
            return at
        if at - start > 1 and word in grammar["times"]:
            return at
        at += 1
    return at


def _past_listener(unit: Unit, at: int, grammar: Grammar) -> int:
    """Return the word behind the listener of "told" or "warned"; `at` itself where there is none."""
    word, token = unit.low(at), unit.words[at]
    if word in {
        "him",
        "her",
        "them",
        "me",
        "us",
        "you",
        "it",
        "reporters",
        "people",
        "supporters",
        "journalists",
        "voters",
        "himself",
        "herself",
    }:
        return at + 1
    if word in PRONOUN_SUBJECTS:
        return at
    past = _past_phrase(unit, at, grammar)
    if token.text[:1].isupper() or word in grammar["determiners"]:
        while unit.low(past) in {"of", "in", "at", "for", "from"} and past - at < 14:
            past = _past_phrase(unit, past + 1, grammar)
        return past
    return past if past - at <= 4 else at


def _is_possessed(word: str, grammar: Grammar) -> bool:
    closed = grammar["prepositions"] | grammar["subordinators"] | grammar["determiners"] | grammar["times"]
    return word.isalpha() and word not in closed and word != "to"


def _mark_ahead(unit: Unit, at: int, grammar: Grammar) -> int | None:
    """Return `at` where a quotation stands in the same clause ("called the move a “mistake”"), else None."""
    for index in range(at, min(at + 14, len(unit.words))):
        word = unit.low(index)
        if word == QUOTED:
            return at
        if word in {",", ".", ";", ":"} or word in BREAKS or word in grammar["subordinators"] - {"as", "so", "than"}:
            return None
    return None


def end_after(unit: Unit, first: int, barriers: list[int], grammar: Grammar, embedded: bool = False) -> int:
    """Return the last word of a report that begins at `first`.

    `barriers` are the words at which another source's clause begins. A remark of the outlet behind a comma ("using
    the acronym ...") and the sentence's last stop are left out.
    """
    stop = min((at for at in barriers if at > first), default=len(unit.words))
    for index in range(first + 1, stop):
        if unit.low(index) == ")" and "(" not in (unit.low(at) for at in range(first, index)):
            stop = index
            break
        if unit.low(index) == "," and (embedded or unit.low(index + 1) in grammar["asides"]):
            stop = index
            break
        if unit.low(index) == QUOTED and unit.low(index + 1) in grammar["asides"]:
            stop = index + 1
            break
    last = stop - 1
    while last > first and unit.low(last) in {",", ".", ";", "and", "but", "while", "—", "–", "-", ":", "though", "as"}:
        last -= 1
    return last
