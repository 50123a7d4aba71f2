"""The benchmark of own comparisons opens them by their links and says what the process holds."""

from __future__ import annotations

from pathlib import Path

import pytest
import streamlit as st

from benchmarks.own_comparisons import opened


def test_each_comparison_is_saved_opened_and_counted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SAVED_FOLDER", str(tmp_path))
    st.cache_resource.clear()
    found = list(opened(2, 2, "articles"))
    st.cache_resource.clear()
    assert [done for done, _ in found] == [0, 2]
    assert all(held > 0 for _, held in found)
    assert len(list(tmp_path.glob("own-*/corpus.toml"))) == 2
