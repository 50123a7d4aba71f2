"""The pages of the measures as a reader drives them: numbers open their sentences, by mouse, by keys and by link."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import NEVER, Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]
FOUR = ("rfe-rl", "10-daily", "trt-world", "sputnik")
OTHER_EVENT = "nbc-news"
KINDS = {"feeling": "tone", "emphasis": "actor", "coverage": "theme", "sources": "source", "style": "length"}
"""Page -> the kind of lists of sentences that its first numbers open."""
HIT = ".st-key-evidence .hit"


def numbers(seen: Visit, page: str, group: str = "") -> Locator:
    """Return the numbers of a page, or of one outlet on it, that open sentences of the article itself."""
    begins = f'[href*="evidence={KINDS[page]}%3A{group}{"%3A" if group else ""}"]'
    return seen.page.locator(f'a.opens{begins}:not([href*="absent"]):visible')


def said(seen: Visit) -> list[str]:
    """Return the sentences that are open, each with the line that says whose they are."""
    expect(seen.page.locator(f"{HIT} mark").first).to_be_visible()
    return [" ".join(words.split()) for words in seen.settled().page.locator(HIT).all_inner_texts()]


@pytest.mark.parametrize("page", KINDS)
def test_a_number_opens_its_sentences_by_key_by_click_and_by_link_and_back_closes_them(
    visit: Open, dashboard: str, page: str
) -> None:
    seen = visit(dashboard).open(f"/{page}")
    for group in FOUR:
        expect(numbers(seen, page, group).first).to_be_visible()
    if page == "coverage":
        expect(seen.page.get_by_role("button", name="Take in NBC News")).to_be_visible()
    else:
        expect(numbers(seen, page, OTHER_EVENT).first).to_be_visible()
    assert not NEVER.search(seen.main())
    seen.shot(f"{page}-1280-light")
    before, number = seen.page.url, numbers(seen, page).first

    number.focus()
    seen.page.keyboard.press("Shift+Tab")
    expect(number).not_to_be_focused()
    seen.page.keyboard.press("Tab")
    expect(number).to_be_focused()
    assert number.evaluate("number => getComputedStyle(number).outlineStyle") == "solid"
    seen.page.keyboard.press("Enter")
    seen.has("evidence", f"{KINDS[page]}:")
    by_key, after = said(seen), seen.page.url
    expect(seen.page.locator(f"{HIT} mark").first).to_be_in_viewport()

    seen.page.go_back()
    expect(seen.page).to_have_url(before)
    expect(seen.page.locator(HIT)).to_have_count(0)
    numbers(seen, page).first.click()
    expect(seen.page).to_have_url(after)
    assert said(seen) == by_key
    assert (seen.faults, seen.outside) == ([], [])

    phone = visit(dashboard, 390, "dark").open(after.removeprefix(dashboard))
    assert said(phone) == by_key
    assert phone.fits()
    assert (phone.faults, phone.outside) == ([], [])
    phone.shot(f"{page}-390-dark")


@pytest.mark.parametrize("page", KINDS)
def test_hostile_text_is_shown_as_text_also_in_the_sentences_of_a_number(
    visit: Open, hostile_dashboard: str, page: str
) -> None:
    seen = visit(hostile_dashboard, 390).open(f"/{page}?include=other-event")
    numbers(seen, page).first.click()
    seen.has("evidence", f"{KINDS[page]}:")
    assert any("</mark></blockquote>" in words for words in said(seen))
    seen.page.evaluate("document.querySelectorAll('[data-testid=stMain] summary').forEach(s => s.click())")
    words = seen.settled().main()
    assert seen.page.evaluate("window.harmed") is None
    assert seen.page.locator('[data-testid="stMain"] img').count() == 0
    for harm in ("<script>window.harmed = 1</script>", "![x](http://evil.example/a.png)", "<b>d</b>"):
        assert harm in words
    assert seen.fits()
    assert (seen.faults, seen.outside) == ([], [])
