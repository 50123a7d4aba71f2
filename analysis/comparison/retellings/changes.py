"""What a retelling made of the words: another name, a label put in, the voice of the verb turned, a hedge dropped.

Tense and person change wherever words are retold ("we will" becomes "they would"); that is normal and not marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

from analysis.annotation.document import Document, Label, Mention, Words
from analysis.annotation.languages import languages
from analysis.annotation.lists import word_list
from analysis.comparison.content import Content, light, stem, stem_of, words_of
from analysis.comparison.retellings.match import Match
from analysis.comparison.wording import Wording
from analysis.measures.passives import passives
from analysis.spans import Span

ChangeKind = Literal[
    "name", "label", "label-in", "label-out", "passive", "active", "negation", "hedge", "number", "unmarked"
]
_RUN = 7  # words in a row that are the quotation's and not merely like it
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_AFTER = 3  # units behind "not" or "perhaps" among which the word that it changes stands
_BEFORE = 6  # units before a verb among which the one who does it stands


@dataclass(frozen=True, slots=True)
class Change:
    """One change: where it stands in the retelling and in the quotation (None: nothing stands there), and in words.

    name: another name of the same one; label: another label; label-in and label-out: one put in or left out; passive:
    the quotation says who did it and the retelling does not (active: the other way round); negation: one of the two
    says "not"; hedge: what kept the statement back is left out; number: another number before the same word; unmarked:
    a run of the very same words has lost its quotation marks.
    """

    kind: ChangeKind
    retold: Span | None
    quoted: Span | None
    plain: str


@dataclass(frozen=True, slots=True)
class _Side:
    """The words of one side: where they stand, word by word with their clauses, and what the other side has of them."""

    wording: Wording
    span: Span
    words: tuple[Content, ...]
    shared: frozenset[str]
    mouth: str = ""

    @property
    def document(self) -> Document:
        return self.wording.document

    @property
    def in_mouth(self) -> str:
        return f", in the mouth of {self.mouth}" if self.mouth else ""

    def said(self, span: Span) -> str:
        return f"“{span.of(self.wording.article.text)}”"

    def unit(self, unit: int) -> Span:
        return self.wording.unit_span(unit, unit + 1)


def changes(one: Wording, told: Span, two: Wording, said: Span, fit: Match, speaker: str = "") -> tuple[Change, ...]:
    """Return what the words `told` in `one` changed of the words `said` that `two` quotes, the names first.

    `speaker` is in whose mouth they are laid; "" where the article tells them itself.
    """
    left = _Side(one, told, fit.retold, fit.shared, speaker)
    right = _Side(two, said, fit.quoted, fit.shared)
    rules = (_names, _labels, _voices, _negations, _hedges, _numbers, _unmarked)
    return tuple(change for rule in rules for change in rule(left, right))


def _names(left: _Side, right: _Side) -> Iterator[Change]:
    mine, theirs = _mentions(left, outside=True), _mentions(right, outside=False)
    for concept in dict.fromkeys(each.concept for each in mine):
        here = [each for each in mine if each.concept == concept]
        there = [each for each in theirs if each.concept == concept]
        if there and {each.term for each in here}.isdisjoint(each.term for each in there):
            one, two = here[0].span, there[0].span
            words = f"In the quotation it is {right.said(two)}; retold it is {left.said(one)}{left.in_mouth}."
            yield Change("name", one, two, words)


def _mentions(side: _Side, outside: bool) -> list[Mention]:
    """Return the names within a side, without those that explain another one or stand in brackets."""
    return [
        each
        for each in side.document.mentions
        if side.span.holds(each.span) and not (each.gloss or each.inserted) and not (outside and each.voice == "quoted")
    ]


def _labels(left: _Side, right: _Side) -> Iterator[Change]:
    mine = [each for each in _laid(left) if each.voice != "quoted"]
    theirs = _laid(right)
    for family in dict.fromkeys(each.family for each in (*mine, *theirs)):
        here = [each for each in mine if each.family == family]
        there = [each for each in theirs if each.family == family]
        one, two = (found[0].span if found else None for found in (here, there))
        if one and not two and not _prints(right, left.said(one)):
            where = f"into the mouth of {left.mouth}" if left.mouth else "in"
            yield Change("label-in", one, None, f"{left.said(one)} is put {where}: this quotation does not have it.")
        elif two and not one and not _prints(left, right.said(two)):
            yield Change("label-out", None, two, f"{right.said(two)} is left out.")
        elif one and two and {each.label for each in here}.isdisjoint(each.label for each in there):
            words = f"In the quotation it is {right.said(two)}; retold it is {left.said(one)}{left.in_mouth}."
            yield Change("label", one, two, words)


def _prints(side: _Side, words: str) -> bool:
    """Say whether the sentences in which a side stands hold these quoted words, whomever they are laid on."""
    around = _around(side)
    return (
        words[1:-1].lower() in side.wording.unit_span(around.start, around.stop).of(side.wording.article.text).lower()
    )


def _laid(side: _Side) -> list[Label]:
    """Return the labels within a side that are laid on somebody, or that name fighters by themselves."""
    return [
        each
        for each in side.document.labels
        if side.span.holds(each.span) and (each.target or each.family == "violence")
    ]


def _voices(left: _Side, right: _Side) -> Iterator[Change]:
    mine, theirs = _passives(left), _passives(right)
    for key, span in mine.items():
        doer = _doer(right, key) if key not in theirs and not _doer(left, key) else None
        if doer:
            words = f"Quoted: {right.said(doer)}. Retold: {left.said(span)}, which does not say who."
            yield Change("passive", span, doer, words)
    for key, span in theirs.items():
        doer = _doer(left, key) if key not in mine else None
        if doer:
            words = f"Quoted: {right.said(span)}. Retold: {left.said(doer)}, which says who."
            yield Change("active", doer, span, words)


def _passives(side: _Side) -> dict[str, Span]:
    """Return the passives of shared verbs within a side that do not say who did it, by the verb's stem."""
    wording, language = side.wording, side.wording.article.language
    if language not in languages():
        return {}
    first, last = wording.units_in(side.span)
    places = wording.firsts[first:last]
    words = Words(  # units, so that the name IS is no form of "be"
        wording.units[first:last],
        tuple(wording.starts[places].tolist()),
        tuple(wording.unit_span(unit, unit + 1).end for unit in range(first, last)),
        tuple(wording.sentences[places].tolist()),
    )
    found = {}
    for each in passives(replace(side.document, words=words)):
        key = stem(each.participle, language)
        if key in side.shared and key not in light() and not each.agent:
            found[key] = _with_auxiliaries(wording, each.span, first)
    return found


def _with_auxiliaries(wording: Wording, span: Span, first: int) -> Span:
    """Return the span of a passive from its first auxiliary on ("has been defeated")."""
    unit, last = wording.units_in(span)
    while unit > first and wording.units[unit - 1] in words_of("auxiliaries", wording.article.language):
        unit -= 1
    return wording.unit_span(unit, last)


def _doer(side: _Side, key: str) -> Span | None:
    """Return the verb with this stem from the one who does it on ("We have defeated"); None where none stands there."""
    wording = side.wording
    subjects, auxiliaries = (words_of(kind, wording.article.language) for kind in ("subjects", "auxiliaries"))
    for verb in (each.unit for each in side.words if each.stem == key):
        at = verb - 1
        while at > verb - _BEFORE and at >= 0 and wording.units[at] in auxiliaries:
            at -= 1
        span = wording.unit_span(max(at, 0), verb + 1)
        active = wording.units[at] in subjects or wording.units[at].startswith(("=name:", "=actor:"))
        if at >= 0 and active and side.span.holds(span):
            return span
    return None


def _negations(left: _Side, right: _Side) -> Iterator[Change]:
    mine, theirs = _negation(left), _negation(right)
    if _denies(left) or _denies(right):  # "the myth that it does not" says that it does
        return
    if mine and not theirs and not _negates(right):
        yield Change("negation", mine, None, f"{left.said(mine)} is put in: this quotation does not have it.")
    if theirs and not mine and not _negates(left):
        yield Change("negation", None, theirs, f"{right.said(theirs)} is left out.")


def _negation(side: _Side) -> Span | None:
    """Return the first "not", "never" or "don't" that stands before a shared word of a side."""
    words, says = words_of("nots", side.wording.article.language), _telling_units(side)
    for each in side.words:
        if side.wording.units[each.unit] in words and not says.isdisjoint(range(each.unit + 1, each.unit + _AFTER)):
            return _whole_word(side, side.unit(each.unit))
    return None


def _telling_units(side: _Side) -> set[int]:
    """Return the units of the shared words that say something by themselves."""
    return {each.unit for each in side.words if each.stem in side.shared and each.stem not in light()}


def _whole_word(side: _Side, span: Span) -> Span:
    """Return the word that a part of a shortened form belongs to: "n't" in "don't"."""
    text, start = side.wording.article.text, span.start
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    return Span(start, span.end)


def _around(side: _Side) -> range:
    """Return the units of the sentences in which a side stands: what turns it round may stand before it."""
    spans = [each.span for each in side.document.sentences if each.span.meets(side.span)]
    return range(*side.wording.units_in(Span(spans[0].start, spans[-1].end) if spans else side.span))


def _negates(side: _Side) -> bool:
    """Say whether a small word turns anything round in the sentences in which a side stands."""
    words = words_of("negations", side.wording.article.language)
    return any(side.wording.units[unit] in words for unit in _around(side))


def _denies(side: _Side) -> bool:
    """Say whether a word does that by its meaning ("denied", "instead") in the sentences in which a side stands."""
    language = side.wording.article.language
    words = {stem(word, language) for word in words_of("denials", language)}
    return any(stem_of(side.wording, unit) in words for unit in _around(side))


def _hedges(left: _Side, right: _Side) -> Iterator[Change]:
    around = _around(left)
    theirs = _hedge(right)
    if theirs and not _hedged(left, left.wording.unit_span(around.start, around.stop)):
        yield Change("hedge", None, theirs, f"{right.said(theirs)} is left out: it kept the statement back.")


def _hedge(side: _Side) -> Span | None:
    """Return the first hedge that stands right before a shared word of a side."""
    says = _telling_units(side)
    for each in _hedged(side, side.span):
        behind = side.wording.units_in(each)[1]
        if not says.isdisjoint(range(behind, behind + _AFTER)):
            return each
    return None


def _hedged(side: _Side, span: Span) -> list[Span]:
    """Return the words within a span that keep a statement back."""
    language = side.wording.article.language
    if language not in languages():
        return []
    return [each.span for each in word_list("hedges", language).found(side.wording.article.text, [span])]


def _numbers(left: _Side, right: _Side) -> Iterator[Change]:
    mine, theirs = _counted(left.words), _counted(right.words)
    for what, here in mine.items():
        there = theirs.get(what)
        if there and here.stem != there.stem:
            one, two = left.unit(here.unit), right.unit(there.unit)
            words = f"In the quotation it is {right.said(two)}; retold it is {left.said(one)}."
            yield Change("number", one, two, words)


def _counted(words: Sequence[Content]) -> dict[str, Content]:
    """Return the numbers in figures, by the content word that follows ("2,000 troops")."""
    spoken = [each for each in words if each.stem]
    return {after.stem: number for number, after in pairwise(spoken) if _NUMBER.fullmatch(number.stem)}


def _unmarked(left: _Side, right: _Side) -> Iterator[Change]:
    mine, theirs = ([each.unit for each in side.words] for side in (left, right))
    one_keys, two_keys = ([side.wording.surface(each.unit) for each in side.words] for side in (left, right))
    run = SequenceMatcher(a=one_keys, b=two_keys, autojunk=False).find_longest_match()
    if run.size < _RUN or mine[run.a + run.size - 1] - mine[run.a] >= run.size:
        return
    one = left.wording.unit_span(mine[run.a], mine[run.a + run.size - 1] + 1)
    two = right.wording.unit_span(theirs[run.b], theirs[run.b + run.size - 1] + 1)
    yield Change("unmarked", one, two, f"{left.said(one)}: the very words of the quotation, without its marks.")
