"""A corpus made by hand in the place of the bundled ones, and a page run on it with an address."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analysis.corpus.article import Corpus
from dashboard import reading


def served(monkeypatch: pytest.MonkeyPatch, corpus: Corpus) -> Iterator[None]:
    """Let the dashboard know this corpus alone, with nothing kept from before or for later."""
    st.cache_data.clear()
    st.cache_resource.clear()
    monkeypatch.setattr(reading, "corpora", lambda: [(corpus.id, corpus.name)])
    monkeypatch.setattr(reading, "load_corpus", lambda corpus_id: corpus)
    yield
    st.cache_data.clear()
    st.cache_resource.clear()


def asked(script: str, **params: str | list[str]) -> AppTest:
    """Return a script after it ran with an address of these parameters."""
    test = AppTest.from_string(script, default_timeout=60)
    for name, value in params.items():
        test.query_params[name] = value
    return test.run()
