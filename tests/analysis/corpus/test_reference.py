"""A reference text from a file: one text of any format, with an id that no article has."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.corpus.reference import read_reference
from analysis.errors import AnalysisError


def test_a_file_is_read_as_the_article_reference(tmp_path: Path) -> None:
    path = tmp_path / "agency.txt"
    path.write_text("The gate is open.\n")
    assert (read_reference(path, ["a"]).id, read_reference(path, ["a"]).text) == ("reference", "The gate is open.\n")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("missing.txt", None, "not a file"),
        ("picture.png", b"\x89PNG", "is not read"),
        ("empty.txt", b"", "empty.txt"),
        ("two.csv", b"id,text\na,The gate is open.\nb,The mill is shut.\n", "2 articles"),
    ],
)
def test_what_is_no_single_text_is_told_plainly(tmp_path: Path, name: str, content: bytes | None, said: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(AnalysisError, match=said):
        read_reference(tmp_path / name, [])


def test_an_article_of_that_id_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "agency.txt").write_text("The gate is open.\n")
    with pytest.raises(AnalysisError, match="has the id 'reference' already"):
        read_reference(tmp_path / "agency.txt", ["reference"])
