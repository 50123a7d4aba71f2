"""What is worked out once for a comparison, and for whom: the guard against slow pages that needs no clock."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
import streamlit as st

from analysis.annotation.annotate import annotate
from analysis.comparison import sentence_match
from analysis.comparison.sentence_match import likeness
from analysis.comparison.sentence_pairs import Group, groups
from analysis.corpus.article import Article, Corpus
from analysis.corpus.loading import load_corpus
from dashboard import reading
from dashboard.comparison import Comparison, chosen, read
from dashboard.counts import themes_told
from dashboard.kept import MOST, Kept, of_article, of_group, once
from tests.dashboard.served import asked, served

SCRIPT = """
from dashboard import state
from dashboard.frame import opened

view, everything, now = opened()
"""


class Thing:
    def __init__(self) -> None:
        self.kept = Kept()
        self.of_articles = Kept()
        self.calls: list[object] = []


@once
def worked(thing: Thing, *asked: object) -> object:
    thing.calls.append(asked)
    return object()


@pytest.fixture(scope="module")
def everything() -> Comparison:
    corpus = load_corpus("syria-withdrawal")
    return read(corpus, {article.id: annotate(article) for article in corpus.articles})


def test_the_same_question_is_worked_out_once_for_each_comparison() -> None:
    one, two = Thing(), Thing()
    assert worked(one, "a", ("b",)) is worked(one, "a", ["b"])
    assert worked(one, "a") is not worked(one, "b")
    assert worked(one, "a") is not worked(two, "a")
    assert len(one.calls) == 3


def test_a_thing_that_cannot_be_compared_is_known_by_being_the_same_one() -> None:
    thing, frame = Thing(), {"a": 1}
    assert worked(thing, frame) is worked(thing, frame)
    assert worked(thing, frame) is not worked(thing, dict(frame))


def test_only_so_many_answers_are_kept() -> None:
    thing = Thing()
    for number in range(MOST + 1):
        worked(thing, number)
    first = worked(thing, MOST)
    worked(thing, 0)
    assert worked(thing, MOST) is first
    assert len(thing.calls) == MOST + 2


def test_two_visitors_who_ask_at_once_share_one_answer() -> None:
    thing, together = Thing(), Barrier(8)

    def visitor(_: int) -> object:
        together.wait()
        return worked(thing, "a")

    with ThreadPoolExecutor(8) as pool:
        assert len(set(map(id, pool.map(visitor, range(8))))) == 1
    assert len(thing.calls) == 1


def test_a_failure_is_not_kept() -> None:
    kept = Kept()
    with pytest.raises(ZeroDivisionError):
        kept.answer("f", (), lambda: 1 // 0)
    assert kept.answer("f", (), lambda: 2) == 2


def test_the_same_choice_of_outlets_is_cut_once_and_each_choice_has_its_own_answers(everything: Comparison) -> None:
    assert chosen(everything, everything.groups) is everything
    few, others = everything.groups[:2], everything.groups[2:]
    assert chosen(everything, few) is chosen(everything, list(reversed(few)))
    told = themes_told.told(chosen(everything, few))
    assert themes_told.told(chosen(everything, few)) is told
    assert set(told.groups) <= set(few)
    assert set(themes_told.told(chosen(everything, others)).groups) <= set(others)


def test_cut_tables_hold_the_chosen_outlets_alone(everything: Comparison) -> None:
    few = everything.groups[:2]
    now = chosen(everything, few)
    assert set(now.tables) == set(everything.tables)
    for table in now.tables.values():
        columns = [name for name in ("group", "group_left", "group_right") if name in table]
        assert columns
        assert all(set(table[name]) <= set(few) for name in columns)


def test_an_article_is_measured_once_whichever_outlets_are_chosen(everything: Comparison) -> None:
    calls = []

    def measured(document: object) -> int:
        calls.append(document)
        return len(calls)

    for now in (everything, chosen(everything, everything.groups[:2]), chosen(everything, everything.groups[:3])):
        for document in now.documents.values():
            of_article(now, measured, document)
    assert len(calls) == len(everything.documents)


def test_an_outlet_is_measured_once_whichever_others_are_chosen(everything: Comparison) -> None:
    calls = []

    def measured(now: Comparison, group: str) -> list[str]:
        calls.append(group)
        return [document.article.id for document in now.of_group(group)]

    for now in (everything, chosen(everything, everything.groups[:2]), chosen(everything, everything.groups[:3])):
        for group in now.groups:
            of_group(now, measured, group)
    assert calls == everything.groups


def test_what_two_articles_have_in_common_is_worked_out_once_and_is_what_it_is_alone(
    everything: Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []

    def counted(left: object, right: object) -> float:
        calls.append((left, right))
        return likeness(left, right)  # type: ignore[arg-type]

    monkeypatch.setattr(sentence_match, "likeness", counted)
    few = read(everything.corpus, everything.documents)
    groups(*few.wordings.values())
    first = len(calls)
    some = chosen(few, few.groups[:3])
    found = groups(*some.wordings.values())
    assert first
    assert len(calls) == first
    alone = {article_id: few.documents[article_id] for article_id in some.documents}
    anew = groups(*read(everything.corpus, alone).wordings.values())
    assert [_told(each) for each in found] == [_told(each) for each in anew]


def _told(group: Group) -> list[tuple[str, float, bool, str]]:
    return [(pair.id, pair.score, pair.names_differ, pair.changed) for pair in group.pairs]


CORPUS = Corpus("kept", "Kept", tuple(Article(name, "ISIS is gone.\n") for name in "ab"), (), fingerprint="kept-1")


@pytest.fixture
def _kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    yield from served(monkeypatch, CORPUS)


@pytest.mark.usefixtures("_kept")
def test_two_visitors_have_the_articles_annotated_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read_ = []

    def counted(article: Article, **settings: object) -> object:
        read_.append(article.id)
        return annotate(article, **settings)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "annotate", counted)
    for _ in range(2):
        visitor = asked(SCRIPT)
        assert not visitor.exception
        visitor.run()
    assert read_ == ["a", "b"]
    st.cache_resource.clear()
