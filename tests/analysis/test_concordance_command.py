"""Looking for words from the command line: lines, counts, a file, and what is said where nothing can be found."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from analysis import commands
from analysis.annotation.annotate import annotate
from analysis.comparison.concordance import concordance
from analysis.comparison.wording import wording
from analysis.corpus.article import Article

MILL = "The mill burned\n\nTroops left the mill. “The mill is ours,” Ann Poe said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one article."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "valley.txt").write_text(MILL, encoding="utf-8")
    return tmp_path / "articles"


def run(*arguments: object) -> int:
    return commands.main(["concordance", *map(str, arguments)])


def test_lines_stand_with_the_word_in_one_column_and_are_counted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, "mill") == 0
    lines = capsys.readouterr().out.splitlines()
    assert len({line.index("[mill]") for line in lines[:3]}) == 1
    assert lines[2].startswith("valley:")
    assert lines[3:] == ["", "3 places in 1 article", "  valley: own 2, quoted 1"]


def test_the_file_holds_the_lines_that_the_page_shows(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = folder.parent / "new" / "mill.csv"
    assert run(folder, "mill", "--sort", "left", "--voice", "own", "--out", out) == 0
    assert capsys.readouterr().out.splitlines() == [
        "2 places in 1 article",
        "  valley: own 2",
        "1 more in voices that were not asked for",
    ]
    found = concordance([wording(annotate(Article("valley", MILL)))], "mill", voices=("own",), sort="left")
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(int(row["start"]), row["left"], row["right"]) for row in rows] == [
        (line.start, line.left, line.right) for line in found.lines
    ]


def test_words_that_stand_nowhere_are_no_error(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "castle") == 0
    assert capsys.readouterr().out == "0 places in 0 articles\n"


@pytest.mark.parametrize("words", ["tro*ps", "*", " , "])
def test_words_that_cannot_be_looked_for_are_said_to_be_so(
    folder: Path, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, words) == 2
    assert capsys.readouterr().err.startswith("Error: the words to look for:")


def test_a_file_that_cannot_be_written_is_said_to_be_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "mill", "--out", folder) == 2
    assert "Name a file" in capsys.readouterr().err
