"""The page left out, run as a script, on a corpus made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from analysis.corpus.article import Article, Corpus, Event
from tests.dashboard.test_pages import OUTLETS, Give, give, run, words

__all__ = ["give"]  # the fixture, by its name

EVENT = "us-withdrawal-announced"
STAR = "The American soldiers will leave Syria.\n\nGenerals at the Pentagon were blindsided.\n"
MOON = "The American soldiers will leave Syria.\n\nObama spoke too.\n\nDamascus calls <b>US</b> troops illegal.\n"
SUN = "The American soldiers will leave Syria, said Trump in December.\n"
CORPUS = Corpus(
    "made",
    "Made by hand",
    (
        Article("star", STAR, "star", event=EVENT),
        Article("moon", MOON, "moon", event=EVENT),
        Article("sun", SUN, event="another"),
    ),
    OUTLETS,
    (Event(EVENT, "They leave"), Event("another", "Another day")),
    ("islamic-state",),
    fingerprint="coverage-1",
)
ELSEWHERE = Corpus(
    "made",
    "Made by hand",
    (Article("star", "The mill burned.\n", "star"), Article("moon", "A mill has burned down.\n", "moon")),
    OUTLETS,
    (Event("mill-fire", "Fire in the mill"),),
    fingerprint="coverage-2",
)


def shown(test: AppTest) -> str:
    assert not test.exception
    return words(test)


def test_the_headline_counts_what_all_and_what_only_one_tell(give: Give) -> None:
    give(CORPUS)
    assert "1 is told in both articles and 2 in only one" in shown(run("coverage"))


def test_a_reader_of_one_outlet_sees_what_the_other_tells_with_its_sentence(give: Give) -> None:
    give(CORPUS)
    page = shown(run("coverage", evidence="theme:moon:any:absent"))
    assert "1 theme is told elsewhere and not in the Moon article" in page
    assert "were blindsided" in page
    assert "calls" not in page


def test_a_cell_opens_its_sentence_and_an_absent_one_those_of_the_others(give: Give) -> None:
    give(CORPUS)
    told = shown(run("coverage", evidence="theme:moon:no-right-to-be-there:present"))
    assert "told in Moon" in told
    assert "&lt;b&gt;US&lt;/b&gt;" in told
    absent = shown(run("coverage", evidence="theme:star:no-right-to-be-there:absent"))
    assert "not in Star, told in 1 of 1 other" in absent
    assert "&lt;b&gt;US&lt;/b&gt;" in absent


def test_a_count_opens_all_of_its_sentences_and_a_theme_those_of_all(give: Give) -> None:
    give(CORPUS)
    assert "Star: 2 themes told" in shown(run("coverage", evidence="theme:star:any:present"))
    assert "Moon: 1 theme told only here" in shown(run("coverage", evidence="theme:moon:any:only"))
    everywhere = shown(run("coverage", evidence="theme:star:us-troops-leave:everywhere"))
    assert "what these articles say" in everywhere


@pytest.mark.parametrize(
    "evidence", ["theme:star:nothing:present", "theme:sun:any:told", "theme:star:us-troops-leave:x"]
)
def test_a_link_to_what_is_not_there_is_no_error(give: Give, evidence: str) -> None:
    give(CORPUS)
    assert "are told in this article" in shown(run("coverage", evidence=evidence, outlet=["star"]))


def test_the_article_of_another_event_is_left_out_until_it_is_taken_in(give: Give) -> None:
    give(CORPUS)
    assert "told in both articles" in shown(run("coverage"))
    taken_in = shown(run("coverage", include="other-event"))
    assert "told in all three articles" in taken_in
    assert "sun: another event and date. Much is not in it for that reason alone." in taken_in


def test_an_article_on_something_else_is_named_and_not_counted_as_silent(give: Give) -> None:
    give(
        replace(CORPUS, articles=(*CORPUS.articles[:2], Article("sun", "The mill burned.\n")), fingerprint="coverage-3")
    )
    page = shown(run("coverage"))
    assert "told in both articles" in page
    assert "Not compared, since neither a label nor their words say that they report this event: sun." in page


def test_one_outlet_alone_has_its_counts_and_nothing_to_be_compared_with(give: Give) -> None:
    give(CORPUS)
    page = shown(run("coverage", outlet="star"))
    assert "are told in this article" in page
    assert "One outlet alone leaves nothing out" in page


def test_an_event_without_a_list_of_themes_says_how_to_write_one(give: Give) -> None:
    give(ELSEWHERE)
    test = run("coverage")
    assert "Nobody has yet written down what a report of “Fire in the mill” can tell" in shown(test)
    assert any("data/themes/mill-fire.toml" in each.value for each in test.code)


def test_articles_without_any_label_are_compared_by_what_their_words_are_about(give: Give) -> None:
    bare = tuple(replace(article, event=None) for article in CORPUS.articles[:2])
    give(replace(CORPUS, articles=bare, events=(), fingerprint="coverage-4"))
    assert "told in both articles" in shown(run("coverage"))


def test_no_result_is_called_hidden_or_suppressed(give: Give) -> None:
    give(CORPUS)
    page = shown(run("coverage", evidence="theme:moon:any:absent")).lower()
    assert [word for word in ("suppressed", "biased", "propaganda", "ignored") if word in page] == []
