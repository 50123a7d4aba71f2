"""The Chromium that the browser tests drive: found on the machine, or installed where that is allowed."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
MISSING = "no Chromium on this machine, and none could be installed"


def chromium() -> str | None:
    """Return the path of a Chromium that starts: `$CHROMIUM`, a system one, or Playwright's own; else None."""
    return next((path for path in _candidates() if _starts(path)), None)


def _candidates() -> Iterator[str]:
    named = (os.environ.get("CHROMIUM"), *map(shutil.which, NAMES), MAC)
    yield from (path for path in named if path and Path(path).exists())
    own = _playwrights_own()
    if own:
        yield own


def _playwrights_own() -> str | None:
    if importlib.util.find_spec("playwright") is None:
        return None
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _starts(path: str) -> bool:
    """Ask for the version: some systems ship a script of this name that only says where Chromium can be had."""
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def install() -> str | None:
    """Install Chromium by the first way that works and return its path; say on stderr what is tried."""
    for commands in _ways():
        print("Chromium: trying", *commands[-1], file=sys.stderr)  # noqa: T201
        if all(_done(command) for command in commands) and (path := chromium()):
            return path
    return None


def _ways() -> Iterator[list[list[str]]]:
    """Yield command lists: the system's package manager where we may use it, then Playwright's own download."""
    rights = _rights()
    if rights is not None and shutil.which("apt-get"):
        apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
        yield [[*apt, "update"], [*apt, "install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"]]
    elif rights is not None and shutil.which("dnf"):
        yield [[*rights, "dnf", "install", "-y", "-q", "chromium"]]
    yield [[sys.executable, "-m", "playwright", "install", "chromium"]]


def _rights() -> list[str] | None:
    """Return the words that go before a root command: none for root, `sudo -n` where it asks nothing, else None."""
    if getattr(os, "geteuid", lambda: 1)() == 0:
        return []
    return ["sudo", "-n"] if shutil.which("sudo") and _done(["sudo", "-n", "true"]) else None


def _done(command: list[str]) -> bool:
    try:
        run = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, timeout=300, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return run.returncode == 0


def main() -> None:
    """Print the path; with `--install`, install first where there is none. Never fails: the other tests run anyway."""
    path = chromium() or (install() if "--install" in sys.argv[1:] else None)
    print("Chromium:", path or f"{MISSING}; the browser tests will NOT be run", file=sys.stderr)  # noqa: T201


if __name__ == "__main__":
    main()
