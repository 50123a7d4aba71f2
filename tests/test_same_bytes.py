"""The same articles and settings give the same bytes: in every process, at every hour, in whichever order files lie."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

from analysis.facts import DATA

ELSEWHERE = ({"TZ": "UTC"}, {"TZ": "Pacific/Kiritimati"}, {"TZ": "Pacific/Niue"})
"""Time zones in which it is never the same day at once."""


def _made(seed: int) -> Mapping[str, str]:
    environment = {**os.environ, **ELSEWHERE[seed], "PYTHONHASHSEED": str(seed + 1)}
    command = [sys.executable, "-W", "error", "-m", "tests.same_bytes", f"order {seed}"]
    done = subprocess.run(command, cwd=DATA.parent, env=environment, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr
    found: Mapping[str, str] = json.loads(done.stdout)
    return found


def test_tables_report_workbook_and_archive_are_the_same_bytes_under_three_seeds() -> None:
    with ThreadPoolExecutor(2) as pool:
        first, *others = pool.map(_made, range(3))
    assert {name.rpartition(".")[2] for name in first} == {"csv", "json", "zip", "xlsx", "html"}
    for other in others:
        assert [name for name in first if other[name] != first[name]] == []
