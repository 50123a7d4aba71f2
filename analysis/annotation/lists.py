"""The phrase lists that every text is searched for: actors, themes, and the word lists of a language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from analysis.annotation.actors import actors_named
from analysis.annotation.document import Match, Sentence
from analysis.annotation.phrases import Hit, Phrase, Phrases
from analysis.annotation.themes import theme_phrases
from analysis.errors import DataError
from analysis.facts import DATA, facts

ACTORS, THEMES = "actors", "themes"


def matches(text: str, sentences: Sequence[Sentence], language: str) -> dict[str, tuple[Match, ...]]:
    """Return where the phrases of each list stand in the sentences, by name of the list.

    `actors`: ids of data/actors.toml; `themes`: phrases of data/themes/, as `Theme` asks for them; every other list
    has the name of its file in data/language/LANG/word-lists/, and the ids of its entries.
    """
    spans = [sentence.span for sentence in sentences]
    found = {ACTORS: actors_named(text, spans), THEMES: theme_phrases().hits(text, spans)}
    for name in word_list_names(language):
        found[name] = word_list(name, language).hits(text, spans)
    return {name: tuple(_placed(hits, sentences)) for name, hits in found.items()}


@cache
def word_list_names(language: str) -> tuple[str, ...]:
    """Return the names of a language's word lists, in alphabetical order."""
    return tuple(sorted(path.stem for path in (DATA / "language" / language / "word-lists").glob("*.toml")))


@cache
def word_list(name: str, language: str) -> Phrases:
    """Return the search for one word list; a hit's id is the entry's; raises `DataError`."""
    place = f"language/{language}/word-lists/{name}.toml"
    phrases = []
    for entry in facts(place)["words"]:
        if not entry.get("forms"):
            raise DataError(f"no forms in {entry.get('id')!r}", place, 'Write forms = ["..."].')
        phrases += [Phrase(entry["id"], form, entry.get("case", "any")) for form in entry["forms"]]
    return Phrases(phrases)


def _placed(hits: Iterable[Hit], sentences: Sequence[Sentence]) -> Iterable[Match]:
    order = sorted(range(len(sentences)), key=lambda index: sentences[index].span)
    place = 0
    for hit in sorted(hits):
        while sentences[order[place]].span.end <= hit.span.start:
            place += 1
        yield Match(hit.id, hit.span, order[place])
