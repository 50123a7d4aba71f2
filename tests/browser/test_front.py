"""Two processes behind the nginx of the repository: a visitor stays with one, and misses nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from benchmarks.served import served
from dashboard.foot import DOWNLOAD
from tests.browser.conftest import Visit

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not shutil.which("nginx"), reason="nginx is not installed"),
]
Open = Callable[..., Visit]


@pytest.fixture(scope="module")
def front() -> Iterator[str]:
    """Return the address of nginx before two processes."""
    with served(2) as at:
        yield at.address


def seat(seen: Visit) -> str:
    """Return the cookie by which nginx knows the visitor."""
    return next(cookie["value"] for cookie in seen.page.context.cookies() if cookie["name"] == "dashboard_seat")


@pytest.mark.parametrize("turn", range(4))  # a visitor who did not stay would miss every second download
def test_a_visitor_stays_with_one_process_and_gets_what_it_made(visit: Open, front: str, turn: int) -> None:
    seen = visit(front).open("/sources")
    given = seat(seen)
    seen.page.locator('[class*="st-key-foot-"] button:visible', has_text=DOWNLOAD).first.click()
    with seen.page.expect_download() as kept:
        seen.page.get_by_role("button", name="CSV, for any program").first.click()
    assert kept.value.failure() is None
    assert kept.value.path().stat().st_size > 20
    seen.open("/read")
    assert seat(seen) == given
    assert (seen.faults, seen.outside) == ([], [])


def test_the_policy_and_the_packed_scripts_come_through(front: str, visit: Open) -> None:
    sent: dict[str, dict[str, str]] = {}
    seen = visit(front)
    seen.page.on("response", lambda answer: sent.update({answer.url: answer.headers}))
    seen.open("/overview")
    assert "default-src 'none'" in sent[f"{front}/overview"]["content-security-policy"]
    scripts = {address: headers for address, headers in sent.items() if address.endswith(".js")}
    assert {headers.get("content-encoding") for headers in scripts.values()} == {"gzip"}
    assert not [address for address, headers in scripts.items() if "set-cookie" in headers]


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/agent/interact", "/_stcore/agent/mcp"])
def test_figures_and_the_interface_for_programs_stay_inside(front: str, path: str) -> None:
    with pytest.raises(HTTPError, match="404"):
        urlopen(front + path, timeout=10)  # noqa: S310
