"""The commands that measure the annotation: a word where the gold is absent, right counts on a small folder."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.spans import Span
from benchmarks import attribution, sentences

TEXT = "Finn said the mill was sold. “It rained,” Quill added. The road is shut.\n"


def place(words: str) -> str:
    """Return where words stand in the text, as a stand-off file writes it."""
    start = TEXT.index(words)
    return f"{start} {start + len(words)}"


def ann(*lines: str) -> str:
    """Return the lines of a stand-off file."""
    return "\n".join(lines) + "\n"


RIGHT = ann(
    f"T1\tSource {place('Finn')}\tFinn",
    f"T2\tCue {place('said')}\tsaid",
    f"T3\tContent {place('the mill was sold')}\tthe mill was sold",
    f"T4\tAttribution {place('said')}\tsaid",
    "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3",
    f"T5\tSource {place('Quill')}\tQuill",
    f"T6\tContent {place('“It rained,”')}\t“It rained,”",
    "E2\tAttribution:T7 Source:T5 Content:T6",
)


def gold(folder: Path, annotation: str) -> Path:
    """Write a gold folder with one text; its split is `dev`."""
    split = folder / "polnear" / "dev"
    (split / "text").mkdir(parents=True)
    (split / "attributions").mkdir()
    (split / "text" / "mill_2020.txt").write_text(TEXT, encoding="utf-8")
    (split / "attributions" / "mill_2020_anna.ann").write_text(annotation, encoding="utf-8")
    return folder


@pytest.mark.parametrize("module", ["benchmarks.attribution", "benchmarks.sentences", "benchmarks.annotation"])
def test_a_command_without_its_folder_says_that_it_skips(module: str, tmp_path: Path) -> None:
    run = subprocess.run([sys.executable, "-m", module, str(tmp_path)], capture_output=True, text=True, check=False)
    assert run.returncode == 0
    assert f"skipped: no {tmp_path}" in run.stdout
    assert run.stderr == ""


def test_the_split_that_is_absent_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert attribution.main([str(gold(tmp_path, RIGHT)), "test"]) == 0
    assert capsys.readouterr().out == f"skipped: no {tmp_path / 'polnear' / 'test'}\n"


def test_attributed_text_and_speakers_are_all_right(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    attribution.main([str(gold(tmp_path, RIGHT))])
    ours, marks, speakers = capsys.readouterr().out.splitlines()
    reported, quoted = len("the mill was sold"), len("“It rained,”")
    both = reported + quoted
    assert (
        ours.split() == f"polnear/dev, attributed text precision 1.000 recall 1.000 F1 1.000 ({both} of {both})".split()
    )
    assert f"recall {quoted / both:.3f}" in marks
    assert f"({quoted} of {both})" in marks
    assert "1.000  (2 of 2 matched, of 2 with a source, in 1 annotated texts)" in speakers


def test_what_is_missed_and_what_is_too_much_is_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = ann(
        f"T1\tSource {place('The road')}\tThe road",
        f"T2\tContent {place('the mill was sold')}\tthe mill was sold",
        "E1\tAttribution:T9 Source:T1 Content:T2",
        f"T3\tContent {place('is shut')}\tis shut",
        f"T4\tSource {place('Finn')}\tFinn",
        "E2\tAttribution:T9 Source:T4 Content:T3",
    )
    attribution.main([str(gold(tmp_path, wrong))])
    ours, _, speakers = capsys.readouterr().out.splitlines()
    right, missed, too_much = len("the mill was sold"), len("is shut"), len("“It rained,”")
    assert f"precision {right / (right + too_much):.3f}" in ours
    assert f"recall {right / (right + missed):.3f}" in ours
    assert "0.000  (0 of 1 matched, of 2 with a source" in speakers


def test_a_gold_attribution_may_be_in_pieces(tmp_path: Path) -> None:
    path = tmp_path / "pieces.ann"
    path.write_text(
        "T1\tContent 2 5;9 12\tabc def\nT2\tSource 0 1\tA\nE1\tAttribution:T3 Source:T2 Content:T1\n\n#1\tNote\n"
    )
    (item,) = attribution.gold_attributions(path)
    assert item.content == (Span(2, 5), Span(9, 12))
    assert item.source == (Span(0, 1),)


def test_characters_are_counted_once_however_often_they_are_covered() -> None:
    assert attribution.covered(10, [Span(1, 4), Span(2, 6)]).bit_count() == 5
    assert attribution.overlap([Span(0, 4), Span(8, 9)], [Span(3, 9)]) == 2


def test_sentence_ends_are_counted_with_and_without_paragraph_ends(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    news = tmp_path / "gum_news"
    news.mkdir()
    lines = [
        "# newpar",
        "# text = It rained.",
        "1\tIt",
        "# text = We left.",
        "# newpar",
        "# text = It ended. So we said.",
    ]
    (news / "a.conllu").write_text("\n".join(lines) + "\n", encoding="utf-8")
    golden = tmp_path / "pysbd_golden"
    golden.mkdir()
    cases = [["It rained. We left.", ["It rained.", "We left."]], ["It rained. We left.", ["It rained. We left."]]]
    (golden / "english_golden_rules.json").write_text(json.dumps(cases), encoding="utf-8")
    assert sentences.main(tmp_path) == 0
    every, inside, rules, wanted, found = capsys.readouterr().out.splitlines()
    assert "precision 0.750  recall 1.000" in every
    assert "(3 of 3)" in every
    assert "precision 0.500  recall 1.000" in inside
    assert "(1 of 1)" in inside
    assert rules.split()[-3:] == ["1", "of", "2"]
    assert (wanted, found) == ("  wanted ['It rained. We left.']", "  found  ['It rained.', 'We left.']")
