"""A server and a browser for the tests that look at the dashboard as a reader does."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.error import URLError
from urllib.parse import parse_qs, urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, Request, Response, expect, sync_playwright

from tests.browser.valley_reports import SUN_PAGE

ROOT = Path(__file__).parent.parent.parent
SHOTS = ROOT / "test-results"
collect_ignore_glob = ["*_app.py"]  # programs that servers run: taken in by a test run they would change the others
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
READY = '[data-testid="stApp"][data-test-script-state="notRunning"]'
expect.set_options(timeout=30_000)  # a busy machine is no fault of the page
NEVER = re.compile(r"\b(biased|propaganda|hidden|suppressed|neutral outlet)\b", re.IGNORECASE)
"""Words that no page says of a result."""
PAGE_ADDRESS = "http://www.sun-daily.example/march"
"""Where the dashboard that keeps comparisons finds one page; no request for it leaves this machine."""
PROBES = ("/_stcore/health", "/_stcore/host-config")  # asked for under a page's path first, and not found there


_STILL = f"""() => {{ const app = document.querySelector('{READY}'), words = app && document.body.innerText;
  const same = words && words === window.lastWords; window.lastWords = words; return same; }}"""
"""The script is done, and the page says what it said 200 milliseconds ago."""
_AT_REST = """() => { const height = document.querySelector('[data-testid="stMain"]').scrollTop;
  const same = height === window.lastHeight; window.lastHeight = height; return same; }"""
"""The page stands where it stood 100 milliseconds ago."""


@contextmanager
def running(script: Path) -> Iterator[str]:
    """Run a Streamlit script on a free port and give its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    options = ["--server.address=127.0.0.1", f"--server.port={port}", "--server.headless=true"]
    command = [sys.executable, "-m", "streamlit", "run", str(script), *options]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(f"{address}/_stcore/health", server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(240):
        assert server.poll() is None, "the server stopped while starting"
        try:
            with urlopen(address, timeout=5):  # noqa: S310
                return
        except (URLError, OSError):
            time.sleep(0.25)
    pytest.fail("the server did not start")


@pytest.fixture(scope="session")
def dashboard() -> Iterator[str]:
    """Return the address of the dashboard on the bundled corpus."""
    with running(ROOT / "app.py") as address:
        yield address


@pytest.fixture(scope="session")
def hostile_dashboard() -> Iterator[str]:
    """Return the address of the dashboard on a corpus that means harm."""
    with running(Path(__file__).with_name("hostile_app.py")) as address:
        yield address


class _Page(BaseHTTPRequestHandler):
    """One page of the web, whatever is asked for."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(SUN_PAGE.encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def own_dashboard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a dashboard that keeps comparisons in a folder of these tests and knows one page."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Page) as pages, pytest.MonkeyPatch.context() as patch:
        Thread(target=pages.serve_forever, daemon=True).start()
        patch.setenv("PAGE_PORT", str(pages.server_port))
        patch.setenv("SAVED_FOLDER", str(tmp_path_factory.mktemp("saved")))
        with running(Path(__file__).with_name("web_app.py")) as address:
            yield address
        pages.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a headless Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM"), args=FLAGS)
        yield chromium
        chromium.close()


class Visit:
    """One visitor's page, with everything that went wrong in it."""

    def __init__(self, page: Page, address: str) -> None:
        """Watch the page's console, its requests and what is not found."""
        self.page, self.address = page, address
        self.errors: list[str] = []
        self.outside: list[str] = []
        page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", self._requested)
        page.on("response", self._answered)

    def _requested(self, request: Request) -> None:
        if not request.url.startswith((self.address, self.address.replace("http", "ws", 1), "data:", "blob:")):
            self.outside.append(request.url)

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and not response.url.endswith(PROBES):
            self.errors.append(f"{response.status} {response.url}")

    def open(self, path: str) -> Visit:
        """Go to a path and wait until it is drawn."""
        self.page.goto(self.address + path)
        return self.settled()

    def settled(self) -> Visit:
        """Wait until the script has run and the page has come to rest."""
        self.page.wait_for_selector("h1", timeout=60_000)
        self.page.wait_for_selector(READY, timeout=60_000)
        self.page.wait_for_function(_STILL, polling=200, timeout=60_000)
        return self

    def has(self, name: str, value: list[str] | str) -> None:
        """Wait until the address says exactly these values of a parameter, or one that begins with a word."""
        for _ in range(150):
            found = parse_qs(urlsplit(self.page.url).query, keep_blank_values=True).get(name, [])
            if found == value or (isinstance(value, str) and found and found[0].startswith(value)):
                return
            self.page.wait_for_timeout(200)
        pytest.fail(f"{name} should say {value}, but the address is {self.page.url}")

    def choose(self, box: str, option: str) -> None:
        """Pick an option of a box; a list closes when the page scrolls, so the page scrolls first.

        It scrolls by the wheel as a reader does, which ends the page's own way back to where the reader was.
        """
        control = self.settled().page.get_by_role("combobox", name=box).first
        place, window = control.bounding_box(), self.page.viewport_size
        assert place and window
        self.page.mouse.move(window["width"] / 2, window["height"] / 2)
        self.page.mouse.wheel(0, place["y"] - window["height"] / 2)
        expect(control).to_be_in_viewport(ratio=1)
        self.page.wait_for_function(_AT_REST, polling=100)
        control.click()
        self.page.get_by_role("option", name=option).click()

    @property
    def faults(self) -> list[str]:
        """Return errors that are not Streamlit's own two probes."""
        return [error for error in self.errors if "status of 404" not in error]

    def fits(self) -> bool:
        """Say whether nothing on the page needs a scroll to the side."""
        main = "(m => m.scrollWidth <= m.clientWidth)(document.querySelector('[data-testid=\"stMain\"]'))"
        return bool(self.page.evaluate(f"{main} && document.documentElement.scrollWidth <= window.innerWidth"))

    def main(self) -> str:
        """Return the words of the page without the sidebar."""
        return self.page.inner_text('[data-testid="stMain"]')

    def shot(self, name: str) -> None:
        """Keep a picture of the whole page."""
        SHOTS.mkdir(exist_ok=True)
        self.page.screenshot(path=SHOTS / f"{name}.png", animations="disabled")


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """Return a function that opens a fresh browser of a given width and theme at an address."""
    contexts = []

    def fresh(address: str, width: int = 1280, theme: str = "light") -> Visit:
        context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=theme)
        context.set_default_timeout(30_000)
        contexts.append(context)
        return Visit(context.new_page(), address)

    yield fresh
    for context in contexts:
        context.close()
