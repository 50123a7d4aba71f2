"""The command line as its users meet it: what it writes, what it says, and its exit codes."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pandas as pd
import pytest

from analysis import commands
from analysis.corpus.importing import import_folder
from analysis.corpus.loading import corpora, find_corpus
from analysis.tables.every import COLUMNS

ROOT = Path(__file__).resolve().parent.parent
STORY = """Troops leave the valley

Photo: J. Doe

A senior official said on Monday that Islamic State was gone. “We won,” Ann Poe told reporters.

Nobody else agreed, and the militants stayed where they were for another week.
"""

Folder = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Return a function that makes a folder of files from their names and contents."""

    def made(**files: str | bytes) -> Path:
        place = tmp_path / "my-articles"
        place.mkdir(exist_ok=True)
        for name, content in files.items():
            data = content if isinstance(content, bytes) else content.encode()
            (place / name.replace("_", ".")).write_bytes(data)
        return place

    return made


@pytest.fixture
def local(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that takes the place of data/local for the length of a test."""
    place = tmp_path / "local"
    monkeypatch.setattr(commands, "import_folder", partial(import_folder, into=place))
    monkeypatch.setattr(commands, "find_corpus", partial(find_corpus, roots=(place,)))
    monkeypatch.setattr(commands, "corpora", partial(corpora, roots=(place,)))
    return place


def run(*arguments: object) -> int:
    return commands.main([str(argument) for argument in arguments])


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def files_of(place: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in place.iterdir()}


def test_tables_of_a_folder_are_written_with_the_file_stem_as_article(folder: Folder, tmp_path: Path) -> None:
    assert run("tables", folder(valley_txt=STORY), "--out", tmp_path / "out") == 0
    for name, columns in COLUMNS.items():
        assert (tmp_path / "out" / f"{name}.csv").read_text(encoding="utf-8").splitlines()[0] == ",".join(columns)
    (article,) = rows(tmp_path / "out" / "articles.csv")
    assert article["article"] == "valley"
    for name in ("sentences", "quotations", "mentions", "furniture", "attributed", "labels"):
        for row in rows(tmp_path / "out" / f"{name}.csv"):
            assert STORY[int(row["start"]) : int(row["end"])] == row["text"]


def test_the_two_formats_hold_the_same_tables(folder: Folder, tmp_path: Path) -> None:
    place = folder(valley_txt=STORY)
    assert run("tables", place, "--out", tmp_path / "c") == 0
    assert run("tables", place, "--out", tmp_path / "p", "--format", "parquet") == 0
    for name, columns in COLUMNS.items():
        frame = pd.read_parquet(tmp_path / "p" / f"{name}.parquet")
        read = pd.read_csv(tmp_path / "c" / f"{name}.csv", dtype=columns, keep_default_na=False, na_values=[""])
        pd.testing.assert_frame_equal(frame.replace({"cue": {"": pd.NA}}), read)


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_the_same_input_gives_the_same_bytes(folder: Folder, tmp_path: Path, suffix: str) -> None:
    place = folder(b_txt=STORY, a_txt=STORY.upper())
    for out in ("first", "again", "again"):
        assert run("tables", place, "--out", tmp_path / out, "--format", suffix) == 0
    assert files_of(tmp_path / "first") == files_of(tmp_path / "again")


def test_restoring_furniture_moves_its_words_into_the_story(folder: Folder, tmp_path: Path) -> None:
    place = folder(valley_txt=STORY)
    run("tables", place, "--out", tmp_path / "without")
    assert run("tables", place, "--out", tmp_path / "with", "--restore", "all") == 0
    (without,), (restored,) = (rows(tmp_path / out / "articles.csv") for out in ("without", "with"))
    assert int(without["furniture_words"]) > int(restored["furniture_words"]) == 0
    assert int(restored["words"]) == int(without["words"]) + int(without["furniture_words"])


def test_a_bad_file_is_named_and_the_others_are_written(
    folder: Folder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = folder(valley_txt=STORY, broken_txt=b"\x00\x01\x02")
    assert run("tables", place, "--out", tmp_path / "out") == 1
    assert "broken.txt" in capsys.readouterr().err
    assert [row["article"] for row in rows(tmp_path / "out" / "articles.csv")] == ["valley"]


def test_where_nothing_can_be_read_nothing_is_written(
    folder: Folder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("tables", folder(broken_txt=b"\x00\x01\x02"), "--out", tmp_path / "out") == 2
    assert "broken.txt" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_an_empty_folder_and_a_missing_one_are_told_plainly(
    folder: Folder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for place in (folder(), tmp_path / "nowhere"):
        assert run("tables", place, "--out", tmp_path / "out") == 2
        assert capsys.readouterr().err.startswith("Error: ")


def test_a_misspelt_corpus_is_answered_with_close_ids(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("tables", "syria-withdrawl", "--out", tmp_path / "out") == 2
    assert "Did you mean syria-withdrawal?" in capsys.readouterr().err


def test_a_misspelt_kind_of_furniture_is_answered_with_close_ones(
    folder: Folder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("tables", folder(valley_txt=STORY), "--out", tmp_path / "out", "--restore", "captoin") == 2
    assert "Did you mean caption" in capsys.readouterr().err


def test_out_may_not_be_a_file_nor_the_folder_of_the_articles(
    folder: Folder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = folder(valley_txt=STORY)
    for out in (place / "valley.txt", place):
        assert run("tables", place, "--out", out) == 2
        assert capsys.readouterr().err.startswith("Error: ")
    assert files_of(place) == {"valley.txt": STORY.encode()}


@pytest.mark.parametrize("arguments", [[], ["tables"], ["tables", " ", "--out", "x"], ["table", "x"], ["import"]])
def test_wrong_usage_exits_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        commands.main(arguments)
    assert stop.value.code == 2


@pytest.mark.parametrize("command", ["tables", "import", "concordance", "corpora"])
def test_help_shows_an_example_of_each_command(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        commands.main([command, "--help"])
    assert stop.value.code == 0
    assert f"\n  python -m analysis {command}" in capsys.readouterr().out


def test_the_bundled_corpus_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("corpora") == 0
    assert "syria-withdrawal  " in capsys.readouterr().out


def test_an_import_lists_what_is_unknown_with_what_the_text_suggests(
    folder: Folder, local: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = folder(valley_txt=STORY.replace("reporters", "Reuters"))
    assert run("import", place, "--as", "valley") == 0
    said = capsys.readouterr().out
    assert "outlet     unknown\n    perhaps reuters" in said
    assert str(local / "valley" / "labels.toml") in said


def test_labels_that_were_filled_in_reach_the_tables(folder: Folder, local: Path, tmp_path: Path) -> None:
    labels = tmp_path / "labels.toml"
    labels.write_text('[[articles]]\nfile = "valley.txt"\noutlet = "reuters"\npublished = 2020-05-01\n')
    place = folder(valley_txt=STORY)
    assert run("import", place, "--as", "valley", "--labels", labels) == 0
    assert run("tables", "valley", "--out", tmp_path / "imported") == 0
    assert run("tables", place, "--out", tmp_path / "direct", "--labels", labels) == 0
    for out in ("imported", "direct"):
        (row,) = rows(tmp_path / out / "articles.csv")
        assert (row["outlet"], row["published"]) == ("reuters", "2020-05-01")


def test_labels_for_a_corpus_that_has_its_own_are_refused(
    folder: Folder, local: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", folder(valley_txt=STORY), "--as", "valley") == 0
    assert run("tables", "valley", "--out", tmp_path / "out", "--labels", tmp_path / "labels.toml") == 2
    assert "has its labels already" in capsys.readouterr().err


def test_other_files_replace_an_import_only_when_asked(folder: Folder, local: Path) -> None:
    place = folder(valley_txt=STORY)
    assert run("import", place, "--as", "valley") == 0
    (place / "valley.txt").write_text(STORY + "\nMore was said the next day by somebody else.\n")
    assert run("import", place, "--as", "valley") == 2
    assert run("import", place, "--as", "valley", "--replace") == 0


def test_a_reference_text_is_set_beside_the_articles(
    folder: Folder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    agency = tmp_path / "agency.txt"
    agency.write_text("Nobody else agreed, and the fighters stayed where they were for another week.\n")
    place = folder(valley_txt=STORY)
    assert run("tables", place, "--out", tmp_path / "out", "--reference", agency) == 0
    (row,) = rows(tmp_path / "out" / "aligned.csv")
    assert (row["article_left"], row["article_right"], row["changed"]) == (
        *("reference", "valley", "fighters / militants"),
    )
    assert run("tables", place, "--out", tmp_path / "other", "--reference", tmp_path / "none.txt") == 2
    assert "none.txt: not a file" in capsys.readouterr().err
    assert not (tmp_path / "other").exists()


def test_progress_is_reported_when_asked_for_and_not_on_the_output(
    folder: Folder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = folder(valley_txt=STORY)
    run("tables", place, "--out", tmp_path / "out")
    assert capsys.readouterr().err == ""
    run("tables", place, "--out", tmp_path / "out", "--progress")
    said = capsys.readouterr()
    assert said.err == "Reading 1 of 1\nAnnotating 1 of 1\n"
    assert "Annotating" not in said.out


def test_ctrl_c_exits_with_130_and_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "find_corpus", stopped)
    assert run("tables", "syria-withdrawal", "--out", tmp_path / "out") == 130
    assert "Stopped by Ctrl-C" in capsys.readouterr().err


def test_a_reader_that_goes_away_leaves_no_traceback() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "analysis", "corpora"],
        cwd=ROOT,
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (commands.PIPE_CLOSED, "")


def test_a_terminal_without_the_marks_of_the_text_still_gets_the_report(folder: Folder, tmp_path: Path) -> None:
    place = folder(café_txt=STORY, brokłen_txt=b"\x00\x01")
    done = subprocess.run(
        [sys.executable, "-m", "analysis", "tables", str(place), "--out", str(tmp_path / "out")],
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "brok\\u0142en.txt" in done.stderr
    assert "Traceback" not in done.stderr
