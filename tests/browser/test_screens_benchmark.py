"""The benchmark of screens runs, on a corpus that is made for it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from benchmarks.screens import Taken, measured, table


def test_the_benchmark_opens_a_page_of_a_made_up_corpus() -> None:
    with ThreadPoolExecutor(1) as apart:  # the tests' own thread may hold the loop of their browser
        rows = apart.submit(measured, 6, 2, 1, only=["overview"]).result()
    assert rows["overview"]["median_ms"] > 0
    assert rows["overview"]["sent_kb"] > 1
    assert "| overview |" in table(rows, "6 articles")


@pytest.mark.parametrize(("times", "p95"), [([5.0], 5), ([1.0] * 19 + [100.0], 95)])
def test_the_slow_end_of_few_runs_is_the_longest_one(times: list[float], p95: int) -> None:
    assert Taken(times).row()["p95_ms"] == p95
