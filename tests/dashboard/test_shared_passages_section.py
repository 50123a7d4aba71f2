"""The section on shared passages as readers meet it: bars, lists behind numbers, credits, doors into both articles."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from analysis.corpus.article import Article, Corpus, Event, Outlet
from dashboard.charts import shared_passages as chart
from dashboard.charts.shared_passages import Credited, Row
from dashboard.markup import Number
from tests.dashboard.counts.test_shared_words import MOON, STAR, SUN
from tests.dashboard.test_pages import BARE, Give, give, run, words

__all__ = ["give"]
TEXTS = {"star": STAR, "moon": MOON, "sun": SUN}
CORPUS = Corpus(
    "shared",
    "Shared",
    tuple(Article(key, text, key, event="march") for key, text in TEXTS.items()),
    tuple(Outlet(key, key.title(), "", "", "", "", "#0072B2") for key in TEXTS),
    (Event("march", "The march"),),
    ("islamic-state",),
    fingerprint="shared-1",
)


def page(**params: str | list[str]) -> AppTest:
    test = run("same-words", part="passages", **params)
    assert not test.exception
    return test


def test_the_section_says_the_finding_the_limit_and_who_credits_whom(give: Give) -> None:
    give(CORPUS)
    said = words(page())
    assert "All 3 pairs of articles share words in quotations; 1 shares words outside quotation marks" in said
    assert "Few shared words do not show original reporting" in said
    assert '<mark class="own" title="Reuters">Reuters</mark>' in said
    assert "agencies, not named" in said
    assert "nobody is credited" in said


def test_a_number_opens_both_places_with_the_words_marked(give: Give) -> None:
    give(CORPUS)
    test = page(evidence="shared:star:moon:narration")
    said = words(test)
    told = "The old pier would stay closed until the end of the season"
    assert said.count(f'<mark class="shared" title="shared">{told}</mark>') == 2
    assert "<b>12 words</b> outside quotation marks in both" in said


def test_words_without_marks_in_one_article_are_said_to_be_so(give: Give) -> None:
    give(CORPUS)
    said = words(page(evidence="shared:sun:star:unmarked"))
    assert "inside quotation marks in Star, without them in Sun" in said
    assert '<mark class="shared quoting" title="shared">We have lost' in said
    assert '<mark class="shared" title="shared">we have lost' in said


@pytest.mark.parametrize(
    "evidence", ["shared:star:nowhere:quotation", "shared:star:sun:nothing", "shared:sun:any:narration"]
)
def test_a_link_to_passages_that_are_not_there_says_so(give: Give, evidence: str) -> None:
    give(CORPUS)
    assert "This link asks for sentences that are not in the articles chosen now." in words(page(evidence=evidence))


def test_one_outlet_is_asked_for_another(give: Give) -> None:
    give(CORPUS)
    assert "It takes two outlets to share words" in words(page(outlet="star"))


def test_articles_with_nothing_in_common_are_no_error(give: Give) -> None:
    give(BARE)
    assert "stand in two of these articles" in words(page())


def test_bars_accept_no_rows_and_escape_names_and_words() -> None:
    assert "<li>" not in chart.bars([], str)
    row = Row([("<b>A", "", "#000000"), ("B", "", "red")], 3, 1, [Number("3 words", "x")], words="<i>said</i>")
    html = chart.bars([row], str)
    assert "&lt;b&gt;A" in html
    assert "&lt;i&gt;said" in html
    assert 'class="quoted" style="width:75.00%"' in html
    assert 'class="own" style="width:25.00%"' in html
    assert "border-color:red" not in html
    assert "&lt;q" in chart.credit_lines([Credited(("<q", "", ""), [])])


def test_bars_beyond_the_first_wait_behind_one_line() -> None:
    html = chart.bars([Row([("A", "", "")], 1, 1, [])] * (chart.FIRST + 2), str)
    assert "<summary>2 more</summary>" in html
