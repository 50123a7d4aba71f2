"""How much memory a process has held at most."""

from __future__ import annotations

import resource
import sys


def peak_mb() -> float:
    """Return the most memory that this process held, in MiB (its resident set)."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / (2**20 if sys.platform == "darwin" else 2**10)
