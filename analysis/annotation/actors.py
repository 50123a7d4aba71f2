"""Where the known actors are named in a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from operator import itemgetter

from analysis.annotation.document import Match
from analysis.annotation.folding import folded
from analysis.annotation.lexicon import actor_phrases, actors
from analysis.annotation.phrases import Hit
from analysis.spans import Span


def actors_named(text: str, sentences: Iterable[Span]) -> list[Hit]:
    """Return where actors are named in the sentences, in order; a hit's id is the actor's.

    A short name ("White") counts only in a text whose sentences also give the full one ("Dana White").
    """
    return [Hit(hit.span, hit.id) for hit in named_in_full(text, actor_phrases().found(text, list(sentences)))]


def actors_in(text: str, stretches: Sequence[Span], sentences: Sequence[Span], found: Sequence[Match]) -> list[Hit]:
    """Return `actors_named` of the stretches, each of which is a sentence or some joined ones.

    `found` is what was found of the actors in the sentences; only joined ones are searched again.
    """
    numbers = {sentence.start: number for number, sentence in enumerate(sentences)}
    joined = [each for each in stretches if sentences[numbers[each.start]].end != each.end]
    if joined:
        whole = {numbers[each.start] for each in stretches}.difference(numbers[each.start] for each in joined)
        apart = [hit for hit in found if hit.sentence in whole]
        again = [hit for each in joined for hit in actor_phrases().found(text, [each])]
        found = sorted([*apart, *again], key=itemgetter(0, 1))
    return [Hit(hit.span, hit.id) for hit in named_in_full(text, found)]


def named_in_full(text: str, found: Sequence[Match]) -> list[Match]:
    """Return the actors found, without the short names of those whom the text nowhere names in full."""
    is_short = [_is_short(text[hit.start : hit.end], hit.id) for hit in found]
    in_full = {hit.id for hit, short in zip(found, is_short, strict=True) if not short}
    return [hit for hit, short in zip(found, is_short, strict=True) if not short or hit.id in in_full]


@lru_cache(maxsize=10_000)
def _is_short(words: str, actor_id: str) -> bool:
    return folded(words).letters in _short()[actor_id]


@cache
def _short() -> dict[str, frozenset[str]]:
    return {actor.id: frozenset(folded(phrase.form).letters for phrase in actor.short) for actor in actors()}
