"""What differs between two stretches of words: hand-made sentences, and what holds of any two."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotation.annotate import annotate
from analysis.comparison.differences import Difference, Stretch, differences
from analysis.comparison.wording import Wording, wording
from analysis.corpus.article import Article
from analysis.spans import Span

TEXTS = st.text("ab IS Daesh Trump the of a militants rebels, “U.S.”-\n", max_size=60)


def made(text: str, language: str = "en") -> Wording:
    return wording(annotate(Article("a", text, outlet="gazette", language=language)))


def whole(text: str) -> Stretch:
    found = made(text)
    return Stretch.of(found, Span(0, len(text)))


def steps(left: str, right: str) -> list[tuple[str, str, str]]:
    return [(step.kind, step.left.text, step.right.text) for step in differences(whole(left), whole(right))]


def test_another_name_of_one_group_is_renamed_and_another_label_relabelled() -> None:
    assert steps("Daesh militants left the town.\n", "Islamic State terrorists left the town.\n") == [
        ("renamed", "Daesh", "Islamic State"),
        ("relabelled", "militants", "terrorists"),
        ("same", "left the town", "left the town"),
    ]


def test_words_left_out_put_in_and_changed_are_told_apart() -> None:
    assert steps("The old mill burned on Monday.\n", "The mill sank on Monday night.\n") == [
        ("same", "The", "The"),
        ("left-out", "old", ""),
        ("same", "mill", "mill"),
        ("changed", "burned", "sank"),
        ("same", "on Monday", "on Monday"),
        ("put-in", "", "night"),
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The U.S.-led force organised it.\n", "The US led force organized it.\n"),
        ("We’ve lost the harbour.\n", "WE HAVE LOST THE HARBOR\n"),
        ("“Gone,” it said, “for good”.\n", "Gone, it said - for good.\n"),
    ],
)
def test_spelling_capitals_hyphens_and_marks_are_no_difference(left: str, right: str) -> None:
    assert [kind for kind, _, _ in steps(left, right)] == ["same"]


@pytest.mark.parametrize(
    ("left", "right"),
    [("Trump", "Donald Trump"), ("The US", "The United States"), ("Russia", "Russian")],
)
def test_a_longer_or_bent_form_of_one_name_is_no_other_name(left: str, right: str) -> None:
    found = differences(whole(f"{left} agreed again.\n"), whole(f"{right} agreed again.\n"))
    assert "changed" in {step.kind for step in found}
    assert not any(step.names for step in found)


def test_another_word_for_a_state_is_another_name() -> None:
    assert steps("Moscow agreed again.\n", "Russia agreed again.\n")[0] == ("renamed", "Moscow", "Russia")


def test_a_word_of_grammar_between_two_longer_changes_is_part_of_the_change() -> None:
    assert steps("Boats carried wood to the grey mill.\n", "Men threw stones at houses to feed hungry dogs.\n") == [
        ("changed", "Boats carried wood to the grey mill", "Men threw stones at houses to feed hungry dogs")
    ]


def test_a_word_of_grammar_beside_single_words_stays_the_same() -> None:
    assert [kind for kind, _, _ in steps("Wood and stone burned.\n", "Straw and iron burned.\n")] == [
        *("changed", "same", "changed", "same")
    ]


def test_a_shared_content_word_between_two_changes_stays() -> None:
    found = steps("Boats carried wood mills burned nearby.\n", "Men threw wood houses sank slowly.\n")
    assert ("same", "wood", "wood") in found


def test_in_a_language_without_data_words_are_compared_and_nothing_is_masked() -> None:
    left, right = made("Der IS floh gestern.\n", "de"), made("Der Daesh floh gestern.\n", "de")
    found = differences(Stretch.of(left, Span(0, 99)), Stretch.of(right, Span(0, 99)))
    assert [step.kind for step in found] == ["same", "changed", "same"]


def test_two_empty_stretches_have_no_steps() -> None:
    assert differences(whole(""), whole("")) == ()


@given(TEXTS, TEXTS)
def test_steps_cover_both_sides_once_and_in_order(left: str, right: str) -> None:
    one, two = whole(left), whole(right)
    found = differences(one, two)
    for side, stretch in (("left", one), ("right", two)):
        places = [place for step in found for place in range(getattr(step, side).first, getattr(step, side).last)]
        assert places == list(range(stretch.first, stretch.last))


@given(TEXTS, TEXTS)
def test_applied_to_the_left_words_the_steps_give_the_right_ones(left: str, right: str) -> None:
    one, two = whole(left), whole(right)
    assert sum((_applied(step) for step in differences(one, two)), ()) == two.keys


def _applied(step: Difference) -> tuple[str, ...]:
    return step.left.keys if step.kind in ("same", "renamed", "relabelled") else step.right.keys


@given(TEXTS, TEXTS)
def test_neighbouring_steps_are_of_different_kinds_and_none_is_empty(left: str, right: str) -> None:
    found = differences(whole(left), whole(right))
    loose = {"left-out", "put-in", "changed"}
    assert all(step.left.keys or step.right.keys for step in found)
    for one, two in pairwise(found):
        assert not {one.kind, two.kind} <= loose
        assert not one.kind == two.kind == "same"


@given(TEXTS)
def test_a_text_differs_in_nothing_from_itself(text: str) -> None:
    assert {step.kind for step in differences(whole(text), whole(text))} <= {"same"}
