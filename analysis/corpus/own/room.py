"""How much room the folder of saved comparisons has, and which of them go first when it is full."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from analysis.corpus.manifest import MANIFEST
from analysis.corpus.own.limits import Limits

DAY = 86_400
SELDOM = 3_600  # seconds after which it is noted anew that a comparison was opened


class Kept(NamedTuple):
    """A comparison in the folder: bytes that it takes, and when it was last opened (else saved), in seconds."""

    id: str
    size: int
    opened: float


def kept(folder: Path, ids: Iterable[str]) -> Iterator[Kept]:
    """Yield what is there of these comparisons; one that has just been taken away is left out.

    One without a manifest, which cannot be opened, counts as opened long ago.
    """
    for each in ids:
        with suppress(FileNotFoundError, NotADirectoryError):
            files = {file.name: file.stat() for file in os.scandir(folder / each)}
            opened = files[MANIFEST].st_mtime if MANIFEST in files else 0.0
            yield Kept(each, sum(file.st_size for file in files.values()), opened)


def note_opened(folder: Path, now: float) -> None:
    """Note that a comparison is in use, as the time of its manifest; a folder that cannot be written stays as it is."""
    with suppress(OSError):
        if now - (folder / MANIFEST).stat().st_mtime > SELDOM:
            os.utime(folder / MANIFEST, (now, now))


def to_go(there: Iterable[Kept], size: int, bounds: Limits, now: float) -> list[str] | None:
    """Return which comparisons have to go so that one more of `size` bytes fits, the longest unused first.

    None where it would not fit all the same: nothing that was opened in the last `bounds.unused_days` days goes.
    """
    there = sorted(there, key=lambda each: (each.opened, each.id))
    number, used = len(there) + 1 - bounds.comparisons, sum(each.size for each in there) + size - bounds.store_bytes
    gone = list[str]()
    for each in there:
        if number <= 0 and used <= 0:
            break
        if now - each.opened < bounds.unused_days * DAY:
            return None
        gone.append(each.id)
        number, used = number - 1, used - each.size
    return gone if number <= 0 and used <= 0 else None
