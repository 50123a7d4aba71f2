"""Which words of a unit stand for saying: verbs, nouns with an owner, "according to", the colon of a headline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.annotation.attribution import sources
from analysis.annotation.attribution.clauses import SUBJECTS
from analysis.annotation.attribution.grammar import Cue, Form, Grammar
from analysis.annotation.attribution.units import QUOTED, Unit

ACCORDANCE = Cue("according to", "neutral", frozenset({"clause", "quote"}))
COLON = Cue(":", "neutral", frozenset({"quote"}))
POSSESSIVE = ("'s", "s'")
SUBJECT_ENDS = frozenset({"who", "which", "that", "it", ",", QUOTED, ")"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word or words (positions, inclusive) that may stand for saying."""

    first: int
    last: int
    cue: Cue
    gerund: bool = False
    bare: bool = False
    noun: bool = False


def candidates(unit: Unit, opens_text: bool, grammar: Grammar) -> Iterator[Candidate]:
    """Yield the words of a unit that may stand for saying, in order."""
    for at, token in enumerate(unit.words):
        accordance = next((phrase for phrase in grammar.accordance if unit.reads(at, phrase)), None)
        if accordance is not None:
            yield Candidate(at, at + len(accordance) - 1, ACCORDANCE)
        elif token.low == ":" and _is_naming_colon(unit, at, opens_text):
            yield Candidate(at, at, COLON)
        elif token.low in grammar.nouns and _is_owned(unit, at, grammar):
            yield Candidate(at, at, grammar.nouns[token.low], noun=True)
        else:
            form = next((form for form in grammar.forms.get(token.low, ()) if _stands(unit, at, form, grammar)), None)
            if form is not None:
                yield Candidate(at, at + len(form.words) - 1, form.cue, form.gerund, form.bare)


def barriers(unit: Unit, found: Sequence[Candidate], grammar: Grammar) -> list[int]:
    """Return the words at which the clause of another source begins ("..., but Graham said")."""
    made = []
    for place, candidate in enumerate(found):
        if candidate.cue is ACCORDANCE:
            made.append(candidate.first)
        elif not candidate.noun and candidate.cue is not COLON:
            source = sources.before(unit, candidate.first, grammar)
            start = source.first if source else sources.group_start(unit, candidate.first, grammar)
            link = unit.low(start - 1)
            behind_quotation = source is not None and link == "," and unit.low(start - 2) == QUOTED
            if link in grammar["linkers"] or behind_quotation:
                made.append(start - 1)
            elif source is not None and any(
                source.head_last < other.first < source.last for other in found[max(0, place - 3) : place]
            ):
                made.append(source.verb)  # "a man who asked not to be named said": the first report ends here
    return made


def _is_naming_colon(unit: Unit, at: int, opens_text: bool) -> bool:
    """Say whether a colon stands for "says": in a headline, in a transcript ("CLINTON: ..."), before quoted words."""
    if at == 0 or at + 1 >= len(unit.words):
        return False
    names = all(unit.is_capital(index) or unit.low(index) in {"of", "the", "and", "."} for index in range(at))
    if unit.zone == "headline" or opens_text:
        return names or unit.low(at - 1) == QUOTED
    shouted = all(unit.words[index].text.isupper() and len(unit.words[index].text) > 2 for index in range(at))
    return at <= 4 and names and (shouted or unit.low(at + 1) == QUOTED)


def _is_owned(unit: Unit, at: int, grammar: Grammar) -> bool:
    return unit.low(at - 1).endswith(POSSESSIVE) or unit.low(at - 1) in {"his", "her", "their"}


def _stands(unit: Unit, at: int, form: Form, grammar: Grammar) -> bool:
    """Say whether a form stands at word `at`, as an active verb or participle."""
    if not unit.reads(at, form.words):
        return False
    if at > 0 and unit.is_capital(at) and not unit.title_case:
        return False
    before = unit.low(at - 1)
    if before.endswith(POSSESSIVE) and before.partition("'")[0] not in SUBJECTS | {"who", "that"}:
        return False
    if before in grammar["no_verb_behind"] and not (form.gerund and before in {"by", "in", "of", "for", "with"}):
        return False
    if form.words[0] == form.cue.lemma.split()[0] and _is_caused(unit, at, grammar):
        return False
    if before == "to" and unit.low(at - 2) not in grammar["going_on"]:
        return False
    if before == "all" and form.cue.lemma == "tell":
        return False
    return (form.gerund or not _is_passive(unit, at, grammar)) and (not form.bare or _agrees(unit, at, grammar))


def _is_caused(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Say whether a base form hangs on "let" or "made" ("had let the leader know what ...")."""
    for back in range(at - 1, max(-1, at - 7), -1):
        if unit.low(back) in grammar["causatives"]:
            return True
        if unit.low(back) in {",", QUOTED, ";", ":"}:
            return False
    return False


def _is_passive(unit: Unit, at: int, grammar: Grammar) -> bool:
    before = unit.low(at - 1)
    loose = before in {"not", "also", "widely", "being", "reportedly"}
    agent = unit.low(at + 1) == "by" and unit.low(at + 2) not in grammar.any_of("occasions", "times")
    return agent or before in grammar["be"] or (loose and unit.low(at - 2) in grammar["be"])


def _agrees(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Say whether a form that could be a noun ("claim", "reports") has a subject that goes with it."""
    word, before = unit.low(at), unit.low(at - 1)
    if before in grammar.any_of("no_present_behind", "prepositions") or unit.low(at + 1) in grammar.any_of(
        "be", "finite"
    ):
        return False
    while before and (grammar.is_adverb(before) or before == "not"):
        at -= 1
        before = unit.low(at - 1)
    if before in grammar["auxiliaries"] or before in SUBJECT_ENDS:
        return True
    if word.endswith("s"):
        return not before.isdigit() and before not in grammar.any_of("no_present_behind", "pronouns.plural")
    return before.endswith("s") or before in grammar["plural_subjects"]
