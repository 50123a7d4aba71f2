"""Reading the facts under `data/`: TOML files, read once, complained about by name."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from analysis.errors import DataError

DATA = Path(__file__).resolve().parent.parent / "data"


@cache
def facts(name: str) -> dict[str, Any]:
    """Return the TOML file `data/NAME` as a dictionary (shared: never change it).

    Raises `DataError` where the file is missing or is not TOML.
    """
    return read_toml(DATA / name)


def read_toml(path: Path) -> dict[str, Any]:
    """Return the TOML file at `path`; raises `DataError` with the line where it breaks."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise DataError("no such file", path, "Restore it, or correct the name.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(str(error), path, "Correct the TOML at that line.") from error
