"""How much a comparison of one's own may hold and the store may keep, as the environment says."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from analysis.corpus.decoding import shown
from analysis.errors import DataError
from analysis.facts import DATA

OFF = ("off", "no", "0", "false")


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds in articles, bytes and days; `folder` is where comparisons are kept, None for memory alone.

    `article_bytes` and `comparison_bytes` count a text in UTF-8, `store_bytes` everything that is kept in the folder,
    `spare_bytes` what stays free on its disk, `memory_bytes` what is kept in memory. `days` is 0 for no end. Where the
    folder is full, what nobody has opened for `unused_days` days makes room.
    """

    folder: Path | None = DATA / "local" / "saved"
    articles: int = 100
    article_bytes: int = 100_000
    comparison_bytes: int = 3_000_000
    file_bytes: int = 5_000_000
    store_bytes: int = 200_000_000
    comparisons: int = 2_000
    days: int = 0
    unused_days: int = 30
    spare_bytes: int = 50_000_000
    memory_bytes: int = 30_000_000
    fetch: bool = True


def limits(environment: Mapping[str, str] = os.environ) -> Limits:
    """Return the limits that the environment sets, and plain defaults for the others.

    `SAVED_FOLDER` (a folder, or "off" for memory alone), `SAVED_MB`, `SAVED_COMPARISONS`, `SAVED_DAYS`,
    `SAVED_UNUSED_DAYS`, `OWN_ARTICLES`, `OWN_ARTICLE_KB`, `OWN_MB` and `FETCH_ADDRESSES` ("off" for none). Raises
    `DataError` for a value that is none.

    >>> limits({"OWN_ARTICLES": "5", "SAVED_FOLDER": "off"}).articles
    5
    """
    plain = Limits()
    folder = environment.get("SAVED_FOLDER", "").strip()
    return Limits(
        folder=None if folder.lower() in OFF else Path(folder) if folder else plain.folder,
        articles=_number(environment, "OWN_ARTICLES", 1, plain.articles),
        article_bytes=_number(environment, "OWN_ARTICLE_KB", 1_000, plain.article_bytes),
        comparison_bytes=_number(environment, "OWN_MB", 1_000_000, plain.comparison_bytes),
        store_bytes=_number(environment, "SAVED_MB", 1_000_000, plain.store_bytes),
        comparisons=_number(environment, "SAVED_COMPARISONS", 1, plain.comparisons),
        days=_number(environment, "SAVED_DAYS", 1, plain.days),
        unused_days=_number(environment, "SAVED_UNUSED_DAYS", 1, plain.unused_days),
        fetch=environment.get("FETCH_ADDRESSES", "").strip().lower() not in OFF,
    )


def _number(environment: Mapping[str, str], name: str, unit: int, default: int) -> int:
    said = environment.get(name, "").strip()
    if not said:
        return default
    if not (said.isascii() and said.isdigit() and len(said) < 8):
        raise DataError(f"{shown(said)!r} is no number", f"environment variable {name}", "Give a whole number.")
    return int(said) * unit
