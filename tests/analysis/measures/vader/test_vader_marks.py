"""Plain marks: every code point keeps its place, and words come free of what sticks to them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.measures.vader.lexicon import lexicon
from analysis.measures.vader.marks import BLANKS, DASHES, DOUBLE, ELLIPSIS, HYPHENS, SINGLE, plain_marks
from analysis.measures.vader.scoring import compound

MARKS = DOUBLE + SINGLE + HYPHENS + DASHES + BLANKS + ELLIPSIS


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("“Good”, he said", '"Good", he said'),
        ("«Good»", '"Good"'),
        ("don’t", "don't"),
        ("5′ 10″", "5' 10\""),
        ("good—bad", "good bad"),
        ("pro–war", "pro war"),
        ("good — bad", "good   bad"),
        ("good--bad", "good  bad"),
        ("good---bad", "good   bad"),
        ("good -- bad", "good -- bad"),
        ("non‑violent", "non-violent"),
        ("good…bad", "good bad"),
        ("good… bad", "good. bad"),
        ("good...bad", "good   bad"),
        ("Wait...", "Wait..."),
        ("good\u00a0news", "good news"),
        ("\ufeffgood\u200b", " good "),
        ("•good", " good"),
        ("plain 'text'", "plain 'text'"),
        ("😂 naïve", "😂 naïve"),
    ],
)
def test_marks_become_plain(text: str, plain: str) -> None:
    assert plain_marks(text) == plain


@given(st.text(alphabet=st.one_of(st.sampled_from(MARKS + "-. a9"), st.characters())))
def test_every_code_point_keeps_its_place(text: str) -> None:
    plain = plain_marks(text)
    assert len(plain) == len(text)
    assert all(own == other for own, other in zip(text, plain, strict=True) if own not in MARKS + "-.")
    assert not set(plain) & set(MARKS)


@given(st.text(alphabet=st.sampled_from(MARKS + "-. ab")))
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert plain_marks(plain_marks(text)) == plain_marks(text)


@pytest.mark.parametrize("mark", MARKS)
def test_a_word_that_touches_a_mark_is_found(mark: str) -> None:
    assert compound(plain_marks(f"{mark}disastrous{mark} ends")) == compound("disastrous ends")


def test_no_mark_is_an_emoji_of_the_package() -> None:
    assert not set(MARKS) & set(lexicon()[1])
