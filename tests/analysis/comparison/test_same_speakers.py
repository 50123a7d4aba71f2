"""Two sources may be one: the same name, or a body and somebody who speaks for it."""

from __future__ import annotations

import pytest

from analysis.annotation.annotate import annotate
from analysis.comparison.speakers import NOBODY, Agreement, Speaker, agreement, called, offices
from analysis.comparison.wording import wording
from analysis.corpus.article import Article

WHITE = Speaker("dana-white", "Dana White", "named", "us-government")
SANDERS = Speaker("sarah-sanders", "Sarah Sanders", "named", "us-government")
PENTAGON = Speaker("pentagon", "Pentagon", "institution", "us-government")
OFFICE = Speaker("foreign-office", "British Foreign Office", "institution", "united-kingdom")
BRITAIN = Speaker("united-kingdom", "Britain", "state", "united-kingdom")
OFFICIALS = Speaker("", "US officials", "role", "us-government")
SUIT = Speaker("", "the new suit", "document", "")
COMPLAINT = Speaker("", "complaint", "document", "")
REPORT = Speaker("", "report", "document", "")
POE = Speaker("", "Ann Poe", "named", "")


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (WHITE, WHITE, "same"),
        (POE, Speaker("", "Poe", "named", ""), "same"),
        (PENTAGON, WHITE, "near"),
        (BRITAIN, OFFICE, "near"),
        (WHITE, SANDERS, "other"),
        (OFFICE, WHITE, "other"),
        (OFFICIALS, WHITE, "unknown"),
        (NOBODY, WHITE, "unknown"),
        (Speaker("", "local officials", "role", ""), Speaker("", "officials", "role", ""), "unknown"),
        (Speaker("", "he", "pronoun", ""), Speaker("", "he", "pronoun", ""), "unknown"),
        (Speaker("", "Poe", "document", ""), POE, "same"),
        (Speaker("", "harbour office", "institution", ""), Speaker("", "office", "institution", ""), "same"),
        (Speaker("", "harbour office", "institution", ""), Speaker("", "tax office", "institution", ""), "other"),
        (SUIT, COMPLAINT, "near"),
        (REPORT, Speaker("", "police report", "document", ""), "unknown"),
        (REPORT, COMPLAINT, "unknown"),
    ],
)
def test_how_far_two_sources_agree(one: Speaker, two: Speaker, expected: Agreement) -> None:
    assert agreement(one, two) == agreement(two, one) == expected


def test_a_person_speaks_for_the_body_that_the_words_for_the_source_name() -> None:
    text = "“The road is open,” Pentagon spokeswoman Dana White said.\n"
    known = offices([wording(annotate(Article("a", text)))])
    assert known["dana-white"] == {"pentagon"}
    assert agreement(PENTAGON, WHITE, known) == "near"
    assert agreement(Speaker("white-house", "White House", "institution", "us-government"), WHITE, known) == "other"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pentagon said the road was open.", "the Pentagon"),
        (
            "Amnesty International said the road was open. A map by Amnesty International shows it.",
            "Amnesty International",
        ),
        ("The new lawsuit says that the road was open.", "the new lawsuit"),
        ("A letter said the road was open.", "a letter"),
        ("Ann Poe said the road was open.", "Ann Poe"),
        ("Russia said the road was open.", "Russia"),
    ],
)
def test_a_sentence_names_bodies_and_texts_with_their_article(text: str, expected: str) -> None:
    document = annotate(Article("a", text))
    assert called(document, document.attributions[0]) == expected
