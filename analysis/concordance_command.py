"""The command that prints every place of a word: its options, and the lines with which it answers."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pandas as pd

from analysis.annotation.annotate import annotate
from analysis.annotation.document import VOICES
from analysis.comparison.concordance import Concordance, Line, concordance
from analysis.comparison.wording import wording
from analysis.corpus.article import Article
from analysis.corpus.decoding import shown
from analysis.errors import AnalysisError
from analysis.exporting import csv_lines
from analysis.progress import Progress

_WIDTH = 45  # characters of context to each side of the word in the terminal
COLUMNS = ("article", "outlet", "start", "end", "left", "keyword", "right", "voice", "speaker", "zone", "sentence")
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


def printed_lines(found: Concordance) -> Iterator[str]:
    """Yield the lines with the word in one column, then how often it stands in each outlet and voice."""
    where = [f"{line.article}:{line.start}" for line in found.lines]
    width = max(map(len, where), default=0)
    for line, place in zip(found.lines, where, strict=True):
        left, right = line.left.strip()[-_WIDTH:], line.right[: _WIDTH + 1]
        gap = " " if line.left.endswith(" ") else ""
        words = f"{shown(left):>{_WIDTH}}{gap}[{shown(line.keyword)}]{shown(right)}"
        yield f"{shown(place):<{width}}  {line.voice:<8}  {words}"
    if found.lines:
        yield ""
    yield from counted(found)


def counted(found: Concordance) -> Iterator[str]:
    """Yield how many places there are, and how many in each outlet by voice."""
    places, articles = ("" if count == 1 else "s" for count in (found.places, found.articles))
    yield f"{found.places:,} place{places} in {found.articles:,} article{articles}"
    for group in dict.fromkeys(group for group, _ in found.counts):
        voices = [f"{voice} {found.counts[group, voice]:,}" for voice in VOICES if found.counts.get((group, voice))]
        yield f"  {shown(group)}: {', '.join(voices)}"
    if found.elsewhere:
        yield f"{found.elsewhere:,} more in voices that were not asked for"
    if found.cut:
        yield f"Only the first {len(found.lines):,} are listed. Look for more words."


def write_lines(found: Concordance, path: Path) -> None:
    """Write the lines as CSV (UTF-8, raw texts); raises `AnalysisError` where the file cannot be written."""
    frame = pd.DataFrame([_row(line) for line in found.lines], columns=list(COLUMNS))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as file:
            file.writelines(csv_lines(frame))
    except OSError as error:
        mend = "Name a file in a folder that can be written to."
        raise AnalysisError(error.strerror or str(error), shown(str(path)), mend) from error


def _row(line: Line) -> tuple[object, ...]:
    around = (line.left, line.keyword, line.right)
    return (line.article, line.group, line.start, line.end, *around, line.voice, line.speaker, line.zone, line.sentence)
