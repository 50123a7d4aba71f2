"""Sessions are for our own pages, and metrics for whoever runs the server."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import streamlit as st
from streamlit import config, net_util

from dashboard.hosting.gate import Gate, is_ours
from tests.dashboard.hosting.asking import ask, inner

Options = Callable[..., None]


@pytest.fixture
def options() -> Iterator[Options]:
    """Return a function that sets options of the server for one test."""
    before = {}

    def given(**values: object) -> None:
        for name, value in values.items():
            option = f"server.{name}"
            before.setdefault(option, st.get_option(option))
            config.set_option(option, value)

    yield given
    for option, value in before.items():
        config.set_option(option, value)


def test_a_page_of_our_own_may_open_a_session() -> None:
    assert is_ours("https://words.example", "words.example")
    assert is_ours("http://localhost:8501", "127.0.0.1:8501")
    assert is_ours(None, "words.example")


def test_a_page_of_another_site_may_not_unless_it_is_listed(options: Options) -> None:
    assert not is_ours("https://evil.example", "words.example")
    options(corsAllowedOrigins=["https://school.example"])
    assert is_ours("https://school.example", "words.example")
    assert not is_ours("https://evil.example", "words.example")


def test_a_page_without_a_site_may_not_whatever_is_listed(options: Options) -> None:
    options(corsAllowedOrigins=["school.example"])  # no address, so it lists nothing
    assert not is_ours("null", "words.example")
    assert not is_ours("file://", "")


def test_where_the_check_is_switched_off_every_site_may(options: Options) -> None:
    options(enableCORS=False)
    assert is_ours("https://evil.example", "words.example")


def test_a_foreign_page_is_refused_without_asking_another_host(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(net_util, "get_external_ip", lambda: pytest.fail("another host was asked"))
    gate = Gate(inner, metrics=False)
    foreign = ask(gate, "/_stcore/stream", kind="websocket", origin="https://evil.example", host="words.example")
    assert foreign[0] == 1008
    own = ask(gate, "/_stcore/stream", kind="websocket", origin="https://words.example", host="words.example")
    assert own[0] == 200


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/base/_stcore/metrics", "/_stcore/metrics/"])
def test_metrics_are_shut_unless_they_are_opened(path: str) -> None:
    assert ask(Gate(inner, metrics=False), path)[0] == 404
    assert ask(Gate(inner, metrics=True), path)[0] == 200


def test_everything_else_passes() -> None:
    assert ask(Gate(inner, metrics=False), "/_stcore/health")[2] == b"inside"
