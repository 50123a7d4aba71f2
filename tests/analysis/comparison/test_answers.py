"""Answers about articles: given again, few at a time, and gone when the articles go."""

from __future__ import annotations

import gc

import pytest

from analysis.annotation.annotate import annotate
from analysis.comparison.answers import kept, kept_few
from analysis.comparison.facts_told.facts import fact_variants
from analysis.comparison.retellings.retold import retold
from analysis.comparison.reuse import shared_passages
from analysis.comparison.sentence_pairs import aligned, groups
from analysis.comparison.wording import Wording, wording
from analysis.corpus.article import Article

SAID = "“We will rebuild the old harbour,” Mayor Ann Lee said. The fire killed 12 people in the town on Friday."


def words(*ids: str) -> list[Wording]:
    return [wording.__wrapped__(annotate(Article(each, SAID, outlet=each))) for each in ids]


def test_the_same_objects_get_the_same_answer_and_others_their_own() -> None:
    @kept
    def names(wordings: tuple[Wording, ...], much: str) -> list[str]:
        return [each.article.id + much for each in wordings]

    one, two = words("one", "two")
    assert names((one, two), "!") is names((one, two), "!")
    assert names((one, two), "?") == ["one?", "two?"]
    assert names((two, one), "!") == ["two!", "one!"]
    assert names((), "!") == []
    assert names(wordings=(one,), much="!") == ["one!"]


def test_few_answers_are_held_whichever_articles_they_are_about() -> None:
    asked = []

    @kept_few(2)
    def name(each: Wording) -> str:
        asked.append(each.article.id)
        return each.article.id

    one, two, three = words("one", "two", "three")
    for each in (one, two, one, three, one, two):
        assert name(each) == each.article.id
    assert asked == ["one", "two", "three", "two"]
    assert len(name) == 2


@pytest.mark.parametrize("function", [aligned, groups, retold, shared_passages, fact_variants])
def test_an_answer_goes_with_its_articles(function) -> None:  # type: ignore[no-untyped-def]
    answers, articles = kept(function.__wrapped__), words("one", "two")
    answers(*articles)
    assert len(answers) == 1
    del articles
    wording(annotate(Article("another", SAID)))  # the last one asked about is held a while
    gc.collect()
    assert len(answers) == 0
