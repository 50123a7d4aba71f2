"""The server is ready when the first corpus is read, and says why when it is not."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
import streamlit as st

from analysis.errors import CorpusError
from dashboard import reading
from dashboard.hosting import readiness, server
from tests.dashboard.hosting.asking import ask
from tests.dashboard.two_reports import CORPUS


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(readiness, "_STATE", {"fault": "not started"})
    monkeypatch.setattr(reading, "corpora", lambda: [(CORPUS.id, CORPUS.name)])
    monkeypatch.setattr(reading, "load_corpus", lambda corpus_id: CORPUS)
    st.cache_data.clear()
    st.cache_resource.clear()
    yield
    st.cache_data.clear()
    st.cache_resource.clear()


def health() -> tuple[int, dict[str, object]]:
    route = server.settings()["routes"][0]
    status, _, body = ask(route.handle, "/health")
    return status, json.loads(body)


def test_before_the_corpus_is_read_the_server_is_not_ready() -> None:
    assert health() == (503, {"ready": False, "fault": "not started"})


def test_once_the_corpus_is_read_it_is_ready_and_no_visitor_reads_it_again(monkeypatch: pytest.MonkeyPatch) -> None:
    readiness.get_ready()
    assert health() == (200, {"ready": True, "fault": ""})
    monkeypatch.setattr(reading, "annotate", lambda *given, **named: pytest.fail("read anew"))
    reading.comparison(reading.corpus(CORPUS.id), ())


def test_a_broken_corpus_does_not_stop_the_server_but_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(corpus_id: str) -> None:
        raise CorpusError("two articles have one id", "made/corpus.toml", "Give each its own.")

    monkeypatch.setattr(reading, "load_corpus", broken)
    readiness.get_ready()
    status, said = health()
    assert status == 503
    assert "two articles have one id" in str(said["fault"])


def test_a_setting_that_makes_no_sense_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_FRAME_ANCESTORS", "nonsense; here")
    with pytest.raises(ValueError, match="DASHBOARD_FRAME_ANCESTORS"):
        server.settings()


def test_health_is_told_with_and_without_the_base_path(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [route.path for route in server.settings()["routes"]] == ["/health"]
    monkeypatch.setattr(st, "get_option", {"server.baseUrlPath": "/words/"}.get)
    assert [route.path for route in server.settings()["routes"]] == ["/words/health", "/health"]
