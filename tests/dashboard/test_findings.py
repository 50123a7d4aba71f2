"""Findings say what the counts say, in words that leave the verdict to the reader."""

from __future__ import annotations

import re

from dashboard.comparison import chosen
from dashboard.counts import naming
from dashboard.counts.naming import choices
from dashboard.findings import findings, headline
from dashboard.markup import Number
from dashboard.navigation import TITLES
from dashboard.view import EVIDENCE
from tests.dashboard.stories import CONCEPT, comparison, document, two_papers

NEVER = re.compile(r"bias|propaganda|hidden|hides|suppress|neutral", re.IGNORECASE)


def test_the_first_finding_says_which_name_each_outlet_writes_outside_marks() -> None:
    first = findings(two_papers(), CONCEPT)[0]
    assert first.text == "Outside quotation marks in these articles, Star writes only Daesh; Moon writes only IS."
    assert first.counts["star"] == (Number("Daesh 2 of 2", "name:star:daesh:unquoted"),)


def test_an_article_of_another_event_is_counted_apart_and_stays_out_of_the_sentence() -> None:
    first = findings(two_papers(), CONCEPT)[0]
    assert "Sun" not in first.text
    assert first.counts["sun"] == (Number("ISIS 1 of 1", "name:sun:isis:unquoted"),)


def test_outlets_that_write_the_same_name_stand_together() -> None:
    now = comparison(*(document(name, "{own|Daesh} left.") for name in ("a", "b", "c")))
    assert (
        headline(now, choices(now, CONCEPT), CONCEPT)
        == "Outside quotation marks in these articles, A, B and C write only Daesh"
    )


def test_one_article_speaks_of_this_article() -> None:
    now = comparison(document("a", "{own|Daesh} left."))
    assert headline(now, choices(now, CONCEPT), CONCEPT) == (
        "Outside quotation marks in this article, A writes only Daesh"
    )


def test_a_tie_is_no_finding() -> None:
    now = comparison(document("a", "{own|Daesh} or {own|IS}."))
    assert headline(now, choices(now, CONCEPT), CONCEPT) == "No article here names the group outside quotation marks"


def test_retold_words_are_set_against_quoted_ones_and_open_their_sentences() -> None:
    told = findings(two_papers(), CONCEPT)[1]
    assert told.text == (
        "Inside quotation marks, speakers say ISIS. Where the articles retell what was said, it is Daesh in Star."
    )
    assert [number.evidence for number in told.counts["star"]] == ["name:star:isis:quoted", "name:star:daesh:reported"]


def test_the_voices_of_a_number_add_up_to_its_count() -> None:
    first = findings(two_papers(), CONCEPT)[0].counts["star"][0]
    assert (first.parts, first.of) == ((("own", 1), ("reported", 1)), 2)


def test_each_outlets_most_used_label_is_a_finding_with_its_counts() -> None:
    star = document("star", "{own!terrorist} and {reported!terrorist} and {own!rebel} and {quoted!rebel}.")
    moon = document("moon", "{own!rebel} men.")
    told = findings(comparison(star, moon), CONCEPT)[0]
    assert told.text == (
        "Outside quotation marks in these articles, the group’s most frequent label is “terrorist” in Star and "
        "“rebel” in Moon."
    )
    assert told.counts == {
        "star": (Number("“terrorist” 2 of 3", "unquoted-label:star:islamic-state:terrorist"),),
        "moon": (Number("“rebel” 1 of 1", "unquoted-label:moon:islamic-state:rebel"),),
    }


def test_every_number_of_a_finding_opens_as_many_sentences_as_it_counts() -> None:
    now = two_papers()
    for finding in findings(now, CONCEPT):
        for number in (number for numbers in finding.counts.values() for number in numbers):
            kind = number.evidence.partition(":")[0]
            if kind not in ("name", "label", "unquoted-label"):
                continue  # the tests of its own page hold it
            mentions, labels = naming.choices(now, CONCEPT), naming.laid(now)
            behind = (
                naming.named(mentions, number.evidence) if kind == "name" else naming.labelled(labels, number.evidence)
            )
            assert f" {len(behind)} of " in number.words


def test_a_finding_leads_to_a_page_and_its_numbers_to_lists_of_known_kinds() -> None:
    for finding in findings(two_papers(), CONCEPT, limit=20):
        assert finding.page in TITLES
        for number in (number for numbers in finding.counts.values() for number in numbers):
            kind, *rest = number.evidence.split(":")
            assert (kind in EVIDENCE and len(rest) == 3) or kind == "read"


def test_the_share_of_quotation_is_told_without_a_ranking() -> None:
    (told,) = (each for each in findings(two_papers(), CONCEPT, limit=99) if each.page == "read")
    assert "of every 100 words stand inside quotation marks" in told.text
    assert "most" not in told.text


def test_without_a_quotation_no_share_of_quotation_is_told() -> None:
    now = comparison(document("star", "{own|Daesh} left."), document("moon", "{own|Daesh} left, too."))
    assert not [each for each in findings(now, CONCEPT, limit=99) if each.page == "read"]


def test_one_label_for_all_is_no_difference() -> None:
    now = comparison(document("star", "{own!rebel} men."), document("moon", "{own!rebel} men."))
    assert not any("label" in found.text for found in findings(now, CONCEPT))


def test_no_finding_passes_a_verdict() -> None:
    assert not any(NEVER.search(found.text + str(found.counts)) for found in findings(two_papers(), CONCEPT))


def test_no_outlet_no_finding() -> None:
    assert findings(chosen(two_papers(), ()), CONCEPT) == []
