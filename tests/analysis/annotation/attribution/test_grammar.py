"""The lists of reporting verbs and closed classes: complete entries, no form with two meanings."""

from collections import Counter

import pytest

from analysis.annotation.attribution.grammar import FRAMES, grammar, regular_forms
from analysis.errors import DataError
from analysis.facts import facts

VERBS = facts("language/en/reporting-verbs.toml")["verbs"]
NOUNS = facts("language/en/reporting-verbs.toml")["nouns"]
CLASSES = frozenset(
    {"neutral", "factive", "distancing", "evaluative", "denial"}
    | {"directive", "commissive", "thought", "intention", "finding"}
)


@pytest.mark.parametrize("entry", [*VERBS, *NOUNS], ids=lambda entry: entry["lemma"])
def test_every_entry_is_complete(entry: dict) -> None:
    assert entry["lemma"].strip() == entry["lemma"] != ""
    assert entry["class"] in CLASSES
    assert entry["takes"]
    assert set(entry["takes"]) <= FRAMES
    assert entry["note"].strip()
    assert set(entry) <= {"lemma", "class", "takes", "forms", "also_noun", "note", "style", "style_note"}


def written(entry: dict) -> list[str]:
    """Return the written forms of an entry."""
    return [*(entry.get("forms") or regular_forms(entry["lemma"])), entry["lemma"]]


@pytest.mark.parametrize("entries", [VERBS, NOUNS], ids=["verbs", "nouns"])
def test_no_form_belongs_to_two_lemmas(entries: list[dict]) -> None:
    owners = Counter(form for entry in entries for form in set(written(entry)))
    assert [form for form, count in owners.items() if count > 1] == []


@pytest.mark.parametrize("entry", VERBS, ids=lambda entry: entry["lemma"])
def test_forms_are_written_small_and_once(entry: dict) -> None:
    forms = entry.get("forms", [])
    assert len(set(forms)) == len(forms)
    assert all(form == form.lower().strip() for form in forms)


@pytest.mark.parametrize("entry", VERBS, ids=lambda entry: entry["lemma"])
def test_a_double_consonant_is_not_left_to_the_regular_rule(entry: dict) -> None:
    """A stressed last syllable doubles its consonant ("admitted"): such a verb writes out its forms."""
    first = entry["lemma"].split()[0]
    short = len(first) > 2 and first[-1] in "bdgmnprt" and first[-2] in "aeiou" and first[-3] not in "aeiou"
    if short and sum(letter in "aeiouy" for letter in first) == 1:
        assert entry.get("forms"), f"{first}: is it {first}{first[-1]}ed?"


def test_the_grammar_knows_every_form() -> None:
    known = {" ".join(form.words): form.cue.lemma for forms in grammar("en").forms.values() for form in forms}
    assert {form: entry["lemma"] for entry in VERBS for form in written(entry)} == known


@pytest.mark.parametrize("name", sorted(facts("language/en/grammar.toml")))
def test_every_closed_class_says_what_it_is_for(name: str) -> None:
    entry = facts("language/en/grammar.toml")[name]
    assert entry["note"].strip()
    lists = [value for value in entry.values() if isinstance(value, list)]
    assert lists
    for words in lists:
        assert words
        assert all(word == word.lower().strip() != "" for word in words)
        assert len(set(words)) == len(words)


def test_short_titles_are_written_out_as_titles() -> None:
    rules = grammar("en")
    for short, title in rules.short_titles.items():
        assert short in rules["titles"]
        assert title in rules["titles", "persons.roles"]


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("deny", ["denied", "denies", "denying", "deny"]),
        ("state", ["stated", "states", "stating", "state"]),
        ("stress", ["stressed", "stresses", "stressing", "stress"]),
        ("delay", ["delayed", "delays", "delaying", "delay"]),
    ],
)
def test_regular_forms_follow_spelling(lemma: str, forms: list[str]) -> None:
    assert regular_forms(lemma) == forms


def test_a_language_without_lists_is_refused_by_name() -> None:
    with pytest.raises(DataError, match="xx"):
        grammar("xx")
