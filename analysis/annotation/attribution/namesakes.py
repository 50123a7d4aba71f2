"""Which surnames in a text belong to somebody else than the known actor: another first name stands before them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from analysis.annotation.attribution.grammar import Grammar
from analysis.annotation.attribution.speaker import actors_by_id
from analysis.annotation.attribution.tokens import Between
from analysis.annotation.attribution.units import Unit
from analysis.annotation.lexicon import actors
from analysis.annotation.phrases import Hit

LONGEST_FIRST_NAME = 25  # letters
NOT_FIRST_NAMES = (
    *("titles", "persons.roles", "persons.unnamed", "institutions", "media", "determiners"),
    *("prepositions", "subordinators", "linkers", "adverbs", "times", "side_clauses", "questions", "quantities"),
    *("places", "possessives", "asides", "verbs.sure"),
)  # may stand with a capital before a surname


def without_namesakes(
    text: str, between: Between, units: Sequence[Unit], named: Sequence[Hit], grammar: Grammar
) -> list[Hit]:
    """Return the actors named in a text without those whose surname stands there for a namesake.

    "Bill Clinton" is not Hillary Clinton. A word in a headline need not be a first name, nor one that opens a sentence
    and stands with a small letter elsewhere.
    """
    starts = [unit.span.start for unit in units]
    kept = []
    for hit in named:
        if _is_behind_another(text, between, hit, grammar):
            unit = units[max(0, bisect_right(starts, hit.span.start) - 1)]
            if not unit.is_title_case():
                continue
        kept.append(hit)
    return kept


def _is_behind_another(text: str, between: Between, hit: Hit, grammar: Grammar) -> bool:
    """Say whether a surname stands directly behind a capitalised word that can be somebody else's first name."""
    start = hit.span.start
    if text[start - 1 : start] != " " or actors_by_id()[hit.id].kind != "person" or " " in hit.span.of(text):
        return False
    word = text[max(0, start - LONGEST_FIRST_NAME) : start - 1].replace("\n", " ").rpartition(" ")[2].lstrip("“”\"'‘(")
    if not word[:1].isupper() or not word.replace(".", "").replace("-", "").isalpha():
        return False
    if "." in word:
        return _are_initials(word) and not _own_initials(hit.id).issuperset(word.replace(".", ""))
    low = word.lower()
    if word.isupper() or low in _own_words(hit.id) or is_adjective(low) or low.endswith("ing"):
        return False
    parts = {low, low.removesuffix("s"), *low.split("-")}
    common = not grammar[NOT_FIRST_NAMES].isdisjoint(parts) or grammar.is_adverb(low)
    return not common and not (_opens_sentence(text, start - 1 - len(word)) and low in between)


def _opens_sentence(text: str, at: int) -> bool:
    """Say whether a word at `at` owes its capital to its place alone, as far as the marks before it tell."""
    before = text[max(0, at - 3) : at]
    return not before.strip() or "\n" in before or before.rstrip()[-1] in '.!?:”"'


def _are_initials(word: str) -> bool:
    return word.isupper() and all(len(part) == 1 for part in word.split(".") if part)


@cache
def _own_words(actor_id: str) -> frozenset[str]:
    actor = actors_by_id()[actor_id]
    names = " ".join([actor.name, *(phrase.form for phrase in actor.phrases)])
    return frozenset(names.lower().split())


@cache
def _own_initials(actor_id: str) -> frozenset[str]:
    return frozenset(word[0].upper() for word in _own_words(actor_id))


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(word.lower() for actor in actors() for each in actor.adjectives for word in each.split())


def is_adjective(word: str) -> bool:
    """Say whether a word in small letters belongs to an adjective of a state.

    >>> is_adjective("turkish"), is_adjective("turkey")
    (True, False)
    """
    return word in _adjectives()


def are_nationals(word: str) -> bool:
    """Say whether a word is an adjective of a state that stands for its people.

    >>> are_nationals("russians"), are_nationals("rogers")
    (True, False)
    """
    return word.endswith("s") and is_adjective(word[:-1])
