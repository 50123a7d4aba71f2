"""How long the bundled articles take once all is warm: python -m benchmarks.five [--runs N] [--json].

Milliseconds of CPU for the whole bundled corpus, the median and the least of the runs: annotating it, computing all
measures from that, both together, and filling all tidy tables (measures among them). Each run annotates anew, so
nothing that is kept of one document helps the next; word lists and dictionaries are read before.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
from collections.abc import Callable, Sequence
from statistics import median
from time import process_time
from typing import TypeVar

from analysis.annotation.annotate import annotate
from analysis.annotation.document import Document
from analysis.corpus.loading import load_corpus
from analysis.measures.every import MEASURES
from analysis.measures.measure import Reading
from analysis.tables.every import tidy_tables

CORPUS = "syria-withdrawal"
RUNS = 30
Made = TypeVar("Made")


def measured(documents: Sequence[Document]) -> list[list[tuple[Reading, ...]]]:
    """Return the readings of each measure for each document, in the order of the list of measures.

    Document by document, as the table of scores does it.
    """
    articles = [document.article.id for document in documents]
    kept = [[measure.kept(document) for measure in MEASURES] for document in documents]
    return [measure.together(articles, [row[place] for row in kept]) for place, measure in enumerate(MEASURES)]


def timed(runs: int, corpus: str = CORPUS) -> dict[str, list[float]]:
    """Return for each stage the milliseconds of CPU of each run."""
    articles = load_corpus(corpus).articles
    found: dict[str, list[float]] = {"annotate": [], "measures": [], "together": [], "tables": []}
    for run in range(runs + 1):
        gc.collect()  # what earlier runs left behind is not this one's work
        documents, annotating = _taken(lambda: [annotate(article) for article in articles])
        _, measuring = _taken(lambda made=documents: measured(made))
        fresh = [annotate(article) for article in articles]
        _, filling = _taken(lambda made=fresh: tidy_tables(made))
        if run:  # the first one reads the lists
            for stage, taken in zip(found, (annotating, measuring, annotating + measuring, filling), strict=True):
                found[stage].append(taken)
    return found


def summary(found: dict[str, list[float]]) -> dict[str, dict[str, float]]:
    """Return the median and the least of each stage.

    >>> summary({"annotate": [3.0, 1.0, 2.0]})
    {'annotate': {'median_ms': 2.0, 'least_ms': 1.0}}
    """
    return {
        stage: {"median_ms": round(median(taken), 2), "least_ms": round(min(taken), 2)}
        for stage, taken in found.items()
    }


def _taken(work: Callable[[], Made]) -> tuple[Made, float]:
    begun = process_time()
    made = work()
    return made, (process_time() - begun) * 1000


def main(arguments: Sequence[str]) -> int:
    """Print a line for each stage, or one of JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.five", description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS, help="how often each stage is run")
    parser.add_argument("--json", action="store_true", help="one line of JSON")
    asked = parser.parse_args(arguments)
    stages = summary(timed(max(1, asked.runs)))
    if asked.json:
        sys.stdout.write(json.dumps(stages) + "\n")
        return 0
    sys.stdout.write(f"the bundled articles, milliseconds of CPU, runs: {max(1, asked.runs)}\n")
    for stage, taken in stages.items():
        sys.stdout.write(f"{stage:10} median {taken['median_ms']:7.1f}   least {taken['least_ms']:7.1f}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
