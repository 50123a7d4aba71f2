"""What holds for every test: repeatable examples, and a loud word where the browser tests could not be run."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

from tests.browser.chromium import MISSING, chromium

settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable")


@pytest.hookimpl(tryfirst=True)  # before the groups are read
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Name the browser for the tests that want one (`$CHROMIUM`), or mark them as not to be run."""
    wanting = [item for item in items if item.get_closest_marker("browser")]
    if not wanting:
        return
    for item in wanting:  # a file's tests one after the other, so that they share their servers
        item.add_marker(pytest.mark.xdist_group(item.path.stem))
    path = chromium()
    if path:
        os.environ["CHROMIUM"] = path
        for item in wanting:  # on a busy machine a page may miss a key or a click; what fails three times is broken
            item.add_marker(pytest.mark.flaky(reruns=2))
        return
    for item in wanting:
        item.add_marker(pytest.mark.skip(reason=MISSING))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the very end that browser tests were left out, so that nobody takes them for passed."""
    left_out = [report for report in terminalreporter.stats.get("skipped", []) if "browser" in report.keywords]
    if left_out:
        terminalreporter.write_sep("!", "BROWSER TESTS NOT RUN", red=True, bold=True)
        terminalreporter.write_line(f"{len(left_out)} browser tests were not run: {MISSING}.")
        terminalreporter.write_line("Install chromium, or name one: CHROMIUM=/path/to/chromium make test")
        terminalreporter.write_sep("!", red=True, bold=True)
