"""Of annotated corpora few are kept where they are large; while one is read, a reader hears how far it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
import streamlit as st

from dashboard import reading
from dashboard.underway import Stand
from tests.dashboard.two_reports import CORPUS


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def test_of_large_comparisons_few_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(reading, "_read", lambda corpus, restored, tell=None: read.append(corpus.fingerprint))
    for large, again in ((False, 0), (True, 1)):
        monkeypatch.setattr(reading, "LARGE", 0 if large else 10**9)
        several = [replace(CORPUS, fingerprint=f"{large}-{number}") for number in range(4)]
        for each in (*several, several[0]):
            reading.comparison(each, ())
        assert read.count(f"{large}-0") == 1 + again


def test_a_large_comparison_is_the_same_as_a_small_one(monkeypatch: pytest.MonkeyPatch) -> None:
    small = reading.comparison(CORPUS, ())
    monkeypatch.setattr(reading, "LARGE", 0)
    large = reading.comparison(CORPUS, ())
    assert large.documents.keys() == small.documents.keys()
    assert all(large.tables[name].equals(table) for name, table in small.tables.items())


def test_each_stage_says_how_far_it_is_and_the_last_one_ends_at_the_end() -> None:
    stands: list[Stand] = []
    reading._read(CORPUS, (), stands.append)
    number = len(CORPUS.articles)
    words = list(dict.fromkeys(stand.words for stand in stands))
    assert words[:number] == [f"Reading the articles: {n} of {number}" for n in range(1, number + 1)]
    assert words[-1] == "Comparing the articles with one another"
    shares = [stand.share for stand in stands]
    assert shares == sorted(shares)
    assert shares[-1] == 1


def test_what_goes_wrong_with_a_large_comparison_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr(reading, "LARGE", 0)
    with monkeypatch.context() as broken:
        broken.setattr(reading, "_read", fails)
        with pytest.raises(OSError, match="no room"):
            reading.comparison(CORPUS, ())
    assert reading.comparison(CORPUS, ()).corpus == CORPUS
