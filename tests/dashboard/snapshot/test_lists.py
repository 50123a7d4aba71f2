"""A list of sentences: marks that nest, and hits that are the same."""

from __future__ import annotations

from analysis.spans import Span
from dashboard.snapshot.lists import Articles, Hit, Lists, nested


def test_places_of_several_lists_nest_in_one_sentence() -> None:
    text = "a <b> c d"
    html = nested(text, Span(0, 9), {(2, 7, "theme"): ["s1"], (2, 5, "own"): ["s2", "s3"], (6, 9, "quoted"): ["s4"]})
    assert html == (
        'a <mark class="theme s1"><mark class="own s2 s3">&lt;b&gt;</mark></mark><mark class="theme s1"> </mark>'
        '<mark class="theme s1"><mark class="quoted s4">c</mark></mark><mark class="quoted s4"> d</mark>'
    )


def test_equal_hits_are_one() -> None:
    assert Hit("a", Span(0, 1), Span(0, 1)) == Hit("a", Span(0, 1), Span(0, 1))


def test_numbers_with_the_same_sentences_share_them_and_keep_their_own_names() -> None:
    hits = [Hit("a", Span(0, 5), Span(0, 1), "own")]
    names = {"one": "Star: own words", "two": "Star: all", "three": "Star: all"}
    articles = Articles(lambda article: "Words", lambda article, span: "Star", lambda article, span: "#texts", ["a"])
    lists = Lists(lambda asked: hits, lambda asked, count: names[asked], articles)
    ways = {asked: lists.address(asked) for asked in names}
    assert ways == {"one": "#s1", "two": "#s1-2", "three": "#s1-2"}
    assert '<h3 id="s1">Star: own words</h3><h3 id="s1-2">Star: all</h3>' in lists.html()
    assert lists.html().count("<q>") == 1
    assert ".lists:has(#s1:target) .s1,.lists:has(#s1-2:target) .s1{" in lists.styles()
