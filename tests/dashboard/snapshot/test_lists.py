"""A list of sentences: marks that nest, and hits that are the same."""

from __future__ import annotations

from analysis.spans import Span
from dashboard.snapshot.lists import Hit, nested


def test_places_of_several_lists_nest_in_one_sentence() -> None:
    text = "a <b> c d"
    html = nested(text, Span(0, 9), {(2, 7, "theme"): ["s1"], (2, 5, "own"): ["s2", "s3"], (6, 9, "quoted"): ["s4"]})
    assert html == (
        'a <mark class="theme s1"><mark class="own s2 s3">&lt;b&gt;</mark></mark><mark class="theme s1"> </mark>'
        '<mark class="theme s1"><mark class="quoted s4">c</mark></mark><mark class="quoted s4"> d</mark>'
    )


def test_equal_hits_are_one() -> None:
    assert Hit("a", Span(0, 1), Span(0, 1)) == Hit("a", Span(0, 1), Span(0, 1))
