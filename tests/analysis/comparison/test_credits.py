"""Credits are read from what is set aside for them, and nowhere else."""

from __future__ import annotations

import pytest

from analysis.annotation.annotate import annotate
from analysis.comparison.credits import credited
from analysis.comparison.wording import wording
from analysis.corpus.article import Article

STORY = "Ferry runs aground\n\n{head}The ferry ran aground at noon, the harbour master said on Monday.\n\n"


def names(head: str = "", foot: str = "", outlet: str | None = "gazette", language: str = "en") -> list[str]:
    text = f"{STORY.format(head=head)}The pier is closed until the spring, and nobody was hurt.\n\n{foot}\n"
    found = credited(wording(annotate(Article("a", text, outlet=outlet, language=language))))
    assert all(each.span.of(text) for each in found)
    assert list(found) == sorted(found, key=lambda each: each.span)
    return [each.id for each in found]


@pytest.mark.parametrize(
    ("foot", "want"),
    [
        ("With reporting by Reuters, AFP, and the BBC", ["reuters", "afp", "bbc-news"]),
        ("Source: The Gazette and agencies", ["agencies"]),
        ("Source: AP", ["associated-press"]),
        ("The Associated Press contributed to this report.", ["associated-press"]),
        ("(Agence France-Presse)", ["afp"]),
        ("", []),
    ],
)
def test_a_line_of_sources_credits_whom_it_names(foot: str, want: list[str]) -> None:
    assert names(foot=foot) == want


def test_a_byline_and_a_dateline_credit_agencies() -> None:
    assert names(head="By Ann Poe and Reuters and Associated Press\n\n") == ["reuters", "associated-press"]
    assert names(head="LISBON (Reuters) - ") == ["reuters"]


def test_an_agency_named_in_the_story_or_under_a_picture_is_no_credit() -> None:
    assert names(head="“We are safe,” Max Roe told Reuters. ") == []
    assert names(foot="Image: Reuters") == []


def test_the_outlet_itself_is_not_credited() -> None:
    assert names(foot="Source: TRTWorld and agencies", outlet="trt-world") == ["agencies"]
    assert names(foot="Source: TRTWorld and agencies", outlet=None) == ["trt-world", "agencies"]


def test_who_is_named_twice_is_credited_once_at_the_first_place() -> None:
    assert names(head="LISBON (Reuters) - ", foot="With reporting by Reuters") == ["reuters"]


def test_an_article_in_a_language_without_data_is_no_error() -> None:
    assert names(foot="Quelle: Reuters", language="de") == []
