"""The tables of a survey: the numbers of `tables`, whole files or none, and a command that says what went wrong."""

from __future__ import annotations

import csv
import math
from pathlib import Path

import pandas as pd
import pytest

from analysis import commands
from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article
from analysis.corpus.loading import load_corpus
from analysis.errors import AnalysisError
from analysis.measures import readability, sentiment
from analysis.survey import tables
from analysis.survey.survey import Survey
from analysis.survey.tables import COLUMNS
from analysis.survey.writing import write_survey
from analysis.tables import scores

BUNDLED = load_corpus("syria-withdrawal").articles
STORY = "Troops leave the valley\n\nThe good harvest was lost, and Islamic State was gone.\n\nNobody else agreed.\n"


def run(*arguments: object) -> int:
    return commands.main([str(argument) for argument in arguments])


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return a folder with one article."""
    folder = tmp_path / "my-articles"
    folder.mkdir()
    (folder / "valley.txt").write_text(STORY, encoding="utf-8")
    return folder


def test_scores_are_those_of_the_full_path() -> None:
    frame = scores.TABLE.frame([scores.TABLE.of(annotate(article)) for article in BUNDLED])
    ids = (sentiment.MEASURE.id, readability.MEASURE.id)
    frame = frame[frame["measure"].isin(ids) & frame["voice"].isna()]
    full = [tuple(None if pd.isna(value) else value for value in row) for row in frame[[*COLUMNS["scores"]]].to_numpy()]
    (batch,) = Survey().batches(BUNDLED)
    found = list(tables.score_rows(batch))
    assert [row[:3] + row[4:] for row in found] == [row[:3] + row[4:] for row in full]
    for ours, theirs in zip(found, full, strict=True):
        assert ours[3] == theirs[3] or math.isclose(ours[3], theirs[3], abs_tol=1e-12), ours


def test_an_article_without_sentences_has_scores_without_a_value() -> None:
    (batch,) = Survey().batches([Article("a", "")])
    found = list(tables.score_rows(batch))
    assert {row[3] for row in found} == {None}
    assert {row[4] for row in found} == {0}


def test_phrases_and_words_are_counted_by_hand(place: Path, tmp_path: Path) -> None:
    assert run("survey", place, "--out", tmp_path / "out") == 0
    phrases = {(row["list"], row["id"]): row["count"] for row in rows(tmp_path / "out" / "phrases.csv")}
    assert phrases["concept/islamic-state", "islamic-state"] == "1"
    words = {row["word"]: row["count"] for row in rows(tmp_path / "out" / "words.csv")}
    assert (words["the"], words["was"], words["troops"]) == ("2", "2", "1")
    assert {row["outlet"] for row in rows(tmp_path / "out" / "words.csv")} == {""}


def test_both_formats_hold_the_same_tables(place: Path, tmp_path: Path) -> None:
    for suffix in ("csv", "parquet"):
        assert run("survey", place, "--out", tmp_path / suffix, "--format", suffix) == 0
    for name, columns in COLUMNS.items():
        frame = pd.read_parquet(tmp_path / "parquet" / f"{name}.parquet").astype(columns)
        pd.testing.assert_frame_equal(frame, pd.read_csv(tmp_path / "csv" / f"{name}.csv", dtype=columns))


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_the_same_articles_give_the_same_bytes(place: Path, tmp_path: Path, suffix: str) -> None:
    for out in ("first", "again", "again"):
        assert run("survey", place, "--out", tmp_path / out, "--format", suffix) == 0
    first, again = ({path.name: path.read_bytes() for path in (tmp_path / out).iterdir()} for out in ("first", "again"))
    assert first == again
    assert sorted(first) == sorted(f"{name}.{suffix}" for name in COLUMNS)


def test_a_corpus_is_surveyed_by_its_id_with_its_outlets(tmp_path: Path) -> None:
    assert run("survey", "syria-withdrawal", "--out", tmp_path / "out") == 0
    assert {row["outlet"] for row in rows(tmp_path / "out" / "words.csv")} == {each.outlet for each in BUNDLED}


def test_a_labels_file_gives_the_outlets(place: Path, tmp_path: Path) -> None:
    labels = tmp_path / "labels.toml"
    labels.write_text('[[articles]]\nfile = "valley.txt"\noutlet = "nbc-news"\n', encoding="utf-8")
    assert run("survey", place, "--out", tmp_path / "out", "--labels", labels) == 0
    assert {row["outlet"] for row in rows(tmp_path / "out" / "words.csv")} == {"nbc-news"}


def test_a_bad_file_and_a_second_article_of_one_name_are_told_and_the_others_are_counted(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (place / "broken.txt").write_bytes(b"\x00\x01\x02")
    (place / "more.jsonl").write_text('{"id": "valley", "text": "Rain."}\n{"id": "hill", "text": "Rain."}\n')
    assert run("survey", place, "--out", tmp_path / "out") == 1
    said = capsys.readouterr().err
    assert "broken.txt" in said
    assert "valley" in said
    assert {row["article"] for row in rows(tmp_path / "out" / "scores.csv")} == {"valley", "hill"}


def test_where_nothing_can_be_read_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    for source in (empty, tmp_path / "nowhere", "syria-withdrawl"):
        assert run("survey", source, "--out", tmp_path / "out") == 2
        assert capsys.readouterr().err.startswith("Error: ")
    assert not (tmp_path / "out").exists()


def test_out_may_not_be_the_folder_of_the_articles(place: Path) -> None:
    assert run("survey", place, "--out", place) == 2
    assert [path.name for path in place.iterdir()] == ["valley.txt"]


def test_a_survey_that_fails_leaves_the_files_of_an_earlier_one_alone(tmp_path: Path) -> None:
    write_survey(BUNDLED, tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def broken() -> object:
        yield BUNDLED[0]
        raise AnalysisError("bad", "file", "Mend it.")

    with pytest.raises(AnalysisError):
        write_survey(broken(), tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
