"""How much memory a process holds, and has held at most."""

from __future__ import annotations

import resource
import sys
from pathlib import Path


def peak_mb() -> float:
    """Return the most memory that this process held, in MiB (its resident set)."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / (2**20 if sys.platform == "darwin" else 2**10)


def held_mb() -> float:
    """Return the memory that this process holds now, in MiB (its resident set); elsewhere than on Linux the most."""
    told = Path("/proc/self/statm")
    if not told.is_file():
        return peak_mb()
    return int(told.read_text().split()[1]) * resource.getpagesize() / 2**20
