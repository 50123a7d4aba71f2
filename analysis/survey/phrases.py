"""How often the entries of the phrase lists stand in each article: one search for a whole batch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import accumulate

from analysis.annotation.actors import named_in_full
from analysis.annotation.document import Sentence
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
from analysis.annotation.search import Found
from analysis.annotation.themes import theme_phrases
from analysis.annotation.voice import Voices
from analysis.spans import Span
from analysis.survey.openings import Openings

Story = tuple[str, Sequence[Sentence]]
"""A text and its sentences."""
Hits = dict[str, list[Found]]
"""What is found in an article by name of the list; stretches are the article's sentences."""
_BETWEEN = "\n\n"  # nothing is found across an empty line


def phrase_lists(language: str) -> dict[str, Phrases]:
    """Return the lists that `analysis.annotation.lists.searched` looks for in texts of a language, by name."""
    lists = {CONCEPT + concept: concept_phrases(concept) for concept in concept_ids()}
    lists |= {LABELS: label_phrases(), ACTORS: actor_phrases(), THEMES: theme_phrases()}
    return lists | {name: word_list(name, language) for name in word_list_names(language)}


@cache
def openings(language: str) -> Openings:
    """Return the openings of all phrases that are looked for in texts of a language."""
    return Openings(phrase_lists(language).values())


def phrase_counts(
    stories: Sequence[Story], sentences: Sequence[tuple[int, int]], language: str
) -> list[dict[str, Counter[str]]]:
    """Return, for each story, how often each entry of each list stands in it; lists without any are left out.

    `sentences` are those that may hold a phrase: a story's number and a sentence's number in it, in order.
    """
    counts: list[dict[str, Counter[str]]] = [{} for _ in stories]
    for number, hits in _found(stories, sentences, language).items():
        hits[ACTORS] = named_in_full(stories[number][0], hits[ACTORS])
        ids = {name: [hit.id for hit in found] for name, found in hits.items()}
        if not _unconditional().issuperset(ids[LABELS]):
            ids[LABELS] = _laid(*stories[number], hits, language)
        counts[number] = {name: Counter(found) for name, found in ids.items() if found}
    return counts


def _found(stories: Sequence[Story], sentences: Sequence[tuple[int, int]], language: str) -> dict[int, Hits]:
    """Search the sentences as one text, and give what is found the places that it has in its own."""
    spans = [stories[story][1][place].span for story, place in sentences]
    parts = [span.of(stories[story][0]) for (story, _), span in zip(sentences, spans, strict=True)]
    starts = list(accumulate((len(part) + len(_BETWEEN) for part in parts), initial=0))
    joined = [Span(start, start + len(part)) for start, part in zip(starts, parts, strict=False)]
    listed = searched(language).hits(_BETWEEN.join(parts), joined)
    found: dict[int, Hits] = {}
    for name, hits in listed.items():
        for start, end, entry, stretch in hits:
            story, place = sentences[stretch]
            moved = spans[stretch].start - starts[stretch]
            here = found.setdefault(story, {each: [] for each in listed})
            here[name].append(Found(start + moved, end + moved, entry, place))
    return found


def _laid(text: str, story: Sequence[Sentence], hits: Mapping[str, Sequence[Found]], language: str) -> list[str]:
    """Return the labels of a story by the rules for targets, which ask for no voice."""
    nobody = Voices((), ())
    names = mentions(text, story, nobody, names_of(hits))
    return [label.label for label in labels(text, story, nobody, names, matches(hits, language)[ACTORS], hits[LABELS])]


@cache
def _unconditional() -> frozenset[str]:
    return frozenset(word.id for word in label_words() if not word.needs_target)
