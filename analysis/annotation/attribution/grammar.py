"""The closed classes and reporting verbs of a language, read from `data/language/` once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from analysis.errors import DataError
from analysis.facts import facts

PRONOUNS = tuple(f"pronouns.{kind}" for kind in ("male", "female", "plural", "thing", "other"))
Classes = str | tuple[str | frozenset[str], ...]  # a class of words by its name, or several as one
FRAMES = frozenset({"clause", "that", "wh", "infinitive", "object", "of", "for", "gerund", "name", "quote"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb or noun: its lemma, class (neutral, factive, ...) and what may follow it."""

    lemma: str
    family: str
    takes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Form:
    """One written form of a reporting verb: its words, whether it is an -ing form, and whether it could be a noun.

    `base` says whether it is the plain form or begins with it ("say", "point out").
    """

    words: tuple[str, ...]
    cue: Cue
    gerund: bool
    bare: bool
    base: bool


class Grammar(dict[Classes, frozenset[str]]):
    """What the rules ask of a language: its closed classes by name, its reporting verbs, and some phrases.

    `grammar["times"]` is one class as a set of lower-case words; `grammar["times", "be"]` are several as one, and among
    their names may stand a set of words. `forms`, `nouns` and `accordance` are keyed by their first word; `opening`
    holds all these words, so that a text without them is passed over quickly. `titles` are all titles and roles by
    their spellings, written out as `short_titles` says ("col." is colonel), and `spellings` the reverse.
    """

    def __init__(self, classes: dict[str, dict[str, Any]], verbs: dict[str, Any]) -> None:
        """Take the contents of grammar.toml and of reporting-verbs.toml."""
        super().__init__(_word_sets(classes))
        self.forms = _by_first_word(verbs["verbs"])
        self.nouns = {form: _cue(entry) for entry in verbs.get("nouns", ()) for form in entry["forms"]}
        self.accordance = _phrases_by_first_word(classes["accordance"]["phrases"])
        self.opening = frozenset({*self.forms, *self.nouns, *self.accordance, ":"})
        self.pronouns = self[PRONOUNS]
        self.secrecy_phrases: tuple[str, ...] = tuple(classes["persons"]["secrecy_phrases"])
        self.secrecy_asides: tuple[str, ...] = tuple(classes["persons"]["secrecy_asides"])
        self.short_titles: dict[str, str] = dict(classes["titles"]["short"])
        self.titles = _titles(self.short_titles, self["titles", "persons.roles"])
        self.spellings = {whole: [word for word in self.titles if self.titles[word] == whole] for whole in self.titles}
        self.update(_verb_classes(self.forms))

    def __missing__(self, names: Classes) -> frozenset[str]:
        """Join several classes into one and keep it."""
        if isinstance(names, str):
            raise KeyError(names)
        joined = frozenset[str]().union(*(self[name] if isinstance(name, str) else name for name in names))
        self[names] = joined
        return joined

    def is_adverb(self, word: str) -> bool:
        """Say whether `word` may stand between a source and its verb."""
        return word in self["adverbs"] or (word[-2:] == "ly" and len(word) > 4 and word not in self["not_adverbs"])


@cache
def grammar(language: str) -> Grammar:
    """Return the grammar of `language` ("en"); raises `DataError` where its files are missing or wrong."""
    return Grammar(facts(f"language/{language}/grammar.toml"), facts(f"language/{language}/reporting-verbs.toml"))


def _verb_classes(forms: dict[str, tuple[Form, ...]]) -> dict[Classes, frozenset[str]]:
    """Return classes of the first words of reporting verbs.

    "verbs.saying" are plainly finite, "verbs.alone" are finite and one word, "verbs.sure" cannot be nouns, and behind
    "verbs.clausal" a clause may follow.
    """
    each = [(first, form) for first, same in forms.items() for form in same]
    finite = [(first, form) for first, form in each if not form.bare and not form.gerund]
    return {
        "verbs.saying": frozenset(first for first, _ in finite),
        "verbs.alone": frozenset(first for first, form in finite if len(form.words) == 1),
        "verbs.sure": frozenset(first for first, form in each if not form.bare),
        "verbs.clausal": frozenset(first for first, form in each if "clause" in form.cue.takes),
    }


def _titles(short: dict[str, str], known: frozenset[str]) -> dict[str, str]:
    written = {word: short.get(word, word) for word in known.union(short)}
    return {word: whole for word, whole in written.items() if whole.isalpha() and whole in known}


def _phrases_by_first_word(phrases: list[str]) -> dict[str, list[list[str]]]:
    """Return phrases, each as its words, by their first word."""
    found: dict[str, list[list[str]]] = {}
    for phrase in phrases:
        words = phrase.split()
        found.setdefault(words[0], []).append(words)
    return found


def _word_sets(classes: dict[str, dict[str, Any]]) -> dict[Classes, frozenset[str]]:
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
        base = words[0] == lemma.split()[0]
        present = base or (words[0].endswith("s") and not words[0].endswith("ss"))
        bare = present and bool(entry.get("also_noun"))
        made.append(Form(words, cue, words[0].endswith("ing"), bare, base))
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
