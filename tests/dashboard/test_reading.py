"""What is kept of annotated corpora is bounded by how large they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
import streamlit as st

from dashboard import reading
from tests.dashboard.two_reports import CORPUS


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def test_of_large_comparisons_few_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(reading, "_read", lambda corpus, restored: read.append(corpus.fingerprint))
    for large, again in ((False, 0), (True, 1)):
        monkeypatch.setattr(reading, "LARGE", 0 if large else 10**9)
        several = [replace(CORPUS, fingerprint=f"{large}-{number}") for number in range(4)]
        for each in (*several, several[0]):
            reading.comparison(each, ())
        assert read.count(f"{large}-0") == 1 + again
