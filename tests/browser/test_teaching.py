"""What a class does by key: open a term and a guide; and what the sheets look like on paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from dashboard.teaching.__main__ import FILES, main
from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]
OPEN = ".term-note:popover-open"


def test_a_term_opens_where_it_stands_by_key_and_closes_with_escape(visit: Open, dashboard: str) -> None:
    page = visit(dashboard, width := 360).open("/names").page
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


@pytest.mark.parametrize("name", FILES)
def test_a_sheet_prints_on_three_pages_of_a4(visit: Open, dashboard: str, tmp_path: Path, name: str) -> None:
    main(["--out", str(tmp_path)])
    page = visit(dashboard).page
    page.goto((tmp_path / name).as_uri())
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 3
