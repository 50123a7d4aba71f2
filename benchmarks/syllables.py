"""How often our count of syllables is that of a dictionary of pronunciations, and Pyphen's beside it.

    python -m benchmarks.syllables CMUDICT TEXTS

CMUDICT is the file `cmudict.dict` of the CMU Pronouncing Dictionary, TEXTS a folder of .txt files. Neither is part of
this project.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from pyphen import Pyphen

from analysis.syllables import syllables
from analysis.words import WORD


def pronounced(path: Path) -> dict[str, int]:
    """Return the syllables of each word, the first pronunciation of several: sounds that end in a digit."""
    found: dict[str, int] = {}
    for line in path.read_text(encoding="latin-1").splitlines():
        if line and not line.startswith(";;;"):
            word, *sounds = line.partition("#")[0].split()
            found.setdefault(word.partition("(")[0].lower(), sum(sound[-1].isdigit() for sound in sounds))
    return found


def words(folder: Path) -> Counter[str]:
    """Return how often each word stands in the texts of a folder and its folders."""
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in sorted(folder.rglob("*.txt")))
    return Counter(match[0].lower().replace("’", "'") for text in texts for match in WORD.finditer(text))


def agreement(counted: Counter[str], known: dict[str, int], count: Callable[[str], int]) -> tuple[float, float]:
    """Return the share of running words with the dictionary's count, and all syllables counted by all there are.

    >>> agreement(Counter(a=3, idea=1), {"a": 1, "idea": 3}, lambda word: 1)
    (0.75, 0.6666666666666666)
    """
    both = [(often, count(word), known[word]) for word, often in counted.items() if word in known]
    right = sum(often for often, ours, theirs in both if ours == theirs)
    ratio = sum(often * ours for often, ours, _ in both) / sum(often * theirs for often, _, theirs in both)
    return right / sum(often for often, _, _ in both), ratio


def main(arguments: list[str]) -> int:
    """Print a line for our rules and one for Pyphen."""
    if len(arguments) != 2:
        sys.stderr.write(__doc__ or "")
        return 2
    known, counted = pronounced(Path(arguments[0])), words(Path(arguments[1]))
    pyphen = Pyphen(lang="en_US")
    both = sum(counted[word] for word in counted if word in known)
    sys.stdout.write(f"{both:,} running words that stand in the dictionary\n")
    for name, count in (("ours", syllables), ("pyphen", lambda word: len(pyphen.positions(word)) + 1)):
        right, ratio = agreement(counted, known, count)
        sys.stdout.write(f"{name:8} {right:.3f} as the dictionary has it; all in all {ratio:.3f} of its syllables\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
