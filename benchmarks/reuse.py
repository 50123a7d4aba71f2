"""What comparing the words of many articles costs, and whether all copies are found: python -m benchmarks.reuse.

The articles are made up (`benchmarks.copied`): eight paragraphs of boilerplate, each in 30 to 60 % of them, and planted
copies of 8 to 60 words in 2 to 60 articles, three copies of ten with another word in the middle in one article. Each
size runs in a process of its own; the articles are annotated in full (`annotate`), which is shown and not counted. The
stages are timed one by one, in seconds of CPU.

A copy in up to `MOST` articles is found where the passages hold it for each two of them; one in more articles where
they hold it for each article and some other one. Of a copy with a changed word both halves must be found.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from itertools import combinations
from multiprocessing import get_context
from time import process_time
from typing import Any

import numpy as np

from benchmarks import copied
from benchmarks.copied import Copy
from benchmarks.memory import peak_mb

SIZES = (1_000, 10_000)
STAGES = {
    "shared": ("analysis.comparison.reuse", "shared_passages"),
    "aligned": ("analysis.comparison.sentence_pairs", "aligned"),
    "retold": ("analysis.comparison.retellings.retold", "retold"),
    "utterances": ("analysis.comparison.quotations.utterances", "utterances"),
    "facts": ("analysis.comparison.facts_told.facts", "fact_variants"),
}
"""Name of a stage -> the function that is timed; `utterances` after `retold`, whose answer it asks for."""
TARGET = 1.5
Halves = list[tuple[int, int]]
Where = dict[tuple[int, int], dict[int, Halves]]
"""Articles (left, right) -> distance of their places -> the passages there, as first and last word on the left."""


@dataclass(frozen=True)
class Run:
    """One size: milliseconds of CPU an article by stage (`annotate` first, not counted), and what was found."""

    articles: int
    milliseconds: dict[str, float]
    annotate: float
    passages: int
    pairs: int
    copies: int
    found: int
    peak_mb: float

    @property
    def whole(self) -> float:
        """Return the milliseconds an article of all stages together."""
        return sum(self.milliseconds.values())


def run(count: int, stages: Sequence[str]) -> Run:
    """Make, compare and check so many articles; wordings are timed always, passages checked always."""
    from analysis.annotation.annotate import annotate
    from analysis.comparison.wording import wording

    planted = copied.copies(count)
    spent = {"annotate": 0.0, "wordings": 0.0}
    wordings, texts = [], []
    for article in copied.articles(count, planted):
        document = _timed(spent, "annotate", lambda each: annotate(each), article)
        wordings.append(_timed(spent, "wordings", lambda each: wording(each), document))
        texts.append(article.text)
    for stage in stages:
        module, name = STAGES[stage]
        spent[stage] = 0.0
        _timed(spent, stage, getattr(import_module(module), name), *wordings)
    peak = peak_mb()
    milliseconds = {stage: 1000 * seconds / count for stage, seconds in spent.items()}
    annotated = milliseconds.pop("annotate")
    return Run(count, milliseconds, annotated, *_checked(planted, texts, wordings), peak)


def _checked(planted: Sequence[Copy], texts: Sequence[str], wordings: Sequence[Any]) -> tuple[int, int, int, int]:
    """Return the number of passages, of pairs of places looked at, of what was asked for, and of what was found."""
    from analysis.comparison.reuse import passages

    columns = passages(*wordings)
    asked = [each for copy in _wanted(planted, texts, wordings) for each in copy]
    where = _where(columns)
    return len(columns.left), _pairs(wordings), len(asked), sum(_holds(where, *each) for each in asked)


def _timed(spent: dict[str, float], stage: str, work: Callable[..., Any], *arguments: Any) -> Any:
    begun = process_time()
    answer = work(*arguments)
    spent[stage] += process_time() - begun
    return answer


def _pairs(wordings: Sequence[Any]) -> int:
    """Return how many pairs of places the index of five-word runs leads to."""
    from analysis.comparison.reuse import LEAST, MOST
    from analysis.comparison.runs import grams, laid_out

    counts = grams(laid_out([each.keys for each in wordings]), LEAST).counts.astype(np.int64)
    few = counts[counts <= MOST]
    return int((few * (few - 1) // 2).sum() + counts[counts > MOST].sum())


Asked = tuple[tuple[int, int, int], list[tuple[int, int]]]
"""An article with the first word and the number of words of a copy (or of a half of one), and where others print it."""


def _wanted(planted: Sequence[Copy], texts: Sequence[str], wordings: Sequence[Any]) -> list[list[Asked]]:
    """Return for each copy what must be found: each pair of articles alone, or each article with all the others."""
    from analysis.comparison.reuse import LEAST, MOST
    from analysis.spans import Span

    def first(number: int, words: str) -> int:
        start = texts[number].lower().index(words.lower())
        return int(wordings[number].words_in(Span(start, start + len(words)))[0])

    found = []
    for copy in planted:
        length = len(copy.words)
        places = [(number, first(number, copy.version(number))) for number in copy.whole]
        asked: list[Asked] = []
        if len(copy.whole) + len(copy.changed) <= MOST:
            asked += [((*one, length), [two]) for one, two in combinations(places, 2)]
        elif len(places) > 1:
            asked += [((*one, length), [two for two in places if two != one]) for one in places]
        for number in copy.changed:
            begun = first(number, copy.version(number))
            for start, stop in ((0, copy.middle), (copy.middle + 1, length)):
                others = [(other, place + start) for other, place in places]
                if stop - start >= LEAST and others:
                    asked.append(((number, begun + start, stop - start), others))
        found.append(asked)
    return found


def _where(columns: Any) -> Where:
    where: Where = defaultdict(lambda: defaultdict(list))
    for left, first, right, other, tokens in zip(*(column.tolist() for column in columns[:5]), strict=True):
        where[left, right][other - first].append((first, first + tokens))
    return where


def _holds(where: Where, one: tuple[int, int, int], others: Sequence[tuple[int, int]]) -> bool:
    """Say whether the passages hold these words of one article together with one of the others."""
    number, first, length = one
    for other, place in others:
        (left, begin), (right, end) = sorted([(number, first), (other, place)])
        spans = where.get((left, right), {}).get(end - begin, [])
        at = bisect_right(spans, (begin, sys.maxsize)) - 1
        if at >= 0 and spans[at][1] >= begin + length:
            return True
    return False


def _apart(size: int, stages: Sequence[str]) -> Run:
    """Return one size's run in a process of its own, so that its memory and its caches are its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(run, size, stages).result()


def measured(sizes: Sequence[int], stages: Sequence[str] = tuple(STAGES)) -> dict[str, Any]:
    """Return all figures by size; the keys of `--json`. Each size is a process of its own."""
    runs = [_apart(size, stages) for size in sizes]
    first, last = runs[0], runs[-1]
    return {
        "articles": list(sizes),
        "ms_per_article": [round(each.whole, 3) for each in runs],
        "growth": round(last.whole / first.whole, 2),
        "recall": min(each.found / each.copies for each in runs),
        "copies": [each.copies for each in runs],
        "passages": [each.passages for each in runs],
        "pairs_looked_at": [each.pairs for each in runs],
        "pairs_of_articles": [size * (size - 1) // 2 for size in sizes],
        "peak_mb": [round(each.peak_mb) for each in runs],
        "stages_ms": {stage: [round(each.milliseconds[stage], 3) for each in runs] for stage in first.milliseconds},
        "stages_growth": {
            stage: round(last.milliseconds[stage] / taken, 2) for stage, taken in first.milliseconds.items() if taken
        },
        "annotate_ms": [round(each.annotate, 3) for each in runs],
    }


def table(found: dict[str, Any]) -> str:
    """Return the figures as a table for people."""
    heads = "".join(f"{size:>14,}" for size in found["articles"])
    rows = {
        **{f"{stage}, ms an article": (values, ".3f") for stage, values in found["stages_ms"].items()},
        "all of these, ms an article": (found["ms_per_article"], ".3f"),
        "(annotate, not counted)": (found["annotate_ms"], ".3f"),
        "passages found": (found["passages"], ","),
        "pairs of places looked at": (found["pairs_looked_at"], ","),
        "pairs of articles": (found["pairs_of_articles"], ","),
        "memory at most, MiB": (found["peak_mb"], ","),
    }
    lines = [f"made-up articles, boilerplate-heavy; {platform.machine()}, Python {platform.python_version()}", ""]
    lines += [f"{'':<36}{heads}{'growth':>10}"]
    for name, (values, shape) in rows.items():
        grown = found["stages_growth"].get(name.removesuffix(", ms an article"))
        grown = found["growth"] if name.startswith("all of these") else grown
        lines.append(f"{name:<36}{''.join(f'{value:>14{shape}}' for value in values)}{grown or '':>10}")
    recall = f"{found['recall']:.4f}"
    asked = ", ".join(f"{number:,}" for number in found["copies"])
    return "\n".join(
        [*lines, "", f"Planted copies found (pairs asked for: {asked}): recall {recall}. Aim: 1.0, growth < {TARGET}."]
    )


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; returns 1 where a copy was not found."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reuse", description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, nargs="+", default=list(SIZES), metavar="N", help="sizes (1000 10000)")
    parser.add_argument("--stages", nargs="+", choices=STAGES, default=list(STAGES), help="what to time (all)")
    parser.add_argument("--json", action="store_true", help="print one line of JSON")
    chosen = parser.parse_args(arguments)
    if min(chosen.articles) < 2:
        parser.error("--articles: at least 2")
    found = measured(sorted(chosen.articles), chosen.stages)
    print(json.dumps(found) if chosen.json else table(found))  # noqa: T201
    return 0 if found["recall"] == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
