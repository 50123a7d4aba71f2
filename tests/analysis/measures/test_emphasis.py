"""Emphasis against tables counted by hand: what comes first, in how many sentences, with what weight."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotation.document import Mention
from analysis.measures.emphasis import MEASURE, QUOTATIONS, Emphasis, emphasis, emphasis_of, parts, places
from analysis.measures.score import Score
from analysis.spans import Span
from analysis.tables.every import tidy_tables
from tests.analysis.measures.zoned import document

STORY = [
    ("headline", "ANN wins the race."),
    ("standfirst", "BOB is second."),
    ("body", "The race was long.|BOB fell.|ANN and ANN again."),
    ("subheading", "What ANN wants."),
    ("body", "“I won.|I ran,” said ANN."),
]
"""Zone and sentences of each paragraph; a name in capitals is an actor. The body's weights: 1, .8, .6, .4, .2."""


def of(thing: str, paragraphs: list[tuple[str, str]]) -> Emphasis:
    here = document(paragraphs)
    return emphasis_of(here, thing, places(here).get(thing, ()))


@pytest.mark.parametrize(
    ("thing", "headline", "standfirst", "lead", "before", "sentences", "weight"),
    [
        # body sentences with it; weight of theirs, of 1 + .8 + .6 + .4 + .2 = 3
        ("actor:ann", True, False, True, 2, 2, 0.6 + 0.2),
        ("actor:bob", False, True, True, 1, 1, 0.8),
        (QUOTATIONS, False, False, False, 3, 2, 0.4 + 0.2),
        ("actor:zoe", False, False, False, None, 0, 0.0),
    ],
)
def test_emphasis_is_the_one_counted_by_hand(
    thing: str, headline: bool, standfirst: bool, lead: bool, before: int | None, sentences: int, weight: float
) -> None:
    found = of(thing, STORY)
    assert (found.headline, found.standfirst, found.lead, found.before) == (headline, standfirst, lead, before)
    assert found.first_position == (None if before is None else before / 5)
    assert (len(found.share.evidence), found.share.n) == (sentences, 5)
    assert found.share.value == pytest.approx(sentences / 5)
    assert found.weighted.value == pytest.approx(weight / 3)


def test_the_share_of_sentences_has_wilsons_interval() -> None:
    share = of("actor:ann", STORY).share
    # 2 of 5, z^2 = 3.841459: (0.4 + 0.384146 -+ z sqrt(0.048 + 0.0384146)) / 1.768292
    assert (share.low, share.high) == pytest.approx((0.117624, 0.769281), abs=1e-5)


def test_two_mentions_in_a_sentence_are_two_places_and_one_sentence() -> None:
    here = document(STORY)
    assert [place.sentence for place in places(here)["actor:ann"]] == [0, 4, 4, 5, 7]


def test_a_headline_alone_has_no_body_to_count_in() -> None:
    found = of("actor:ann", [("headline", "ANN wins.")])
    assert (found.headline, found.standfirst, found.lead, found.before) == (True, None, None, None)
    assert found.first_position is None
    assert (found.share, found.weighted.value) == (Score(None, 0), None)


def test_one_sentence_is_first_and_all() -> None:
    found = of("actor:ann", [("body", "ANN won.")])
    assert (found.headline, found.lead, found.first_position) == (None, True, 0)
    assert (found.share.value, found.weighted.value) == (1, 1)


def test_an_article_without_sentences_gives_nothing() -> None:
    assert emphasis(document([])) == ()
    nothing = emphasis_of(document([]), "actor:ann")
    assert (nothing.lead, nothing.share, nothing.weighted.value) == (None, Score(None, 0), None)


def test_furniture_that_was_put_back_is_body_but_never_the_lead() -> None:
    where = parts(document([("headline", "A."), ("dateline", "HERE."), ("body", "B.|C."), ("body", "D.")]))
    assert (where.headline, where.lead, list(where.body)) == ({0}, {2, 3}, [1, 2, 3, 4])


def test_a_name_inside_a_longer_name_counts_for_the_longer_one() -> None:
    here = document([("body", "IRA of ANN left.|ANN stayed.")])
    longer = Mention("the-group", "x", Span(0, len("IRA of ANN")), "own", 0, "body")
    found = places(replace(here, mentions=(longer,)))
    assert [place.sentence for place in found["actor:ann"]] == [1]
    assert [place.sentence for place in found["concept:the-group"]] == [0]
    assert "actor:ira" not in found


def test_a_quotation_over_three_sentences_stands_in_each_of_them() -> None:
    here = document([("body", "He said: “We ran.|We fell.|We won.” Then he left.|He slept.")])
    assert [(place.sentence, place.span.of(here.article.text)) for place in places(here)[QUOTATIONS]] == [
        (0, "“We ran."),
        (1, "We fell."),
        (2, "We won.”"),
    ]


def test_marked_words_that_nobody_spoke_are_no_quotation() -> None:
    here = document([("body", "The “wall” stands.")])
    scare = replace(here, quotations=(replace(here.quotations[0], kind="scare"),))
    assert QUOTATIONS not in places(scare)
    assert QUOTATIONS in places(replace(scare, quotations=(replace(scare.quotations[0], speaker="Ann Poe"),)))


def test_things_come_in_the_order_of_the_text() -> None:
    assert list(places(document(STORY))) == ["actor:ann", "actor:bob", QUOTATIONS]


def test_the_measure_gives_the_weighted_share_and_nothing_in_other_languages() -> None:
    (here,) = MEASURE.together(["a"], [MEASURE.kept(document(STORY))])
    assert {reading.unit: reading.score.value for reading in here}["actor:bob"] == pytest.approx(0.8 / 3)
    (elsewhere,) = MEASURE.together(["a"], [MEASURE.kept(document(STORY, language="tr"))])
    assert [reading.score.value for reading in elsewhere] == [None]


def test_the_table_of_positions_has_a_row_for_each_actor_and_concept() -> None:
    here = document(STORY)
    group = Mention("islamic-state", "IS", Span(0, 3), "own", 0, "headline")
    table = tidy_tables([replace(here, mentions=(group,))])["positions"]
    rows = table.set_index("actor")[["first_position", "sentences"]].to_dict("index")
    assert rows["ann"] == {"first_position": 0.4, "sentences": 2}
    assert rows["islamic-state"]["sentences"] == 0
    assert list(table["actor"]) == ["islamic-state", "bob", "ann"]
    assert tidy_tables([document(STORY, language="tr")])["positions"].empty


@given(st.lists(st.booleans(), min_size=1, max_size=40))
def test_the_weighted_share_is_one_for_all_sentences_and_falls_with_lateness(named: list[bool]) -> None:
    line = "|".join("ANN ran." if each else "It rained." for each in named)
    found = of("actor:ann", [("body", line)])
    backwards = of("actor:ann", [("body", "|".join(reversed(line.split("|"))))])
    assert found.weighted.value is not None
    assert backwards.weighted.value is not None
    assert 0 <= found.weighted.value <= 1
    # i and N + 1 - i weigh together (N + 1) / N, so there and back give twice the plain share
    assert found.weighted.value + backwards.weighted.value == pytest.approx(2 * sum(named) / len(named))
