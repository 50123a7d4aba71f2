"""The facts under data/: names, labels and actors hold together."""

import pytest

from analysis.annotation import lexicon
from analysis.annotation.lexicon import (
    LabelWord,
    Term,
    actor_phrases,
    actors,
    concept,
    concept_ids,
    concept_phrases,
    label_phrases,
    label_words,
)
from analysis.errors import DataError, UnknownIdError


def test_every_spelling_names_one_thing() -> None:
    assert concept_ids()
    for concept_id in concept_ids():
        assert concept_phrases(concept_id)
    assert label_phrases()
    assert actor_phrases()


def test_ids_are_not_given_twice() -> None:
    for ids in ([actor.id for actor in actors()], [word.id for word in label_words()]):
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize("word", [term for each in concept_ids() for term in concept(each).terms])
def test_every_name_has_a_note_and_says_whence_its_style_rules_are(word: Term) -> None:
    assert word.note
    assert word.style or word.style_note
    assert all(rule.rule and rule.title and rule.url.startswith("http") for rule in word.style)


@pytest.mark.parametrize("word", label_words(), ids=lambda word: word.id)
def test_every_label_has_a_note_and_says_whence_its_style_rules_are(word: LabelWord) -> None:
    assert word.note
    assert word.style or word.style_note
    assert all(rule.rule and rule.title and rule.url.startswith("http") for rule in word.style)


def test_the_side_an_actor_speaks_for_is_an_actor_or_a_concept() -> None:
    known = {actor.id for actor in actors()} | set(concept_ids())
    assert {actor.side for actor in actors() if actor.side} <= known


def test_an_unknown_concept_is_named_with_the_known_ones() -> None:
    with pytest.raises(UnknownIdError, match="islamic-state"):
        concept("no-such-thing")
    with pytest.raises(UnknownIdError, match="daesh"):
        concept("islamic-state").term("no-such-name")


def entry(**fields: object) -> dict[str, object]:
    return {"id": "x", "name": "X", "note": "n", "forms": ["X"], **fields}


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"name": " "}, "no name"),
        ({"case": "small"}, "Use one of any, initial, capitals"),
        ({"traps": [{"note": "nothing"}]}, "Give after, before or capitals"),
        ({"style": [{"outlet": "X"}]}, "style"),
    ],
)
def test_a_broken_entry_is_reported_with_its_place(fields: dict[str, object], words: str) -> None:
    with pytest.raises(DataError, match=words) as raised:
        lexicon.term_of(entry(**fields), "concepts/x.toml, term x")
    assert "concepts/x.toml, term x" in str(raised.value)
