"""Quotations of one utterance in the words of the page."""

from __future__ import annotations

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article
from dashboard.comparison import same_event
from dashboard.counts import quote_variants as counts
from dashboard.counts.retold import pair_id
from dashboard.counts.versions_told import again, how
from tests.dashboard import stories
from tests.dashboard.three_reports import MOON, TWEET, reports

FIRST = "we-have-defeated-isis-in-the"


def test_the_headline_says_what_the_articles_did_with_the_quotation_that_was_changed_most() -> None:
    now = reports("star", "moon", "sun")
    assert counts.headline(counts.found(now)) == (
        "One tweet, three articles: one prints it whole, one cuts it, one retells it with another name"
    )


def test_changed_names_come_before_quotations_that_all_print_alike() -> None:
    found = counts.found(reports("star", "moon", "sun"))
    assert [each.id for each in found] == [FIRST, "nobody-will-touch-b-the-old"]
    assert counts.how_many(found) == (
        "2 quotations stand in two or more of these articles, 1 of them not printed alike."
    )


def test_each_version_is_told_in_words() -> None:
    first = counts.found(reports("star", "moon", "sun"))[0]
    assert {each.wording.group: how(each, first) for each in first.versions} == {
        "star": ["whole"],
        "moon": ["cut at the end, no ellipsis"],
        "sun": ["retold, not quoted: Daesh for ISIS"],
    }


def test_an_article_without_the_words_is_told_so_and_opens_nothing() -> None:
    second = counts.found(reports("star", "moon", "sun"))[1]
    lacking = second.versions[-1]
    assert how(lacking, second) == ["not found in this article"]
    assert counts.evidence_id(second, lacking) == ""


def test_an_id_opens_the_words_of_one_outlet() -> None:
    now = reports("star", "moon", "sun")
    found = counts.found(now)
    evidence = f"utterance:moon:{FIRST}:cut"
    assert evidence in counts.cells(now, found)
    hit = counts.hits(found, evidence).iloc[0]
    text = now.article("moon").text
    assert (text[hit["start"] : hit["end"]], hit["voice"]) == ("We have defeated ISIS in the valley", "quoted")


def test_a_retelling_that_the_reader_dismissed_is_no_version() -> None:
    now = reports("star", "moon", "sun")
    told = counts.found(now)[0].versions[-1].tellings
    places = [pair_id(each) for each in told]
    first = next(each for each in counts.found(now, places) if each.id == FIRST)
    assert [each.wording.group for each in counts.saying(first)] == ["star", "moon"]


def test_the_finding_leaves_out_the_article_of_another_event() -> None:
    now = reports()
    finding = counts.finding(now)
    assert finding is not None
    assert finding.text.startswith("One tweet, three articles")
    assert "rain" not in finding.counts
    assert [each.wording.group for each in counts.saying(counts.found(same_event(now, ()))[0])] == [
        "star",
        "moon",
        "sun",
    ]


def test_there_is_no_finding_where_nothing_was_changed_or_only_one_article_speaks() -> None:
    assert counts.finding(reports("sun")) is None
    assert counts.headline(counts.found(reports("star"))) == "No quotation stands in two of these articles"


def test_the_copied_text_holds_both_versions_with_outlets_and_links() -> None:
    now = reports("star", "moon")
    first = counts.found(now)[0]
    text = counts.copied(now, first, "http://here/", ["read?a", "read?b"])
    assert text.splitlines() == [
        "Ann Poe, as 2 articles give it:",
        "",
        "Star (whole)",
        "“We have defeated ISIS in the valley, the only reason for our march on Karsk”",
        "http://here/read?a",
        "",
        "Moon (cut at the end, no ellipsis)",
        "“We have defeated ISIS in the valley”",
        "http://here/read?b",
    ]


def test_what_a_headline_prints_shorter_stands_beside_the_fuller_words() -> None:
    text = f"Poe: ‘We Have Defeated ISIS In The Valley’\n\nAnn Poe tweeted: “{TWEET}.”\n"
    now = stories.comparison(
        annotate(Article("star", text, outlet="star", event="march")),
        annotate(Article("moon", MOON, outlet="moon", event="march")),
    )
    first = counts.found(now)[0]
    assert how(first.versions[0], first) == ["whole"]
    assert again(first.versions[0]) == (
        "In its headline: “We Have Defeated ISIS In The Valley”, cut at the end, no ellipsis, in headline letters."
    )
