"""The method cards under data/methods say what a reader needs, and their figures name their texts."""

from __future__ import annotations

import datetime
import tomllib
from pathlib import Path
from typing import Any

import pytest

CARDS = sorted((Path(__file__).resolve().parent.parent / "data" / "methods").glob("*.toml"))


def card(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", CARDS, ids=lambda path: path.stem)
def test_a_card_says_its_question_its_limits_and_its_source_in_plain_words(path: Path) -> None:
    found = card(path)
    assert found["id"] == path.stem
    assert all(str(found[key]).strip() for key in ("name", "question", "plain", "formula"))
    assert found["cannot_tell"]
    assert all(source["citation"] and source["url"].startswith("https://") for source in found["sources"])


@pytest.mark.parametrize("path", CARDS, ids=lambda path: path.stem)
def test_a_figure_says_what_it_measures_and_names_its_texts_day_and_command(path: Path) -> None:
    found = card(path)
    sets = {source.get("name") for source in found["sources"]}
    for figure in found.get("figures", ()):
        assert 0 <= figure["figure"] <= 1, figure["what"]
        assert all(figure[key].strip() for key in ("what", "measure", "plain"))
        assert figure["set"] in sets
        assert isinstance(found["measured"], datetime.date)
        assert found["command"].startswith("python -m ")
