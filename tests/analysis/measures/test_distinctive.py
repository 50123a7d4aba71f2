"""Distinctive words and similarity, on small articles counted by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer

from analysis.annotation.annotate import annotate
from analysis.annotation.document import Document
from analysis.corpus.article import Article
from analysis.measures.distinctive import WordUse, distinctive, occurrences, word_use
from analysis.measures.every import MEASURES
from analysis.measures.similarity import most, similarity


def use(outlet: str, *sentences: str, event: str | None = "flood") -> WordUse:
    split = [(form, place) for place, sentence in enumerate(sentences) for form in sentence.split()]
    return WordUse(outlet, outlet, event, tuple(form for form, _ in split), tuple(place for _, place in split))


RIVER = use("river", "water rose", "water fell", "water stood", "the dyke dyke dyke")
HILL = use("hill", "the road broke", "the road held", "a road")


def test_a_word_needs_three_places_in_three_sentences() -> None:
    rows = distinctive([RIVER, HILL])
    assert [(row.outlet, row.word, row.count, row.others) for row in rows] == [
        ("river", "water", 3, 0),
        ("hill", "road", 3, 0),
    ]


def test_outlets_are_compared_only_with_others_on_the_same_event() -> None:
    elsewhere = use("coast", *["storm surge"] * 4, event="storm")
    assert distinctive([RIVER, HILL, elsewhere]) == distinctive([RIVER, HILL])
    assert distinctive([elsewhere]) == ()


def test_articles_without_words_give_no_rows() -> None:
    assert distinctive([]) == distinctive([use("a", ""), use("b", "")]) == distinctive([RIVER, use("b", "")]) == ()


@pytest.mark.parametrize("words", ["flood", "flood rain"])
def test_articles_that_use_the_same_few_words_alike_have_none_of_their_own(words: str) -> None:
    assert distinctive([use("a", *[words] * 3), use("b", *[words] * 3)]) == ()


def test_a_few_words_of_which_each_is_used_often_enough_are_compared() -> None:
    rows = distinctive([use("a", *["flood flood rain"] * 3), use("b", *["flood rain rain"] * 3)])
    assert [(row.outlet, row.word) for row in rows] == [("a", "flood"), ("b", "rain")]


def document(text: str, name: str = "a") -> Document:
    return annotate(Article(name, text, outlet=name))


def test_names_can_be_left_out_at_their_places_only() -> None:
    found = document("The White House spoke. A white house stood near the house of Donald Trump.")
    assert "trump" in word_use(found).forms
    muted = word_use(found, mute_names=True).forms
    assert "trump" not in muted
    assert muted.count("white") == 1
    assert len(occurrences(found, "house")) == 3
    assert len(occurrences(found, "house", mute_names=True)) == 2


def test_the_same_words_are_wholly_similar_and_other_words_not_at_all() -> None:
    (one, same, other) = similarity([RIVER, RIVER, use("x", "bread and jam")])
    assert one[1] == pytest.approx(1.0)
    assert other[0] == 0.0
    assert same[0] == pytest.approx(1.0)


def test_an_article_without_words_is_similar_to_none() -> None:
    assert similarity([RIVER, use("b", "")])[0] == [pytest.approx(1.0), None]
    assert similarity([use("a", ""), use("b", "")]) == [[None, None], [None, None]]


@given(st.lists(st.lists(st.sampled_from("abcdefg"), max_size=12), min_size=1, max_size=6).filter(any))
def test_the_cosines_are_those_of_scikit_learn(texts: list[list[str]]) -> None:
    weights = TfidfVectorizer(analyzer=tuple).fit_transform(texts)
    theirs = (weights @ weights.T).toarray()
    ours = similarity([use(str(place), " ".join(text)) for place, text in enumerate(texts)])
    for row, here in enumerate(texts):
        for column, there in enumerate(texts):
            expected = pytest.approx(min(1.0, theirs[row, column]), rel=1e-12) if here and there else None
            assert ours[row][column] == expected


@pytest.mark.parametrize("name", ["distinctive", "similarity"])
def test_an_article_in_another_language_has_no_number_and_does_not_count(name: str) -> None:
    (measure,) = [each for each in MEASURES if each.id == name]
    kept = [measure.kept(document("Water rose. Water fell. Water stood.", name)) for name in "ab"]
    readings = measure.together(["a", "b", "c"], [*kept, None])
    assert [reading.score.value for reading in readings[2]] == [None]
    assert all(reading.unit != "to:c" for reading in readings[0])


def test_many_articles_are_not_compared_pair_by_pair() -> None:
    (measure,) = [each for each in MEASURES if each.id == "similarity"]
    many = [use(f"outlet-{number}", "water rose here") for number in range(most() + 1)]
    readings = measure.together([each.article for each in many], many)
    assert len(readings) == len(many)
    assert all([reading.score.value for reading in each] == [None] for each in readings)
    few = measure.together([each.article for each in many[1:]], many[1:])
    assert [len(each) for each in few] == [most() - 1] * most()


def test_a_country_does_not_stand_out_for_the_dots_in_its_name() -> None:
    document = annotate(Article("a", "The U.S. left. The US stayed away. They told us so.\n"))
    assert not {"u.s.", "us"} & set(word_use(document).forms)
