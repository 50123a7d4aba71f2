"""Where the known actors are named in a text."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from analysis.annotation.folding import folded
from analysis.annotation.lexicon import actor_phrases, actors
from analysis.annotation.phrases import Hit
from analysis.spans import Span


def actors_named(text: str, sentences: Iterable[Span]) -> list[Hit]:
    """Return where actors are named in the sentences, in order; a hit's id is the actor's.

    A short name ("White") counts only in a text whose sentences also give the full one ("Dana White").
    """
    hits = actor_phrases().hits(text, sentences)
    short = [folded(hit.span.of(text)).letters in _short()[hit.id] for hit in hits]
    in_full = {hit.id for hit, is_short in zip(hits, short, strict=True) if not is_short}
    return [hit for hit, is_short in zip(hits, short, strict=True) if not is_short or hit.id in in_full]


@cache
def _short() -> dict[str, frozenset[str]]:
    return {actor.id: frozenset(folded(phrase.form).letters for phrase in actor.short) for actor in actors()}
