"""How much two sentences are one: a table reckoned by hand, and what must not be taken for one sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotation.annotate import annotate
from analysis.comparison.sentence_match import likeness, matches
from analysis.comparison.sentence_words import sentences
from analysis.comparison.wording import wording
from analysis.corpus.article import Article

# Numbers of words, what each weighs, and the score: likeness x root of coverage x evidence.
ONE, GRAMMAR = 1.0, 0.05
SCORES = [
    ("abcdef", [ONE] * 6, "abcdef", [ONE] * 6, 1.0),
    ("abcdef", [0.25] * 6, "abcdef", [0.25] * 6, 0.5),  # 1.5 of the 3 that are enough
    ("abcdef", [GRAMMAR] * 6, "abcdef", [GRAMMAR] * 6, 6 / 16),  # by number, 6 of 16
    ("abcdef", [ONE] * 6, "abcdefuvwxyz", [ONE] * 12, 1.0),  # whole within the longer one
    ("abcdefgh", [ONE] * 8, "abcdefxy", [ONE] * 8, (6 / 8) ** 0.5),
    ("abcdef", [ONE] * 6, "abcxdef", [ONE] * 7, 6 / 6.5),  # one word between, on one side
    ("abcde", [ONE] * 5, "abcde", [ONE] * 5, 0.0),  # five words are too few
    ("abcdefgh", [ONE] * 8, "axbxcxdxexfxgxhx", [ONE] * 16, 0.0),  # too many words between
]


def weighed(words: str, weights: list[float]) -> tuple[tuple[int, ...], list[float]]:
    sums = [0.0]
    for weight in weights:
        sums.append(sums[-1] + weight)
    return tuple(map(ord, words)), sums


@pytest.mark.parametrize(("left", "weights", "right", "others", "score"), SCORES)
def test_the_score_is_likeness_times_coverage_times_evidence(
    left: str, weights: list[float], right: str, others: list[float], score: float
) -> None:
    assert likeness(weighed(left, weights), weighed(right, others)) == pytest.approx(score)


@given(st.text("abcdefgh", max_size=14), st.text("abcdefgh", max_size=14))
def test_a_score_lies_between_0_and_1(left: str, right: str) -> None:
    assert 0 <= likeness(weighed(left, [ONE] * len(left)), weighed(right, [ONE] * len(right))) <= 1


def pairs(*texts: str, language: str = "en") -> list[tuple[int, int, float]]:
    """Return the matches of texts as (place of the sentence among all, place of the other, score)."""
    found = [wording.__wrapped__(annotate(Article(str(n), text, language=language))) for n, text in enumerate(texts)]
    return [tuple(match) for match in matches(sentences(found))]  # type: ignore[misc]


SENTENCE = "The militants left the burning harbour in small boats before the army came."


def test_a_sentence_with_another_name_label_and_spelling_is_one_sentence() -> None:
    other = "The terrorists left the burning harbor in small boats before the army came."
    ((left, right, score),) = pairs(f"{SENTENCE}\n", f"Nobody was there.\n\n{other}\n")
    assert (left, right) == (0, 2)
    assert score > 0.9


def test_a_clause_that_stands_whole_in_a_longer_sentence_is_one() -> None:
    longer = f"As the sun rose over the hills and the fishermen slept, {SENTENCE[0].lower()}{SENTENCE[1:]}"
    assert len(pairs(f"{SENTENCE}\n", f"{longer}\n")) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "The mayor said in a statement on Wednesday that the bridge would stay closed.",
            "The farmers said in a statement on Wednesday that prices had doubled.",
        ),
        (
            "A senior official told reporters on condition of anonymity that talks had failed.",
            "A senior official told reporters on condition of anonymity that ships were waiting.",
        ),
        (
            "President Donald Trump met Prime Minister Theresa May and Chancellor Angela Merkel in Paris.",
            "President Donald Trump wrote to Prime Minister Theresa May and Chancellor Angela Merkel about fish.",
        ),
    ],
)
def test_a_formula_or_a_list_of_names_makes_no_pair(one: str, two: str) -> None:
    assert pairs(f"{one}\n", f"{two}\n") == []


def test_a_sentence_mostly_inside_quotation_marks_is_left_out_and_a_partly_quoted_one_stays() -> None:
    quoted = "“The army will leave the burning harbour before the small boats come,” Ann Poe said."
    assert pairs(f"{quoted}\n", f"{quoted}\n") == []
    partly = SENTENCE.replace("small boats", "“small boats”") + "\n"
    assert len(pairs(partly, f"{SENTENCE}\n")) == 1


def test_a_sentence_stands_beside_one_of_another_article_only_the_likelier_one() -> None:
    found = pairs(f"{SENTENCE}\n", f"{SENTENCE.replace('small', 'grey')}\n\n{SENTENCE}\n")
    assert [(left, right) for left, right, _ in found] == [(0, 2)]


def test_sentences_of_one_article_are_never_paired() -> None:
    assert pairs(f"{SENTENCE}\n\n{SENTENCE}\n") == []


def test_a_copy_in_very_many_articles_is_chained_from_each_to_the_next() -> None:
    found = pairs(*[f"{SENTENCE}\n"] * 40)
    assert {(left, right) for left, right, _ in found} >= {(place, place + 1) for place in range(39)}
    assert len(found) < 40 * 39 / 4


def test_articles_in_a_language_without_data_are_compared_by_their_words() -> None:
    satz = "Die Kämpfer verließen den brennenden Hafen in kleinen Booten.\n"
    assert len(pairs(satz, satz.replace("kleinen", "grauen"), language="de")) == 1


def test_no_article_and_an_empty_one_give_no_pairs() -> None:
    assert pairs() == pairs("", "") == pairs("", f"{SENTENCE}\n") == []
