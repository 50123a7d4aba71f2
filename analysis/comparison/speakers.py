"""Whether two sources may be one: the same person, a body and who speaks for it, or nobody knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from analysis.annotation.document import Attribution, Document, Quotation
from analysis.annotation.folding import folded
from analysis.comparison.wording import MASK, Wording
from analysis.measures.sides import MEDIA, UNKNOWN, actor_kind, side_of_actor, side_of_sources

Agreement = Literal["same", "near", "unknown", "other"]
_BODIES = frozenset({"institution", "state", "armed-group", "alliance"})
_VAGUE = frozenset({"pronoun", "media", "document", "role"})
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

    same: one actor or one name; near: of one side, and one of them a body or a state that the other may speak for;
    unknown: nobody is named, an office only ("officials"), or news media; other: two names.

    >>> agreement(Speaker("pentagon", "Pentagon", "institution", "us"), Speaker("dana-white", "White", "named", "us"))
    'near'
    """
    if one.id and one.id == two.id:
        return "same"
    if _surname(one.name) and _surname(one.name) == _surname(two.name) and not (one.id and two.id):
        return "same"
    if any(_vague(each) for each in (one, two)):
        return "unknown"
    if one.side and one.side == two.side and not {one.kind, two.kind}.isdisjoint(_BODIES):
        return "near" if _may_speak(one, two, known or {}) and _may_speak(two, one, known or {}) else "other"
    return "other"


def _may_speak(person: Speaker, body: Speaker, known: Offices) -> bool:
    """Say whether nothing is known against this person speaking for this body."""
    return body.kind != "institution" or person.id not in known or body.id in known[person.id]


def _vague(speaker: Speaker) -> bool:
    return not speaker.name or speaker.side == MEDIA or speaker.kind in _VAGUE


@lru_cache(maxsize=10_000)
def _surname(name: str) -> str:
    return folded(name.split()[-1]).letters if name.split() else ""
