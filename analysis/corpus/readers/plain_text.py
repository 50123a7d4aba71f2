"""Text and Markdown files: one article, the text as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from analysis.corpus.article import Article, Origin
from analysis.corpus.decoding import checked_name, decoded, read_bytes, sha256, shown


def plain_text(path: Path) -> Iterator[Article]:
    """Yield the one article of a text file; its id is the file's stem. Raises `UnreadableFileError`."""
    place = shown(path.name)
    article_id = checked_name(path.stem, place)
    data = read_bytes(path)
    yield Article(id=article_id, text=decoded(data, place), origin=Origin(sha256=sha256(data)))
