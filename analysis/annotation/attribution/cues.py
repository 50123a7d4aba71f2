"""Which words of a unit stand for saying: verbs, nouns with an owner, "according to", the colon of a headline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from analysis.annotation.attribution.clauses import SUBJECTS
from analysis.annotation.attribution.grammar import Cue, Form, Grammar
from analysis.annotation.attribution.sources import Source, Subjects
from analysis.annotation.attribution.units import QUOTED, Unit

ACCORDANCE = Cue("according to", "neutral", frozenset({"clause", "quote"}))
COLON = Cue(":", "neutral", frozenset({"quote"}))
POSSESSIVE = frozenset({"'s", "s'"})
AFTER_PREPOSITION = frozenset({"by", "in", "of", "for", "with"})  # an -ing form behind these is a verb still
SUBJECTS_OF_CLITIC = SUBJECTS | {"who", "that"}  # "he's" is no possessive
MOST_ADVERBS = 40  # between a subject and its verb
SUBJECT_ENDS = frozenset({"who", "which", "that", "it", ",", QUOTED, ")"})


class Candidate(NamedTuple):
    """A word or words (positions, inclusive) that may stand for saying."""

    first: int
    last: int
    cue: Cue
    gerund: bool = False
    noun: bool = False


def candidates(unit: Unit, opens_text: bool, grammar: Grammar) -> list[Candidate]:
    """Return the words of a unit that may stand for saying, in order."""
    opening, found = grammar.opening, list[Candidate]()
    for at, word in enumerate(unit.lows):
        if word in opening:
            candidate = _candidate(unit, at, opens_text, grammar)
            if candidate is not None:
                found.append(candidate)
    return found


def _candidate(unit: Unit, at: int, opens_text: bool, grammar: Grammar) -> Candidate | None:
    word = unit.lows[at]
    for phrase in grammar.accordance.get(word, ()):
        if unit.reads(at, phrase):
            return Candidate(at, at + len(phrase) - 1, ACCORDANCE)
    if word == ":" and _is_naming_colon(unit, at, opens_text):
        return Candidate(at, at, COLON)
    if word in grammar.nouns and _is_owned(unit, at):
        return Candidate(at, at, grammar.nouns[word], noun=True)
    for form in grammar.forms.get(word, ()):
        if _stands(unit, at, form, grammar):
            return Candidate(at, at + len(form.words) - 1, form.cue, form.gerund)
    return None


def barriers(unit: Unit, found: Sequence[Candidate], subjects: Subjects, grammar: Grammar) -> list[int]:
    """Return the words at which the clause of another source begins ("..., but Graham said").

    The clause of the first one of all ends no report, since it lies before each of them.
    """
    made = []
    for place, candidate in enumerate(found[1:], 1):
        if candidate.cue is ACCORDANCE:
            made.append(candidate.first)
        elif not candidate.noun and candidate.cue is not COLON:
            source, start = subjects.of(candidate.first)
            link = unit.lows[start - 1]
            behind_quotation = source is not None and link == "," and unit.lows[start - 2] == QUOTED
            if link in grammar["linkers"] or behind_quotation:
                made.append(start - 1)
            elif source is not None and _holds_verb(source, found[max(0, place - 3) : place]):
                made.append(source.verb)  # "a man who asked not to be named said": the first report ends here
    return made


def _holds_verb(source: Source, earlier: Sequence[Candidate]) -> bool:
    """Say whether one of the words before stands for saying in the source's own clause."""
    if source.head_last == source.last:
        return False
    return any(source.head_last < other.first < source.last for other in earlier)


def _is_naming_colon(unit: Unit, at: int, opens_text: bool) -> bool:
    """Say whether a colon stands for "says": in a headline, in a transcript ("CLINTON: ..."), before quoted words."""
    if at == 0 or at + 1 >= unit.size:
        return False
    headed = unit.zone == "headline" or opens_text
    if at > 4 and not headed:
        return False
    names = all(unit.caps[index] or unit.lows[index] in {"of", "the", "and", "."} for index in range(at))
    if headed:
        return names or unit.lows[at - 1] == QUOTED
    shouted = all(unit.texts[index].isupper() and len(unit.texts[index]) > 2 for index in range(at))
    return names and (shouted or unit.lows[at + 1] == QUOTED)


def _is_owned(unit: Unit, at: int) -> bool:
    return unit.lows[at - 1][-2:] in POSSESSIVE or unit.lows[at - 1] in {"his", "her", "their"}


def _stands(unit: Unit, at: int, form: Form, grammar: Grammar) -> bool:
    """Say whether a form stands at word `at`, as an active verb or participle."""
    before = unit.lows[at - 1]
    if before in grammar["no_verb_behind"] and not (form.gerund and before in AFTER_PREPOSITION):
        return False
    if len(form.words) > 1 and not unit.reads(at, form.words):
        return False
    if at > 0 and unit.caps[at] and not unit.is_title_case():
        return False
    if before[-2:] in POSSESSIVE and before.partition("'")[0] not in SUBJECTS_OF_CLITIC:
        return False
    if before == "to" and unit.lows[at - 2] not in grammar["going_on"]:
        return False
    if before == "all" and form.cue.lemma == "tell":
        return False
    if form.base and _is_caused(unit, at, grammar):
        return False
    return (form.gerund or not _is_passive(unit, at, grammar)) and (not form.bare or _agrees(unit, at, grammar))


def _is_caused(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Say whether a base form hangs on "let" or "made" ("had let the leader know what ...")."""
    for back in range(at - 1, max(-1, at - 7), -1):
        word = unit.lows[back]
        if word in grammar["causatives"]:
            return True
        if word in {",", QUOTED, ";", ":"}:
            return False
    return False


def _is_passive(unit: Unit, at: int, grammar: Grammar) -> bool:
    lows, be = unit.lows, grammar["be"]
    before = lows[at - 1]
    if before in be or (before in {"not", "also", "widely", "being", "reportedly"} and lows[at - 2] in be):
        return True
    return lows[at + 1] == "by" and lows[at + 2] not in grammar["occasions", "times"]


def _agrees(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Say whether a form that could be a noun ("claim", "reports") has a subject that goes with it."""
    word, before = unit.lows[at], unit.lows[at - 1]
    if before in grammar["no_present_behind", "prepositions"] or unit.lows[at + 1] in grammar["be", "finite"]:
        return False
    nearest = at - MOST_ADVERBS
    while before and at > nearest and (grammar.is_adverb(before) or before == "not"):
        at -= 1
        before = unit.lows[at - 1]
    if before in grammar["auxiliaries"] or before in SUBJECT_ENDS:
        return True
    if word.endswith("s"):
        return not before.isdigit() and before not in grammar["no_present_behind", "pronouns.plural"]
    return before.endswith("s") or before in grammar["plural_subjects"]
