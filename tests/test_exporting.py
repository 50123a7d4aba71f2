"""Files of tables: whole or not at all, the same every time, and read back as they were."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as some

from analysis.errors import AnalysisError
from analysis.exporting import csv_lines, write_tables
from analysis.tables.every import tidy_tables

AWKWARD = ['a "word"', "two\nlines", "cr\rhere", "comma, here", "", " spaces ", "=1+1", "“curly”", "\ufeffmark", "\x00"]


def frame_of(texts: list[str]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "text": pd.array(texts, dtype="string"),
            "start": pd.array([None, *range(len(texts) - 1)], dtype="Int64"),
            "gloss": pd.array([None, *[True] * (len(texts) - 1)], dtype="boolean"),
        }
    )


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_awkward_texts_come_back_from_csv_as_they_went(tmp_path: Path) -> None:
    (path,) = write_tables({"awkward": frame_of(AWKWARD)}, tmp_path)
    rows = rows_of(path)
    assert [row["text"] for row in rows] == AWKWARD
    assert [row["start"] for row in rows[:2]] == ["", "0"]
    assert [row["gloss"] for row in rows[:2]] == ["", "True"]


@given(some.lists(some.text(some.characters(exclude_categories=["Cs"])), min_size=1, max_size=5))
def test_any_text_comes_back_from_csv(texts: list[str]) -> None:
    file = StringIO("".join(csv_lines(frame_of(texts))), newline="")
    assert [row["text"] for row in csv.DictReader(file)] == texts


def test_parquet_gives_back_the_same_table_with_its_types(tmp_path: Path) -> None:
    frame = frame_of(AWKWARD)
    (path,) = write_tables({"awkward": frame}, tmp_path, "parquet")
    pd.testing.assert_frame_equal(pd.read_parquet(path), frame)


def test_an_empty_text_is_told_from_a_missing_one() -> None:
    frame = pd.DataFrame({"cue": pd.array(["", None], dtype="string"), "n": pd.array([1, 2], dtype="Int64")})
    assert list(csv_lines(frame))[1:] == ['"",1\n', ",2\n"]


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_the_same_tables_give_the_same_bytes(tmp_path: Path, suffix: str) -> None:
    first = write_tables({"awkward": frame_of(AWKWARD), **tidy_tables([])}, tmp_path / "a", suffix)
    again = write_tables({"awkward": frame_of(AWKWARD), **tidy_tables([])}, tmp_path / "b", suffix)
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in again]


def test_a_file_that_cannot_be_written_leaves_the_earlier_ones_as_they_were(tmp_path: Path) -> None:
    (path,) = write_tables({"first": frame_of(["old"])}, tmp_path)
    before = path.read_bytes()
    (tmp_path / ".second.csv.part").mkdir()
    with pytest.raises(AnalysisError, match="can be written to"):
        write_tables({"first": frame_of(["new"]), "second": frame_of(["new"])}, tmp_path)
    assert path.read_bytes() == before
    assert not (tmp_path / ".first.csv.part").exists()


def test_a_folder_that_is_a_file_is_named_with_its_mend(tmp_path: Path) -> None:
    place = tmp_path / "taken"
    place.write_text("here already")
    with pytest.raises(AnalysisError, match=r"taken: .*Name a folder"):
        write_tables({"first": frame_of(["words"])}, place)
