"""Many readers at once: python -m benchmarks.load [--sessions N] [--seconds S] [--processes P] [--json].

N sessions open the link at one moment and then change page, outlets, voice and evidence for S seconds, each after a
pause of `--think` seconds on average. They speak Streamlit's protocol, so that a hundred fit beside the server on two
cores. Milliseconds are those that a reader waits for: from the click until the page is drawn (as far as the server does
it), and from the first request until the first page is drawn. Without `--address` the dashboard is started on this
machine, with more than one process behind nginx; other machines are never asked.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from ipaddress import ip_address
from statistics import median, quantiles
from urllib.parse import urlsplit

from websockets.exceptions import WebSocketException

from benchmarks.served import Served, served
from benchmarks.visitor import NotDrawnError, Visitor

MOST_SESSIONS, MOST_SECONDS = 500, 900


@dataclass
class Heard:
    """What all sessions saw: seconds to the first page, seconds of each redraw by what was changed, and errors."""

    first: list[float] = field(default_factory=list)
    redraws: dict[str, list[float]] = field(default_factory=dict)
    errors: Counter[str] = field(default_factory=Counter)
    received: int = 0
    memory: list[float | None] = field(default_factory=list)
    cpu: list[float | None] = field(default_factory=list)


async def _session(address: str, seed: int, ends: float, think: float, heard: Heard, opened: asyncio.Barrier) -> None:
    visitor = Visitor(address, seed)
    try:
        started = time.perf_counter()
        await visitor.open()
        heard.first.append(time.perf_counter() - started)
    except (NotDrawnError, OSError, WebSocketException, TimeoutError) as error:
        heard.errors[f"opening: {error}"] += 1
        await visitor.close()
        await opened.wait()
        return
    await opened.wait()
    try:
        while True:
            pause = visitor.chance.uniform(0.5, 1.5) * think
            if time.monotonic() + pause > ends:
                return
            await asyncio.sleep(pause)
            started = time.perf_counter()
            kind = await visitor.change()
            heard.redraws.setdefault(kind, []).append(time.perf_counter() - started)
    except (NotDrawnError, OSError, WebSocketException, TimeoutError) as error:
        heard.errors[str(error)] += 1
    finally:
        heard.received += visitor.received
        await visitor.close()


async def crowd(at: Served, sessions: int, seconds: float, think: float) -> Heard:
    """Return what this many sessions saw in this many seconds. The first memory is that of one visitor before."""
    heard = Heard()
    for process in range(len(at.processes)):  # whoever comes first pays for what is kept for all
        early = Visitor(at.address, process)
        await early.open()
        await early.close()
    heard.memory.append(at.memory_mb())
    heard.cpu.append(at.cpu_seconds())
    opened = asyncio.Barrier(sessions)
    ends = time.monotonic() + seconds
    running = [asyncio.create_task(_session(at.address, seed, ends, think, heard, opened)) for seed in range(sessions)]
    await asyncio.sleep(max(0.0, seconds * 0.9))
    heard.memory.append(at.memory_mb())  # while most are still there
    await asyncio.gather(*running)
    heard.cpu.append(at.cpu_seconds())
    return heard


def spread(seconds: Sequence[float]) -> dict[str, float]:
    """Return how many, and the milliseconds that half and that nineteen in twenty stay under.

    >>> spread([0.1, 0.2, 0.3])
    {'n': 3, 'p50_ms': 200.0, 'p95_ms': 300.0}
    """
    if not seconds:
        return {"n": 0}
    high = quantiles(seconds, n=20, method="inclusive")[-1] if len(seconds) > 19 else max(seconds)
    return {"n": len(seconds), "p50_ms": round(median(seconds) * 1000, 1), "p95_ms": round(high * 1000, 1)}


def report(heard: Heard, sessions: int, seconds: float) -> dict[str, object]:
    """Return the figures: milliseconds, MiB, bytes and errors."""
    everything = [each for taken in heard.redraws.values() for each in taken]
    before, after = heard.memory
    drawn = max(1, len(everything) + len(heard.first))
    grown = None if before is None or after is None else round((after - before) / sessions, 2)
    start, end = heard.cpu or (None, None)
    return {
        "sessions": sessions,
        "first_page": spread(heard.first),
        "redraw": spread(everything),
        "redraws_a_second": round(len(everything) / seconds, 1),
        "by_change": {kind: spread(taken) for kind, taken in sorted(heard.redraws.items())},
        "kb_a_redraw": round(heard.received / 1024 / drawn, 1),
        "cpu_ms_a_redraw": None if start is None or end is None else round((end - start) * 1000 / drawn, 1),
        "memory_before_mb": before and round(before, 1),
        "memory_after_mb": after and round(after, 1),
        "memory_a_session_mb": grown,
        "errors": dict(heard.errors),
    }


def here(address: str) -> str:
    """Return the address if it is one of this machine. Raises ValueError."""
    name = urlsplit(address).hostname or ""
    if name == "localhost" or (name.replace(".", "").isdigit() and ip_address(name).is_loopback):
        return address.rstrip("/")
    raise ValueError(f"{address} is not on this machine: the load test asks no other, e.g. http://127.0.0.1:8501")


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sessions", type=int, default=30)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--think", type=float, default=6, help="seconds between two changes of one session")
    parser.add_argument("--address", type=here, help="a dashboard that already runs on this machine")
    parser.add_argument("--pids", type=int, nargs="*", default=[], help="its processes, whose memory is told")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(given)
    if not (0 < asked.sessions <= MOST_SESSIONS and 0 < asked.seconds <= MOST_SECONDS and 0 < asked.processes <= 8):
        parser.error(f"at most {MOST_SESSIONS} sessions, {MOST_SECONDS} seconds and 8 processes")
    return asked


def main(given: Sequence[str] | None = None) -> int:
    """Run the load test and print its figures; return 1 where any session met an error."""
    asked = _arguments(given)
    where = nullcontext(Served(asked.address, tuple(asked.pids))) if asked.address else served(asked.processes)
    with where as at:
        heard = asyncio.run(crowd(at, asked.sessions, asked.seconds, asked.think))
    found = {"processes": asked.processes, **report(heard, asked.sessions, asked.seconds)}
    if asked.json:
        print(json.dumps(found, indent=2))  # noqa: T201
    else:
        for name, value in found.items():
            print(f"{name:20} {value}")  # noqa: T201
    return 1 if heard.errors else 0


if __name__ == "__main__":
    sys.exit(main())
