"""The command that holds the comparison against marks: right counts on invented texts, plain errors for people."""

from pathlib import Path

import pytest

from analysis.errors import DataError, UnreadableFileError
from analysis.spans import Span
from benchmarks import hand_marks, same_words
from benchmarks.hand_marks import Pair, Place
from benchmarks.same_words import Tally
from benchmarks.shown_pairs import Shown

QUOTED = "“The old mill at Brackwater will be sold to the village before winter,” Mayor Ada Finn said."
TOLD = "Mayor Ada Finn said that the old mill at Brackwater would be sold to the village before winter."
SENTENCE = "The wooden bridge beside the harbour was closed after divers found cracks in two of its pillars."
MORE = "Lorries carried 340 sacks of flour across the frozen river on their way to the bakeries."
NORTH = f"Mill to go\n\n{QUOTED}\n\n{SENTENCE}\n\n{MORE}\n"
SOUTH = f"Brackwater news\r\n\r\n{QUOTED}\r\n\r\n{SENTENCE}\r\n"
EAST = f"From the council\n\n{TOLD}\n\nNobody else spoke.\n"
TEXTS = {"north": NORTH, "south": SOUTH, "east": EAST}


def place(article: str, words: str) -> str:
    """Return where words stand in one of the texts, as a mark is written."""
    start = TEXTS[article].index(words)
    return f"{article}:{start}-{start + len(words)}"


def event(folder: Path, marks: str, part: str = "tuning", name: str = "mill") -> Path:
    """Write the texts and a file of marks; return the gold folder."""
    (folder / "marked").mkdir(exist_ok=True)
    (folder / "gold").mkdir(exist_ok=True)
    for article, text in TEXTS.items():
        (folder / "gold" / f"{article}.txt").write_bytes(text.encode())
    files = "\n".join(f'{article} = "{article}.txt"' for article in TEXTS)
    written = f'part = "{part}"\n{marks}\n[articles]\n{files}\n'
    (folder / "marked" / f"{name}.toml").write_text(written, encoding="utf-8")
    return folder / "gold"


def marks(**kinds: list[tuple[str, str]]) -> str:
    """Return marks as they are written."""
    return "\n".join(f"{kind} = {[list(pair) for pair in pairs]}" for kind, pairs in kinds.items())


ALL = marks(
    quotation=[(place("north", QUOTED[:70]), place("south", QUOTED[:70]))],
    retold=[(place("east", TOLD[:70]), place(other, QUOTED[:70])) for other in ("north", "south")],
    sentence=[(place("south", SENTENCE), place("north", SENTENCE))],
)


def run(folder: Path, gold: Path, *more: str) -> int:
    return same_words.main([str(gold), *more], folder / "marked")


def span(start: int, end: int, article: str = "a") -> Place:
    return Place(article, Span(start, end))


def shown(left: Place, right: Place) -> Shown:
    return Shown(Pair(left, right))


def test_what_is_marked_and_shown_is_right(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, event(tmp_path, ALL)) == 0
    head, quotation, retold, _, sentence, _ = capsys.readouterr().out.splitlines()
    assert head == "tuning: 1 events, 3 articles"
    assert "precision 1.000 (1 of 1; 0.21 to 1.00)  recall 1.000 (1 of 1; 0.21 to 1.00)  F1 1.000" in quotation
    assert "precision 1.000 (2 of 2; 0.34 to 1.00)  recall 1.000 (2 of 2; 0.34 to 1.00)" in retold
    assert "precision 1.000 (1 of 1; 0.21 to 1.00)  recall 1.000 (1 of 1; 0.21 to 1.00)" in sentence


def test_figures_of_one_thing_are_paired_two_by_two(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    marked = marks(fact=[(place("south", "two of its pillars"), place("north", "two of its pillars"))])
    assert run(tmp_path, event(tmp_path, marked), "--kind", "fact") == 0
    assert "precision 1.000 (1 of 1; 0.21 to 1.00)  recall 1.000 (1 of 1; 0.21 to 1.00)" in capsys.readouterr().out


def test_wrong_and_missed_pairs_are_listed_with_their_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = event(tmp_path, marks(sentence=[(place("north", MORE), place("east", "Nobody else spoke."))]))
    assert run(tmp_path, gold, "--wrong", "--kind", "sentence") == 0
    _, figures, _, wrong, _, *places, _, missed, _, left, right = capsys.readouterr().out.splitlines()
    assert "precision 0.000 (0 of 1; 0.00 to 0.79)  recall 0.000 (0 of 1; 0.00 to 0.79)  F1 0.000" in figures
    assert wrong == "sentence: shown, not marked (1)"
    assert all(SENTENCE in each for each in places[:2])
    assert missed == "sentence: marked, not shown (1)"
    assert (left.strip(), right.strip()) == (
        f"mill/{place('north', MORE)}  {MORE}",
        f"mill/{place('east', 'Nobody else spoke.')}  Nobody else spoke.",
    )


@pytest.mark.parametrize("kind", ["[doubtful]\nquotation", "statement"])
def test_a_doubtful_pair_and_a_statement_are_left_out(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pair = [place("north", QUOTED[:5]), place("south", QUOTED[:5])]
    assert run(tmp_path, event(tmp_path, f"{kind} = [{pair}]"), "--kind", "quotation") == 0
    assert "precision - (0 of 0)  recall - (0 of 0)  F1 -  (1 doubtful left out)" in capsys.readouterr().out


def test_the_part_that_is_asked_for_is_counted_and_its_words_are_never_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold = event(tmp_path, ALL, "test")
    assert run(tmp_path, gold) == 0
    assert capsys.readouterr().out.startswith("tuning: 0 events, 0 articles\n")
    assert run(tmp_path, gold, "--part", "test") == 0
    assert capsys.readouterr().out.startswith("test: 1 events, 3 articles\n")
    with pytest.raises(SystemExit):
        run(tmp_path, gold, "--part", "test", "--wrong")
    said = capsys.readouterr()
    assert "the words of the test texts are not shown" in said.err
    assert said.out == ""


def test_an_absent_folder_or_article_is_said_in_plain_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = event(tmp_path, ALL)
    assert run(tmp_path, tmp_path / "nowhere") == 1
    assert capsys.readouterr().err == (
        f"{tmp_path / 'nowhere'}: no such folder. Give the folder that holds the marked articles.\n"
    )
    (gold / "south.txt").unlink()
    assert run(tmp_path, gold) == 1
    said = capsys.readouterr()
    assert said.err.startswith(f"{gold / 'south.txt'}: an article that was marked cannot be read.")
    assert said.out == ""


def test_a_mark_beyond_the_end_of_its_text_says_that_the_file_is_another_one(tmp_path: Path) -> None:
    gold = event(tmp_path, ALL)
    (gold / "south.txt").write_text("Short.", encoding="utf-8")
    (found,) = hand_marks.events("tuning", tmp_path / "marked")
    with pytest.raises(DataError, match="lies beyond the text's end"):
        found.texts(gold)
    (gold / "south.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UnreadableFileError):
        found.texts(gold)


@pytest.mark.parametrize(
    "broken",
    [
        'quotation = [["north:1-2", "west:1-2"]]',
        'quotation = [["north:1-2", "south:4-4"]]',
        'quotation = [["north:1-2", "south"]]',
        'quotation = [["north:1-2"]]',
        "quotation = [",
        "[part]",
    ],
)
def test_a_file_of_marks_that_is_broken_is_named(broken: str, tmp_path: Path) -> None:
    event(tmp_path, broken)
    with pytest.raises(DataError) as error:
        hand_marks.events("tuning", tmp_path / "marked")
    assert "mill.toml" in str(error.value)


def test_a_file_of_marks_without_a_known_part_is_named(tmp_path: Path) -> None:
    event(tmp_path, "", "practice")
    with pytest.raises(DataError, match=r"mill\.toml: no part or no articles"):
        hand_marks.events("tuning", tmp_path / "marked")


def test_ids_that_two_events_share_are_kept_apart(tmp_path: Path) -> None:
    event(tmp_path, ALL)
    gold = event(tmp_path, ALL, name="mill-again")
    read = [(found, found.texts(gold)) for found in hand_marks.events("tuning", tmp_path / "marked")]
    counts = same_words.tallies(read, ["sentence"])
    assert [pair.left.article for pair in counts["sentence"].found] == ["mill-again/south", "mill/south"]
    assert len(counts["sentence"].right) == 2


def test_half_of_the_shorter_stretch_must_be_in_common_on_both_sides() -> None:
    tally = Tally()
    mark = Pair(span(0, 20), span(0, 20, "b"))
    tally.add(
        [
            shown(span(15, 25), span(0, 4, "b")),
            shown(span(16, 26), span(0, 4, "b")),
            shown(span(15, 25), span(0, 4, "c")),
        ],
        [mark],
        [],
        ordered=True,
    )
    assert (len(tally.right), len(tally.wrong), len(tally.found), len(tally.missed)) == (1, 2, 1, 0)


def test_what_is_retold_keeps_its_sides_and_other_pairs_may_be_turned_round() -> None:
    turned = [shown(span(0, 9, "b"), span(0, 9))]
    mark = [Pair(span(0, 9), span(0, 9, "b"))]
    retold, sentence = Tally(), Tally()
    retold.add(turned, mark, [], ordered=True)
    sentence.add(turned, mark, [], ordered=False)
    assert (len(retold.wrong), len(retold.missed)) == (1, 1)
    assert (len(sentence.right), len(sentence.found)) == (1, 1)


def test_a_pair_that_matches_a_mark_is_right_even_where_it_meets_a_doubtful_one() -> None:
    tally = Tally()
    pair, other = Pair(span(0, 9), span(0, 9, "b")), Pair(span(8, 30), span(8, 30, "b"))
    tally.add([shown(*pair), shown(span(20, 25), span(29, 40, "b"))], [pair], [other], ordered=False)
    assert (len(tally.right), len(tally.neither), len(tally.wrong)) == (1, 1, 0)


def test_one_pair_shown_may_find_several_marks_and_precision_counts_it_once() -> None:
    tally = Tally()
    marked = [Pair(span(0, 9), span(0, 9, "b")), Pair(span(10, 19), span(10, 19, "b"))]
    tally.add([shown(span(0, 19), span(0, 19, "b"))], marked, [], ordered=False)
    assert (len(tally.right), len(tally.found)) == (1, 2)
    assert tally.f1 == 1.0
