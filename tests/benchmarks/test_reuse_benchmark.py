"""The benchmark of comparisons plants what it says, finds it, and notices what was not found."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from analysis.annotation.annotate import annotate
from analysis.comparison.reuse import MOST, passages
from analysis.comparison.wording import wording
from benchmarks import copied, reuse
from benchmarks.copied import Copy

KEYS = {"articles", "ms_per_article", "growth", "recall", "peak_mb", "pairs_looked_at", "stages_ms", "stages_growth"}


def test_what_is_planted_depends_on_the_size_and_the_seed_alone() -> None:
    assert copied.copies(30) == copied.copies(30)
    assert copied.copies(30) != copied.copies(30, seed=1)


def test_copies_stand_in_their_articles_and_boilerplate_in_many() -> None:
    planted = copied.copies(60)
    texts = [article.text.lower() for article in copied.articles(60, planted)]
    for copy in planted:
        assert 8 <= len(copy.words) <= 60
        assert not {*copy.whole} & {*copy.changed}
        for number in (*copy.whole, *copy.changed):
            assert copy.version(number).lower() in texts[number]
    own = {copy.version(number).lower() for copy in planted for number in copy.whole}
    paragraphs = [line for text in texts for line in {*text.split("\n\n")} if not any(each in line for each in own)]
    often = {line for line in paragraphs if paragraphs.count(line) > 60 / 5}
    assert len(often) == copied.BOILERPLATE


def test_a_changed_copy_has_one_other_word_in_its_middle() -> None:
    copy = Copy(tuple("abcdefghijk"), (1,), (2,), 5)
    assert copy.version(1) == "a b c d e f g h i j k"
    assert copy.version(2) == "a b c d e instead2 g h i j k"


def test_a_run_measures_each_stage_and_finds_all_copies() -> None:
    found = reuse.run(40, ["shared"])
    assert found.found == found.copies > 0
    assert set(found.milliseconds) == {"wordings", "shared"}
    assert found.whole > 0
    assert found.pairs > 0


def test_a_copy_that_no_passage_holds_is_missed() -> None:
    planted = copied.copies(40)
    articles = list(copied.articles(40, planted))
    wordings = [wording(annotate(article)) for article in articles]
    asked = [each for copy in reuse._wanted(planted, [article.text for article in articles], wordings) for each in copy]
    columns = passages(*wordings)
    assert all(reuse._holds(reuse._where(columns), *each) for each in asked)
    none = type(columns)(*(column[:0] for column in columns))
    assert not any(reuse._holds(reuse._where(none), *each) for each in asked)
    short = columns._replace(tokens=columns.tokens - 1)
    assert not all(reuse._holds(reuse._where(short), *each) for each in asked)


def test_a_copy_in_more_articles_than_the_cap_is_asked_for_in_each_of_them() -> None:
    words = ("the", "red", "gate", "of", "the", "old", "mill", "is", "closed")
    planted = [Copy(words, tuple(range(MOST + 1)), (), 4)]
    texts = [f"Head{number}.\n\n{' '.join(words)}.\n" for number in range(MOST + 1)]
    wordings = [wording(annotate(copied.Article(str(number), text))) for number, text in enumerate(texts)]
    ((*asked,),) = reuse._wanted(planted, texts, wordings)
    assert [each[0][0] for each in asked] == list(range(MOST + 1))
    assert all(len(others) == MOST for _, others in asked)
    assert all(one[0] < two[0] for (one, _), (two, _) in pairwise(asked))


def test_the_line_of_json_has_its_keys_and_a_missed_copy_is_an_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run = reuse.Run(10, {"wordings": 1.0, "shared": 2.0}, 5.0, 7, 9, 4, 4, 100.0)
    monkeypatch.setattr(reuse, "_apart", lambda size, stages: run)
    assert reuse.main(["--articles", "10", "100", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found.keys() >= KEYS
    assert found["growth"] == 1.0
    monkeypatch.setattr(reuse, "_apart", lambda size, stages: reuse.Run(10, {"shared": 2.0}, 5.0, 7, 9, 4, 3, 100.0))
    assert reuse.main(["--articles", "10"]) == 1
    assert "recall 0.75" in capsys.readouterr().out
