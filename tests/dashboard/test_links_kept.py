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
from dashboard.view import EVIDENCE
from tests.dashboard.test_pages import run, words

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


def test_every_parameter_of_a_link_stands_in_a_link_that_is_kept() -> None:
    kept = {name for link in KEPT for name in parse_qs(urlsplit(link["address"]).query, keep_blank_values=True)}
    assert set(links.PARAMS) <= kept | {"corpus"}


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept["address"])
def test_a_link_draws_its_page(kept: dict[str, Any]) -> None:
    place = urlsplit(kept["address"])
    test = run(place.path, **parse_qs(place.query, keep_blank_values=True))
    assert not test.exception
    assert len(test.title) == 1
    said = words(test)
    assert "means nothing here" not in said
    assert "This link asks for" not in said


@pytest.mark.parametrize("kind", EVIDENCE)
def test_a_list_of_sentences_that_is_no_more_is_said_to_be_gone(kind: str) -> None:
    kept = next(link["address"] for link in KEPT if f"evidence={kind}" in link["address"])
    test = run(urlsplit(kept).path, evidence=f"{kind}:rfe-rl:gone:gone")
    assert not test.exception
    assert words(test).count("This link asks for") == 1
