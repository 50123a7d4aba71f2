"""What words add: hand-counted shares, sums that hold, muted words and other valences."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.measures.vader.contributions import Contributions, contributions
from analysis.measures.vader.scoring import compound
from benchmarks.vader_texts import Texts

# Lexicon: good 1.9, bad -2.5, great 3.1, happy 2.7, luck 2.0, doubt -1.5, kind 2.4.
# Rules: booster 0.293, capitals 0.733, negation -0.74, "but" 0.5 before and 1.5 after, ! 0.292, two ? 0.36.
HAND_COUNTED = [
    ("The harvest was good.", [("good", 1.9)], 0.0),
    ("A very good day", [("good", 1.9 + 0.293)], 0.0),
    ("A very long good day", [("good", 1.9 + 0.293 * 0.95)], 0.0),
    ("A slightly bad day", [("bad", -2.5 + 0.293)], 0.0),
    ("It was not good", [("good", 1.9 * -0.74)], 0.0),
    ("A GOOD day!", [("GOOD", 1.9 + 0.733)], 0.292),
    ("A bad day!!", [("bad", -2.5)], -0.584),
    ("Is it good?? Or not", [("good", 1.9)], 0.36),
    ("A good start but a bad end", [("good", 0.95), ("bad", -3.75)], 0.0),
    ("No luck came", [("luck", 2.0 * -0.74)], 0.0),
    ("Never so happy", [("happy", (2.7 + 0.293) * 1.25)], 0.0),
    # As VADER has it, the "so" is asked a second time where there is a third word before.
    ("He is never so happy", [("happy", (2.7 + 0.293) * 1.25 * 1.25)], 0.0),
    ("the least good one", [("good", 1.9 * -0.74)], 0.0),
    ("We walked to the bus stop", [], 0.0),
    ("It is kind of good", [("good", 1.9 - 0.293)], 0.0),
    ("The table stands here!", [], 0.0),
    ("", [], 0.0),
]
TEXTS = Texts(5)


def holds(text: str, found: Contributions) -> None:
    """Assert what must hold of the contributions of any text."""
    assert math.isclose(sum(part.value for part in found.parts) + found.punctuation, found.total, abs_tol=1e-9)
    assert found.compound == round(found.total / math.sqrt(found.total**2 + 15), 4)
    assert [part.start for part in found.parts] == sorted(part.start for part in found.parts)
    assert all(0 <= part.start < part.end <= len(text) and part.value for part in found.parts)


@pytest.mark.parametrize(("text", "parts", "punctuation"), HAND_COUNTED, ids=[row[0] for row in HAND_COUNTED])
def test_shares_are_those_counted_by_hand(text: str, parts: list[tuple[str, float]], punctuation: float) -> None:
    found = contributions(text)
    assert [part.word for part in found.parts] == [word for word, _ in parts]
    assert [part.value for part in found.parts] == pytest.approx([value for _, value in parts])
    assert found.punctuation == pytest.approx(punctuation)
    assert [text[part.start : part.end] for part in found.parts] == [word for word, _ in parts]


def test_shares_sum_to_the_score_of_odd_texts() -> None:
    for text in (*TEXTS.odd(2_000), *TEXTS.sentences(300)):
        found = contributions(text)
        holds(text, found)
        assert repr(found.compound) == repr(compound(text)), text


@given(
    st.text(max_size=30), st.sampled_from(["good", "BAD!", "no luck", "not kind of great", "😂", "the bomb"]), st.text()
)
def test_shares_sum_to_the_score_of_any_text(before: str, middle: str, after: str) -> None:
    text = f"{before} {middle} {after}"
    found = contributions(text)
    holds(text, found)
    assert repr(found.compound) == repr(compound(text))


def test_a_word_of_an_emoji_lies_at_the_emoji() -> None:
    (part, _) = contributions("so😂 here").parts
    assert (part.start, part.end, part.word) == (2, 3, "tears")


def test_a_word_that_sticks_to_an_emoji_lies_with_it() -> None:
    last = contributions("oh 😂ful!").parts[-1]
    assert (last.start, last.end, last.word) == (3, 7, "joyful")


def test_marks_around_a_word_are_no_part_of_it() -> None:
    text = 'He said: "(Good)", twice.'
    (part,) = contributions(text).parts
    assert text[part.start : part.end] == part.word == "Good"


def span(text: str, word: str) -> tuple[int, int]:
    """Return where a word stands."""
    return text.index(word), text.index(word) + len(word)


def test_a_muted_word_adds_nothing_and_the_others_stay() -> None:
    text = "A good start, a bad end."
    found = contributions(text, mute=[span(text, "good")])
    assert [(part.word, part.value) for part in found.parts] == [("bad", -2.5)]
    assert found.compound == compound("A plain start, a bad end.")


def test_a_muted_word_still_negates() -> None:
    text = "no luck"
    assert contributions(text, mute=[span(text, "no")]) == contributions(text)


def test_a_muted_word_counts_as_though_the_lexicon_did_not_have_it() -> None:
    text = "very good great news"
    muted = contributions(text, mute=[span(text, "good")])
    assert [part.value for part in muted.parts] == pytest.approx([3.1 + 0.293 * 0.95])


def test_only_the_words_that_a_span_meets_are_muted() -> None:
    text = "good and good"
    assert [part.start for part in contributions(text, mute=[(0, 4)]).parts] == [9]
    assert [part.start for part in contributions(text, mute=[(4, 9)]).parts] == [0, 9]
    assert contributions(text, mute=[(0, len(text))]) == Contributions((), 0.0, 0.0, 0.0)


def test_an_emoji_can_be_muted() -> None:
    assert contributions("It rained 😂", mute=[(10, 11)]).parts == ()


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=3), st.sampled_from([*TEXTS.odd(200)]))
def test_shares_sum_to_the_score_with_muted_words_too(mute: list[tuple[int, int]], text: str) -> None:
    holds(text, contributions(text, mute=mute))


def test_other_valences_count_for_whole_words_in_any_case() -> None:
    found = contributions("Militant groups, not a MILITANT.", valences={"militant": -2.0})
    assert [(part.word, part.value) for part in found.parts] == [
        ("Militant", -2.0),
        ("MILITANT", pytest.approx((-2.0 - 0.733) * -0.74)),
    ]
    assert contributions("a good day", valences={"good": -1.9}).total == -1.9


def test_a_booster_takes_no_valence() -> None:
    assert contributions("a very day", valences={"very": 3.0}).parts == ()
