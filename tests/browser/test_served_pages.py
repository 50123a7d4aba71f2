"""The server closes the pages to foreign code, and nothing of ours is closed out with it."""

from __future__ import annotations

from collections.abc import Callable
from urllib.request import Request, urlopen

import pytest

from dashboard.navigation import TITLES
from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]

_INJECT = """() => {
  window.refused = [];
  document.addEventListener("securitypolicyviolation", (event) => window.refused.push(event.effectiveDirective));
  const script = document.createElement("script"); script.textContent = "window.harmed = 1";
  const image = new Image(); image.src = "https://evil.example/a.png";
  image.setAttribute("onerror", "window.harmed = 2");
  const frame = document.createElement("iframe"); frame.src = "https://evil.example/";
  document.body.append(script, image, frame);
  return fetch("https://evil.example/").catch(() => null).then(() => new Promise((done) => setTimeout(done, 300)));
}"""


def test_code_that_gets_into_a_page_does_not_run_and_reaches_nobody(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open("/overview")
    assert (seen.faults, seen.outside) == ([], [])
    seen.page.evaluate(_INJECT)
    assert seen.page.evaluate("window.harmed") is None
    assert {"script-src-elem", "img-src", "frame-src", "connect-src"} <= set(seen.page.evaluate("window.refused"))
    assert seen.outside == [] or all("evil.example" in address for address in seen.outside)  # refused before they left


@pytest.mark.parametrize("page", TITLES)
def test_no_page_does_what_its_own_policy_refuses(visit: Open, dashboard: str, page: str) -> None:
    seen = visit(dashboard)
    seen.page.add_init_script(
        "window.refused = []; document.addEventListener('securitypolicyviolation', (event) =>"
        " window.refused.push(event.effectiveDirective + ' ' + event.blockedURI))"
    )
    seen.open(f"/{page}")
    seen.page.wait_for_function("() => window.stepsInPlace && window.drawerInPlace")  # our own scripts run
    assert seen.page.evaluate("window.refused") == []
    assert (seen.faults, seen.outside) == ([], [])


def test_scripts_travel_packed_and_are_not_asked_for_again(visit: Open, dashboard: str) -> None:
    sent: dict[str, dict[str, str]] = {}
    seen = visit(dashboard)
    seen.page.on("response", lambda answer: sent.update({answer.url: answer.headers}))
    seen.open("/overview")
    scripts = {address: headers for address, headers in sent.items() if address.endswith(".js")}
    assert scripts
    for address, headers in scripts.items():
        assert headers.get("content-encoding") == "gzip", address
        assert "immutable" in headers["cache-control"], address


def test_the_server_says_that_it_is_ready_and_keeps_its_figures(dashboard: str) -> None:
    with urlopen(f"{dashboard}/health", timeout=10) as answer:  # noqa: S310
        assert answer.status == 200
        assert answer.read() == b'{"ready":true,"fault":""}'
        assert "default-src 'none'" in answer.headers["content-security-policy"]
    with pytest.raises(OSError, match="404"):
        urlopen(Request(f"{dashboard}/_stcore/metrics"), timeout=10)  # noqa: S310
