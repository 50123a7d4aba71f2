"""Who is kept unnamed, as the words for the source and those beside them say."""

import pytest

from tests.analysis.annotation.attribution.told import attributions

KEPT_BACK = [
    "Reuters quoted a number of clerks, none of them identified, as saying the deal was off.",
    "A clerk, who was not identified, said the deal was off.",
    "“The deal is off,” said a clerk, who was not named.",
    "A clerk, whom the paper did not name, said the deal was off.",
    "The deal was off, said a clerk, speaking without permission to discuss it.",
    "A clerk who was not authorized to speak publicly said the deal was off.",
    "A clerk, whose name was withheld, said the deal was off.",
    "A clerk who wished to remain anonymous said the deal was off.",
]
NOT_KEPT_BACK = [
    "A clerk said the man, who was not identified, was safe.",
    "A clerk said he was not authorised to open the gate.",
    "Two clerks, none of them young, said the deal was off.",
    "A man who was not named was hurt, a clerk said.",
]


@pytest.mark.parametrize("text", KEPT_BACK)
def test_a_source_whose_name_is_kept_back_is_anonymous(text: str) -> None:
    assert attributions(text)[-1].anonymous


@pytest.mark.parametrize("text", NOT_KEPT_BACK)
def test_a_source_is_not_anonymous_because_somebody_else_is(text: str) -> None:
    assert not attributions(text)[-1].anonymous
