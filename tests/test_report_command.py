"""python -m analysis report: one file of a corpus or a folder, said in a line, and every wrong wish answered."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from analysis import commands
from analysis.__main__ import report
from analysis.annotation.document import Document
from analysis.corpus.article import Corpus
from analysis.report_command import Made, Wanted

ROOT = Path(__file__).resolve().parent.parent
STORY = "Troops leave\n\nThe Islamic State group has gone, officials said on Monday.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "articles"
    place.mkdir()
    for name in ("one", "two"):
        (place / f"{name}.txt").write_text(STORY)
    return place


def run(*words: str) -> int:
    return commands.main(["report", *words], maker=report)


def asked(*words: str) -> Wanted:
    """Return what the maker is asked for."""
    heard: list[Wanted] = []

    def maker(corpus: Corpus, documents: Mapping[str, Document], wanted: Wanted) -> Made:
        heard.append(wanted)
        return Made("<html>", ())

    assert commands.main(["report", *words], maker=maker) == 0
    return heard[0]


def test_the_help_lists_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "analysis", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "report" in done.stdout
    assert "write the whole comparison as one HTML file" in done.stdout


def test_a_folder_becomes_a_file_and_the_reader_is_told_whose_texts_are_in_it(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new" / "report.html"
    assert run(str(folder), "--out", str(out), "--made", "2026-11-28") == 0
    assert out.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    said = capsys.readouterr().out
    assert f"{out}  2 articles, " in said
    assert "the whole text of 2 articles that somebody brought in: pass it on only where you may" in said
    assert "28 November 2026" in out.read_text(encoding="utf-8")


def test_the_bundled_articles_may_be_passed_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("syria-withdrawal", "--out", str(tmp_path / "a.html"), "--outlet", "rfe-rl", "sputnik") == 0
    assert capsys.readouterr().out.splitlines()[0].startswith(f"{tmp_path / 'a.html'}  2 articles, ")
    html = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert 'id="a2"' in html
    assert 'id="a3"' not in html


def test_what_is_asked_for_is_handed_on(folder: Path, tmp_path: Path) -> None:
    out = ("--out", str(tmp_path / "a.html"))
    plain = asked(str(folder), *out)
    assert plain == Wanted(("one", "two"), (), datetime.now(UTC).date(), texts=True)
    chosen = asked(str(folder), *out, "--outlet", "two", "--restore", "promo", "caption", "--without-texts")
    assert (chosen.outlets, chosen.restored, chosen.texts) == (("two",), ("caption", "promo"), False)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--outlet", "tow"), "--outlet: no outlet 'tow'. Did you mean two?"),
        (("--restore", "captoin"), "no kind of furniture 'captoin'"),
        (("--labels", "nowhere.toml"), "nowhere.toml"),
    ],
)
def test_a_wrong_wish_is_answered_with_what_would_be_right(
    words: tuple[str, ...], said: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(str(folder), "--out", str(tmp_path / "a.html"), *words) == commands.NOTHING_DONE
    assert said in capsys.readouterr().err
    assert not (tmp_path / "a.html").exists()


def test_a_folder_in_the_place_of_a_file_is_refused(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(str(folder), "--out", str(tmp_path)) == commands.NOTHING_DONE
    assert "it is a folder" in capsys.readouterr().err


def test_a_date_that_is_none_is_wrong_usage(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        run(str(folder), "--out", "a.html", "--made", "28.11.2026")
    assert stop.value.code == 2
    assert "write it as 2026-11-28" in capsys.readouterr().err


def test_without_a_maker_there_is_no_such_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        commands.main(["report", "syria-withdrawal", "--out", "a.html"])
    assert "invalid choice: 'report'" in capsys.readouterr().err
