"""Bytes and words from a reader's hands as articles: each file read by the project's own readers, within bounds."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from analysis.corpus.article import Article, Origin
from analysis.corpus.decoding import sha256, shown
from analysis.corpus.folder import file_articles
from analysis.corpus.known import Known
from analysis.corpus.own.draft import clean, with_headline, words
from analysis.corpus.own.limits import Limits
from analysis.corpus.readers import READERS
from analysis.errors import AnalysisError, UnreadableFileError

SUFFIXES = tuple(READERS)
MAX_LINES = 100_000  # of a table: a row costs memory even where it is empty
MAX_TAGS = 30_000  # of a page: a parser needs 2 kB for each
MAX_UNPACKED = 20_000_000  # bytes that a small Parquet file may become
PAGES = (".html", ".htm")
BEYOND = "more articles than fit"


@dataclass(frozen=True, slots=True)
class Taken:
    """What came out of a reader's hands: articles, and an error for each part that cannot be read."""

    articles: tuple[Article, ...] = ()
    problems: tuple[AnalysisError, ...] = ()


def pasted(text: str, headline: str, outlet: str, facts: Known) -> Article:
    """Return a pasted text as an article; raises `UnreadableFileError` where there is no word in it."""
    whole = clean(with_headline(headline, clean(text, "the text you pasted")), "the text you pasted")
    who, title = words(outlet), words(headline, 300)
    return _recognised(Article(who, whole, who or None, title or None, origin=Origin(sha256=sha256(whole))), facts)


def uploaded(files: Iterable[tuple[str, bytes]], facts: Known, bounds: Limits, room: int) -> Taken:
    """Return the articles in files, pairs of name and bytes; at most `room` of them are read.

    What cannot be read is reported by file, row and reason, and the others are read.
    """
    articles: list[Article] = []
    problems: list[AnalysisError] = []
    beyond: list[str] = []
    for name, data in files:
        left = room - len(articles)
        for found in _read(name, data, bounds, left):
            if not isinstance(found, AnalysisError):
                articles.append(_recognised(found, facts))
            elif found.value == BEYOND and left <= 0:
                beyond.append(file_name(name))
            else:
                problems.append(found)
    if beyond:
        place = beyond[0] if len(beyond) == 1 else f"{beyond[0]} and {len(beyond) - 1} other files"
        problems.append(UnreadableFileError(BEYOND, place, "Compare the others by themselves."))
    return Taken(tuple(articles), tuple(problems))


def file_name(name: str) -> str:
    r"""Return the last part of a file's name as a browser gives it, fit to be shown.

    >>> file_name("..\\..\\x.txt"), file_name("../../etc/passwd")
    ('x.txt', 'passwd')
    """
    return shown(PurePosixPath(name.replace("\\", "/")).name or "file")


def _read(name: str, data: bytes, bounds: Limits, room: int) -> list[Article | AnalysisError]:
    place = file_name(name)
    suffix = PurePosixPath(place).suffix.lower()
    try:
        _check(data, suffix, place, bounds)
    except AnalysisError as error:
        return [error]
    found: list[Article | AnalysisError] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"article{suffix}"  # no name from outside reaches the disk
        path.write_bytes(data)
        for each in file_articles(path):
            if isinstance(each, AnalysisError):
                found.append(type(each)(each.value, str(each.place).replace(path.name, place, 1), each.mend))
            elif len([one for one in found if isinstance(one, Article)]) == room:
                found.append(UnreadableFileError(BEYOND, place, f"The first {room} were taken."))
                break
            else:
                found.append(_kept(each, place, suffix))
            if len(found) > 2 * bounds.articles:
                break
    return found


def _kept(article: Article, place: str, suffix: str) -> Article | AnalysisError:
    """Return the article as it is kept: a page's headline at its top, an id from its file's or row's own name."""
    stem = PurePosixPath(place).stem
    own = article.id if suffix not in (".txt", ".md", *PAGES) else ""
    named = own.replace("article-", f"{stem}-", 1) if own.startswith("article-") else own or stem
    try:
        text = clean(_headed(article) if suffix in PAGES else article.text, place)
    except AnalysisError as error:
        return error
    title = words(article.title or "", 300) or None
    return replace(article, id=named, text=text, title=title)


def _headed(article: Article) -> str:
    """Return a page's text with its headline at its top; one that only adds the site's name is there already."""
    first = words(next((line for line in article.text.splitlines() if line.strip()), ""), 300)
    title = words(article.title or "", 300)
    there = len(first.split()) > 2 and title.casefold().startswith(first.casefold())
    return article.text if there else with_headline(title, article.text)


def _check(data: bytes, suffix: str, place: str, bounds: Limits) -> None:
    """Refuse what would cost much to read: too many bytes, lines, tags, or a file that unpacks to far more."""
    if suffix not in SUFFIXES:
        value = f"suffix {suffix!r} is not read"
        raise UnreadableFileError(value, place, f"Use one of {', '.join(SUFFIXES)}, or paste its text.")
    if len(data) > bounds.file_bytes:
        value = f"more than {bounds.file_bytes / 1e6:g} MB"
        raise UnreadableFileError(value, place, "Split it into smaller files, one article each.")
    if suffix in (".csv", ".jsonl") and max(data.count(b"\n"), data.count(b"\r")) > MAX_LINES:
        raise UnreadableFileError(f"more than {MAX_LINES} lines", place, "Keep the articles that you want to compare.")
    if suffix in PAGES and data.count(b"<") > MAX_TAGS:
        raise UnreadableFileError(f"more than {MAX_TAGS} tags", place, "Copy its text and paste it.")
    if suffix == ".parquet":
        _check_unpacked(data, place)


def _check_unpacked(data: bytes, place: str) -> None:
    import pyarrow
    import pyarrow.parquet

    try:
        metadata = pyarrow.parquet.read_metadata(io.BytesIO(data))
        sizes = [metadata.row_group(number).total_byte_size for number in range(metadata.num_row_groups)]
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        mend = "Write the table again as Parquet, or save it as CSV."
        raise UnreadableFileError("no readable Parquet", place, mend) from error
    if sum(sizes) > MAX_UNPACKED:
        value = f"{sum(sizes) / 1e6:.0f} MB unpacked"
        raise UnreadableFileError(value, place, f"At most {MAX_UNPACKED / 1e6:.0f} MB fit; keep fewer rows.")


def _recognised(article: Article, facts: Known) -> Article:
    """Return the article with what is known of a file of these bytes, where nothing else is said."""
    file = facts.files.get(article.origin.sha256)
    if file is None:
        return article
    origin = article.origin if article.origin.producer else replace(article.origin, producer=file.publisher)
    return replace(
        article,
        outlet=article.outlet or file.outlet,
        published=article.published or file.published,
        event=article.event or file.event,
        origin=origin,
    )
