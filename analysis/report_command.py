"""The command that writes a whole comparison as one file: its options, what it checks, and what it says.

How the file looks is no business of this folder: who starts the command line hands in what makes it (`Maker`).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from analysis.annotation.annotate import annotate
from analysis.annotation.document import Document
from analysis.corpus.article import Article, Corpus
from analysis.corpus.decoding import shown
from analysis.corpus.schema import did_you_mean
from analysis.errors import AnalysisError, UnknownIdError
from analysis.progress import Progress

DOES = "Write the whole comparison as one HTML file that opens offline, on a phone, and in years."
EXAMPLES = """\
examples:
  python -m analysis report syria-withdrawal --out report.html
  python -m analysis report my-articles --out report.html --labels labels.toml
  python -m analysis report my-corpus --out report.html --outlet bbc reuters --without-texts

The file loads nothing from elsewhere. It holds the articles' texts: pass it on only where you may, or leave the texts
out. The same articles, options, versions and date give the same bytes.

"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the file is to hold: outlets by their ids, the furniture counted as story, the date, whole texts or not."""

    outlets: tuple[str, ...]
    restored: tuple[str, ...]
    made: date
    texts: bool


@dataclass(frozen=True, slots=True)
class Made:
    """The file's text, and what is to be said about it, a sentence each."""

    html: str
    notes: tuple[str, ...]


Maker = Callable[[Corpus, Mapping[str, Document], Wanted], Made]


def add_options(command: argparse.ArgumentParser) -> None:
    """Add what can be chosen beside the corpus: the file, outlets, the date, whole texts or not."""
    command.add_argument("--out", type=Path, required=True, metavar="FILE.html", help="the file to write")
    command.add_argument(
        "--outlet", nargs="+", action="extend", default=[], metavar="ID", help="only these outlets; all unless told"
    )
    command.add_argument("--without-texts", action="store_true", help="leave whole articles out; the sentences stay")
    command.add_argument(
        "--made", type=_day, metavar="YYYY-MM-DD", help="the date to write in the file; today unless told"
    )


def answer(chosen: argparse.Namespace, corpus: Corpus, restored: frozenset[str], maker: Maker) -> Iterator[str]:
    """Write the file and yield what there is to say; raises `AnalysisError` where it cannot be written."""
    _check(chosen.out)
    outlets = _outlets(chosen.outlet, corpus)
    kept = [article for article in corpus.articles if _group(article) in outlets]
    annotating = Progress("Annotating", sys.stderr, asked=chosen.progress)
    documents = {article.id: annotate(article, restored) for article in annotating.over(kept)}
    made = chosen.made or datetime.now(UTC).date()
    found = maker(corpus, documents, Wanted(outlets, tuple(sorted(restored)), made, not chosen.without_texts))
    size = _write(chosen.out, found.html)
    yield f"{chosen.out}  {len(documents):,} article{'' if len(documents) == 1 else 's'}, {size / 1000:,.0f} kB"
    yield from found.notes


def _group(article: Article) -> str:
    return article.outlet or article.id


def _outlets(wanted: Sequence[str], corpus: Corpus) -> tuple[str, ...]:
    known = tuple(dict.fromkeys(_group(article) for article in corpus.articles))
    for outlet in wanted:
        if outlet not in known:
            mend = f"{did_you_mean(outlet, known)}Outlets here: {', '.join(map(shown, known))}."
            raise UnknownIdError(f"no outlet {shown(outlet)!r}", "--outlet", mend)
    return tuple(each for each in known if not wanted or each in wanted)


def _check(path: Path) -> None:
    if path.is_dir():
        raise AnalysisError("it is a folder", f"--out {shown(str(path))}", "Name a file in it: report.html.")


def _write(path: Path, html: str) -> int:
    """Write the file as UTF-8 and return its size in bytes."""
    content = html.encode("utf-8", "replace")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        mend = "Name a file in a folder that can be written to."
        raise AnalysisError(error.strerror or str(error), shown(str(path)), mend) from error
    return len(content)


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{shown(value)!r} is no date; write it as 2026-11-28") from None
