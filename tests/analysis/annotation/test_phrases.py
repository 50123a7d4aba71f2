"""Finding phrases in an untouched text: offsets, word ends, case, traps, and the longest of overlapping ones."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotation.phrases import Phrase, Phrases
from analysis.annotation.traps import Trap
from analysis.errors import DataError
from analysis.spans import Span


def found(text: str, *phrases: Phrase) -> list[tuple[str, str]]:
    return [(hit.id, hit.span.of(text)) for hit in Phrases(phrases).hits(text)]


STATE = Phrase("state", "Islamic State", "initial")
DAESH = Phrase("daesh", "Da'esh", "initial")
IS = Phrase("is", "IS", "capitals")


@pytest.mark.parametrize(
    "text",
    [
        "the Islamic\nState fell",
        "the Islamic\u00a0State fell",
        "the Islamic \r\n  State fell",
        "the ISLAMIC STATE fell",
        "the Islamic\u00ad State fell",
    ],
)
def test_a_phrase_is_found_over_line_breaks_hard_spaces_and_soft_hyphens(text: str) -> None:
    assert found(text, STATE) == [("state", text[4:-5])]


def test_a_phrase_is_not_found_across_an_empty_line() -> None:
    assert found("Islamic\n\nState", STATE) == []


def test_a_small_letter_where_the_phrase_has_a_capital_is_another_word() -> None:
    assert found("an Islamic state, an islamic State", STATE) == []


def test_a_longer_word_is_another_word() -> None:
    assert found("Islamic Statement, Islamic States, unIslamic State", STATE) == []


@pytest.mark.parametrize("name", ["Da'esh", "Da’esh", "Daʼesh", "DA`ESH"])
def test_all_apostrophes_are_one(name: str) -> None:
    assert found(f"from {name}’s men", DAESH) == [("daesh", name)]


@pytest.mark.parametrize(
    "text", ["IS' men", "IS’s men", "IS-held land", "anti-IS front", "(IS)", "[IS]", "IS*", "“IS”"]
)
def test_possessives_compounds_brackets_and_stars_leave_the_name_alone(text: str) -> None:
    assert found(text, IS) == [("is", "IS")]


def test_capitals_only_means_capitals() -> None:
    assert found("this is Is, is it?", IS) == []


@pytest.mark.parametrize("hyphen", ["-", "‐", "‑", "–"])
def test_all_hyphens_are_one(hyphen: str) -> None:
    assert found(f"a so{hyphen}called truce", Phrase("so", "so-called")) == [("so", f"so{hyphen}called")]


def test_a_phrase_that_is_broken_at_its_hyphen_is_found_whole() -> None:
    assert found("a self-\nproclaimed king", Phrase("self", "self-proclaimed")) == [("self", "self-\nproclaimed")]


def test_offsets_stay_true_where_folding_changes_the_length() -> None:
    text = "İİßﬁ Erdog\u0306an Straße DAESH"
    phrases = Phrase("e", "Erdoğan"), Phrase("s", "STRASSE"), Phrase("d", "daesh")
    assert found(text, *phrases) == [("e", "Erdog\u0306an"), ("s", "Straße"), ("d", "DAESH")]


def test_accents_make_no_difference_and_stay_inside_the_span() -> None:
    text = "Erdogan\u0306 spoke"
    assert found(text, Phrase("e", "Erdogan")) == [("e", "Erdogan\u0306")]


def test_the_longest_of_overlapping_phrases_is_kept() -> None:
    phrases = Phrase("short", "white"), Phrase("long", "white house"), Phrase("end", "house of cards")
    assert found("the White House of cards", *phrases) == [("short", "White"), ("end", "House of cards")]
    assert found("the White House said", *phrases) == [("long", "White House")]


def test_a_longer_phrase_that_fails_at_its_end_does_not_hide_the_shorter_one() -> None:
    phrases = Phrase("short", "terror"), Phrase("long", "terror group")
    assert found("the terror groupie", *phrases) == [("short", "terror")]


def test_a_longer_phrase_that_is_trapped_does_not_hide_the_shorter_one() -> None:
    phrases = Phrase("short", "Isis"), Phrase("long", "Isis river", traps=(Trap(before=("bank",)),))
    assert found("the Isis river bank", *phrases) == [("short", "Isis")]


def test_a_spelling_for_two_things_is_refused() -> None:
    with pytest.raises(DataError, match="names two things"):
        Phrases([Phrase("one", "IS"), Phrase("two", "is")])


def test_an_empty_phrase_is_refused() -> None:
    with pytest.raises(DataError, match="at least one letter"):
        Phrases([Phrase("one", " ")])


def test_no_phrases_find_nothing() -> None:
    assert Phrases([]).hits("anything") == []


def test_only_the_given_stretches_are_searched_and_never_across_their_ends() -> None:
    text = "Islamic State. Islamic State"
    hits = Phrases([STATE]).hits(text, [Span(0, 7), Span(8, 13), Span(15, 28)])
    assert [hit.span for hit in hits] == [Span(15, 28)]


@pytest.mark.parametrize(
    ("text", "caught"),
    [
        ("SYRIA PLAN IS FINAL", True),
        ("See: WHAT IS NEXT for them", True),
        ("US says IS fled", False),
        ("IS fled", False),
    ],
)
def test_capitals_among_capitals_tell_nothing(text: str, caught: bool) -> None:
    place = text.index("IS ")
    assert Trap(capitals=True).catches(text, Span(place, place + 2), Span(0, len(text))) is caught


def test_a_trap_needs_all_its_conditions() -> None:
    trap = Trap(after=("that",), before=("the", "$"))
    for text, caught in [
        ("that IS the aim", True),
        ("so that IS.", True),
        ("that IS lost", False),
        ("so IS the", False),
    ]:
        place = text.index("IS")
        assert trap.catches(text, Span(place, place + 2), Span(0, len(text))) is caught, text


LETTERS = st.text(alphabet="iİIsSßſﬁ aA'’-‐\u00ad\u0306\n\r\u2029 \u00a0Ǆ½").filter(bool)


@given(text=LETTERS, forms=st.lists(st.sampled_from(["is", "ss", "i s", "a", "a's", "fi", "s-a"]), unique=True))
def test_every_hit_lies_inside_the_text_and_none_overlap(text: str, forms: list[str]) -> None:
    hits = Phrases(Phrase(form, form) for form in forms).hits(text)
    assert all(0 <= hit.span.start < hit.span.end <= len(text) for hit in hits)
    assert all(one.span.end <= two.span.start for one, two in pairwise(hits))


@given(before=LETTERS, after=LETTERS)
def test_a_name_set_off_by_spaces_is_found_at_its_own_place(before: str, after: str) -> None:
    text = f"{before} QXZ {after}"
    assert [hit.span for hit in Phrases([Phrase("q", "qxz")]).hits(text)] == [Span(len(before) + 1, len(before) + 4)]
