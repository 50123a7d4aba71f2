"""The articles of a folder or a corpus for a survey; those of a plain folder one file at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from analysis.corpus.article import Article
from analysis.corpus.decoding import shown
from analysis.corpus.folder import Loaded, Progress, article_paths, file_articles, read_folder
from analysis.corpus.known import known
from analysis.corpus.labelling import labelling
from analysis.corpus.labels import LABELS, Labels
from analysis.corpus.loading import corpora, find_corpus
from analysis.corpus.manifest import MANIFEST
from analysis.errors import AnalysisError, CorpusError


def surveyed_articles(
    source: str, labels: Path | None, problems: list[AnalysisError], progress: Progress | None = None
) -> Iterator[Article]:
    """Yield the articles of a corpus (by id) or a folder; what cannot be read is added to `problems`.

    A folder without corpus.toml and labels is read file by file. Labels can speak of any file, so with them, and in a
    corpus, all articles are loaded first. Raises as `find_corpus` does.
    """
    folder = Path(source)
    whole = labels is not None or source in dict(corpora()) or not folder.is_dir()
    if whole or (folder / MANIFEST).exists() or (folder / LABELS).exists():
        corpus, found = find_corpus(source, labels, progress)
        problems.extend(found)
        yield from corpus.articles
    else:
        yield from _file_by_file(folder, problems, progress)


def _file_by_file(folder: Path, problems: list[AnalysisError], progress: Progress | None) -> Iterator[Article]:
    files: dict[str, str] = {}
    facts, paths = known(), article_paths(folder)
    for done, path in enumerate(paths, start=1):
        articles = tuple(_new(path, files, problems))
        labelled = labelling(Loaded(articles, files, ()), Labels(), facts, "")
        problems.extend(labelled.problems)
        yield from (each.article for each in labelled.articles)
        if progress is not None:
            progress(done, len(paths), shown(path.name))
    if not files:
        read_folder(folder)  # raises, and says what was wrong with each file


def _new(path: Path, files: dict[str, str], problems: list[AnalysisError]) -> Iterator[Article]:
    """Yield the articles of a file whose ids have not been met, and note them in `files`."""
    for found in file_articles(path):
        if isinstance(found, AnalysisError):
            problems.append(found)
        elif found.id in files:
            mend = "Rename the file, or give the row another id; the first one is kept."
            value = f"a second article {shown(found.id)!r} (the first is in {shown(files[found.id])})"
            problems.append(CorpusError(value, shown(path.name), mend))
        else:
            files[found.id] = path.name
            yield found
