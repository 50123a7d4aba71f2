"""Texts kept one sentence a line get their paragraphs back, and no place moves."""

from __future__ import annotations

from pathlib import Path

from benchmarks.paragraphs import with_paragraphs

TEXT = "“One came.\nTwo came,” she said.\nThree went.\n"


def test_sentences_of_one_paragraph_stand_on_one_line(tmp_path: Path) -> None:
    (tmp_path / "1_L_annotations.csv").write_text("id,paragraph,sentence\na,0,0\nb,0,1\nc,1,2\n", encoding="utf-8")
    found = with_paragraphs(TEXT, tmp_path / "1_L_sent.txt")
    assert found == "“One came. Two came,” she said.\nThree went.\n"
    assert len(found) == len(TEXT)


def test_a_sentence_nobody_annotated_goes_with_those_around_it(tmp_path: Path) -> None:
    (tmp_path / "1_L_annotations.csv").write_text("paragraph,sentence\n4,0\n,1\n4,2\n", encoding="utf-8")
    assert with_paragraphs(TEXT, tmp_path / "1_L_sent.txt").count("\n") == 1


def test_a_text_without_annotations_stays_as_it_is(tmp_path: Path) -> None:
    assert with_paragraphs(TEXT, tmp_path / "1_L_sent.txt") == TEXT
    assert with_paragraphs(TEXT, tmp_path / "story.txt") == TEXT
