"""What the command line can do: tables, survey, concordance, report, import, corpora."""

from __future__ import annotations

import argparse
import io
import os
import shlex
import sys
from collections.abc import Iterable
from functools import partial
from itertools import chain
from pathlib import Path

from analysis import concordance_command, report_command
from analysis.annotation.annotate import annotate
from analysis.annotation.furniture import kinds
from analysis.arguments import Run, parser
from analysis.comparison.wanted_words import wanted_words
from analysis.corpus.decoding import shown
from analysis.corpus.importing import Imported, ImportReport, import_folder
from analysis.corpus.loading import corpora, find_corpus
from analysis.corpus.manifest import MANIFEST
from analysis.corpus.reference import read_reference
from analysis.corpus.schema import did_you_mean, kebab
from analysis.errors import AnalysisError, CorpusError, UnknownIdError
from analysis.exporting import checked_folder, write_tables
from analysis.progress import Progress
from analysis.survey.reading import surveyed_articles
from analysis.survey.writing import write_survey
from analysis.tables.beside import tables_beside
from analysis.tables.every import tidy_tables

FINE, SOME_FAILED, NOTHING_DONE, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 130, 141


def main(arguments: list[str] | None = None, maker: report_command.Maker | None = None) -> int:
    """Run one command and return its exit code; what goes wrong is said on the error stream, without a traceback.

    `maker` makes the file of the command "report"; without one there is no such command.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that cannot show a mark still gets the line
    runs: dict[str, Run] = {**_RUNS, **({"report": partial(_report_file, maker)} if maker else {})}
    chosen = parser(runs).parse_args(arguments)
    try:
        code: int = chosen.run(chosen)
        sys.stdout.flush()
    except AnalysisError as error:
        return _failed(str(error))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains when it closes the pipe
        return PIPE_CLOSED
    except OSError as error:
        return _failed(
            f"{shown(str(error.filename or 'file'))}: {error.strerror or error}. Check the path and its rights."
        )
    except KeyboardInterrupt:
        print("\nStopped by Ctrl-C before the end.", file=sys.stderr)
        return INTERRUPTED
    return code


def _failed(message: str) -> int:
    print(f"Error: {message}", file=sys.stderr)
    return NOTHING_DONE


def _unread(source: str) -> int:
    return _failed(f"{source}: none of its articles could be read. Mend the files named above.")


def _tables(chosen: argparse.Namespace) -> int:
    restore = _restored(chosen.restore)
    _check_places(chosen)
    reading = Progress("Reading", sys.stderr, asked=chosen.progress)
    corpus, problems = find_corpus(chosen.source, chosen.labels, reading)
    _report(problems)
    if not corpus.articles:
        return _unread(corpus.id)
    reference = chosen.reference and read_reference(chosen.reference, {article.id for article in corpus.articles})
    folder = checked_folder(chosen.out)
    annotating = Progress("Annotating", sys.stderr, asked=chosen.progress)
    documents = (annotate(article, restore) for article in annotating.over(corpus.articles))
    tables = tables_beside(annotate(reference), documents) if reference else tidy_tables(documents)
    for name, path in zip(tables, write_tables(tables, folder, chosen.format), strict=True):
        print(f"{path}  {len(tables[name]):,} rows")
    return SOME_FAILED if problems else FINE


def _survey(chosen: argparse.Namespace) -> int:
    restore = _restored(chosen.restore)
    _check_places(chosen)
    reading = Progress("Reading", sys.stderr, asked=chosen.progress)
    problems: list[AnalysisError] = []
    articles = surveyed_articles(chosen.source, chosen.labels, problems, reading)
    first = next(articles, None)
    if first is None:
        _report(problems)
        return _unread(shown(chosen.source))
    written = write_survey(chain([first], articles), chosen.out, chosen.format, restore)
    _report(problems)
    for path, rows in written.items():
        print(f"{path}  {rows:,} rows")
    return SOME_FAILED if problems else FINE


def _concordance(chosen: argparse.Namespace) -> int:
    wanted_words(chosen.words)  # before articles are read for nothing
    _check_labels(chosen)
    corpus, problems = find_corpus(chosen.source, chosen.labels, Progress("Reading", sys.stderr, asked=chosen.progress))
    _report(problems)
    if not corpus.articles:
        return _unread(corpus.id)
    for line in concordance_command.answer(chosen, corpus.articles):
        print(line)
    return SOME_FAILED if problems else FINE


def _report_file(maker: report_command.Maker, chosen: argparse.Namespace) -> int:
    restored = _restored(chosen.restore)
    _check_labels(chosen)
    corpus, problems = find_corpus(chosen.source, chosen.labels, Progress("Reading", sys.stderr, asked=chosen.progress))
    _report(problems)
    if not corpus.articles:
        return _unread(corpus.id)
    for line in report_command.answer(chosen, corpus, restored, maker):
        print(line)
    return SOME_FAILED if problems else FINE


def _restored(wanted: list[str]) -> frozenset[str]:
    known = kinds()
    for kind in wanted:
        if kind not in known and kind != "all":
            mend = f"{did_you_mean(kind, known)}Kinds: all, {', '.join(known)}."
            raise UnknownIdError(f"no kind of furniture {shown(kind)!r}", "--restore", mend)
    return frozenset(known) if "all" in wanted else frozenset(wanted)


def _check_places(chosen: argparse.Namespace) -> None:
    source = Path(chosen.source)
    if source.is_dir() and chosen.out.resolve() == source.resolve():
        mend = "Name another folder: the tables would be read as articles the next time."
        raise CorpusError("it is the folder of the articles", "--out", mend)
    _check_labels(chosen)


def _check_labels(chosen: argparse.Namespace) -> None:
    source = Path(chosen.source)
    if chosen.labels and (chosen.source in dict(corpora()) or (source / MANIFEST).is_file()):
        raise CorpusError("a corpus has its labels already", "--labels", f"Change them in its {MANIFEST}.")


def _import(chosen: argparse.Namespace) -> int:
    folder = Path(chosen.folder)
    corpus_id = chosen.corpus_id or kebab(folder.resolve().name)
    reading = Progress("Reading", sys.stderr, asked=chosen.progress)
    report = import_folder(folder, corpus_id, chosen.name, chosen.labels, replace=chosen.replace, progress=reading)
    _report(report.problems)
    for line in _import_lines(report, chosen.folder):
        print(line)
    return SOME_FAILED if report.problems else FINE


def _import_lines(report: ImportReport, folder: str) -> Iterable[str]:
    here = Path.cwd()
    place = report.folder.relative_to(here) if report.folder.is_relative_to(here) else report.folder
    yield f"Corpus {report.corpus_id}, articles: {len(report.articles):,}, in {place}"
    for article in report.articles:
        yield ""
        yield from _article_lines(article)
    yield ""
    if report.labels_file:
        yield f"What is unknown can be filled in: {place / report.labels_file.name}"
        yield f"Then: python -m analysis import {shlex.quote(folder)} --as {report.corpus_id}"
    yield f"Tables: python -m analysis tables {report.corpus_id} --out out"


def _article_lines(article: Imported) -> Iterable[str]:
    yield shown(article.id)
    for field in ("outlet", "published", "event"):
        value, basis = getattr(article, field), getattr(article, f"{field}_basis")
        yield f"  {field:<10} {'unknown' if value is None else f'{value} (from {basis})'}"
        for proposal in article.proposals:
            if proposal.field == field:
                said = f"line {proposal.line} ({proposal.strength}): {shown(proposal.words)}"
                yield f"    perhaps {shown(proposal.value)}, by {said}"


def _corpora(chosen: argparse.Namespace) -> int:
    del chosen
    for corpus_id, name in corpora():
        print(f"{corpus_id}  {shown(name)}")
    return FINE


def _report(problems: Iterable[AnalysisError]) -> None:
    for problem in problems:
        print(f"Problem: {problem}", file=sys.stderr)


_RUNS: dict[str, Run] = {
    "tables": _tables,
    "survey": _survey,
    "import": _import,
    "concordance": _concordance,
    "corpora": _corpora,
}
