"""What a link says of the articles and rules that it was made with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard import made
from tests.dashboard.test_pages import BARE, CORPUS


def test_what_a_link_says_is_read_back_as_it_was() -> None:
    for corpus in (CORPUS, BARE, replace(CORPUS, articles=())):
        now = made.made_with(corpus)
        assert made.read(str(now)) == now


@pytest.mark.parametrize(
    "said", ["", "5", "5-ab12-cd34", "-1-ab12-cd34-ef56", "5-AB12-cd34-ef56", "5-ab12-cd34-ef56\n"]
)
def test_what_is_no_such_thing_is_none(said: str) -> None:
    assert made.read(said) is None


def test_each_part_changes_with_its_own_thing_only() -> None:
    star, moon = CORPUS.articles
    now = made.made_with(CORPUS)
    text = made.made_with(replace(CORPUS, articles=(replace(star, text="Other."), moon)))
    label = made.made_with(replace(CORPUS, articles=(replace(star, outlet="sun"), moon)))
    assert (text.texts != now.texts, text.labels == now.labels) == (True, True)
    assert (label.labels != now.labels, label.texts == now.texts) == (True, True)


@pytest.mark.parametrize("name", ["labels.toml", "language/en/furniture.toml"])
def test_the_rules_change_with_a_word_list_and_a_cue_for_furniture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    monkeypatch.setattr(made, "DATA", tmp_path)
    found = set()
    for words in ("a = 1", "a = 2"):
        file.write_text(words, encoding="utf-8")
        found.add(made.rules.__wrapped__())
    assert len(found) == 2


def test_the_rules_change_with_the_version_of_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(made, "program", lambda: "another 9.9")
    assert made.rules.__wrapped__() != made.rules()
