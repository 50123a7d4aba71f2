"""The workbench for articles of one's own: labelled and removed by keys, on a phone, and where a comparison is gone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.valley_reports import MOON, STAR

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]


def put_in(seen: Visit, outlet: str, text: str, number: int) -> None:
    """Paste one article and wait until it stands in the list."""
    seen.page.get_by_label("Outlet", exact=True).fill(outlet)
    seen.page.get_by_label("Text of one article").fill(text)
    seen.page.get_by_role("button", name="Put this article in").click()
    expect(seen.page.locator(".drafted")).to_have_count(number)


def test_an_article_is_labelled_with_a_new_outlet_and_removed_again_by_keys(visit: Open, own_dashboard: str) -> None:
    seen = visit(own_dashboard).open("/articles?task=add")
    put_in(seen, "", STAR, 1)
    put_in(seen, "Moon", MOON, 2)
    first = seen.page.locator("summary", has_text="Troops to leave")
    first.focus()
    seen.page.keyboard.press("Enter")
    box = seen.page.get_by_label("Outlet (choose one, or type a new name)")
    box.focus()
    seen.page.keyboard.type("Hill Paper")
    seen.page.keyboard.press("Enter")
    keep = seen.page.get_by_role("button", name="Keep these changes")
    keep.focus()
    seen.page.keyboard.press("Enter")
    expect(seen.page.locator(".drafted", has_text="Hill Paper")).to_be_visible()
    expect(seen.page.get_by_text("Changes kept.")).to_be_visible()
    remove = seen.settled().page.get_by_role("button", name="Remove this article")
    remove.focus()
    seen.page.keyboard.press("Enter")
    expect(seen.page.locator(".drafted")).to_have_count(1)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_workbench_fits_a_phone(visit: Open, own_dashboard: str, theme: str) -> None:
    seen = visit(own_dashboard, width=360, theme=theme).open("/articles?task=add")
    put_in(seen, "Star", STAR, 1)
    seen.page.locator("summary", has_text="Troops to leave").click()
    expect(seen.page.get_by_role("button", name="Keep these changes")).to_be_visible()
    assert seen.settled().fits()
    seen.shot(f"own-workbench-360-{theme}")


def test_a_link_to_a_comparison_that_is_gone_leads_on(visit: Open, own_dashboard: str) -> None:
    seen = visit(own_dashboard).open("/names?corpus=own-aaaaaaaaaaaaaaaaaaaaaaaa")
    expect(seen.page.get_by_role("heading", name="This comparison is not here")).to_be_visible()
    seen.page.get_by_role("link", name="Compare your own articles").click()
    expect(seen.page.get_by_role("heading", name="Compare your own articles")).to_be_visible()
