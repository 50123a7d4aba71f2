"""What is made of two corpora, each thing by the hash of its bytes: run on its own, as `python -m tests.same_bytes`.

The order in which folders list their files is turned round by an argument.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

DAY = date(2026, 11, 28)
_listed, _scanned = os.listdir, os.scandir


class _Turned:
    """The entries of a folder in another order; a context, as those of `os.scandir` are."""

    def __init__(self, entries: list[Any]) -> None:
        self._entries = iter(entries)

    def __enter__(self) -> _Turned:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def __iter__(self) -> Iterator[Any]:
        return self._entries

    def __next__(self) -> Any:
        return next(self._entries)

    def close(self) -> None:
        """Do nothing."""


def turn(seed: str) -> None:
    """List each folder from now on in an order of this seed."""
    chance = Random(seed)  # noqa: S311 (an order, no secret)

    def listed(*asked: Any) -> list[Any]:
        names = sorted(_listed(*asked))
        chance.shuffle(names)
        return names

    def scanned(*asked: Any) -> _Turned:
        with _scanned(*asked) as entries:
            found = sorted(entries, key=lambda entry: str(entry.name))
        chance.shuffle(found)
        return _Turned(found)

    os.listdir, os.scandir = listed, scanned  # type: ignore[assignment]


def made() -> Mapping[str, str]:
    """Return hashes of the tables, the workbook and the archive of a folder, and of the bundled corpus's report."""
    from analysis.corpus.loading import load_corpus
    from benchmarks.gathered import gathered

    with TemporaryDirectory() as folder:
        for article in gathered(8, 4).articles:
            (Path(folder) / f"{article.id}.txt").write_text(article.text, encoding="utf-8")
        found = _tables(_in_folder(Path(folder))) | _report(load_corpus("syria-withdrawal"))
        return {name: sha256(data).hexdigest() for name, data in found.items()}


def _in_folder(folder: Path) -> Any:
    from analysis.corpus.article import Corpus
    from analysis.corpus.folder import read_folder

    return Corpus("folder", "Folder", read_folder(folder).articles, (), (), ("islamic-state",), "", "0123")


def _read(corpus: Any) -> Any:
    from analysis.annotation.annotate import annotate
    from dashboard.comparison import read

    return read(corpus, {article.id: annotate(article) for article in corpus.articles})


def _report(corpus: Any) -> dict[str, bytes]:
    from dashboard.comparison import groups
    from dashboard.snapshot.build import snapshot
    from dashboard.view import View

    view = View(corpus=corpus.id, outlets=tuple(groups(corpus)), concept=corpus.concepts[0])
    return {"report.html": snapshot(_read(corpus), view, DAY, "https://words.example/").html.encode()}


def _tables(corpus: Any) -> dict[str, bytes]:
    from dashboard.exports import everything, records, separated
    from dashboard.exports.source import Source

    now = _read(corpus)
    source = Source(corpus.id, corpus.name, corpus.fingerprint, DAY, "https://words.example/")
    tidy = everything.tidy(now.tables)
    found = {f"{name}.csv": separated.csv(frame) for name, frame in tidy.items()}
    found |= {f"{name}.json": records.json(frame, source, name) for name, frame in tidy.items()}
    found["tables.zip"] = everything.archive(now.tables, source)
    found["tables.xlsx"] = everything.workbook(now.tables, source)
    return found


if __name__ == "__main__":
    turn(sys.argv[1])
    json.dump(made(), sys.stdout)
