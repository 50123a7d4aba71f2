"""The closed classes and reporting verbs of a language, read from `data/language/` once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from analysis.errors import DataError
from analysis.facts import facts

PRONOUNS = tuple(f"pronouns.{kind}" for kind in ("male", "female", "plural", "thing", "other"))
FRAMES = frozenset({"clause", "that", "wh", "infinitive", "object", "of", "for", "gerund", "name", "quote"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb or noun: its lemma, class (neutral, factive, ...) and what may follow it."""

    lemma: str
    family: str
    takes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Form:
    """One written form of a reporting verb: its words, whether it is an -ing form, and whether it could be a noun."""

    words: tuple[str, ...]
    cue: Cue
    gerund: bool
    bare: bool


@dataclass(frozen=True, slots=True)
class Grammar:
    """What the rules ask of a language; `forms` and `nouns` are keyed by a form's first word."""

    forms: dict[str, tuple[Form, ...]]
    nouns: dict[str, Cue]
    words: dict[str, frozenset[str]]
    secrecy_phrases: tuple[str, ...]
    accordance: tuple[tuple[str, ...], ...]
    short_titles: dict[str, str]
    _unions: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> frozenset[str]:
        """Return one closed class as a set of lower-case words."""
        return self.words[name]

    def any_of(self, *names: str) -> frozenset[str]:
        """Return several closed classes as one set."""
        if names not in self._unions:
            self._unions[names] = frozenset().union(*(self.words[name] for name in names))
        return self._unions[names]

    def is_pronoun(self, word: str) -> bool:
        """Say whether `word` can stand for a source by itself."""
        return word in self.any_of(*PRONOUNS)

    def is_adverb(self, word: str) -> bool:
        """Say whether `word` may stand between a source and its verb."""
        return word in self["adverbs"] or (word.endswith("ly") and len(word) > 4 and word not in self["not_adverbs"])


@cache
def grammar(language: str) -> Grammar:
    """Return the grammar of `language` ("en"); raises `DataError` where its files are missing or wrong."""
    classes = facts(f"language/{language}/grammar.toml")
    verbs = facts(f"language/{language}/reporting-verbs.toml")
    return Grammar(
        forms=_by_first_word(verbs["verbs"]),
        nouns={form: _cue(entry) for entry in verbs.get("nouns", ()) for form in entry["forms"]},
        words=_word_sets(classes),
        secrecy_phrases=tuple(classes["persons"]["secrecy_phrases"]),
        accordance=tuple(tuple(phrase.split()) for phrase in classes["accordance"]["phrases"]),
        short_titles=dict(classes["titles"]["short"]),
    )


def _word_sets(classes: dict[str, dict[str, Any]]) -> dict[str, frozenset[str]]:
    """Return the lists of each class as sets: "times", "pronouns.male"."""
    return {
        name if key == "words" else f"{name}.{key}": frozenset(value)
        for name, entry in classes.items()
        for key, value in entry.items()
        if isinstance(value, list)
    }


def _by_first_word(verbs: list[dict[str, Any]]) -> dict[str, tuple[Form, ...]]:
    """Return the forms of all verbs by their first word, those of more words first."""
    found: dict[str, list[Form]] = {}
    for form in (form for entry in verbs for form in _forms(entry)):
        found.setdefault(form.words[0], []).append(form)
    return {first: tuple(sorted(forms, key=lambda form: -len(form.words))) for first, forms in found.items()}


def _cue(entry: dict[str, Any]) -> Cue:
    unknown = set(entry["takes"]) - FRAMES
    if unknown:
        place = f"data/language/*/reporting-verbs.toml, {entry['lemma']}"
        raise DataError(f"takes = {sorted(unknown)}", place, f"Use words of {sorted(FRAMES)}.")
    return Cue(entry["lemma"], entry["class"], frozenset(entry["takes"]))


def _forms(entry: dict[str, Any]) -> list[Form]:
    cue, lemma = _cue(entry), str(entry["lemma"])
    written = entry.get("forms") or regular_forms(lemma)
    made = []
    for form in dict.fromkeys([*written, lemma]):
        words = tuple(form.split())
        present = words[0] == lemma.split()[0] or (words[0].endswith("s") and not words[0].endswith("ss"))
        bare = present and bool(entry.get("also_noun"))
        made.append(Form(words, cue, words[0].endswith("ing"), bare))
    return made


def regular_forms(lemma: str) -> list[str]:
    """Return past, third person, -ing form and base of a regular English verb.

    >>> regular_forms("deny"), regular_forms("argue")
    (['denied', 'denies', 'denying', 'deny'], ['argued', 'argues', 'arguing', 'argue'])
    """
    if lemma.endswith("e"):
        return [lemma + "d", lemma + "s", lemma[:-1] + "ing", lemma]
    if lemma.endswith(("s", "x", "sh", "ch")):
        return [lemma + "ed", lemma + "es", lemma + "ing", lemma]
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return [lemma[:-1] + "ied", lemma[:-1] + "ies", lemma + "ing", lemma]
    return [lemma + "ed", lemma + "s", lemma + "ing", lemma]
