"""What a class does: open a term and a guide by key, predict, look, go to a page and back, take the worksheet."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from dashboard.teaching.__main__ import FILES, main
from tests.browser.conftest import NEVER, Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]
OPEN = ".term-note:popover-open"


@pytest.mark.parametrize("width", [1280, 360])
def test_a_term_opens_where_it_stands_by_key_and_closes_with_escape(visit: Open, dashboard: str, width: int) -> None:
    page = visit(dashboard, width).open("/names").page
    expect(page.locator(OPEN)).to_have_count(0)
    term = page.locator(".key button.term", has_text="Reported speech")
    term.focus()
    page.keyboard.press("Enter")
    expect(page.locator(OPEN)).to_contain_text("without quotation marks")
    box = page.locator(OPEN).bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    page.keyboard.press("Escape")
    expect(page.locator(OPEN)).to_have_count(0)
    expect(term).to_be_focused()


def test_the_guide_of_a_page_is_closed_at_first_and_opens_by_key(visit: Open, dashboard: str) -> None:
    page = visit(dashboard).open("/sources").page
    points = page.locator("#guide-sources li").first
    expect(points).to_be_hidden()
    page.locator("#guide-sources summary").focus()
    page.keyboard.press("Enter")
    expect(points).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_a_class_predicts_looks_goes_to_the_page_and_comes_back(
    visit: Open, dashboard: str, width: int, theme: str
) -> None:
    seen = visit(dashboard, width, theme).open("/tour?step=mouth")
    page = seen.page
    page.get_by_label("In your own words").fill("a label")
    page.keyboard.press("Enter")
    seen.settled()
    page.get_by_role("button", name="Now look").click()
    expect(page.get_by_role("heading", name="Read the sentences")).to_be_visible()
    seen.settled()
    assert seen.fits()
    assert not NEVER.search(seen.main())
    page.get_by_role("link", name="See it on the page Same words").click()
    back = page.get_by_role("link", name="Back to the tour")
    expect(back).to_be_visible()
    seen.has("part", "retold")
    back.click()
    expect(page.get_by_label("In your own words")).to_have_value("a label")
    assert "a label" not in page.url
    page.get_by_role("button", name="5. One sentence").click()
    seen.has("step", "one-noun")
    expect(page.locator(".st-key-tour-step h2")).to_contain_text("One sentence")
    assert (seen.faults, seen.outside) == ([], [])


def test_the_worksheet_is_a_file_of_its_own(visit: Open, dashboard: str) -> None:
    page = visit(dashboard).open("/tour").page
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Worksheet").click()
    words = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert "<script" not in words
    assert "8. Feelings" in words


@pytest.mark.parametrize("name", FILES)
def test_a_sheet_prints_on_three_pages_of_a4(visit: Open, dashboard: str, tmp_path: Path, name: str) -> None:
    main(["--out", str(tmp_path)])
    page = visit(dashboard).page
    page.goto((tmp_path / name).as_uri())
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 3
