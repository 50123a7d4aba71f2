"""The words of numbers, units, hedges and conditions of a language, made ready to be looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from analysis.annotation.languages import languages
from analysis.annotation.lexicon import actors
from analysis.comparison.wording import MASK
from analysis.facts import DATA, facts

Phrase = tuple[str, ...]
Phrases = Mapping[str, tuple[Phrase, ...]]


@dataclass(frozen=True, slots=True)
class Quantities:
    """What `data/language/LANG/quantities.toml` says; words as keys of `Wording`, phrases as tuples of them.

    Phrases stand under their first word, hedges under their last one, the longest first. `openers` are the words with
    which a figure can begin, besides those in digits; `silent` tell nothing of what a figure counts: empty words, and
    those of other figures.
    """

    small: Mapping[str, int]
    ordinals: Mapping[str, int]
    magnitudes: Mapping[str, float]
    vague: Mapping[str, tuple[float, float]]
    many: frozenset[str]
    fractions: Mapping[str, float]
    shares: Mapping[Phrase, float]
    share_words: Phrases
    before_half: frozenset[str]
    before_one: frozenset[str]
    times: Mapping[str, tuple[str, float]]
    no_times: Phrases
    money: Mapping[str, str]
    signs: Mapping[str, str]
    percent: Phrases
    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    parts: Mapping[str, str]
    before_year: frozenset[str]
    other_years: tuple[tuple[Phrase, int, str], ...]
    other_days: Mapping[str, int]
    hedges: Mapping[str, tuple[tuple[Phrase, str], ...]]
    deadlines: tuple[Phrase, ...]
    vague_deadlines: Phrases
    conditions: Phrases
    after_once: frozenset[str]
    not_after: frozenset[str]
    not_before: frozenset[str]
    clause_ends: frozenset[str]
    passed: frozenset[str]
    empty: frozenset[str]
    not_nouns: frozenset[str]
    plurals: frozenset[str]
    counted: Mapping[str, str]
    people: frozenset[str]
    happened: Mapping[str, str]
    alike: Mapping[str, str]
    deeds: Mapping[str, str]
    speech: frozenset[str]
    openers: frozenset[str]
    silent: frozenset[str]


@cache
def quantities(language: str) -> Quantities | None:
    """Return the words of a language; None where the project has none."""
    name = f"language/{language}/quantities.toml"
    if language not in languages() or not (DATA / name).is_file():
        return None
    said = facts(name)
    grammar = frozenset(facts(f"language/{language}/common-words.toml")["words"].split())
    read = _numbers(said) | _measures(said) | _days(said) | _phrases_of(said) | _families_of(said)
    empty = frozenset(word for words in (said["empty"], *dict(said["hedges"])) for word in words.split()) | grammar
    numbers = (read[name] for name in ("small", "vague", "ordinals", "fractions", "weekdays", "months", "many"))
    silent = empty.union(*numbers, ("half",), _money_words(said))
    openers = frozenset(_openers(said, read["small"]))
    nouns = frozenset(said["not_nouns"].split()) | grammar
    return Quantities(**read, empty=empty, not_nouns=nouns, openers=openers, silent=silent)


def _numbers(said: Mapping[str, Any]) -> dict[str, Any]:
    small = {word: value for value, word in enumerate(said["ones"].split())}
    small |= {word: value * 10 for value, word in enumerate(said["tens"].split(), start=2)}
    ordinals = {word: value for value, word in enumerate(said["ordinals"].split()) if value}
    return {
        "small": small,
        "ordinals": ordinals,
        "magnitudes": dict(said["magnitudes"]),
        "vague": {word: (low, high) for word, low, high in said["vague"]},
        "fractions": dict(said["fractions"]),
        "shares": {tuple(words.split()): share for words, share in said["shares"]},
        "share_words": _by_first(words for words, _ in said["shares"]),
        "before_half": frozenset(said["before_half"].split()).union(ordinals),
        **_sets(said, "many", "before_one"),
    }


def _measures(said: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "times": {form: (unit, hours) for unit, hours, forms in said["times"] for form in forms.split()},
        "no_times": _by_first(said["no_times"]),
        "money": {form: unit for unit, _, forms in said["money"] for form in forms.split()},
        "signs": {sign: unit for unit, signs, _ in said["money"] for sign in signs.split()},
        "percent": _by_first(said["percent"]),
    }


def _days(said: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "weekdays": {word: number for number, word in enumerate(said["weekdays"].split(), start=1)},
        "months": {form: number for number, forms in enumerate(said["months"], start=1) for form in forms.split()},
        "parts": {form: part for part, forms in said["parts_of_day"] for form in forms.split()},
        "other_years": tuple((tuple(words.split()), years, since) for words, years, since in said["other_years"]),
        "other_days": dict(said["other_days"]),
        **_sets(said, "before_year"),
    }


def _phrases_of(said: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "hedges": _hedges(said["hedges"]),
        "deadlines": _phrases(said["deadlines"]),
        "vague_deadlines": _by_first(said["vague_deadlines"]),
        "conditions": _by_first(said["conditions"]),
        **_sets(said, "after_once", "not_after", "not_before", "clause_ends", "passed", "plurals", "speech"),
    }


def _families_of(said: Mapping[str, Any]) -> dict[str, Any]:
    families = {name: _families(said[name]) for name in ("counted", "happened", "alike", "deeds")}
    return families | {"people": frozenset(each["id"] for each in said["counted"] if each.get("people"))}


def _sets(said: Mapping[str, Any], *names: str) -> dict[str, frozenset[str]]:
    return {name: frozenset(said[name].split()) for name in names}


def _openers(said: Mapping[str, Any], small: Mapping[str, int]) -> Iterator[str]:
    """Yield the first words of numbers, dates, conditions and deadlines without a number; "a" opens "a dozen"."""
    yield from (
        "a",
        "an",
        "half",
        *said["many"].split(),
        *small,
        *(word for word, _, _ in said["vague"]),
        *dict(said["other_days"]),
    )
    for words in (said["weekdays"], *said["months"]):
        yield from words.split()
    phrases = *said["conditions"], *said["vague_deadlines"], *(words for words, _, _ in said["other_years"])
    yield from (phrase.split()[0] for phrase in phrases)


def _phrases(said: Iterable[str]) -> tuple[Phrase, ...]:
    """Return phrases as tuples of words, the longest first."""
    return tuple(sorted((tuple(words.split()) for words in said), key=len, reverse=True))


def _money_words(said: Mapping[str, Any]) -> list[str]:
    return [form for _, _, forms in said["money"] for form in forms.split()]


def _by_first(said: Iterable[str]) -> Phrases:
    phrases = _phrases(said)
    return {first: tuple(each for each in phrases if each[0] == first) for first, *_ in phrases}


def _hedges(said: Iterable[tuple[str, str]]) -> dict[str, tuple[tuple[Phrase, str], ...]]:
    senses = {tuple(words.split()): sense for words, sense in said}
    hedges = [(phrase, senses[phrase]) for phrase in sorted(senses, key=len, reverse=True)]
    return {last: tuple(each for each in hedges if each[0][-1] == last) for *_, last in senses}


def _families(said: Iterable[Mapping[str, str]]) -> dict[str, str]:
    return {form: each["id"] for each in said for form in each["forms"].split()}


@cache
def adjectives() -> Mapping[str, str]:
    """Return adjectives of actors in small letters ("syrian") -> the key by which `Wording` masks the actor."""
    return {word.lower(): f"{MASK}actor:{actor.id}" for actor in actors() for word in actor.adjectives}


@cache
def names_of_actors() -> Mapping[str, str]:
    """Return the keys by which `Wording` masks actors -> the actors' names."""
    return {f"{MASK}actor:{actor.id}": actor.name for actor in actors()}


@cache
def persons() -> frozenset[str]:
    """Return the keys by which `Wording` masks people."""
    return frozenset(f"{MASK}actor:{actor.id}" for actor in actors() if actor.kind == "person")
