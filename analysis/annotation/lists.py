"""The phrase lists that every text is searched for: names, labels, actors, themes, and the word lists of a language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from analysis.annotation.document import Match
from analysis.annotation.lexicon import actor_phrases, concept_ids, concept_phrases, label_phrases
from analysis.annotation.phrases import Phrase, Phrases
from analysis.annotation.search import Search
from analysis.annotation.themes import theme_phrases
from analysis.errors import DataError
from analysis.facts import DATA, facts

ACTORS, THEMES, LABELS, CONCEPT = "actors", "themes", "labels", "concept/"


@cache
def searched(language: str) -> Search:
    """Return the search for all lists at once; raises `DataError`.

    `concept/ID`: ids of the concept's terms; `labels`: ids of data/labels.toml; `actors`: ids of data/actors.toml,
    short names included; `themes`: phrases of data/themes/, as `Theme` asks for them; every other list has the name
    of its file in data/language/LANG/word-lists/, and the ids of its entries.
    """
    lists = {CONCEPT + concept: concept_phrases(concept) for concept in concept_ids()}
    lists |= {LABELS: label_phrases(), ACTORS: actor_phrases(), THEMES: theme_phrases()}
    return Search(lists | {name: word_list(name, language) for name in word_list_names(language)})


def names_of(found: Mapping[str, Sequence[Match]]) -> dict[str, Sequence[Match]]:
    """Return what was found of each concept, by the concept's id."""
    return {name.removeprefix(CONCEPT): hits for name, hits in found.items() if name.startswith(CONCEPT)}


def matches(found: Mapping[str, Sequence[Match]], language: str) -> dict[str, tuple[Match, ...]]:
    """Return the places of the actors, the themes and the word lists, by name of the list; stretches are sentences."""
    return {name: tuple(found[name]) for name in (ACTORS, THEMES, *word_list_names(language))}


@cache
def word_list_names(language: str) -> tuple[str, ...]:
    """Return the names of a language's word lists, in alphabetical order."""
    return tuple(sorted(path.stem for path in (DATA / "language" / language / "word-lists").glob("*.toml")))


@cache
def word_list(name: str, language: str) -> Phrases:
    """Return the phrases of one word list; a hit's id is the entry's; raises `DataError`."""
    place = f"language/{language}/word-lists/{name}.toml"
    phrases = []
    for entry in facts(place)["words"]:
        if not entry.get("forms"):
            raise DataError(f"no forms in {entry.get('id')!r}", place, 'Write forms = ["..."].')
        phrases += [Phrase(entry["id"], form, entry.get("case", "any")) for form in entry["forms"]]
    return Phrases(phrases)
