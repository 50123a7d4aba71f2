"""Whether two sources may be one: the same person, a body and who speaks for it, or nobody knows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from analysis.annotation.document import Attribution, Document, Quotation
from analysis.annotation.folding import folded
from analysis.comparison.wording import MASK, Wording
from analysis.facts import facts
from analysis.measures.sides import MEDIA, UNKNOWN, actor_kind, side_of_actor, side_of_sources

Agreement = Literal["same", "near", "unknown", "other"]
_BODIES = frozenset({"institution", "state", "armed-group", "alliance"})
_VAGUE = frozenset({"pronoun", "media", "document", "role"})
_UNNAMED = frozenset({"pronoun", "role"})
_PEOPLE = frozenset({"named", "document", ""})  # a text is told by the name of whoever wrote it
_ACTOR = f"{MASK}actor:"


class Speaker(NamedTuple):
    """Who is said to have said something: actor's id, name, kind of source and side, each "" where it is not known."""

    id: str = ""
    name: str = ""
    kind: str = ""
    side: str = ""


NOBODY = Speaker()


def speaker_of(document: Document, saying: Attribution | None) -> Speaker:
    """Return who is named as the source of an attribution; `NOBODY` for none."""
    if saying is None or saying.source is None:
        return NOBODY
    known = saying.speaker_id or ""
    name = saying.speaker or ""
    side = side_of_actor(known) if known else side_of_sources(document, (saying.source,), name)
    kind = actor_kind(known) or saying.speaker_kind or ""
    return Speaker(known, name, "named" if kind == "person" else kind, "" if side == UNKNOWN else side)


def called(document: Document, saying: Attribution) -> str:
    """Return a source as a sentence names it: "the Pentagon", "the lawsuit".

    Only bodies and texts have an article: where the text writes one, and a known body, too, unless the text writes it
    without ("by Amnesty International").
    """
    speaker, text = speaker_of(document, saying), document.article.text
    if not speaker.name:
        return "a source"
    if speaker.kind in ("institution", "document"):
        with_article, without = _ways(speaker.name)
        if with_article.search(text) or (actor_kind(speaker.id) == "institution" and not without.search(text)):
            return f"the {speaker.name}"
    return speaker.name


@lru_cache(maxsize=1_000)
def _ways(name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = re.escape(name)
    return re.compile(rf"\b[Tt]he\s+{words}\b"), re.compile(rf"\b(?:by|of|from|to|with|for|told)\s+{words}\b")


def quoted_speaker(document: Document, quotation: Quotation) -> Speaker:
    """Return who is named as the speaker of a quotation."""
    if quotation.attribution is not None:
        return speaker_of(document, document.attributions[quotation.attribution])
    return Speaker(name=quotation.speaker) if quotation.speaker else NOBODY


Offices = Mapping[str, frozenset[str]]
"""Person's id -> ids of the bodies for which the articles say that they speak."""


def offices(wordings: Iterable[Wording]) -> Offices:
    """Return the bodies that the words for a source name beside a known person ("Pentagon spokeswoman Dana White")."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for wording in wordings:
        for saying in wording.document.attributions:
            if saying.speaker_id and saying.source and actor_kind(saying.speaker_id) == "person":
                units = wording.units[slice(*wording.units_in(saying.source))]
                named = {unit.removeprefix(_ACTOR) for unit in units if unit.startswith(_ACTOR)}
                found[saying.speaker_id] |= {each for each in named if actor_kind(each) == "institution"}
    return {person: frozenset(bodies) for person, bodies in found.items() if bodies}


def agreement(one: Speaker, two: Speaker, known: Offices | None = None) -> Agreement:
    """Say whether two sources may be one; `known` are the `offices` of the people of these articles.

    same: one actor or one name; near: of one side, and one of them a body or a state that the other may speak for, or
    two words for a text of which a story has one as a rule (the lawsuit and the complaint, not two reports); unknown:
    nobody is named, an office only ("officials"), or news media; other: two names.

    >>> agreement(Speaker("pentagon", "Pentagon", "institution", "us"), Speaker("dana-white", "White", "named", "us"))
    'near'
    """
    if one.id and one.id == two.id:
        return "same"
    if _one_name(one, two):
        return "same"
    if one.kind == two.kind == "document" and _text(one.name) and _text(one.name) == _text(two.name):
        return "near"
    if any(_vague(each) for each in (one, two)):
        return "unknown"
    if one.side and one.side == two.side and not {one.kind, two.kind}.isdisjoint(_BODIES):
        return "near" if _may_speak(one, two, known or {}) and _may_speak(two, one, known or {}) else "other"
    return "other"


def _one_name(one: Speaker, two: Speaker) -> bool:
    """Say whether two names are one: people by the surname, bodies where one name ends as the whole other one does.

    "officials" and "report" are no names; the Defence Ministry is not the Foreign Ministry.
    """
    kinds = {one.kind, two.kind}
    left, right = _words(one.name), _words(two.name)
    if (one.id and two.id) or not (left and right) or not kinds.isdisjoint(_UNNAMED):
        return False
    if kinds <= _PEOPLE:
        return left[-1] == right[-1] and all(each.name.split()[-1][0].isupper() for each in (one, two))
    least = min(len(left), len(right))
    return left[-least:] == right[-least:]


def _may_speak(person: Speaker, body: Speaker, known: Offices) -> bool:
    """Say whether nothing is known against this person speaking for this body."""
    return body.kind != "institution" or person.id not in known or body.id in known[person.id]


def _vague(speaker: Speaker) -> bool:
    return not speaker.name or speaker.side == MEDIA or speaker.kind in _VAGUE


def _text(name: str) -> str:
    """Return the first word of the line of `single_texts` that holds the last word of a name, "" for none."""
    return _single_texts().get("".join(_words(name)[-1:]), "")


@cache
def _single_texts(language: str = "en") -> dict[str, str]:
    lines = [
        line.split() for line in facts(f"language/{language}/retelling.toml")["single_texts"]["lines"].splitlines()
    ]
    return {word: line[0] for line in lines for word in line}


@lru_cache(maxsize=10_000)
def _words(name: str) -> tuple[str, ...]:
    return tuple(filter(None, (folded(word).letters for word in name.split())))
