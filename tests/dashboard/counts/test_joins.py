"""What joins articles on screen: each passage once, with one sign, wherever it stands."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.annotation.annotate import annotate
from analysis.comparison.wording import Wording, wording
from analysis.corpus.article import Article
from analysis.spans import Span
from analysis.tables.aligned import TABLE as ALIGNED
from analysis.tables.shared_passages import TABLE as SHARED
from dashboard.counts.joins import alike, changes, elsewhere, in_all, joins, shared_words

Tables = dict[str, pd.DataFrame]


def tables(shared: list[tuple[object, ...]] = [], aligned: list[tuple[object, ...]] = []) -> Tables:  # noqa: B006
    """Return the two tables with these rows; an aligned one is given without its id and score."""
    full = [("id", *row[:6], 0.9, row[6]) for row in aligned]
    found = (("shared_passages", SHARED, shared), ("aligned", ALIGNED, full))
    return {name: pd.DataFrame(rows, columns=list(table.columns)).astype(table.columns) for name, table, rows in found}


def worded(text: str, name: str) -> Wording:
    return wording(annotate(Article(name, text, name)))


def test_a_passage_in_three_articles_is_one_with_one_number() -> None:
    rows = [
        ("star", 0, 40, "moon", 100, 140, 8, "narration"),
        ("star", 0, 40, "sun", 7, 47, 8, "narration"),
        ("moon", 100, 140, "sun", 7, 47, 8, "narration"),
    ]
    (found,) = joins(tables(rows), ("star", "moon", "sun"))
    assert (found.label, found.kind, found.words) == ("1", "narration", 8)
    assert found.places == {"star": (Span(0, 40),), "moon": (Span(100, 140),), "sun": (Span(7, 47),)}


def test_a_few_words_within_a_long_passage_are_a_passage_of_their_own() -> None:
    rows = [
        ("star", 0, 100, "moon", 0, 100, 20, "narration"),
        ("star", 60, 90, "sun", 5, 35, 6, "quotation"),
    ]
    found = joins(tables(rows), ("star", "moon", "sun"))
    assert [(each.label, sorted(each.places)) for each in found] == [("1", ["moon", "star"]), ("2", ["star", "sun"])]


def test_a_passage_that_one_pair_has_a_word_longer_stays_one() -> None:
    rows = [
        ("star", 0, 100, "moon", 0, 100, 20, "narration"),
        ("star", 0, 90, "sun", 5, 95, 18, "narration"),
    ]
    (found,) = joins(tables(rows), ("star", "moon", "sun"))
    assert (found.words, found.places["star"]) == (20, (Span(0, 100),))


def test_what_is_off_the_screen_formulas_and_short_pieces_join_nothing() -> None:
    rows = [
        ("star", 0, 40, "mars", 0, 40, 8, "narration"),
        ("star", 50, 80, "moon", 50, 80, 6, "formula"),
        ("star", 90, 99, "moon", 90, 99, 2, "quotation"),
    ]
    assert joins(tables(rows), ("star", "moon")) == ()


def test_passages_have_numbers_and_sentences_letters_in_the_order_of_the_first_article() -> None:
    shared = [("moon", 80, 110, "star", 0, 30, 6, "quotation"), ("moon", 10, 40, "star", 200, 230, 6, "narration")]
    aligned = [("moon", 0, 50, "star", 90, 140, None), ("moon", 60, 75, "star", 150, 170, "a / b")]
    found = joins(tables(shared, aligned), ("star", "moon"))
    assert [(each.label, each.places["star"][0].start) for each in found] == [
        ("1", 0),
        ("2", 200),
        ("A", 90),
        ("B", 150),
    ]


def test_after_z_come_two_letters() -> None:
    rows = [("star", 10 * n, 10 * n + 5, "moon", 10 * n, 10 * n + 5, None) for n in range(28)]
    assert [each.label for each in joins(tables(aligned=rows), ("star", "moon"))][24:] == ["Y", "Z", "AA", "AB"]


def test_the_line_says_how_many_how_long_and_whose_words() -> None:
    rows = [
        ("star", 0, 40, "moon", 0, 40, 8, "narration"),
        ("star", 0, 40, "sun", 0, 40, 8, "narration"),
        ("star", 50, 90, "moon", 50, 90, 7, "quotation"),
    ]
    retold = [("star", 0, 40, "moon", 60, 90, "rebels / fighters"), ("star", 50, 90, "moon", 100, 120, None)]
    found = joins(tables(rows, retold), ("star", "moon", "sun"))
    assert shared_words(found) == (
        "2 passages of five words and more, 15 words in all (1 in quotation marks, 1 in the articles’ own telling)"
    )
    assert in_all(found, 3) == "Of the passages, 1 stands in all three articles."
    assert alike(found) == "2 sentences are the same or nearly so, 1 of them with other words in it"


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        ("quotation", "1 passage of five words and more, 8 words in all (in quotation marks)"),
        ("narration", "1 passage of five words and more, 8 words in all (in the articles’ own telling)"),
    ],
)
def test_passages_of_one_kind_are_said_to_be_of_it(kind: str, says: str) -> None:
    found = joins(tables([("star", 0, 40, "moon", 0, 40, 8, kind)]), ("star", "moon"))
    assert shared_words(found) == says
    assert in_all(found, 2) == ""


def test_changes_are_the_words_that_another_article_has_otherwise_or_not_at_all() -> None:
    star = worded("The army said rebels had left the old town by night.", "star")
    moon = worded("The army said fighters had left the town by night.", "moon")
    spans = [each.document.sentences[0].span for each in (star, moon)]
    row = ("star", spans[0].start, spans[0].end, "moon", spans[1].start, spans[1].end, "rebels / fighters")
    (join,) = joins(tables(aligned=[row]), ("star", "moon"))
    both = {"star": star, "moon": moon}
    found = {(of, span.of(both[of].article.text), instead) for of, span, _, instead in changes(join, both)}
    assert found == {("star", "rebels", "fighters"), ("star", "old", ""), ("moon", "fighters", "rebels")}


def test_a_word_of_a_shared_passage_is_found_in_the_other_article_at_the_same_word() -> None:
    star = worded("The grey bridge over the river was closed at noon.", "star")
    moon = worded("Police say the grey bridge over the river was shut.", "moon")
    text, other = star.article.text, moon.article.text
    places = text.index("grey"), text.index(" closed"), other.index("grey"), other.index(" shut")
    found = joins(tables([("star", *places[:2], "moon", *places[2:], 6, "narration")]), ("star", "moon"))
    at = text.index("river")
    met = elsewhere(found, {"star": star, "moon": moon}, "star", Span(at, at + 5))
    assert [each.of(other) for each in met["moon"]] == ["river"]
    assert elsewhere(found, {"star": star, "moon": moon}, "star", Span(text.index("noon"), len(text))) == {}


def test_a_word_of_a_sentence_with_other_words_in_it_leads_to_the_whole_sentence() -> None:
    star, moon = worded("Rebels left the town.", "star"), worded("Fighters left the old town.", "moon")
    spans = [each.document.sentences[0].span for each in (star, moon)]
    row = ("star", spans[0].start, spans[0].end, "moon", spans[1].start, spans[1].end, "rebels / fighters")
    found = joins(tables(aligned=[row]), ("star", "moon"))
    assert elsewhere(found, {"star": star, "moon": moon}, "star", Span(0, 6)) == {"moon": {spans[1]}}
