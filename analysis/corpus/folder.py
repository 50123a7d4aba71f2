"""A folder of files as articles: every file that can be read, and an error for every one that cannot."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from analysis.corpus.article import Article
from analysis.corpus.decoding import shown
from analysis.corpus.labels import LABELS
from analysis.corpus.manifest import MANIFEST
from analysis.corpus.readers import READERS
from analysis.errors import AnalysisError, CorpusError, UnreadableFileError

Progress = Callable[[int, int, str], None]  # files done, files in all, name of the file just done

_COMPANION = re.compile(r"(?:readme|licen[cs]e|copying)(?:\.[a-z]+)?|thumbs\.db|desktop\.ini", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Loaded:
    """The articles of a folder in the order of file names; `files` gives each one's file name by the article's id."""

    articles: tuple[Article, ...]
    files: Mapping[str, str]
    problems: tuple[AnalysisError, ...]


def read_folder(folder: Path, labels: Path | None = None, progress: Progress | None = None) -> Loaded:
    """Return the articles in the files of a folder; its own folders are not entered, `labels` is left out.

    Hidden files, corpus.toml, labels.toml and notes such as README are passed over. Raises `CorpusError` where the
    folder does not exist, or where no article at all can be read.
    """
    place = shown(folder.name or str(folder))
    if not folder.is_dir():
        raise CorpusError("no such folder", place, "Give a folder that holds article files.")
    paths = article_paths(folder, labels)
    articles: dict[str, Article] = {}
    files: dict[str, str] = {}
    problems: list[AnalysisError] = []
    for done, path in enumerate(paths, start=1):
        for found in file_articles(path):
            if isinstance(found, Article) and found.id in articles:
                found = _duplicate(found.id, path.name, files[found.id])
            if isinstance(found, AnalysisError):
                problems.append(found)
                continue
            articles[found.id] = found
            files[found.id] = path.name
        if progress is not None:
            progress(done, len(paths), shown(path.name))
    if not articles:
        raise _nothing(problems, place)
    return Loaded(tuple(articles.values()), files, tuple(problems))


def article_paths(folder: Path, labels: Path | None = None) -> list[Path]:
    """Return the files of a folder that are read, in the order of their names; others are passed over in silence."""
    inside = sorted(folder.iterdir(), key=lambda path: path.name)
    return [path for path in inside if not _passed_over(path, labels)]


def file_articles(path: Path) -> Iterator[Article | AnalysisError]:
    """Yield the articles in one file, and an error for each part (or the whole) that cannot be read."""
    place = shown(path.name)
    reader = READERS.get(path.suffix.lower())
    if path.is_dir():
        yield UnreadableFileError("a folder within the folder", place, "Give that folder by itself; it is not entered.")
    elif reader is None:
        known = ", ".join(READERS)
        yield UnreadableFileError(f"suffix {shown(path.suffix)!r} is not read", place, f"Use one of {known}.")
    else:
        try:
            yield from reader(path)
        except AnalysisError as error:
            yield error


def _passed_over(path: Path, labels: Path | None) -> bool:
    own = path.name in (MANIFEST, LABELS) or (labels is not None and path.resolve() == labels.resolve())
    return own or path.name.startswith((".", "~$")) or _COMPANION.fullmatch(path.name) is not None


def _duplicate(article_id: str, name: str, first: str) -> CorpusError:
    mend = "Rename the file, or give the row another id; the first one is kept."
    return CorpusError(f"a second article {shown(article_id)!r} (the first is in {shown(first)})", shown(name), mend)


def _nothing(problems: list[AnalysisError], place: str) -> CorpusError:
    if not problems:
        return CorpusError("no article file in it", place, f"Put files into it: {', '.join(READERS)}.")
    told = " ".join(str(problem) for problem in problems[:5])
    more = f" And {len(problems) - 5} more." if len(problems) > 5 else ""
    return CorpusError(f"no article could be read. {told}{more}", place, "Mend the files and try again.")
