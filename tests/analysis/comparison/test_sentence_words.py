"""Sentences as numbers: what a word weighs, and which words count for one."""

from __future__ import annotations

import pytest

from analysis.annotation.annotate import annotate
from analysis.comparison.sentence_words import (
    CAPITAL,
    CONTENT,
    GRAMMAR,
    MASKED,
    REPORT,
    Sentences,
    is_grammar,
    sentences,
)
from analysis.comparison.wording import wording
from analysis.corpus.article import Article

# word -> what it weighs, by hand; "gate" stands in two sentences, so its weight is divided by the root of 2
TEXT = "Guards said the Daesh militants shut a Blenford gate.\n\nNobody has opened that gate since then.\n"
WEIGHTS = [CONTENT, REPORT, GRAMMAR, MASKED, MASKED, CONTENT, GRAMMAR, CAPITAL, CONTENT / 2**0.5]


def laid(*texts: str, language: str = "en") -> Sentences:
    return sentences(
        [wording.__wrapped__(annotate(Article(str(n), text, language=language))) for n, text in enumerate(texts)]
    )


def test_a_word_weighs_by_what_it_is_and_by_how_many_sentences_of_its_article_have_it() -> None:
    found = laid(TEXT)
    assert found.weights[: found.offsets[1]].tolist() == pytest.approx(WEIGHTS)


def test_regular_forms_of_a_word_have_one_number_and_other_words_have_others() -> None:
    found = laid("Ships withdraw withdrawing withdraws slowly.\n", "Ship withdrawn mills burn nearby.\n")
    first, second = found.ids[:5].tolist(), found.ids[5:].tolist()
    assert first[1] == first[2] == first[3]
    assert first[0] == second[0]
    assert second[1] not in first


def test_words_inside_quotation_marks_are_the_same_as_no_other() -> None:
    found = laid("The grey mill burned down “in an evil hour”, Ann Poe said on the bridge.\n" * 2)
    assert len(set(found.ids.tolist())) > len(set(laid("The grey mill burned down.\n").ids.tolist()))
    quoted = list(range(5, 9))
    assert not found.told[quoted].any()
    assert found.told[1:5].any()


def test_capitals_of_a_headline_are_no_names() -> None:
    assert laid("Grey Mill Burned Down Again\n").weights.tolist() == pytest.approx([1, 1, 1, GRAMMAR, GRAMMAR])


def test_short_sentences_and_those_mostly_quoted_are_not_compared() -> None:
    assert not laid("Mills burned down.\n").told.any()
    assert not laid("“The grey mill burned down last night,” she said.\n").told.any()


def test_without_data_for_its_language_every_word_weighs_the_same() -> None:
    found = laid("die graue Mühle brannte gestern\n", language="de")
    assert found.weights.tolist() == [CONTENT] * 5
    assert is_grammar("the", "en")
    assert not is_grammar("die", "de")


def test_nothing_laid_out_is_nothing() -> None:
    assert len(laid("").ids) == len(sentences([]).ids) == 0
