"""Passives, with and without the one who does it: "was killed" - by whom?

Formula: a form of "be", then adverbs or further forms of "be", then a past participle (in -ed, or on the list of
irregular ones in data/language/en/participles.toml). With agent: a by-phrase that can name somebody or something stands
behind it in its clause; without agent: none does. Counts by voice, no rates.
Direction: none; a passive is no fault, and often nobody knows who did it.
Limit: form only. An agent may stand in the sentence before; "got killed", "those killed" and "a killed man" are not
looked for; some adjectives look like participles.
Source: deleted agents: Fowler 1991; the rules and lists are this project's own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import compress, count
from typing import Any

from analysis.annotation.document import VOICES, Document, Voice
from analysis.annotation.voice import Voices
from analysis.facts import facts
from analysis.measures.measure import Measure, Reading
from analysis.measures.score import Score
from analysis.spans import Span

CARD = "methods/passives.toml"
WITHOUT, WITH = "without-agent", "with-agent"
_LIST = "language/en/participles.toml"
_BETWEEN = 5  # adverbs and forms of "be" before the participle, at most
_CLAUSE = 20  # words behind the participle in which a by-phrase is looked for
_OPEN_GAP = frozenset(" \t\u00a0\u202f“”‘’\"'")


@dataclass(frozen=True, slots=True)
class Passive:
    """One passive: `span` runs from "be" to the participle, `agent` covers "by" and the word behind it, if any."""

    span: Span
    participle: str
    sentence: int
    voice: Voice
    agent: Span | None = None

    @property
    def unit(self) -> str:
        """Return "with-agent" or "without-agent"."""
        return WITH if self.agent else WITHOUT


def passives(document: Document) -> tuple[Passive, ...]:
    """Return the passives of the story's sentences in the order of the words."""
    be = _words("be")
    found = []
    voices = Voices(document.quotations, document.attributions)
    words, last = document.words, -1
    for index in compress(count(), map(be.__contains__, words.forms)):
        if index <= last:
            continue
        last = _participle(document, index) or last
        if last > index:
            span = Span(words.starts[index], words.ends[last])
            voice, _ = voices.of(span)
            found.append(Passive(span, words.forms[last], words.sentences[index], voice, _agent(document, last)))
    return tuple(found)


def _participle(document: Document, be: int) -> int | None:
    """Return where the participle stands that makes a passive with this form of "be"; None where there is none."""
    forms = document.words.forms
    if be and forms[be - 1] == "there" and forms[be] != "being":
        return None
    for place in range(be + 1, min(be + 2 + _BETWEEN, len(forms))):
        if not _joined(document, place):
            return None
        if _is_participle(forms[place], forms[place + 1] if place + 1 < len(forms) else ""):
            return place
        two_adverbs = forms[place] in ("and", "or") and _is_adverb(forms[place - 1])
        if not (forms[place] in _words("be") or two_adverbs or _is_adverb(forms[place])):
            return None
    return None


def _agent(document: Document, participle: int) -> Span | None:
    """Return "by" and the word behind it where they can name who did it, in the clause of the participle."""
    words, forms = document.words, document.words.forms
    for place in range(participle + 1, min(participle + 1 + _CLAUSE, len(forms) - 1)):
        if not _joined(document, place) or forms[place] in _words("clause_ends") or forms[place] in _words("be"):
            return None
        if forms[place] == "by" and _joined(document, place + 1):
            if _belongs_to_another(forms, participle, place) or not _names_somebody(document, place + 1):
                continue
            return Span(words.starts[place], words.ends[place + 1])
    return None


def _belongs_to_another(forms: tuple[str, ...], participle: int, by: int) -> bool:
    """Say whether the by-phrase is that of a later participle ("traced to men paid by"), not of both."""
    before = by - 1
    return before > participle and _is_participle(forms[before], "") and forms[before - 1] not in ("and", "or")


def _names_somebody(document: Document, place: int) -> bool:
    """Say whether the words behind "by" can be who did it, not when, how or how much."""
    forms = document.words.forms
    form, following = forms[place], " ".join(forms[place : place + 2])
    if form in _words("by_without_agent") or following in _words("by_without_agent", "openers"):
        return False
    if not _words("by_without_agent", "means").isdisjoint(forms[place : place + 2]):
        return False
    if form[0].isdigit() or form in _words("amounts", "openers"):
        year = len(form) == 4 and form.isdigit()
        return not year and _words("amounts", "units").isdisjoint(forms[place : place + 6])
    doing = form.endswith("ing") and len(form) > 5 and not form.endswith("thing")
    return not doing or document.article.text[document.words.starts[place]].isupper()


def _joined(document: Document, place: int) -> bool:
    """Say whether only white space and quotation marks stand between a word and the one before, in one sentence."""
    words = document.words
    if words.sentences[place - 1] != words.sentences[place]:
        return False
    gap = document.article.text[words.ends[place - 1] : words.starts[place]]
    return gap == " " or _OPEN_GAP.issuperset(gap)


def _is_adverb(form: str) -> bool:
    return form in _words("adverbs") or (form.endswith("ly") and len(form) > 4 and form not in _words("no_adverbs"))


def _is_participle(form: str, following: str) -> bool:
    if form in _words("adjectives") or f"{form} {following}" in _words("states_with"):
        return False
    if following == "to" and form in _words("states_before_to"):
        return False
    if form.startswith("un") and form not in _words("verbs_with_un"):
        return False
    head, hyphen, rest = form.partition("-")
    if hyphen:
        return head in _words("prefixes") | {"co", "de", "pre"} and _is_participle(rest, following)
    if form in _words("irregular"):
        return True
    if form.endswith("ed"):
        return len(form) > 3 and form not in _words("not_participles")
    if not form.startswith(_prefixes()):
        return False
    return any(form.startswith(each) and form[len(each) :] in _words("irregular") for each in _prefixes())


@cache
def _prefixes() -> tuple[str, ...]:
    return tuple(sorted(_words("prefixes")))


@cache
def _words(key: str, which: str = "words") -> frozenset[str]:
    data: dict[str, Any] = facts(_LIST)[key]
    return frozenset(data[which])


def _readings(document: Document) -> Iterator[Reading]:
    places: defaultdict[tuple[str, Voice], list[Span]] = defaultdict(list)
    for found in passives(document):
        places[found.unit, found.voice].append(found.span)
    for unit in (WITHOUT, WITH):
        for voice in VOICES:
            spans = tuple(places[unit, voice])
            yield Reading(unit, Score(float(len(spans)), len(spans), evidence=spans), voice)


MEASURE = Measure("passives", "style", _readings)
