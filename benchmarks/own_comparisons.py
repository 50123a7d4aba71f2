"""What a server holds that is shown one comparison of readers' own after the other: it must not grow without end.

    python -m benchmarks.own_comparisons --comparisons 300 --articles 20

Each one is made, saved, opened by its link and drawn, in this process, as the dashboard does it. The texts are made up,
and no two are alike.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from tempfile import TemporaryDirectory
from time import process_time

from streamlit.testing.v1 import AppTest

from analysis.corpus.known import known
from analysis.corpus.own.draft import EMPTY, added, settled
from analysis.corpus.own.store import new_id
from benchmarks import generated
from benchmarks.memory import held_mb

EVERY = 50
_PAGE = """
from dashboard import screen
screen.PAGES = {"%s": screen.PAGES.pop("%s"), **screen.PAGES}
screen.draw()
"""


def opened(comparisons: int, articles: int, page: str) -> Iterator[tuple[int, float]]:
    """Open so many comparisons; yield now and then how many were opened and what the process holds, in MiB."""
    from dashboard import reading

    yield 0, held_mb()
    for number in range(comparisons):
        texts = generated.articles(number * articles, (number + 1) * articles)
        draft = added(EMPTY, [replace(each, id="") for each in texts], known(), reading.store().bounds)
        saved = reading.store().save(settled(draft, new_id(), f"Comparison {number}", known()))
        test = AppTest.from_string(_PAGE % (page, page), default_timeout=600)
        test.query_params["corpus"] = saved.corpus.id
        test.run()
        if test.exception:
            raise RuntimeError(test.exception[0].message)
        if (number + 1) % EVERY == 0 or number + 1 == comparisons:
            gc.collect()
            yield number + 1, held_mb()


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a row for each fifty comparisons."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--comparisons", type=int, default=300)
    parser.add_argument("--articles", type=int, default=20, help="of each comparison")
    parser.add_argument("--page", default="overview", help="which is drawn")
    asked = parser.parse_args(arguments)
    sys.stdout.write("| comparisons opened | memory, MiB | CPU, s |\n|---|---|---|\n")
    with TemporaryDirectory() as folder:
        os.environ["SAVED_FOLDER"] = folder
        for done, held in opened(asked.comparisons, asked.articles, asked.page):
            sys.stdout.write(f"| {done} | {held:.0f} | {process_time():.0f} |\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
