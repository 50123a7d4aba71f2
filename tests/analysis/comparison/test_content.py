"""Content words: one stem for the forms of a word, none for words of grammar, and clauses that begin at marks."""

from __future__ import annotations

import pytest

from analysis.annotation.annotate import annotate
from analysis.comparison.content import contents, light, stem, words_of
from analysis.comparison.wording import Wording, wording
from analysis.corpus.article import Article


def made(text: str, language: str = "en") -> Wording:
    return wording(annotate(Article("a", text, language=language)))


@pytest.mark.parametrize(
    "forms",
    [
        ("withdraw", "withdrew", "withdrawn", "withdrawing"),
        ("hold", "held", "holding"),
        ("defeat", "defeated", "defeats"),
        ("continue", "continuing"),
        ("fight", "fought"),
    ],
)
def test_the_forms_of_one_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize("word", ["the", "has", "been", "would", "we"])
def test_a_word_of_grammar_has_no_stem(word: str) -> None:
    assert stem(word) == ""


def test_never_is_content() -> None:
    assert stem("never") == "never"


def test_a_word_that_says_little_is_known_in_all_its_forms() -> None:
    assert {stem("told"), stem("telling"), stem("made")} <= light()


def test_a_clause_begins_at_a_mark_and_at_a_word_that_opens_one() -> None:
    found = made("The bridge fell, the road flooded because rain came.\n")
    clauses = {each.stem: each.clause for each in contents(found, range(len(found.units))) if each.stem}
    assert [clauses[stem(word)] for word in ("bridge", "fell", "road", "flooded", "rain")] == [0, 0, 1, 1, 2]


def test_names_of_one_group_are_one_content_word() -> None:
    found = made("Daesh fled. ISIS hid.\n")
    assert {each.stem for each in contents(found, range(len(found.units)))} == {
        "=name:islamic-state",
        stem("fled"),
        stem("hid"),
    }


def test_in_a_language_without_data_a_word_is_its_own_stem() -> None:
    assert stem("defeated", "xx") == "defeated"
    assert words_of("clauses", "xx") == frozenset()
