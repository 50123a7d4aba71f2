"""Each word of what is said given to one source, against words counted by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article
from analysis.measures.sayings import Saying, sayings, unspoken
from tests.analysis.measures.spoken import ANN, FEAR, OFFICIALS, QUOTATION, document, span

HAND_COUNTED = (
    Saying(0, 0, 0, 4),  # the town was safe
    Saying(1, 1, 2, 0),  # We won
    Saying(2, 0, 0, 0, hands_on=True),  # TASS adds no word to what the ministry says
    Saying(3, 0, 0, 3, ("TASS",)),  # the plan good
    Saying(4, 0, 0, 5),  # Ann Lee feared a storm: the officials say what she feared
)


def test_words_quotations_and_chains_are_those_counted_by_hand() -> None:
    assert sayings(document()) == HAND_COUNTED


def test_a_thought_that_nobody_tells_is_a_statement_of_its_own() -> None:
    assert sayings(document((FEAR,), ())) == (Saying(0, 0, 0, 2),)


def test_an_intention_says_nothing() -> None:
    assert sayings(document((replace(FEAR, family="intention"),), ())) == ()


def test_a_quotation_inside_a_thought_told_by_another_belongs_to_the_teller() -> None:
    marked = replace(QUOTATION, span=span("a storm"), outer=span("a storm"), attribution=1)
    assert sayings(document((OFFICIALS, FEAR), (marked,))) == (Saying(0, 1, 2, 3),)


def test_a_quotation_inside_a_quotation_is_not_counted_twice() -> None:
    inner = replace(QUOTATION, span=span("won"), outer=span("won"))
    assert sayings(document(quotations=(QUOTATION, inner)))[1] == Saying(1, 1, 2, 0)


def test_words_of_a_mere_that_before_a_quotation_are_no_reported_statement() -> None:
    [saying] = sayings(
        document((replace(ANN, content=(span("the town was safe. “We won,”"),)),), (replace(QUOTATION, attribution=0),))
    )
    assert (saying.quoted_words, saying.reported_words, saying.is_reported) == (2, 0, False)


def test_a_quotation_without_a_source_is_counted_apart() -> None:
    loose = replace(QUOTATION, attribution=None, speaker=None)
    assert unspoken(document(quotations=(loose,))) == (span("“We won,”"),)
    assert unspoken(document()) == ()


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("The BBC quoted two sailors as saying the ship had sunk.", "BBC"),
        ("Two sailors told Reuters the ship had sunk.", "Reuters"),
        ("Two sailors told the BBC that the ship had sunk.", "BBC"),
        ("Two sailors said the BBC had shown the ship.", ""),
        ("Two sailors told a court the BBC had shown the ship.", ""),
    ],
)
def test_a_medium_that_quotes_or_was_told_hands_the_statement_on(text: str, medium: str) -> None:
    assert [saying.handed_on_by for saying in sayings(annotate(Article("a", text)))] == [(medium,) if medium else ()]


def test_an_outlet_does_not_hand_on_what_it_was_told_itself() -> None:
    found = annotate(Article("a", "Two sailors told Reuters the ship had sunk.", outlet="reuters"))
    assert [saying.handed_on_by for saying in sayings(found)] == [()]


def test_two_who_stand_in_each_others_words_end_in_no_circle() -> None:
    one = replace(OFFICIALS, cue=span("storm"), content=(span("said Ann Lee feared"),))
    two = replace(OFFICIALS, cue=span("feared"), content=(span("feared a storm"),), speaker="Bo")
    assert len(sayings(document((one, two), ()))) == 2


def test_an_empty_article_has_no_statements() -> None:
    assert sayings(annotate(Article("a", ""))) == ()
