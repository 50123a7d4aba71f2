"""The dashboard on made-up reports of one event: arguments are how many, and of how many outlets (0: none known)."""

import runpy
import sys
from functools import cache
from pathlib import Path

from analysis.corpus.article import Corpus
from benchmarks.gathered import gathered
from dashboard import reading


@cache
def corpus() -> Corpus:
    """Return the made-up corpus, made once."""
    return gathered(int(sys.argv[1]), int(sys.argv[2]))


if __name__ == "__main__":
    reading.corpora = lambda: [(corpus().id, corpus().name)]
    reading.load_corpus = lambda corpus_id: corpus()
    runpy.run_path(str(Path(__file__).parents[1] / "app.py"), run_name="__main__")
