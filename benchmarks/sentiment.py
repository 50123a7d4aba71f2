"""VADER's numbers held against people's on newspaper sentences: python -m benchmarks.sentiment [GOLD_FOLDER].

GOLD_FOLDER (default ../shared/gold) holds `vader_nyt/*.tsv`: id, mean rating of 20 people (-4 to 4), sentence. The
figures stand on the card data/methods/sentiment.toml.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import correlation

from analysis.measures.vader.marks import plain_marks
from analysis.measures.vader.scoring import compound

DEFAULT = Path("../shared/gold")
CLEAR = 0.5
"""From this far from 0 on (of 4) people's mean rating counts as clear."""


def rated(folder: Path) -> list[tuple[float, str]]:
    """Return people's mean rating of each sentence, and the sentence."""
    lines = [line for path in sorted(folder.glob("*.tsv")) for line in path.read_text(encoding="utf-8").splitlines()]
    parts = [line.split("\t") for line in lines]
    return [(float(rating), sentence) for _, rating, sentence in parts]


def report(found: Sequence[tuple[float, float]]) -> list[str]:
    """Return the lines of the report on pairs of people's rating and VADER's compound.

    >>> report([(2.0, 0.5), (-1.0, 0.0), (-1.0, 0.2), (0.1, 0.1)])[1]
    'of 3 clear sentences: right side 0.333, zero 0.333, wrong side 0.333'
    """
    people, ours = zip(*found, strict=True)
    clear = [(rating, number) for rating, number in found if abs(rating) >= CLEAR]
    right = sum(rating * number > 0 for rating, number in clear) / len(clear)
    zero = sum(number == 0 for _, number in clear) / len(clear)
    return [
        f"correlation with the mean of people: {correlation(people, ours):.3f} ({len(found)} sentences)",
        f"of {len(clear)} clear sentences: right side {right:.3f}, zero {zero:.3f}, wrong side {1 - right - zero:.3f}",
    ]


def main(arguments: Sequence[str]) -> int:
    """Print the report; without the texts say so and return 1."""
    folder = Path(arguments[0] if arguments else DEFAULT) / "vader_nyt"
    found = rated(folder)
    if not found:
        sys.stderr.write(f"{folder}: no such texts. Give the folder that holds vader_nyt.\n")
        return 1
    sys.stdout.write("\n".join(report([(rating, compound(plain_marks(text))) for rating, text in found])) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
