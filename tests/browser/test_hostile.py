"""Text, names, files and links that mean harm are shown as what they say, on every page and in every part of one."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from dashboard.foot import COPY, COUNTED, DOWNLOAD
from dashboard.links import PARAMS
from dashboard.navigation import TITLES
from dashboard.view import PARTS
from tests.browser.conftest import Visit
from tests.browser.harm import HARM

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]

SEEN = "<script>window.harmed = 1</script>"
EVERYTHING = (
    "layer=names&layer=quotations&layer=speech&layer=labels&layer=furniture&layer=shared&layer=aligned&layer=feeling"
)
VIEWS = (
    *(f"same-words?part={part}" for part in PARTS),
    f"read?{EVERYTHING}&third=one",
    "read?tool=concordance&search=ISIS",
    "read?tool=concordance&search=ISIS&sort=right&case=same",
    "names?evidence=name:one:isis:quoted",
    "names?tab=sure",
    "emphasis?stripe=actor",
    "sources?by=side",
    "articles?task=add",
    "overview?embed=true",
    *(f"{page}?theme=dark" for page in ("overview", "tour", "methods")),
)
_WATCH = (
    "window.refused = []; document.addEventListener('securitypolicyviolation', (event) =>"
    " window.refused.push(event.effectiveDirective + ' ' + event.blockedURI))"
)


def harmless(seen: Visit) -> None:
    """Hold that nothing of the harm took effect: no script, no picture, no markup, no style, no request, no fault."""
    page = seen.page
    assert page.evaluate("window.harmed") is None
    assert page.evaluate("window.refused") == []  # it is the pages that make harm harmless, before the policy does
    assert page.locator('[data-testid="stMain"] img, [data-testid="stSidebar"] img').count() == 0
    assert page.locator('[src*="evil.example"], [href^="http://evil"], [href^="//"]').count() == 0
    assert page.locator("[data-testid=stMain] b", has_text=re.compile("^d$")).count() == 0
    assert (seen.faults, seen.outside) == ([], [])


@pytest.mark.parametrize("view", VIEWS)
def test_every_part_of_a_page_shows_harm_as_words(visit: Open, hostile_dashboard: str, view: str) -> None:
    seen = visit(hostile_dashboard)
    seen.page.add_init_script(_WATCH)
    seen.open(f"/{view}")
    expect(seen.page.locator("h1").first).to_be_visible()
    harmless(seen)


@pytest.mark.parametrize("drop", [COPY, DOWNLOAD, COUNTED])
def test_what_stands_under_a_panel_shows_harm_as_words(visit: Open, hostile_dashboard: str, drop: str) -> None:
    seen = visit(hostile_dashboard)
    seen.page.add_init_script(_WATCH)
    seen.open("/names")
    seen.page.locator('[class*="st-key-foot-"] button:visible', has_text=drop).first.click()
    seen.settled()
    if drop == COPY:
        assert SEEN in seen.page.inner_text("body")
    harmless(seen)


@pytest.mark.parametrize("page", TITLES)
def test_a_link_whose_every_parameter_means_harm_does_none(visit: Open, dashboard: str, page: str) -> None:
    seen = visit(dashboard)
    seen.page.add_init_script(_WATCH)
    seen.open(f"/{page}?{urlencode([*((name, HARM) for name in PARAMS), (HARM, HARM), ('embed_options', HARM)])}")
    expect(seen.page.locator(".note").first).to_contain_text("left out")
    harmless(seen)
