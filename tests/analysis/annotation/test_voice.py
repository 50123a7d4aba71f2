"""Whose words: one rule for every span."""

from collections.abc import Sequence

import pytest

from analysis.annotation.document import Attribution, Quotation, Voice
from analysis.annotation.voice import Voices, voice_of
from analysis.spans import Span


def quotation(start: int, end: int, speaker: str | None = None, scare: bool = False) -> Quotation:
    span = Span(start, end)
    return Quotation(span, Span(start - 1, end + 1), kind="scare" if scare else "speech", speaker=speaker)


def reported(start: int, end: int, speaker: str = "the mayor", source: bool = True) -> Attribution:
    where = Span(0, 1) if source else None
    return Attribution(Span(1, 2), "say", "reported", (Span(start, end),), where, speaker if source else None)


QUOTATIONS = [quotation(30, 60, "the mayor"), quotation(40, 50, "the driver"), quotation(70, 80, scare=True)]
ATTRIBUTIONS = [reported(65, 100), reported(110, 120, source=False)]


@pytest.mark.parametrize(
    ("span", "voice", "speaker"),
    [
        (Span(30, 32), "quoted", "the mayor"),
        (Span(41, 44), "quoted", "the driver"),
        (Span(55, 60), "quoted", "the mayor"),
        (Span(58, 62), "own", None),
        (Span(72, 75), "reported", "the mayor"),
        (Span(90, 95), "reported", "the mayor"),
        (Span(112, 115), "own", None),
        (Span(5, 9), "own", None),
    ],
)
def test_the_innermost_mark_or_saying_decides(span: Span, voice: Voice, speaker: str | None) -> None:
    assert voice_of(span, QUOTATIONS, ATTRIBUTIONS) == (voice, speaker)


def test_scare_quotes_that_nobody_spoke_are_the_outlets_own() -> None:
    voices = Voices([quotation(10, 20, scare=True)], [])
    assert voices.of(Span(11, 15)) == ("own", None)
    assert voices.scare(Span(11, 15))
    assert not voices.scare(Span(1, 5))


def test_an_intention_says_nothing() -> None:
    wish = Attribution(Span(1, 2), "want", "reported", (Span(5, 20),), Span(0, 1), "the mayor", family="intention")
    assert voice_of(Span(6, 9), [], [wish]) == ("own", None)


def test_an_inner_quotation_of_nobody_is_spoken_by_the_outer_speaker() -> None:
    assert voice_of(Span(42, 43), [quotation(30, 60, "the mayor"), quotation(40, 50)], []) == ("quoted", "the mayor")


@pytest.mark.parametrize("quotations", [[], QUOTATIONS, QUOTATIONS[::-1]])
def test_the_order_of_what_is_given_makes_no_difference(quotations: Sequence[Quotation]) -> None:
    expected = ("quoted", "the driver") if quotations else ("own", None)
    assert Voices(quotations, []).of(Span(45, 46)) == expected


@pytest.mark.parametrize(
    ("span", "mixed"),
    [
        (Span(30, 60), False),
        (Span(35, 45), False),
        (Span(58, 62), True),
        (Span(20, 31), True),
        (Span(60, 66), True),
        (Span(66, 99), False),
        (Span(99, 101), True),
        (Span(100, 110), False),
        (Span(0, 200), True),
        (Span(5, 9), False),
    ],
)
def test_a_span_over_words_of_several_voices_is_mixed(span: Span, mixed: bool) -> None:
    assert Voices(QUOTATIONS, ATTRIBUTIONS).mixed(span) is mixed


def test_a_quotation_in_the_middle_of_what_is_reported_makes_the_whole_mixed() -> None:
    voices = Voices([quotation(20, 30, "the mayor")], [reported(10, 50)])
    assert voices.mixed(Span(10, 50))
    assert not voices.mixed(Span(10, 15))
    assert not voices.mixed(Span(22, 28))
