"""Reporting verbs by class, against a table counted by hand."""

from __future__ import annotations

from dataclasses import replace

from analysis.annotation.attribution.grammar import grammar
from analysis.measures.reporting_verbs import MEASURE, families, reporting_verbs, verb_id
from tests.analysis.measures.spoken import ATTRIBUTIONS, FEAR, MINISTER, document, span

HAND_COUNTED = [
    # class, verb, places
    ("neutral", "say", (span("said"), span("said", 2), span("said", 3), span("said", 4))),
    ("evaluative", "call", (span("called"),)),
    ("thought", "fear", (span("feared"),)),
]


def test_verbs_and_their_places_are_those_counted_by_hand() -> None:
    assert [(use.family, use.lemma, use.places) for use in reporting_verbs(document())] == HAND_COUNTED


def test_each_place_leads_to_its_attribution() -> None:
    found = document()
    for use in reporting_verbs(found):
        assert tuple(found.attributions[at].cue for at in use.attributions) == use.places


def test_an_intention_is_no_reporting_verb() -> None:
    assert reporting_verbs(document((replace(FEAR, family="intention"),))) == ()


def test_a_class_that_the_card_does_not_name_comes_last() -> None:
    found = reporting_verbs(document((replace(MINISTER, family="odd"), *ATTRIBUTIONS[1:])))
    assert found[-1].family == "odd"


def test_readings_are_counts_and_no_rates() -> None:
    found = {reading.unit: (reading.score.value, reading.score.n) for reading in MEASURE.kept(document())}
    assert found["neutral"] == (4, 6)
    assert found["neutral:say"] == (4, 6)
    assert found["denial"] == (0, 6)


def test_without_a_reporting_word_nothing_is_counted() -> None:
    assert {reading.score.value for reading in MEASURE.kept(document((), ()))} == {None}


def test_every_class_of_the_verbs_stands_on_the_card() -> None:
    used = {form.cue.family for forms in grammar("en").forms.values() for form in forms}
    assert used - {"intention"} <= set(families())


def test_a_verbs_id_can_stand_in_a_link() -> None:
    assert verb_id("point out") == "point-out"
    assert verb_id(":") == "colon"
