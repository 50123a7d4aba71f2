"""Distinctive words and similarity as the style page shows them."""

from __future__ import annotations

from dataclasses import replace

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article, Corpus, Event, Outlet
from analysis.tables.every import tidy_tables
from dashboard.comparison import Comparison, compare, other_groups, same_event
from dashboard.counts import likeness
from dashboard.markup import Number

WATER = "The water rose. The water fell. The water stood in Springfield. Springfield slept. Springfield woke."
ROADS = "The road broke. The road held. The road was shut."
SURGE = "The storm came. The storm went. The storm may return to the road."


def comparison(**texts: str) -> Comparison:
    events = {"surge": "storm"}
    articles = tuple(Article(name, text, outlet=name, event=events.get(name, "flood")) for name, text in texts.items())
    outlets = tuple(Outlet(name, name.title(), "", "", "", "", "#0072b2") for name in texts)
    corpus = Corpus("c", "C", articles, outlets, concepts=())
    documents = {article.id: annotate(article) for article in articles}
    return compare(corpus, documents, tidy_tables(documents.values()))


def test_a_word_shows_its_count_here_and_elsewhere_and_opens_its_sentences() -> None:
    now = comparison(water=WATER, roads=ROADS)
    found = likeness.words(now, mute_names=False)
    assert [(row.word, row.count, row.others) for row in found["roads"]] == [("road", 3, 0)]
    (panel, _) = likeness.panels(now, found)
    assert panel[3][0][1] == [Number("3 here", "distinctive:water:springfield:all"), Number("0 elsewhere")]
    assert len(likeness.word_places(now, "distinctive:water:water:all", mute_names=False)) == 3
    assert set(likeness.cells(now, found)) == {
        "distinctive:water:springfield:all",
        "distinctive:water:water:all",
        "distinctive:roads:road:all",
    }


def test_a_word_stands_as_the_articles_mostly_write_it() -> None:
    now = comparison(water=WATER, roads=ROADS)
    assert likeness.as_written(now, "water", "springfield") == "Springfield"
    assert likeness.as_written(now, "water", "water") == "water"
    assert (
        likeness.as_written(comparison(water="Water rose. Water fell, and then water rose."), "water", "water")
        == "water"
    )
    assert likeness.as_written(now, "roads", "water") == "water"


def test_the_headline_counts_words_that_stand_in_one_article_only() -> None:
    now = comparison(water=WATER, roads=ROADS)
    assert likeness.headline(likeness.words(now, False)) == (
        "3 words stand three times or more in one article, and never in the others"
    )
    assert likeness.headline({}) == "No word is used three times in one article and never in the others"


def test_the_matrix_has_no_number_on_its_diagonal() -> None:
    matrix = likeness.matrix(comparison(water=WATER, roads=ROADS), mute_names=False)
    assert matrix["Water"].tolist()[0] == ""
    assert matrix["Roads"].tolist()[0] == "0.00"


def test_the_headline_on_likeness_gives_the_range_and_no_order() -> None:
    matrix = likeness.matrix(comparison(water=WATER, roads=ROADS, surge=SURGE), mute_names=False)
    known = sorted({value for name in matrix.columns[1:] for value in matrix[name]} - {""})
    assert likeness.range_of(matrix) == (
        f"On a scale from 0 to 1, two of these articles are {known[0]} to {known[-1]} alike in their words"
    )
    alike = likeness.matrix(comparison(water=WATER, roads=WATER), mute_names=False)
    assert likeness.range_of(alike) == "On a scale from 0 to 1, two of these articles are 1.00 alike in their words"
    assert likeness.range_of(alike.iloc[:, :1]) == "There are no words to compare"


def test_one_article_alone_is_compared_with_none() -> None:
    now = comparison(water=WATER)
    assert likeness.words(now, False) == {"water": []}
    assert likeness.table(now, {}).empty


def test_another_event_is_left_out_until_it_is_taken_in() -> None:
    now = comparison(water=WATER, roads=ROADS, surge=SURGE)
    corpus = replace(now.corpus, events=(Event("flood", "Flood"), Event("storm", "Storm")))
    now = replace(now, corpus=corpus, others=other_groups(corpus))
    assert same_event(now, ()).groups == ["water", "roads"]
    assert same_event(now, ("other-event",)).groups == ["water", "roads", "surge"]
    assert "surge" in likeness.words(now, False)
