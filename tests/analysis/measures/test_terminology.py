"""Names by voice against a table counted by hand."""

import pytest

from analysis.errors import UnknownIdError
from analysis.measures.score import Score, share_in_words
from analysis.measures.terminology import terminology, too_few
from tests.analysis.measures.documents import MENTIONS, document, span

HAND_COUNTED = [
    # name, voice, counted, of
    ("ISIS", "own", 2, 3),
    ("Daesh", "own", 1, 3),
    ("IS", "own", 0, 3),
    ("Islamic State", "own", 0, 3),
    ("ISIS", "reported", 1, 1),
    ("Daesh", "reported", 0, 1),
    ("ISIS", "quoted", 1, 1),
    ("IS", "quoted", 0, 1),
]


@pytest.mark.parametrize(("name", "voice", "counted", "of"), HAND_COUNTED)
def test_shares_are_those_counted_by_hand(name: str, voice: str, counted: int, of: int) -> None:
    shares = {(each.term, each.voice): each.score for each in terminology(document(), "islamic-state").shares}
    score = shares[name, voice]
    assert (len(score.evidence), score.n, score.value) == (counted, of, pytest.approx(counted / of))
    assert score.low is not None
    assert score.high is not None
    assert score.low <= counted / of <= score.high


def test_every_share_shows_its_places_in_the_order_of_the_text() -> None:
    shares = {(each.term, each.voice): each.score for each in terminology(document(), "islamic-state").shares}
    assert shares["ISIS", "own"].evidence == (span("ISIS"), span("ISIS", 2))


def test_what_is_no_choice_of_name_is_counted_apart() -> None:
    result = terminology(document(), "islamic-state")
    assert result.glosses == (MENTIONS[3],)
    assert result.inserted == (MENTIONS[5],)
    assert result.scare == (MENTIONS[6],)


def test_the_first_mention_is_the_first_choice_of_a_name() -> None:
    result = terminology(document(MENTIONS[3:]), "islamic-state")
    assert (result.first, result.first_own) == (MENTIONS[4], None)
    assert terminology(document(), "islamic-state").first_own == MENTIONS[0]


def test_without_a_mention_a_share_is_not_computed_and_never_0() -> None:
    result = terminology(document(()), "islamic-state")
    assert result.first is None
    assert {each.score for each in result.shares} == {Score(None, 0)}


def test_an_unknown_concept_is_refused() -> None:
    with pytest.raises(UnknownIdError):
        terminology(document(), "no-such-thing")


def test_a_share_of_few_is_said_to_be_too_few() -> None:
    evidence = (span("ISIS"),)
    enough = Score(1 / too_few(), too_few(), 0.0, 1.0, evidence)
    fewer = Score(1 / (too_few() - 1), too_few() - 1, 0.0, 1.0, evidence)
    assert "too few" not in share_in_words(enough, too_few())
    assert "too few" in share_in_words(fewer, too_few())
    assert share_in_words(Score(None, 0), too_few()) == "none"
