"""A text that a reader sets beside the articles, an agency's version for example: read like one, and none of them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from analysis.corpus.article import Article
from analysis.corpus.decoding import shown
from analysis.corpus.folder import file_articles
from analysis.errors import AnalysisError, CorpusError, UnreadableFileError

REFERENCE = "reference"
"""The id under which a reference text stands in tables."""


def read_reference(path: Path, articles: Collection[str]) -> Article:
    """Return the text of a file as an article with the id "reference".

    Raises `AnalysisError` for a file that is missing, cannot be read or holds several articles, and where one of the
    `articles` (ids) has this id already.
    """
    place = shown(path.name)
    if not path.is_file():
        raise UnreadableFileError("not a file", place, "Give a file that exists and holds one text.")
    if REFERENCE in articles:
        mend = "Rename the file of that article: in the tables both would have one id."
        raise CorpusError(f"an article has the id {REFERENCE!r} already", "--reference", mend)
    found = list(file_articles(path))
    for each in found:
        if isinstance(each, AnalysisError):
            raise each
    texts = [each for each in found if isinstance(each, Article)]
    if len(texts) != 1:
        raise UnreadableFileError(f"{len(texts)} articles", place, "Give a file that holds one text.")
    return replace(texts[0], id=REFERENCE, outlet=None)
