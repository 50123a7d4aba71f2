"""How long a reader waits in Chromium: python -m benchmarks.screens [--articles N] [--outlets N] [--lone] [--json].

Starts the dashboard on this machine, on the bundled five articles or on made-up reports of one event
(`benchmarks.gathered`; `--lone`: of no known outlet), and prints for each page how long a new visitor waits until the
first chart stands and until the page rests (the first line is the first visit of the server's life), and for each kind
of choice how long it takes from the click to the last change of the page, and how much the server sent. Medians and
95th percentiles of the runs. Wall time: run it on a quiet machine, or compare within one run.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median, quantiles
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import TimeoutError as NoAnswerError

from benchmarks.served import served
from tests.browser.chromium import chromium

BUNDLED = 5
RUNS = 5
QUIET = 300
"""Milliseconds without a change after which a page rests."""
LONGEST, _ANSWER = 180_000, 20_000
PAGES = ("overview", "names", "same-words", "feeling", "emphasis", "coverage", "sources", "style", "read")
CHART = ".says, .result, .finding, table.facts, .story, article"
"""The first thing on a page that says what was found."""
_SIDE = "[data-testid=stSidebar] .st-key-sidebar-outlets button"
CHANGES = {
    "outlet off": ("names", _SIDE),
    "outlet on": ("names", _SIDE),
    "voice": ("names", ".st-key-names-voices button"),
    "evidence opened": ("names", "[data-testid=stMain] a.opens:not(.door)"),
    "page changed": ("names", "[data-testid=stSidebar] nav a >> text=Sources"),
    "overview, outlet off": ("overview", _SIDE),
    "part changed": ("same-words", ".st-key-same-words-part button >> nth=2"),
    "switch": ("feeling", ".st-key-feeling-mutes button"),
    "sources by side": ("sources", ".st-key-sources-by [role=radiogroup] label >> nth=1"),
    "words muted": ("style", ".st-key-style-mutes button"),
    "reader layer": ("read", ".st-key-read-layers button >> nth=3"),
}
"""What is changed -> the page, and what is clicked on it ("outlet on" takes back what "outlet off" did)."""
_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
_WATCH = """window.changed = window.ran = 0;
new MutationObserver(() => { window.changed = performance.now();
  const app = document.querySelector('[data-testid=stApp]');
  if (app && app.dataset.testScriptState === 'running') window.ran = window.changed; }).observe(document,
  {childList: true, subtree: true, attributes: true, characterData: true});"""
_REST = f"""() => document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]')
  && document.querySelector('h1') && performance.now() - window.changed > {QUIET}"""


@dataclass
class Taken:
    """Milliseconds of each run, and the bytes that the server sent."""

    milliseconds: list[float] = field(default_factory=list)
    sent: list[int] = field(default_factory=list)

    def row(self) -> dict[str, float]:
        """Return median, 95th percentile and kilobytes; p95 of few runs is their longest.

        >>> Taken([100.0, 300.0, 200.0], [2048]).row()
        {'median_ms': 200, 'p95_ms': 300, 'sent_kb': 2, 'runs': 3}
        """
        times = self.milliseconds
        last = max(times) if len(times) < 20 else quantiles(times, n=20)[-1]
        sent = round(median(self.sent) / 1024) if self.sent else 0
        return {"median_ms": round(median(times)), "p95_ms": round(last), "sent_kb": sent, "runs": len(times)}


@contextmanager
def visit(browser: Browser) -> Any:
    """Give a page of a new visitor, and what the server sent to it in bytes."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(LONGEST)
    page, sent = context.new_page(), [0]
    page.add_init_script(_WATCH)
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: _add(sent, frame)))
    yield page, sent
    context.close()


def _add(sent: list[int], frame: str | bytes) -> None:
    sent[0] += len(frame)


def opened(page: Page, address: str) -> tuple[float, float]:
    """Return milliseconds until the first chart stands, and until the page rests."""
    page.goto(address, wait_until="commit")
    page.wait_for_selector(f"[data-testid=stMain] :is({CHART})")
    first = float(page.evaluate("performance.now()"))
    page.wait_for_function(_REST, polling=50)
    return first, float(page.evaluate("window.changed"))


def changed(page: Page, click: str) -> float:
    """Return milliseconds from a click to the last change of the page."""
    spot = page.locator(click).first
    spot.evaluate("(it) => { window.clicked = window.changed = performance.now(); it.click(); }")
    page.wait_for_function("() => window.ran > window.clicked", timeout=_ANSWER)  # a control marks itself before
    page.wait_for_function(_REST, polling=50)
    return float(page.evaluate("window.changed - window.clicked"))


def pages(browser: Browser, address: str, runs: int) -> dict[str, Taken]:
    """Return for the first visit of all, and for each page opened by a new visitor, the time to chart and to rest."""
    found: dict[str, Taken] = {}
    with visit(browser) as (page, sent):
        found["cold: first chart"], found["cold: at rest"] = (
            Taken([time], [sent[0]]) for time in opened(page, f"{address}/overview")
        )
    for name in PAGES:
        chart, rest = found.setdefault(f"{name}: first chart", Taken()), found.setdefault(f"{name}: at rest", Taken())
        for _ in range(runs):
            with visit(browser) as (page, sent):
                first, last = opened(page, f"{address}/{name}")
                chart.milliseconds.append(first)
                rest.milliseconds.append(last)
                rest.sent.append(sent[0])
    return found


def changes(browser: Browser, address: str, runs: int) -> dict[str, Taken]:
    """Return for each kind of change how long it takes; what a page does not offer is left out."""
    found: dict[str, Taken] = {}
    for name, (where, click) in CHANGES.items():
        if name == "outlet on":
            continue
        for _ in range(runs):
            with visit(browser) as (page, sent):
                opened(page, f"{address}/{where}")
                if page.locator(click).count():
                    _click(page, sent, found, name, click)
                    if name == "outlet off":
                        _click(page, sent, found, "outlet on", click)
    return found


def _click(page: Page, sent: list[int], found: dict[str, Taken], name: str, click: str) -> None:
    before = sent[0]
    try:
        milliseconds = changed(page, click)
    except NoAnswerError:
        return
    taken = found.setdefault(name, Taken())
    taken.milliseconds.append(milliseconds)
    taken.sent.append(sent[0] - before)


def measured(articles: int, outlets: int, runs: int, only: Sequence[str] = ()) -> dict[str, dict[str, float]]:
    """Return the rows of a whole measurement; `only` are the pages to open (all, and the changes, by default)."""
    script = ("app.py",) if articles == BUNDLED else ("benchmarks/screens_app.py", str(articles), str(outlets))
    with served(1, *script) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=[*_FLAGS, "--disable-dev-shm-usage"])
        found: dict[str, Taken] = {}
        if only:
            for name in only:
                with visit(browser) as (page, sent):
                    found[name] = Taken([opened(page, f"{server.address}/{name}")[1]], [sent[0]])
        else:
            found = pages(browser, server.address, runs) | changes(browser, server.address, runs)
        rows = {name: taken.row() for name, taken in found.items()}
        rows["memory"] = {"mb": round(server.memory_mb() or 0)}
        browser.close()
    return rows


def table(rows: dict[str, dict[str, float]], title: str) -> str:
    """Return the rows as a Markdown table, as docs/speed.md has it."""
    lines = [f"| {title} | median | p95 | sent |", "|---|---|---|---|"]
    for name, row in rows.items():
        if "median_ms" in row:
            lines.append(f"| {name} | {row['median_ms']:,} ms | {row['p95_ms']:,} ms | {row['sent_kb']:,} kB |")
    return "\n".join([*lines, "", f"Memory of the server afterwards: {rows['memory']['mb']:,} MiB."])


def main(given: Sequence[str] | None = None, write: Callable[[str], object] = sys.stdout.write) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.screens", description=__doc__)
    parser.add_argument("--articles", type=int, default=BUNDLED, help="5: the bundled ones; else so many made-up ones")
    parser.add_argument("--outlets", type=int, default=20, help="of so many outlets")
    parser.add_argument("--lone", action="store_true", help="articles of no known outlet")
    parser.add_argument("--runs", type=int, default=RUNS, help="how often each thing is done (at most 100)")
    parser.add_argument("--json", action="store_true", help="one line of JSON")
    asked = parser.parse_args(given)
    outlets = 0 if asked.lone else asked.outlets
    rows = measured(min(asked.articles, 5_000), outlets, min(max(asked.runs, 1), 100))
    of = "of no known outlet" if asked.lone else f"of {outlets} outlets"
    machine = f"{platform.machine()}, Python {platform.python_version()}"
    title = f"{asked.articles} articles{'' if asked.articles == BUNDLED else ' ' + of}, {machine}"
    write((json.dumps(rows) if asked.json else table(rows, title)) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
