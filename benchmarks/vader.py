"""VADER's scores beside the package's own, in time and to the last bit: python -m benchmarks.vader [options].

--sentences N  time so many invented sentences (default 4,000)
--identity N   compare all four scores of so many odd texts instead (100,000 take about a minute)
--json         print one line of JSON

Times are processor time, each the median of several turns, in which the package and the scorer take turns. "Cold" is a
first pass over the sentences with an empty cache of words; the lexicon is read before.
"""

from __future__ import annotations

import argparse
import json
import struct
import sys
from collections.abc import Callable, Iterable, Sequence
from statistics import median
from time import process_time

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from analysis.measures.vader.lexicon import CHUNKS
from analysis.measures.vader.scoring import compound, polarity
from benchmarks.vader_texts import Texts

SEED, TURNS = 20_110, 5
LENGTHS = (1_000, 5_000, 10_000, 20_000, 40_000)
EMOJI = (500, 1_000, 2_000, 4_000)
PATIENCE = {"words": 5_000, "emoji": 500}
"""The longest texts that the package is given: its time grows with the square of their length."""


def bits(scores: dict[str, float]) -> bytes:
    """Return the four scores as bytes, so that 0.0 and -0.0 differ."""
    return struct.pack("4d", *(scores[name] for name in ("neg", "neu", "pos", "compound")))


def differing(texts: Iterable[str]) -> list[str]:
    """Return the texts whose scores differ from the package's in any bit."""
    package = SentimentIntensityAnalyzer().polarity_scores
    found = []
    for text in texts:
        want, have = package(text), polarity(text)
        if bits(want) != bits(have) or bits({**have, "compound": compound(text)}) != bits(want):
            found.append(text)
    return found


def seconds(score: Callable[[str], object], texts: Sequence[str]) -> float:
    """Return the processor time that it takes to score the texts."""
    start = process_time()
    for text in texts:
        score(text)
    return process_time() - start


def timed(count: int) -> dict[str, float]:
    """Return microseconds a sentence, and how many times as fast as the package."""
    texts, package = Texts(SEED).sentences(count), SentimentIntensityAnalyzer().polarity_scores
    compound("good")
    found: dict[str, list[float]] = {}
    for _ in range(TURNS):
        CHUNKS.clear()
        # Cold first: what comes before would fill the cache.
        turn = {"cold": seconds(polarity, texts), "package": seconds(package, texts)}
        turn |= {"polarity": seconds(polarity, texts), "compound": seconds(compound, texts)}
        for name, time in turn.items():
            found.setdefault(f"{name}_us", []).append(time / count * 1e6)
            found.setdefault(f"{name}_ratio", []).append(turn["package"] / time)
    del found["package_ratio"]
    return {name: round(median(values), 2) for name, values in found.items()}


def lengths() -> dict[str, dict[int, tuple[float, float | None]]]:
    """Return milliseconds for one long text, by its number of words or emoji: ours, and the package's or None."""
    source, package = Texts(SEED), SentimentIntensityAnalyzer().polarity_scores
    signs = [emoji for emoji in source.emoji if len(emoji) == 1]
    texts = {
        "words": {length: source.prose(length) for length in LENGTHS},
        "emoji": {length: "".join(source.random.choices(signs, k=length)) for length in EMOJI},
    }
    return {
        kind: {
            length: (
                median(seconds(polarity, [text]) for _ in range(TURNS)) * 1e3,
                seconds(package, [text]) * 1e3 if length <= PATIENCE[kind] else None,
            )
            for length, text in kinds.items()
        }
        for kind, kinds in texts.items()
    }


def report(count: int, figures: dict[str, float], long: dict[str, dict[int, tuple[float, float | None]]]) -> list[str]:
    """Return the lines of the tables."""
    lines = [f"{count:,} sentences, microseconds a sentence", f"  {'vaderSentiment':24} {figures['package_us']:8.2f}"]
    for name, words in (
        ("compound", "compound, warm"),
        ("polarity", "four scores, warm"),
        ("cold", "four scores, cold"),
    ):
        lines.append(f"  {words:24} {figures[f'{name}_us']:8.2f}  {figures[f'{name}_ratio']:5.1f} times")
    for kind, rows in long.items():
        lines.append(f"one text, milliseconds{'ours':>14}{'package':>12}")
        lines += [
            f"  {length:>6,} {kind:12} {ours:15.2f} {'not run' if theirs is None else f'{theirs:.1f}':>11}"
            for length, (ours, theirs) in rows.items()
        ]
    return lines


def main(arguments: Sequence[str]) -> int:
    """Print what was asked for; 1 where a score differs."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.vader", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sentences", type=int, default=4_000, metavar="N")
    parser.add_argument("--identity", type=int, default=0, metavar="N")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args(arguments)
    if chosen.identity:
        found = differing(Texts(SEED).odd(chosen.identity))
        lines = [f"{chosen.identity - len(found):,} of {chosen.identity:,} texts have the same scores to the last bit"]
        lines += [f"  differs: {text!r}" for text in found[:10]]
        figures: dict[str, object] = {"texts": chosen.identity, "differing": len(found)}
    else:
        found, times, long = [], timed(chosen.sentences), lengths()
        lines = report(chosen.sentences, times, long)
        ours = {f"{kind}_ms": {length: round(row[0], 3) for length, row in rows.items()} for kind, rows in long.items()}
        figures = {"sentences": chosen.sentences, **times, **ours}
    sys.stdout.write(json.dumps(figures) + "\n" if chosen.json else "\n".join(lines) + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
