"""How fast many articles are measured, beside a plain pipeline: python -m benchmarks.pipeline --articles N [--json].

Both sides get the same made-up articles (`benchmarks.generated`) and are timed by the seconds of CPU that they take;
making the articles, and reading dictionaries and lists at the start, is not counted. The plain side
(`benchmarks.plain`) gives VADER's score of each sentence, textstat's values, counts of words, and of the phrases of
the same lists. Ours (`analysis.survey`) gives these too, and sets furniture aside, counts words by outlet, and heeds
capitals, traps and targets of phrases. Each run is a process of its own. Below 2,000 articles the sides take turns,
and medians count; above 10,000 the plain side does a sample of 2,000.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from statistics import median
from time import process_time
from typing import Any

from benchmarks import generated
from benchmarks.memory import peak_mb

SAMPLE, SMALL, LARGE = 2_000, 2_000, 10_000
TURNS = 3
PART = 300
"""Articles on which the parts are measured by themselves."""
HANDFUL = 400
"""Articles that are made at once, so that no corpus is held whole on our side."""


@dataclass(frozen=True)
class Run:
    """One run of one side: seconds of CPU by stage (`setup` not counted), and the most memory it held, in MiB."""

    articles: int
    seconds: dict[str, float]
    peak_mb: float

    def per_second(self, *without: str) -> float:
        """Return the articles per second of CPU, some stages left out."""
        return self.articles / sum(taken for stage, taken in self.seconds.items() if stage not in ("setup", *without))


def ours(count: int, phrases: bool = True) -> Run:
    """Survey so many articles, made a handful at a time; the words by outlet are read out at the end."""
    from analysis.survey.survey import Survey

    generated.vocabulary()
    begun = process_time()
    list(Survey(phrases=phrases).batches(generated.articles(-1, 0)))
    seconds = {"setup": process_time() - begun, "survey": 0.0}
    survey = Survey(phrases=phrases)
    for start in range(0, count, HANDFUL):
        made = list(generated.articles(start, min(start + HANDFUL, count)))
        begun = process_time()
        for _ in survey.batches(made):
            pass
        seconds["survey"] += process_time() - begun
    begun = process_time()
    for outlet in survey.outlets:
        survey.words(outlet)
    seconds["survey"] += process_time() - begun
    return Run(count, seconds, peak_mb())


def plain(count: int) -> Run:
    """Run the plain pipeline over so many articles."""
    from analysis.survey.phrases import phrase_lists
    from analysis.syllables import syllables
    from benchmarks.plain import alternation, forms, offline, plain_pipeline

    texts = [article.text for article in generated.articles(0, count)]
    lists = {name: alternation(forms(phrases)) for name, phrases in phrase_lists("en").items()}
    with offline(syllables):
        plain_pipeline([article.text for article in generated.articles(-1, 0)], lists)
        return Run(count, plain_pipeline(texts, lists).seconds, peak_mb())


def parts(count: int, turns: int) -> dict[str, float]:
    """Measure the parts by themselves (see `benchmarks.parts`)."""
    from benchmarks.parts import measured

    return measured(count, turns)


def _apart(work: Callable[..., Any], *arguments: Any) -> Any:
    """Do the work in a new process, so that its memory and its caches are its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *arguments).result()


def measured(count: int, turns: int) -> dict[str, Any]:
    """Return all figures for a corpus of so many articles, medians of so many turns; the keys of `--json`."""
    sample = count if count <= LARGE else SAMPLE
    runs: list[tuple[Run, Run, Run]] = []
    for _ in range(turns):
        bare = _apart(ours, min(count, LARGE), False)
        runs.append((_apart(plain, sample), _apart(ours, count), bare))
    plainly, us, bare_us = ([each[side] for each in runs] for side in range(3))
    speed, our_speed = median(run.per_second() for run in plainly), median(run.per_second() for run in us)
    bare_speed, our_bare = (
        median(run.per_second("phrases") for run in plainly),
        median(run.per_second() for run in bare_us),
    )
    return {
        "articles": count,
        "plain_per_cpu_s": round(speed, 1),
        "ours_per_cpu_s": round(our_speed, 1),
        "ratio": round(our_speed / speed, 2),
        "peak_mb": round(max(run.peak_mb for run in us), 1),
        "plain_articles": sample,
        "plain_peak_mb": round(max(run.peak_mb for run in plainly), 1),
        "plain_per_cpu_s_without_phrases": round(bare_speed, 1),
        "ours_per_cpu_s_without_phrases": round(our_bare, 1),
        "ratio_without_phrases": round(our_bare / bare_speed, 2),
        "setup_cpu_s": round(median(run.seconds["setup"] for run in us), 2),
        "plain_stages_ms": {
            stage: round(1000 * median(run.seconds[stage] for run in plainly) / sample, 3)
            for stage in plainly[0].seconds
        },
        **_apart(parts, min(count, PART), turns),
    }


def table(found: dict[str, Any]) -> str:
    """Return the figures as a table for people."""
    sampled = "" if found["plain_articles"] == found["articles"] else f" (a sample of {found['plain_articles']:,})"
    compared = {
        "all outputs": "{}_per_cpu_s",
        "without the phrase stage": "{}_per_cpu_s_without_phrases",
        "readability, cold, from the text on": "readability_{}",
        "VADER, the same sentences": "vader_{}",
        "500 phrases": "phrases_500_{}",
        "5,000 phrases": "phrases_5000_{}",
    }
    speeds = {name: (found[key.format("plain")], found[key.format("ours")]) for name, key in compared.items()}
    speeds["readability, cold, sentences shared"] = found["readability_plain"], found["readability_shared_ours"]
    lines = [
        f"{found['articles']:,} made-up articles of about {generated.WORDS} words, one core of {platform.machine()}, "
        f"Python {platform.python_version()}",
        "",
        f"{'articles per CPU second':<40}{'plain':>10}{'ours':>10}{'ratio':>8}",
        *(f"{name:<40}{slow:>10,.0f}{fast:>10,.0f}{fast / slow:>8.1f}" for name, (slow, fast) in speeds.items()),
        "",
        f"5,000 phrases cost {found['phrases_cost']:.2f} times what 500 cost (ours).",
        f"Memory at most: ours {found['peak_mb']:,.0f} MiB, plain {found['plain_peak_mb']:,.0f} MiB{sampled}.",
        f"Reading dictionaries and lists, once, not counted above: {found['setup_cpu_s']:.2f} s of CPU.",
        f"The full path with speakers and voices (annotate): {found['annotate_per_cpu_s']:.0f} articles a CPU second.",
    ]
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pipeline", description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=1_000, metavar="N", help="how many articles (1,000)")
    parser.add_argument("--turns", type=int, metavar="N", help="how often each side runs (3; 1 from 2,000 articles on)")
    parser.add_argument("--json", action="store_true", help="print one line of JSON")
    chosen = parser.parse_args(arguments)
    turns = chosen.turns or (TURNS if chosen.articles < SMALL else 1)
    if chosen.articles < 1 or turns < 1:
        parser.error("--articles and --turns: at least 1")
    found = measured(chosen.articles, turns)
    print(json.dumps(found) if chosen.json else table(found))  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
