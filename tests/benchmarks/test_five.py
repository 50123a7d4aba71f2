"""The benchmark of the bundled articles prints what it says."""

from __future__ import annotations

import json

import pytest

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article
from analysis.measures.every import MEASURES
from analysis.tables.scores import TABLE
from benchmarks import five


def test_each_stage_has_a_median_and_a_least(capsys: pytest.CaptureFixture[str]) -> None:
    assert five.main(["--runs", "1", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["annotate", "measures", "together", "tables"]
    for taken in found.values():
        assert 0 < taken["least_ms"] <= taken["median_ms"]
    assert found["together"]["least_ms"] > found["annotate"]["least_ms"]


def test_the_lines_for_people_name_the_stages(capsys: pytest.CaptureFixture[str]) -> None:
    assert five.main(["--runs", "1"]) == 0
    head, *lines = capsys.readouterr().out.splitlines()
    assert head == "the bundled articles, milliseconds of CPU, runs: 1"
    assert [line.split()[0] for line in lines] == ["annotate", "measures", "together", "tables"]


def test_the_measures_timed_are_all_of_those_in_the_table_of_scores() -> None:
    texts = ("The dyke broke. It was mended, the mayor said.", "A dyke was mended by the mayor.")
    documents = [annotate(Article(f"a{place}", text)) for place, text in enumerate(texts)]
    found = five.measured(documents)
    assert len(found) == len(MEASURES)
    rows = TABLE.frame([TABLE.of(document) for document in documents])
    assert sum(len(readings) for measure in found for readings in measure) == len(rows)
