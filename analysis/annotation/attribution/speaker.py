"""Who speaks, as far as a text tells."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from analysis.annotation.lexicon import Actor, actors

KINDS = {"person": "named", "media": "media", "document": "document"}


class Speaker(NamedTuple):
    """Who speaks: the name (or the words for the role), what kind of source, the actor's id, and the gender shown."""

    name: str
    kind: str
    actor: str | None = None
    gender: str | None = None


@cache
def actors_by_id() -> dict[str, Actor]:
    """Return the actors of `data/actors.toml` by their ids."""
    return {actor.id: actor for actor in actors()}


def kind_of(actor: Actor) -> str:
    """Return the kind of source that an actor is: named, media, document or institution."""
    return KINDS.get(actor.kind, "institution")
