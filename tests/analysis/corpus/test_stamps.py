"""A date is taken from the head of a text or not at all."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus.stamps import head_date

STORY = (
    "\n\nThe ferry left the harbour at dawn, and nobody on the quay saw it come back before the night.\n\n"
    "A second boat went out to look for it, although the wind had grown and the sea was high.\n"
)


@pytest.mark.parametrize(
    "head",
    [
        "date 2018-12-20 OSLO -- The ferry sank.",
        "Ferry lost\nPublished 20 December 2018",
        "Ferry lost\nPublished on Dec 20, 2018 | Updated 4 March 2024",
        "Ferry lost\nThursday, December 20th, 2018 at 10:45 a.m. GMT",
        "Ferry lost\n10:45, 20 Dec. 2018",
        "Posted: 2018-12-20T10:45:00+01:00",
        "20/12/2018 - 10:45",
        "OSLO, December 20, 2018 (Wire) -- The ferry sank.",
        "20 December 2018\nFerry lost\nPublished 20.12.2018",
        "3 May 2020\nFerry lost\nPublished 20 December 2018",
    ],
)
def test_a_stamp_or_dateline_at_the_head_dates_a_text(head: str) -> None:
    stamp = head_date(head + STORY)
    assert stamp is not None
    assert stamp.date == date(2018, 12, 20)
    assert stamp.words in head


@pytest.mark.parametrize(
    "head",
    [
        "In this picture taken on March 29, 2018, a ferry lies in the harbour of the old town, before the storm.",
        "Ferry lost\nPublished on\nShare this article",
        "Ferry lost\nUpdated 4 March 2024",
        "OSLO, December 20 -- The ferry sank.",
        "Ferry lost\n03/04/2018",
        "Ferry lost\n31 February 2018",
        "19 December 2018\nFerry lost\n20 December 2018",
        "The law of 4 March 2017 did not help.",
        "Since 2011 the ferry has run, and in March 2017 it was rebuilt.",
    ],
)
def test_other_dates_at_the_head_date_nothing(head: str) -> None:
    assert head_date(head + STORY) is None


@pytest.mark.parametrize(
    "foot",
    [
        "Published 4 March 2024",
        "4 March 2024",
        "You might also like\nFerry found\n4 March 2024",
        "date 2024-03-04 OSLO --",
    ],
)
def test_a_date_below_the_story_is_never_taken(foot: str) -> None:
    assert head_date("Ferry lost" + STORY + "\n" + foot) is None
    assert head_date("Ferry lost" + STORY + "\n" + foot + STORY) is None


def test_a_short_text_takes_no_date_from_its_foot() -> None:
    assert head_date("Ferry lost.\nPublished 4 March 2024") is None
    assert (
        head_date(f"Ferry lost.\n{'The ferry left the harbour and was not seen again. ' * 2}\n4 March 2024\nShare")
        is None
    )


def test_a_stamp_may_stand_between_the_standfirst_and_the_story() -> None:
    standfirst = "The ferry between the islands has not been seen since the storm of last night, say the islanders."
    stamp = head_date(f"Ferry lost\r\n{standfirst}\r\nPublished 20 December 2018{STORY}")
    assert stamp is not None
    assert (stamp.date, stamp.line) == (date(2018, 12, 20), 3)


@given(st.text(alphabet="0123456789 -/.,:\nPublishedonMay\u00a0", max_size=120))
def test_no_text_breaks_the_search_for_a_date(text: str) -> None:
    stamp = head_date(text)
    assert stamp is None or stamp.words in text
