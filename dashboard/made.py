"""What a view was made with, in short: its articles, their texts and labels, and the rules that count them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from analysis.corpus.article import Article, Corpus
from analysis.facts import DATA
from dashboard.words.methods_text import program

RULES = ("actors.toml", "agencies.toml", "concepts", "labels.toml", "language", "sides.toml", "themes")
"""What of `data/` decides how articles are counted. Rules in code are told apart by the program's version."""
_SHORT = 4
_SHAPE = re.compile(r"([0-9]{1,6})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})")


@dataclass(frozen=True, slots=True)
class Made:
    """How many articles there were, and four digits each that change with their texts, their labels and the rules."""

    articles: int
    texts: str
    labels: str
    rules: str

    def __str__(self) -> str:
        """Return it as a link carries it."""
        return f"{self.articles}-{self.texts}-{self.labels}-{self.rules}"


def made_with(corpus: Corpus) -> Made:
    """Return what a view of this corpus is made with now."""
    texts = _digits(article.text for article in corpus.articles)
    return Made(len(corpus.articles), texts, _digits(_labels(corpus.articles)), rules())


def read(said: str) -> Made | None:
    """Return what a link says that it was made with; None where it says nothing that we know.

    >>> read("5-0a1b-22cc-9f00").articles
    5
    """
    found = _SHAPE.fullmatch(said)
    return Made(int(found[1]), found[2], found[3], found[4]) if found else None


@cache
def rules() -> str:
    """Return four digits that change with the word lists, names and cues in `data/` and with the program's version."""
    files = (file for name in RULES for file in (DATA / name, *sorted((DATA / name).rglob("*"))) if file.is_file())
    return _digits([program(), *(f"{file.relative_to(DATA).as_posix()}:{file.read_text('utf-8')}" for file in files)])


def _labels(articles: Iterable[Article]) -> Iterable[str]:
    for each in articles:
        yield repr((each.id, each.outlet, each.published and each.published.isoformat(), each.event, each.edition))


def _digits(parts: Iterable[str]) -> str:
    digest = sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(f"{len(data)}:".encode() + data)
    return digest.hexdigest()[:_SHORT]
