"""Links that were given away keep opening what they opened (`links_kept.toml`)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from analysis.corpus.loading import load_corpus
from dashboard import links, state
from dashboard.navigation import TITLES

KEPT = tomllib.loads(Path(__file__).with_name("links_kept.toml").read_text(encoding="utf-8"))["link"]


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept["address"])
def test_a_link_opens_the_view_that_it_opened_before(kept: dict[str, Any]) -> None:
    place = urlsplit(kept["address"])
    corpus = load_corpus("syria-withdrawal")
    view, ignored = links.read(parse_qs(place.query, keep_blank_values=True), corpus.id, state.choices(corpus))
    assert place.path in TITLES
    assert ignored == []
    shown = {field: getattr(view, field) for field in kept["opens"]}
    assert shown == {field: tuple(want) if isinstance(want, list) else want for field, want in kept["opens"].items()}
