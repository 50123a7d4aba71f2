"""Every page under the rules of axe-core, in both themes and four sizes, and one whole journey by keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import axe_playwright_python
import pytest
from playwright.sync_api import Page, expect

from dashboard.teaching.__main__ import FILES, main
from tests.browser.conftest import READY, Visit
from tests.browser.test_own_articles import put_in
from tests.browser.valley_reports import STAR

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
ALL_LAYERS = "&".join(
    f"layer={layer}"
    for layer in ("names", "quotations", "labels", "shared", "aligned", "feeling", "speech", "furniture")
)
DESK = (
    "/overview",
    "/names",
    "/names?evidence=name:trt-world:daesh:reported",
    *(f"/same-words?part={part}" for part in ("quotations", "retold", "sentences", "passages", "facts", "distance")),
    "/feeling?evidence=tone:sputnik:own:below",
    "/emphasis",
    "/coverage?evidence=theme:trt-world:us-troops-leave:present",
    "/sources",
    "/style",
    f"/read?{ALL_LAYERS}",
    "/read?left=rfe-rl&right=trt-world&third=10-daily",
    "/read?tool=concordance&search=Syria",
    "/articles",
    "/methods",
    "/names?outlet=",
)
SMALL = ("/overview", "/names?evidence=name:trt-world:daesh:reported", "/coverage", "/same-words", "/sources", "/read")
"""What is looked at on a phone, and on a desk at 200 % zoom (which halves the pixels of 1280 x 800)."""
_LEVELS = """() => { const said = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
    .filter((head) => head.offsetParent).map((head) => [Number(head.tagName[1]), head.innerText]);
  return said.filter(([level], place) => level > (place ? said[place - 1][0] : 0) + 1); }"""
"""The headings that stand more than one level below the one before them."""


_ALL: dict[str, object] = {"resultTypes": ["violations"]}
_RULES: dict[Literal["light", "dark"], dict[str, object]] = {
    "light": _ALL,
    "dark": _ALL | {"runOnly": ["color-contrast", "link-in-text-block"]},
}
"""What is asked of a page in each theme: a theme changes nothing but colours."""
_THEMED = f"""theme => {{ const app = document.querySelector('[data-testid="stApp"]');
  return !app || (app.matches('{READY}') && getComputedStyle(app).colorScheme === theme); }}"""


def faults(page: Page) -> list[str]:
    """Return what axe-core calls serious or critical, in both themes, with nothing moving meanwhile."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE)
    found = []
    for theme, rules in _RULES.items():
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        page.wait_for_function(_THEMED, arg=theme, polling=100)
        for each in page.evaluate("options => axe.run(document, options)", rules)["violations"]:
            if each["impact"] in ("serious", "critical"):
                found += [f"{theme}: {each['id']} at {node['target'][-1]}" for node in each["nodes"]]
    page.emulate_media(color_scheme="light")
    return found


@pytest.mark.parametrize("part", range(4))
def test_axe_finds_nothing_serious_in_either_theme_and_no_heading_leaves_a_level_out(
    visit: Open, dashboard: str, part: int
) -> None:
    seen = visit(dashboard)
    for path in DESK[part::4]:  # one browser for several pages: it has the parts of the page that stay the same
        seen.open(path)
        assert (path, faults(seen.page)) == (path, [])
        assert (path, seen.page.evaluate(_LEVELS)) == (path, [])


@pytest.mark.parametrize(("width", "height"), [(360, 740), (640, 400)])
def test_on_a_phone_and_at_double_zoom_axe_finds_nothing_serious_and_all_fits(
    visit: Open, dashboard: str, width: int, height: int
) -> None:
    seen = visit(dashboard, width)
    seen.page.set_viewport_size({"width": width, "height": height})
    for path in SMALL:
        seen.open(path)
        assert (path, faults(seen.page)) == (path, [])
        assert (path, seen.fits()) == (path, True)


def test_axe_finds_nothing_serious_in_what_folds_out(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open("/names")
    for summary in seen.page.locator("[data-testid=stMain] summary:visible").all():
        summary.click()
    seen.settled()
    seen.page.locator("[data-testid=stMain] [data-testid=stPopover] button:visible").first.click()
    expect(seen.page.get_by_test_id("stPopoverBody")).to_be_visible()
    assert faults(seen.page) == []


def test_axe_finds_nothing_serious_in_a_step_of_the_tour_and_on_its_sheets(
    visit: Open, dashboard: str, tmp_path: Path
) -> None:
    seen = visit(dashboard).open("/tour?step=one-noun")
    seen.page.get_by_role("button", name="Now look").click()
    expect(seen.page.get_by_role("heading", name="Read the sentences")).to_be_visible()
    assert faults(seen.settled().page) == []
    assert seen.page.evaluate(_LEVELS) == []
    main(["--out", str(tmp_path)])
    for name in FILES:
        seen.page.goto((tmp_path / name).as_uri())
        assert (name, faults(seen.page)) == (name, [])


def test_axe_finds_nothing_serious_where_articles_of_ones_own_are_put_in(visit: Open, own_dashboard: str) -> None:
    seen = visit(own_dashboard).open("/articles?task=add")
    assert faults(seen.page) == []
    put_in(seen, "Star", STAR, 1)
    seen.page.locator("summary", has_text="Troops to leave").click()
    expect(seen.page.get_by_role("button", name="Keep these changes")).to_be_visible()
    assert faults(seen.settled().page) == []
    assert seen.page.evaluate(_LEVELS) == []


def test_by_keyboard_alone_from_the_front_page_to_the_sentence_in_its_article_and_back(
    visit: Open, dashboard: str
) -> None:
    seen = visit(dashboard).open("/overview")
    page = seen.page
    reached(page, 'a.opens[href^="names?"]:not([aria-current])', "nav.pages a")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("What does each article call the group")
    expect(page.locator("h1")).to_be_focused()
    seen.settled()

    reached(page, ".panels p a.opens")
    way = page.evaluate("document.activeElement.getAttribute('href')")
    number = page.locator(f'.panels p a[href="{way}"]')
    page.keyboard.press("Enter")
    expect(page.locator(".drawer h2")).to_be_focused()
    expect(number).to_have_attribute("aria-current", "true")

    page.keyboard.press("Escape")
    expect(page.locator(".drawer")).to_have_count(0)
    expect(number).to_be_focused()

    page.keyboard.press("Enter")
    expect(page.locator(".drawer h2")).to_be_focused()
    reached(page, '.st-key-evidence a[href*="passage="]')
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/read\?.*passage="))
    expect(page.locator("mark.here").first).to_be_in_viewport()
    assert (seen.faults, seen.outside) == ([], [])


def reached(page: Page, wanted: str, within: str = "*", most: int = 90) -> None:
    """Press Tab until the focus stands on what both selectors mean, with its outline to be seen."""
    both = "([one, two]) => document.activeElement.matches(one) && document.activeElement.matches(two)"
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(both, [wanted, within]):
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
            return
    pytest.fail(f"{most} presses of Tab do not reach {wanted}")
