"""Who speaks and how long, against a table counted by hand."""

from __future__ import annotations

from dataclasses import replace
from math import exp, log

import pytest

from analysis.annotation.document import Match, Mention
from analysis.measures.score import Score
from analysis.measures.sourcing import MEASURE, effective, scores, sources, sourcing, speaker_id
from tests.analysis.measures.spoken import ACTORS, ANN, ATTRIBUTIONS, MINISTER, OFFICIALS, document, span

HAND_COUNTED = [
    # id, side, kind, anonymous, quotations, reported statements, quoted words, reported words
    ("two-us-officials", "us-government", "role", True, 0, 1, 0, 5),
    ("turkish-minister", "turkey", "role", False, 0, 1, 0, 4),
    ("ministry", "unknown", "institution", False, 0, 1, 0, 3),
    ("ann-lee", "unknown", "named", False, 1, 0, 2, 0),
]


def test_speakers_are_those_counted_by_hand_most_words_first() -> None:
    found = [
        (*who, each.quotations, each.reported, each.quoted_words, each.reported_words)
        for each in sourcing(document()).heard
        for who in [(each.id, each.side, each.kind, each.anonymous)]
    ]
    assert found == HAND_COUNTED


def test_who_only_hands_on_is_no_speaker() -> None:
    assert [each.id for each in sourcing(document()).passing_on] == ["tass"]


def test_the_names_of_one_speaker_count_as_one() -> None:
    first = replace(ANN, speaker_id="donald-trump", speaker="the president", speaker_kind="role")
    second = replace(
        OFFICIALS, speaker_id="donald-trump", speaker="Donald Trump", speaker_kind="named", anonymous=False
    )
    [one] = sources(document((first, second), ()))
    assert (one.name, one.kind, len(one.statements), one.words) == ("Donald Trump", "named", 2, 2 * 0 + 5)


def test_a_speakers_id_leaves_out_the_article_and_the_capital_and_ends_somewhere() -> None:
    assert speaker_id(MINISTER) == "turkish-minister"
    assert speaker_id(replace(MINISTER, speaker="The Turkish Minister")) == "turkish-minister"
    assert speaker_id(replace(MINISTER, speaker="A")) == "a"
    assert speaker_id(replace(MINISTER, speaker="…:")) == "unnamed"
    assert len(speaker_id(replace(MINISTER, speaker="a " + "very " * 90))) <= 60


def test_two_sides_that_speak_equally_long_are_two() -> None:
    assert effective([30, 30]) == 2
    assert effective([30, 30, 30]) == 3
    assert effective([9]) == 1
    assert effective([0, 0]) is None
    assert effective([3, 1]) == pytest.approx(exp(-(0.75 * log(0.75) + 0.25 * log(0.25))))


def test_the_effective_number_of_sides_leaves_out_words_of_no_known_side() -> None:
    score = scores(document())["effective-sides", None]
    assert (score.value, score.n) == (effective([5, 4]), 9)
    assert score.evidence == (span("the town was safe"), span("Ann Lee feared a storm"))


def test_shares_of_words_are_those_counted_by_hand() -> None:
    found = scores(document())
    assert found["words:turkey", None].value == pytest.approx(4 / 14)
    assert found["words:unknown", None].value == pytest.approx(5 / 14)
    assert found["words:unknown", "quoted"].value == pytest.approx(2 / 14)
    assert found["words:unknown", "reported"].value == pytest.approx(3 / 14)
    assert {score.n for (unit, _), score in found.items() if unit.startswith("words:")} == {14}


def test_the_share_of_anonymous_statements_has_wilsons_interval() -> None:
    score = scores(document())["anonymous", None]
    assert (score.value, score.n, score.evidence) == (0.25, 4, (span("Ann Lee feared a storm"),))
    assert score.low == pytest.approx(0.0456, abs=1e-3)
    assert score.high == pytest.approx(0.6994, abs=1e-3)


def test_without_a_statement_nothing_is_computed_and_never_0() -> None:
    found = scores(document((), (), ()))
    assert set(found.values()) == {Score(None, 0)}


def test_in_another_language_nothing_is_computed() -> None:
    assert MEASURE.kept(document(language="de")) is None


def test_who_is_named_and_never_heard_is_only_talked_about() -> None:
    group = Mention("islamic-state", "IS", span("Bo Roe"), "own", 4, "body")
    found = sourcing(document(mentions=(group, replace(group, gloss=True)))).talked_about
    assert [(each.id, each.kind, each.places) for each in found] == [
        ("iran", "state", (span("Iran"),)),
        ("islamic-state", "concept", (span("Bo Roe"),)),
    ]


def test_a_state_a_body_or_a_group_is_heard_where_somebody_speaks_for_it_a_person_is_not() -> None:
    named = (*ACTORS, Match.at("white-house", span("Bo Roe"), 4), Match.at("donald-trump", span("Ann Lee", 3), 4))
    assert {each.id for each in sourcing(document(actors=named)).talked_about} == {"iran", "donald-trump"}
    unheard = sourcing(document(ATTRIBUTIONS[:4], actors=named)).talked_about
    assert {each.id for each in unheard} == {"iran", "donald-trump", "white-house", "united-states"}


def test_who_stands_in_the_words_for_a_source_is_not_silent() -> None:
    beside = (*ACTORS, Match.at("donald-trump", span("Two"), 3))
    assert "donald-trump" not in {each.id for each in sourcing(document(actors=beside)).talked_about}
