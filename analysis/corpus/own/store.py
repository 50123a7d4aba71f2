"""Where comparisons of one's own are kept: each a folder, written whole, never changed, with an id nobody guesses."""

from __future__ import annotations

import base64
import os
import re
import secrets
import shutil
import threading
import time
from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from analysis.corpus.article import Article, Corpus
from analysis.corpus.known import Known, known
from analysis.corpus.loading import read_corpus
from analysis.corpus.manifest import MANIFEST, Entry, Manifest, manifest_toml
from analysis.corpus.own.limits import Limits
from analysis.corpus.own.room import kept, note_opened, to_go
from analysis.errors import AnalysisError, CorpusError, UnknownIdError

OWN = re.compile(r"own-[a-z2-7]{24}")
DELETED = ".deleted"
UNDER_WAY = ".new-"
MOST_DELETED = 10_000  # of which it is remembered that somebody deleted them
STALE = 3_600  # seconds after which a folder that was never finished is cleared away


class GoneError(UnknownIdError):
    """A comparison that is not here, or no longer; `deleted` where somebody deleted it."""

    def __init__(self, deleted: bool = False) -> None:
        """Say what may have happened; the id is not repeated."""
        value = "it was deleted" if deleted else "it is not here"
        super().__init__(value, "this comparison", "Make it again from its articles, or open its snapshot file.")
        self.deleted = deleted


@dataclass(frozen=True, slots=True)
class Saved:
    """A comparison that was kept; `lasting` says whether on disk, `why` says why it is not."""

    corpus: Corpus
    lasting: bool
    why: str = ""


def is_own(corpus_id: str) -> bool:
    """Say whether this is the id of a comparison of one's own; nothing else ever becomes a path here.

    >>> is_own("own-" + "a" * 24), is_own("own-../../x")
    (True, False)
    """
    return OWN.fullmatch(corpus_id) is not None


def new_id() -> str:
    """Return an id of 120 random bits."""
    return "own-" + base64.b32encode(secrets.token_bytes(15)).decode().lower()


class Store:
    """The comparisons kept in a folder, and in memory those that it cannot take."""

    def __init__(self, bounds: Limits, facts: Known | None = None) -> None:
        """Nothing is read or written yet."""
        self.bounds, self._facts = bounds, facts
        self._memory: OrderedDict[str, Corpus] = OrderedDict()
        self._lock = threading.Lock()

    def save(self, corpus: Corpus) -> Saved:
        """Keep a corpus under its id (one of `new_id`), on disk or else in memory."""
        if not is_own(corpus.id) or corpus.id in self._memory or self.lasts(corpus.id):
            raise UnknownIdError(f"{corpus.id!r} is no new id of an own comparison", "store", "Take one of new_id().")
        try:
            why = self._refusal(_size(corpus))
            if not why:
                self._write(corpus)
        except OSError:
            why = "its folder cannot be written"
        if why:
            self._remember(corpus)
        return Saved(corpus, not why, why)

    def load(self, corpus_id: str) -> Corpus:
        """Return a corpus as it was saved; raises `GoneError`."""
        if not is_own(corpus_id):
            raise GoneError
        with self._lock:
            if corpus_id in self._memory:
                self._memory.move_to_end(corpus_id)
                return self._memory[corpus_id]
        folder = self.bounds.folder
        if folder is None or not (folder / corpus_id / MANIFEST).is_file():
            raise GoneError(deleted=folder is not None and (folder / DELETED / corpus_id).exists())
        try:
            corpus, problems = read_corpus(folder / corpus_id, self._facts or known())
        except (AnalysisError, OSError) as error:
            raise GoneError from error
        if problems or corpus.id != corpus_id:
            raise GoneError
        note_opened(folder / corpus_id, time.time())
        return corpus

    def lasts(self, corpus_id: str) -> bool:
        """Say whether this comparison is kept on disk."""
        folder = self.bounds.folder
        return is_own(corpus_id) and folder is not None and (folder / corpus_id / MANIFEST).is_file()

    def delete(self, corpus_id: str) -> None:
        """Remove a comparison for good; its id is remembered as deleted. Who may do so is for the caller to say.

        Raises `CorpusError` where it cannot be removed from the disk.
        """
        with self._lock:
            self._memory.pop(corpus_id, None)
        folder = self.bounds.folder
        if folder is None or not is_own(corpus_id):
            return
        try:
            _clear(folder, corpus_id)
        except OSError as error:
            mend = "Ask whoever runs this server to remove it."
            raise CorpusError("it cannot be deleted", "the folder of saved comparisons", mend) from error
        with suppress(OSError):
            (folder / DELETED).mkdir(parents=True, exist_ok=True)
            (folder / DELETED / corpus_id).touch()

    def _refusal(self, size: int) -> str:
        """Return why the folder takes no comparison of this size, or "" where it does."""
        folder = self.bounds.folder
        if folder is None:
            return "this server keeps nothing on disk"
        folder.mkdir(parents=True, exist_ok=True)
        self._sweep(folder)
        there = kept(folder, [each.name for each in os.scandir(folder) if is_own(each.name)])
        gone = to_go(there, size, self.bounds, time.time())
        if gone is None or shutil.disk_usage(folder).free < size + self.bounds.spare_bytes:
            return "the room for saved comparisons is full"
        for each in gone:
            _clear(folder, each)
        return ""

    def _sweep(self, folder: Path) -> None:
        """Clear away what was never finished, what has outlived its days, and the oldest marks of deleted ones."""
        now = time.time()
        _forget_oldest(folder / DELETED)
        for each in list(os.scandir(folder)):
            try:
                age = now - each.stat(follow_symlinks=False).st_mtime
            except FileNotFoundError:
                continue  # another writer has just given it its name, or taken it away
            if each.name.startswith(UNDER_WAY) and age > STALE:
                shutil.rmtree(each.path, ignore_errors=True)
            elif is_own(each.name) and 0 < self.bounds.days * 86_400 < age:
                _clear(folder, each.name)

    def _write(self, corpus: Corpus) -> None:
        """Write a corpus's files beside their place, then put all of them there in one step."""
        folder = self.bounds.folder
        assert folder is not None  # noqa: S101
        under_way = folder / f"{UNDER_WAY}{secrets.token_hex(8)}"
        under_way.mkdir(mode=0o700)
        try:
            entries = [_entry(number, article) for number, article in enumerate(corpus.articles, start=1)]
            for entry, article in zip(entries, corpus.articles, strict=True):
                _flushed(under_way / entry.file, article.text)
            _flushed(under_way / MANIFEST, manifest_toml(self._manifest(corpus, tuple(entries))))
            under_way.rename(folder / corpus.id)
        except BaseException:
            shutil.rmtree(under_way, ignore_errors=True)
            raise

    def _manifest(self, corpus: Corpus, entries: tuple[Entry, ...]) -> Manifest:
        described = {outlet.id: outlet for outlet in (self._facts or known()).outlets}
        return Manifest(
            id=corpus.id,
            name=corpus.name,
            articles=entries,
            events=corpus.events,
            outlets=tuple(each for each in corpus.outlets if described.get(each.id) != each),
            concepts=corpus.concepts,
            note=corpus.note,
        )

    def _remember(self, corpus: Corpus) -> None:
        with self._lock:
            self._memory[corpus.id] = corpus
            while len(self._memory) > 1 and sum(map(_size, self._memory.values())) > self.bounds.memory_bytes:
                self._memory.popitem(last=False)


def _entry(number: int, article: Article) -> Entry:
    return Entry(
        id=article.id,
        file=f"{number:02}.txt",
        outlet=article.outlet,
        title=article.title,
        published=article.published,
        event=article.event,
        edition=article.edition,
        retells=article.retells,
        language=article.language,
        origin=article.origin,
    )


def _forget_oldest(marks: Path) -> None:
    """Leave as many marks of deleted comparisons as are worth keeping."""
    with suppress(OSError):
        there = sorted(marks.iterdir(), key=lambda mark: mark.stat().st_mtime)
        for mark in there[: max(0, len(there) - MOST_DELETED)]:
            mark.unlink(missing_ok=True)


def _flushed(path: Path, text: str) -> None:
    with path.open("wb") as file:
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())


def _clear(folder: Path, corpus_id: str) -> None:
    """Take a comparison away in one step, then remove its files."""
    gone = folder / f"{UNDER_WAY}{secrets.token_hex(8)}"
    try:
        (folder / corpus_id).rename(gone)
    except FileNotFoundError:
        return
    shutil.rmtree(gone, ignore_errors=True)


def _size(corpus: Corpus) -> int:
    return sum(len(each.text.encode()) for each in corpus.articles) + 600 * (len(corpus.articles) + 1)
