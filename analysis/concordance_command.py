"""The command that prints every place of a word: its options, and the lines with which it answers."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from analysis.annotation.annotate import annotate
from analysis.annotation.document import VOICES
from analysis.comparison.concordance import concordance
from analysis.comparison.concordance_lines import counted, printed_lines, write_lines
from analysis.comparison.wording import wording
from analysis.corpus.article import Article
from analysis.progress import Progress

DOES = "Print every place of a word or a phrase in the stories, with the words around it and whose they are."
EXAMPLES = """\
examples:
  python -m analysis concordance syria-withdrawal "withdraw*"
  python -m analysis concordance syria-withdrawal US --case same --voice own reported
  python -m analysis concordance my-articles "the * troops" --sort right --out troops.csv

A star stands for any ending, alone for any word. Without --case same, capitals, dots of initials, hyphens and two
spellings of a word are the same: US finds U.S., and also us.

"""


def add_options(command: argparse.ArgumentParser) -> None:
    """Add what can be chosen beside the words: letters, voices, order, a file."""
    command.add_argument("--case", choices=["any", "same"], default="any", help="same: letters exactly as written")
    command.add_argument("--voice", choices=VOICES, nargs="+", default=list(VOICES), help="only in these voices")
    command.add_argument("--sort", choices=["place", "left", "right"], default="place", help="by the word on that side")
    command.add_argument("--out", type=Path, metavar="FILE", help="write the lines as CSV instead of printing them")


def answer(chosen: argparse.Namespace, articles: Iterable[Article]) -> Iterator[str]:
    """Yield the lines and how many there are, or, where a file was asked for, only how many; raises `AnalysisError`."""
    annotating = Progress("Annotating", sys.stderr, asked=chosen.progress)
    wordings = [wording(annotate(article)) for article in annotating.over(tuple(articles))]
    found = concordance(wordings, chosen.words, chosen.case, chosen.voice, chosen.sort)
    if chosen.out:
        write_lines(found, chosen.out)
    yield from counted(found) if chosen.out else printed_lines(found)
