"""What people marked as told in the same words, read from `benchmarks/marked`; whether a pair of places is a mark."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from analysis.errors import DataError, UnreadableFileError
from analysis.spans import Span
from benchmarks.paragraphs import with_paragraphs

MARKED = Path(__file__).resolve().parent / "marked"
PARTS = ("tuning", "test")
KINDS = ("quotation", "retold", "sentence", "fact")
_PLACE = re.compile(r"(.+):(\d+)-(\d+)")


class Place(NamedTuple):
    """Words of an article: its id ("EVENT/ARTICLE"), and where they stand in its text."""

    article: str
    span: Span

    def meets(self, other: Place) -> bool:
        """Say whether the two places have a letter in common."""
        return self.article == other.article and self.span.meets(other.span)

    def matches(self, other: Place) -> bool:
        """Say whether the two places have at least half of the shorter one in common.

        >>> Place("a", Span(0, 10)).matches(Place("a", Span(8, 12))), Place("a", Span(0, 10)).matches(
        ...     Place("a", Span(9, 12))
        ... )
        (True, False)
        """
        shared = min(self.span.end, other.span.end) - max(self.span.start, other.span.start)
        return self.article == other.article and 2 * shared >= min(len(self.span), len(other.span))


class Pair(NamedTuple):
    """Places in two articles; of what is retold the indirect words stand left, else either may."""

    left: Place
    right: Place


Test = Callable[[Place, Place], bool]


def alike(one: Pair, two: Pair, test: Test, *, ordered: bool) -> bool:
    """Say whether a test holds on both sides of two pairs; of pairs without order the other way round will do too."""
    if test(one.left, two.left) and test(one.right, two.right):
        return True
    return not ordered and test(one.left, two.right) and test(one.right, two.left)


@dataclass(frozen=True, slots=True)
class Event:
    """The marks of articles on one event: the files by article id, the pairs of each kind, and those of which nobody
    is sure. Statements in quotation marks that share no words are doubtful quotations.
    """

    name: str
    part: str
    articles: Mapping[str, Path]
    marked: Mapping[str, Sequence[Pair]]
    doubtful: Mapping[str, Sequence[Pair]]

    def texts(self, gold: Path) -> dict[str, str]:
        """Return the articles as they stand in the files; raises `UnreadableFileError` where one is absent."""
        if not gold.is_dir():
            raise UnreadableFileError("no such folder", gold, "Give the folder that holds the marked articles.")
        found = {article: _text(gold / path) for article, path in self.articles.items()}
        for pairs in (*self.marked.values(), *self.doubtful.values()):
            for place in (place for pair in pairs for place in pair):
                if place.span.end > len(found[place.article]):
                    marked = f"{place.article}:{place.span.start}-{place.span.end}"
                    path = gold / self.articles[place.article]
                    mend = f"The text has {len(found[place.article])} characters: put the file back that was marked."
                    raise DataError(f"the mark {marked} lies beyond the text's end", path, mend)
        return found


def events(part: str, folder: Path = MARKED) -> list[Event]:
    """Return the marked events of a part in the order of their names; raises `DataError` for a file that is broken."""
    found = [_event(path) for path in sorted(folder.glob("*.toml"))]
    return [event for event in found if event.part == part]


def _text(path: Path) -> str:
    """Return the text, every place of it kept: the marks count them."""
    try:
        return with_paragraphs(path.read_bytes().decode("utf-8"), path)
    except (OSError, UnicodeDecodeError) as error:
        mend = "Put the article there, or give the folder that holds the marked articles."
        raise UnreadableFileError("an article that was marked cannot be read", path, mend) from error


def _event(path: Path) -> Event:
    try:
        found: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(str(error), path, "Correct the TOML at that line.") from error
    if found.get("part") not in PARTS or not isinstance(found.get("articles"), dict):
        raise DataError("no part or no articles", path, f"Write part ({' or '.join(PARTS)}) and [articles].")
    articles = {f"{path.stem}/{article}": Path(name) for article, name in found["articles"].items()}
    doubtful = found.get("doubtful", {})
    unsure = {kind: _pairs(doubtful.get(kind, ()), articles, path) for kind in KINDS}
    unsure["quotation"] += _pairs(found.get("statement", ()), articles, path)
    marked = {kind: _pairs(found.get(kind, ()), articles, path) for kind in KINDS}
    return Event(path.stem, found["part"], articles, marked, unsure)


def _pairs(written: Iterable[Sequence[str]], articles: Mapping[str, Path], path: Path) -> list[Pair]:
    found = []
    for entry in written:
        if len(entry) != 2:
            raise DataError(f"{entry!r} is no pair", path, "Write two places for each mark.")
        found.append(Pair(*(_place(words, articles, path) for words in entry)))
    return found


def _place(words: str, articles: Mapping[str, Path], path: Path) -> Place:
    read = _PLACE.fullmatch(words)
    article = f"{path.stem}/{read[1]}" if read else ""
    if not read or article not in articles or int(read[2]) >= int(read[3]):
        raise DataError(f"{words!r} is no place", path, "Write ARTICLE:START-END, with an id of [articles].")
    return Place(article, Span(int(read[2]), int(read[3])))
