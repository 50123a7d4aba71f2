"""How often the entries of the phrase lists stand in an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from analysis.annotation.actors import named_in_full
from analysis.annotation.document import Match, Sentence
from analysis.annotation.labelling import labels
from analysis.annotation.lexicon import actor_phrases, concept_ids, concept_phrases, label_phrases, label_words
from analysis.annotation.lists import (
    ACTORS,
    CONCEPT,
    LABELS,
    THEMES,
    matches,
    names_of,
    searched,
    word_list,
    word_list_names,
)
from analysis.annotation.mentions import mentions
from analysis.annotation.phrases import Phrases
from analysis.annotation.themes import theme_phrases
from analysis.annotation.voice import Voices

NOBODY = Voices((), ())


def phrase_lists(language: str) -> dict[str, Phrases]:
    """Return the lists that `analysis.annotation.lists.searched` looks for in texts of a language, by name."""
    lists = {CONCEPT + concept: concept_phrases(concept) for concept in concept_ids()}
    lists |= {LABELS: label_phrases(), ACTORS: actor_phrases(), THEMES: theme_phrases()}
    return lists | {name: word_list(name, language) for name in word_list_names(language)}


def phrase_counts(text: str, story: Sequence[Sentence], language: str) -> dict[str, Counter[str]]:
    """Return how often each entry of each list stands in a story; lists of which nothing does are left out."""
    hits: dict[str, list[Match]] = searched(language).hits(text, [sentence.span for sentence in story])
    if hits[ACTORS]:
        hits[ACTORS] = named_in_full(text, hits[ACTORS])
    ids = {name: [hit.id for hit in found] for name, found in hits.items() if found}
    if LABELS in ids and not _unconditional().issuperset(ids[LABELS]):
        ids[LABELS] = _laid(text, story, hits, language)
    return {name: Counter(found) for name, found in ids.items() if found}


def _laid(text: str, story: Sequence[Sentence], hits: Mapping[str, Sequence[Match]], language: str) -> list[str]:
    """Return the labels of a story by the rules for targets, which ask for no voice."""
    names = mentions(text, story, NOBODY, names_of(hits))
    return [label.label for label in labels(text, story, NOBODY, names, matches(hits, language)[ACTORS], hits[LABELS])]


@cache
def _unconditional() -> frozenset[str]:
    return frozenset(word.id for word in label_words() if not word.needs_target)
