"""The words of numbers, units, hedges and conditions of a language, made ready to be looked up."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from analysis.annotation.languages import languages
from analysis.annotation.lexicon import actors
from analysis.comparison.wording import MASK
from analysis.facts import DATA, facts

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quantities:
    """What `data/language/LANG/quantities.toml` says; words as keys of `Wording`, phrases as tuples of them."""

    small: Mapping[str, int]
    ordinals: Mapping[str, int]
    magnitudes: Mapping[str, float]
    vague: Mapping[str, tuple[float, float]]
    fractions: Mapping[str, float]
    times: Mapping[str, tuple[str, float]]
    no_times: tuple[Phrase, ...]
    money: Mapping[str, str]
    signs: Mapping[str, str]
    percent: tuple[Phrase, ...]
    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    before_year: frozenset[str]
    other_years: tuple[tuple[Phrase, int, str], ...]
    other_days: Mapping[str, int]
    hedges: tuple[tuple[Phrase, str], ...]
    deadlines: tuple[Phrase, ...]
    vague_deadlines: tuple[Phrase, ...]
    conditions: tuple[Phrase, ...]
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

    @property
    def numbers(self) -> tuple[Container[str], ...]:
        """The words that tell nothing of what a figure counts: empty ones, and those of other figures."""
        return self.empty, self.small, self.vague, self.ordinals, self.fractions, self.weekdays, self.months


@cache
def quantities(language: str) -> Quantities | None:
    """Return the words of a language; None where the project has none."""
    name = f"language/{language}/quantities.toml"
    if language not in languages() or not (DATA / name).is_file():
        return None
    said = facts(name)
    small = {word: value for value, word in enumerate(said["ones"].split())}
    small |= {word: value * 10 for value, word in enumerate(said["tens"].split(), start=2)}
    grammar = frozenset(facts(f"language/{language}/common-words.toml")["words"].split())
    return Quantities(
        small=small,
        ordinals={word: value for value, word in enumerate(said["ordinals"].split()) if value},
        magnitudes=dict(said["magnitudes"]),
        vague={word: (low, high) for word, low, high in said["vague"]},
        fractions=dict(said["fractions"]),
        times={form: (unit, hours) for unit, hours, forms in said["times"] for form in forms.split()},
        no_times=_phrases(said["no_times"]),
        money={form: unit for unit, _, forms in said["money"] for form in forms.split()},
        signs={sign: unit for unit, signs, _ in said["money"] for sign in signs.split()},
        percent=_phrases(said["percent"]),
        weekdays={word: number for number, word in enumerate(said["weekdays"].split(), start=1)},
        months={form: number for number, forms in enumerate(said["months"], start=1) for form in forms.split()},
        before_year=frozenset(said["before_year"].split()),
        other_years=tuple((tuple(words.split()), years, since) for words, years, since in said["other_years"]),
        other_days=dict(said["other_days"]),
        hedges=tuple(sorted(((tuple(words.split()), sense) for words, sense in said["hedges"]), key=_longest)),
        deadlines=_phrases(said["deadlines"]),
        vague_deadlines=_phrases(said["vague_deadlines"]),
        conditions=_phrases(said["conditions"]),
        after_once=frozenset(said["after_once"].split()),
        not_after=frozenset(said["not_after"].split()),
        not_before=frozenset(said["not_before"].split()),
        clause_ends=frozenset(said["clause_ends"].split()),
        passed=frozenset(said["passed"].split()),
        empty=frozenset(word for words in (said["empty"], *dict(said["hedges"])) for word in words.split()) | grammar,
        not_nouns=frozenset(said["not_nouns"].split()) | grammar,
        plurals=frozenset(said["plurals"].split()),
        counted=_families(said["counted"]),
        people=frozenset(each["id"] for each in said["counted"] if each.get("people")),
        happened=_families(said["happened"]),
        alike=_families(said["alike"]),
    )


def _longest(hedge: tuple[Phrase, str]) -> int:
    return -len(hedge[0])


def _phrases(said: Iterable[str]) -> tuple[Phrase, ...]:
    """Return phrases as tuples of words, the longest first."""
    return tuple(sorted((tuple(words.split()) for words in said), key=len, reverse=True))


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
