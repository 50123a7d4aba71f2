"""The benchmark of the scorer: its figures, its comparison, and what it says when a score differs."""

from __future__ import annotations

import json

import pytest

from benchmarks import vader
from benchmarks.vader_texts import Texts


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the texts short and the turns few."""
    monkeypatch.setattr(vader, "LENGTHS", (50, 100))
    monkeypatch.setattr(vader, "EMOJI", (10, 20))
    monkeypatch.setattr(vader, "PATIENCE", {"words": 50, "emoji": 10})
    monkeypatch.setattr(vader, "TURNS", 1)


def test_one_line_of_json_holds_times_and_ratios(capsys: pytest.CaptureFixture[str]) -> None:
    assert vader.main(["--sentences", "40", "--json"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    found = json.loads(line)
    assert found["sentences"] == 40
    assert found["compound_ratio"] > 0
    assert list(found["words_ms"]) == ["50", "100"]
    assert list(found["emoji_ms"]) == ["10", "20"]


def test_the_table_says_what_was_not_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert vader.main(["--sentences", "40"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.endswith("not run") for line in lines if " words " in line] == [False, True]
    assert sum("times" in line for line in lines) == 3


def test_equal_scores_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert vader.main(["--identity", "30"]) == 0
    assert capsys.readouterr().out == "30 of 30 texts have the same scores to the last bit\n"


def test_a_score_that_differs_is_printed_and_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(vader, "compound", lambda text: 2.0)
    assert vader.main(["--identity", "2"]) == 1
    assert capsys.readouterr().out.splitlines()[0].startswith("0 of 2")


def test_the_same_seed_gives_the_same_texts() -> None:
    assert Texts(3).sentences(5) == Texts(3).sentences(5)
    assert [*Texts(3).odd(5)] == [*Texts(3).odd(5)] != [*Texts(4).odd(5)]
