"""The words for ids: names of terms, labels, actors and kinds of furniture, as the facts under `data/` give them."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.annotation.lexicon import actors, concept, concept_ids, label_words
from analysis.facts import facts

VOICES = {
    "own": "own words",
    "reported": "reported speech",
    "quoted": "in quotation marks",
}
VOICE_MEANINGS = {
    "own": "the newsroom chose the word",
    "reported": "the newsroom chose the word, but lays it in a speaker's mouth",
    "quoted": "the speaker chose the word",
}
LAYERS = {
    "names": "Names of the group",
    "quotations": "Quotations",
    "labels": "Labels",
    "shared": "Shared passages",
    "aligned": "Same sentences",
    "feeling": "Feeling",
    "speech": "Reported speech",
    "furniture": "Set aside",
}

LANGUAGES = {
    "en": "English",
    "ar": "Arabic",
    "zh": "Chinese",
    "nl": "Dutch",
    "fr": "French",
    "de": "German",
    "hi": "Hindi",
    "it": "Italian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "es": "Spanish",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "und": "Another language",
}
"""Languages that a reader can say a text is in, by their codes; the rules are made for the first."""


def terms(concepts: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of all names of these concepts, in the order of their files."""
    return tuple(
        term.id for concept_id in concepts if concept_id in concept_ids() for term in concept(concept_id).terms
    )


def term_name(concept_id: str, term_id: str) -> str:
    """Return how a name is written; an unknown id stands for itself."""
    known = concept(concept_id).terms if concept_id in concept_ids() else ()
    return next((term.name for term in known if term.id == term_id), term_id)


def term_id(concept_id: str, name: str) -> str:
    """Return the permanent id of a name; an unknown name stands for itself."""
    known = concept(concept_id).terms if concept_id in concept_ids() else ()
    return next((term.id for term in known if term.name == name), name)


def concept_name(concept_id: str) -> str:
    """Return what the group is called where no name is to be preferred."""
    return concept(concept_id).name if concept_id in concept_ids() else concept_id


def labels() -> tuple[str, ...]:
    """Return the ids of all labels, in the order of their file."""
    return tuple(word.id for word in label_words())


def label_name(label_id: str) -> str:
    """Return how a label is written."""
    return next((word.name for word in label_words() if word.id == label_id), label_id)


def target_name(target_id: str) -> str:
    """Return the name of the party that a label is laid on."""
    if target_id == "nobody":
        return "nobody named beside it"
    if target_id in concept_ids():
        return concept_name(target_id)
    return next((actor.name for actor in actors() if actor.id == target_id), target_id)


def capital(name: str) -> str:
    """Return a name as it stands at the head of a row or a sentence.

    >>> capital("the group"), capital("")
    ('The group', '')
    """
    return name[:1].upper() + name[1:]


def furniture_kinds() -> tuple[str, ...]:
    """Return the ids of all kinds of furniture, in the order of their file."""
    return tuple(facts("language/en/furniture.toml")["kinds"])


def furniture_name(kind_id: str) -> str:
    """Return what a kind of furniture is called: its id with spaces.

    >>> furniture_name("share-bar")
    'share bar'
    """
    return kind_id.replace("-", " ")


def furniture_note(kind_id: str) -> str:
    """Return what a kind of furniture is."""
    return str(facts("language/en/furniture.toml")["kinds"].get(kind_id, ""))
