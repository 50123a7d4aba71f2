"""A folder is read file by file: one bad file never takes the others with it, and none is lost without a word."""

from pathlib import Path

import pytest

from analysis.corpus.folder import read_folder
from analysis.errors import CorpusError


def test_a_bad_file_is_reported_and_the_others_load(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Ash.")
    (tmp_path / "a.md").write_text("Smoke.")
    (tmp_path / "c.txt").write_bytes(b"\0\0\0")
    (tmp_path / "d.txt").write_text("")
    (tmp_path / "e.docx").write_text("Fire.")
    (tmp_path / "f").mkdir()
    loaded = read_folder(tmp_path)
    assert [article.id for article in loaded.articles] == ["a", "b"]
    assert loaded.files == {"a": "a.md", "b": "b.txt"}
    assert [str(problem.place) for problem in loaded.problems] == ["c.txt", "d.txt", "e.docx", "f"]
    assert all(problem.mend for problem in loaded.problems)
    assert ".txt, .md, .html" in loaded.problems[2].mend


def test_companions_and_hidden_files_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ash.")
    own = tmp_path / "mine.toml"
    for name in ("README.md", "LICENSE", "labels.toml", "mine.toml", ".hidden.txt", "~$a.txt", "Thumbs.db"):
        (tmp_path / name).write_text("no article")
    loaded = read_folder(tmp_path, labels=own)
    assert [article.id for article in loaded.articles] == ["a"]
    assert loaded.problems == ()


def test_two_articles_of_one_id_keep_the_first_and_report_the_second(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("First.")
    (tmp_path / "a.txt").write_text("Second.")
    (tmp_path / "rows.csv").write_text("id,text\nb,Third.\nb,Fourth.\na,Fifth.\n")
    loaded = read_folder(tmp_path)
    assert [(article.id, article.text) for article in loaded.articles] == [("a", "First."), ("b", "Third.")]
    assert [str(problem) for problem in loaded.problems] == [
        "a.txt: a second article 'a' (the first is in a.md). "
        "Rename the file, or give the row another id; the first one is kept.",
        "rows.csv: a second article 'b' (the first is in rows.csv). "
        "Rename the file, or give the row another id; the first one is kept.",
        "rows.csv: a second article 'a' (the first is in a.md). "
        "Rename the file, or give the row another id; the first one is kept.",
    ]


def test_a_file_with_a_hostile_name_is_reported_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ash.")
    (tmp_path / "b\n\x1b[2J.txt").write_text("Smoke.")
    (tmp_path / b"c\xff.txt".decode("utf-8", "surrogateescape")).write_text("Fire.")
    loaded = read_folder(tmp_path)
    assert [article.id for article in loaded.articles] == ["a"]
    assert all(str(problem).isprintable() for problem in loaded.problems)
    assert len(loaded.problems) == 2


def test_a_folder_without_an_article_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no such folder"):
        read_folder(tmp_path / "nowhere")
    with pytest.raises(CorpusError, match=r"no article file in it\. Put files into it: \.txt"):
        read_folder(tmp_path)
    (tmp_path / "a.txt").write_text(" ")
    with pytest.raises(CorpusError, match=r"no article could be read\. a\.txt: empty\."):
        read_folder(tmp_path)


def test_progress_names_each_file(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Ash.")
    seen: list[tuple[int, int, str]] = []
    read_folder(tmp_path, progress=lambda *step: seen.append(step))
    assert seen == [(1, 2, "a.txt"), (2, 2, "b.txt")]
