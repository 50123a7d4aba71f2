"""Three readers from their first click to their last: a class, a journalist on deadline, a shared link on a phone."""

from __future__ import annotations

import re
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from analysis.__main__ import main
from tests.browser.conftest import NEVER, PAGE_ADDRESS, Visit
from tests.browser.valley_reports import MOON, STAR, SUN_PAGE

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]
FIRST_CHART = 10  # seconds on a busy machine; on a quiet one it stands after two
HANDLING = 30  # seconds for three articles, from the empty form to the comparison
ALLOWED = ["clipboard-read", "clipboard-write"]
EVIDENCE = ".st-key-evidence .hit"


def at_top(page: Page, head: str) -> None:
    """Wait until a heading has the focus and stands where a reader begins to read."""
    expect(page.get_by_role("heading", name=head, exact=True)).to_be_focused()
    page.wait_for_function("() => Math.abs(document.activeElement.getBoundingClientRect().top - 70) < 60")


@pytest.mark.parametrize(("width", "theme"), [(1366, "light"), (390, "dark")], ids=["Chromebook", "phone"])
def test_a_class_opens_the_link_predicts_looks_reads_asks_for_a_word_and_takes_the_worksheet(
    visit: Open, dashboard: str, tmp_path: Path, width: int, theme: str
) -> None:
    seen = visit(dashboard, width, theme)
    page, began = seen.page, time.monotonic()
    page.goto(f"{dashboard}/")
    expect(page.locator(".result .squares").first).to_be_visible()
    assert time.monotonic() - began < FIRST_CHART
    seen.settled().page.get_by_role("link", name="Take the tour in 8 steps").click()

    step = page.locator(".st-key-tour-step")
    expect(step.get_by_role("heading", level=2)).to_have_text("1. One group, several names")
    expect(step.get_by_role("heading", name="Look")).to_have_count(0)
    seen.settled().page.get_by_text("Three", exact=True).click()
    page.get_by_label("In your own words").fill("a label, perhaps")
    page.keyboard.press("Enter")
    seen.settled().page.get_by_role("button", name="Now look").click()
    at_top(page, "Look")
    expect(step).to_contain_text("You expected: Three.")
    expect(step.locator(".panels section")).to_have_count(5)
    sentences = step.locator(".hit:has(mark)")
    expect(sentences).to_have_count(4)
    assert seen.settled().fits()
    assert not NEVER.search(seen.main())
    seen.shot(f"journey-class-{width}-{theme}")

    step.locator("button.term", has_text="Reported speech").click()
    expect(page.locator(".term-note:popover-open")).to_contain_text("without quotation marks")
    page.keyboard.press("Escape")
    expect(page.locator(".term-note:popover-open")).to_have_count(0)

    step.get_by_role("link", name="Read it in TRT World").locator("visible=true").click()
    expect(page.locator("mark.here").first).to_be_in_viewport()
    page.go_back()
    expect(step.get_by_role("link", name="Read it in TRT World").locator("visible=true")).to_be_in_viewport()

    seen.settled().page.get_by_role("link", name="See it on the page Names").click()
    expect(page.locator("h1")).to_contain_text("What does each article call the group")
    number = page.locator(".panels p a.opens", has_text="5\u00a0reported").first
    seen.settled()
    number.click()
    expect(page.locator(f"{EVIDENCE} mark").first).to_be_in_viewport()
    back = page.get_by_role("link", name="Back to the tour, step 1 of 8")
    expect(back).to_be_in_viewport()
    seen.settled()
    back.click()
    at_top(page, "Look")
    expect(page.get_by_label("In your own words")).to_have_value("a label, perhaps")
    assert "perhaps" not in page.url

    seen.settled().page.get_by_role("button", name="2. Whose voice is it? →").click()
    at_top(page, "2. Whose voice is it?")
    seen.has("step", ["voice"])
    with page.expect_download() as coming:
        seen.settled().page.get_by_role("button", name="Worksheet").click()
    sheet = tmp_path / "worksheet.html"
    coming.value.save_as(sheet)
    assert "<script" not in sheet.read_text(encoding="utf-8")
    assert (seen.faults, seen.outside) == ([], [])
    page.goto(sheet.as_uri())
    page.emulate_media(media="print")
    expect(page.locator("body")).to_contain_text("8. Feelings")
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == 3


def turn_to(seen: Visit, title: str) -> None:
    """Choose a page in the menu: one click."""
    seen.settled().page.locator("nav.pages a:visible", has_text=re.compile(f"^{title}$")).first.click()


def put_in(seen: Visit, button: str, number: int) -> None:
    """Press the button of a form and wait until the words near it say how many articles there are."""
    seen.settled().page.get_by_role("button", name=button).click()
    expect(seen.page.get_by_role("status").filter(has_text=f"Now {number} in all.")).to_be_in_viewport()
    expect(seen.page.locator(".drafted")).to_have_count(number)


def bring_three(seen: Visit, folder: Path) -> None:
    """Bring three articles: one a file, one pasted, one an address."""
    page = seen.page
    (folder / "moon.txt").write_text(MOON, encoding="utf-8")
    page.get_by_text("Choosing files", exact=True).click()
    page.locator("input[type=file]").set_input_files(folder / "moon.txt")
    expect(page.get_by_text("moon.txt").first).to_be_visible()
    put_in(seen, "Put these files in", 1)
    page.get_by_text("Pasting text", exact=True).click()
    page.get_by_label("Outlet", exact=True).fill("Star")
    page.get_by_label("Text of one article").fill(STAR)
    put_in(seen, "Put this article in", 2)
    page.get_by_text("Giving addresses", exact=True).click()
    page.get_by_label("Addresses of pages, one a line").fill(PAGE_ADDRESS)
    put_in(seen, "Get these pages", 3)
    page.get_by_role("button", name="Outlet: Sun Daily").click()
    expect(page.locator(".drafted", has_text="Sun Daily ·")).to_be_visible()


def test_a_journalist_brings_three_articles_reads_who_changed_which_word_and_takes_the_finding_and_every_number(
    visit: Open, own_dashboard: str, tmp_path: Path
) -> None:
    seen = visit(own_dashboard)
    page = seen.page
    page.context.grant_permissions(ALLOWED)
    seen.open("/overview").page.get_by_role("link", name="Your own articles").first.click()
    expect(page.get_by_role("heading", name="Compare your own articles")).to_be_visible()
    began = time.monotonic()
    bring_three(seen, tmp_path)
    page.get_by_label("What happened?").fill("The army leaves the valley")
    seen.settled().page.get_by_role("button", name="Compare these 3 articles").click()
    expect(page.get_by_text("Your comparison is made.")).to_be_visible()
    expect(page.locator(".result").first).to_be_in_viewport()
    assert time.monotonic() - began < HANDLING
    seen.settled().has("corpus", "own-")
    seen.has("outlet", ["moon", "star", "sun-daily"])
    seen.shot("journey-journalist-overview")

    turn_to(seen, "Same words")  # the first click
    expect(page.get_by_text("cut at the end, no ellipsis").first).to_be_in_viewport()
    turn_to(seen, "Names")  # the second
    seen.settled().page.locator(".panels p a.opens").first.click()  # the third
    expect(page.locator(f"{EVIDENCE} mark")).to_have_text("Islamic State")
    link = page.url
    page.keyboard.press("Escape")
    expect(page.locator(EVIDENCE)).to_have_count(0)

    seen.settled().page.locator(".st-key-foot-names").get_by_role("button", name="Copy this finding").click()
    body = page.get_by_test_id("stPopoverBody")
    body.get_by_role("button", name="Copy", exact=True).first.click()
    expect(body.get_by_role("status").first).to_have_text("Copied.")
    words = page.evaluate("navigator.clipboard.readText()")
    for part in (
        "Star writes only Daesh",
        "- Star · paragraph 2 · own words\n  [Daesh] has lost its last town there.",
        "n: 2 places in 2 articles",
        "95 % interval",
        "How it is counted: Names by voice.",
        "Corpus: The army leaves the valley",
        f"Link: {own_dashboard}/names?corpus=own-",
    ):
        assert part in words
    assert re.search(r"Made: \d+ \w+ 20\d\d \(UTC\)", words)
    page.keyboard.press("Escape")

    turn_to(seen, "Articles")
    with page.expect_download() as coming:
        seen.settled().page.get_by_role("button", name="All tables as CSV").click()
    coming.value.save_as(tmp_path / "all.zip")
    assert (seen.faults, seen.outside) == ([], [])
    same_numbers(tmp_path / "all.zip", tmp_path)

    other = visit(own_dashboard).open(link.removeprefix(own_dashboard))
    expect(other.page.locator(f"{EVIDENCE} mark")).to_have_text("Islamic State")
    expect(other.page.get_by_text("Yours:")).to_have_count(0)


def same_numbers(file: Path, folder: Path) -> None:
    """Hold that the command line counts the same in the same texts as the tables that were downloaded."""
    texts, out = folder / "texts", folder / "out"
    texts.mkdir()
    for name, words in (("star.txt", STAR), ("moon.txt", MOON), ("sun-daily-example-march.html", SUN_PAGE)):
        (texts / name).write_text(words, encoding="utf-8")
    assert main(["tables", str(texts), "--out", str(out)]) == 0
    with zipfile.ZipFile(file) as found:
        for name in {*found.namelist()} - {
            "about.txt",
            "articles.csv",
        }:  # only labels differ: nobody gave the files any
            here = found.read(name).decode("utf-8-sig").splitlines()
            assert (name, here) == (name, (out / name).read_text(encoding="utf-8").splitlines())


def test_a_shared_link_on_a_phone_opens_what_was_shared_says_what_changed_and_outlives_the_server_in_a_file(
    visit: Open, dashboard: str, browser: Browser, tmp_path: Path
) -> None:
    desk = visit(dashboard).open("/names?outlet=rfe-rl&outlet=trt-world&outlet=sputnik")
    desk.page.locator(".panels p a.opens", has_text="5\u00a0reported").first.click()
    expect(desk.page.locator(EVIDENCE)).to_have_count(5)
    shared = [" ".join(words.split()) for words in desk.settled().page.locator(EVIDENCE).all_inner_texts()]
    link = desk.page.url

    seen = visit(dashboard, 360)
    page = seen.page
    page.goto(link)
    expect(page.locator(EVIDENCE)).to_have_count(5)
    assert [" ".join(words.split()) for words in seen.settled().page.locator(EVIDENCE).all_inner_texts()] == shared
    assert page.locator(".panels h3").all_inner_texts() == ["RFE/RL", "TRT World", "Sputnik"]
    number = page.locator('.panels p a[aria-current="true"]')
    expect(number).to_have_text("5\u00a0reported")
    expect(number).to_be_in_viewport()
    expect(page.locator(f"{EVIDENCE} mark").first).to_be_in_viewport()
    assert seen.fits()
    seen.shot("journey-phone-link")
    page.locator(".st-key-evidence").get_by_role("link", name="Read it in TRT World").first.click()
    expect(page.locator("mark.here").first).to_be_in_viewport()
    page.go_back()
    expect(number).to_be_in_viewport()

    old = re.sub(r"data=\w+", "data=feedbeef12", link)
    page.goto(old)
    note, goes_on = page.locator(".st-key-changed .guard"), page.get_by_role("button", name="Go on with the articles")
    expect(note).to_contain_text("The articles have changed since this link was made")
    expect(page.locator(EVIDENCE)).to_have_count(5)
    for each in (note, goes_on):
        expect(each).to_be_in_viewport()
    assert seen.settled().fits()
    seen.shot("journey-phone-changed")
    goes_on.click()
    expect(note).to_have_count(0)
    expect(number).to_be_in_viewport()

    page.locator(".st-key-evidence a.close").click()
    expect(page.locator(EVIDENCE)).to_have_count(0)
    seen.settled().page.locator(".st-key-phone").get_by_role("button", name="Share").click()
    with page.expect_download() as coming:
        page.get_by_test_id("stPopoverBody").get_by_role("button", name="Snapshot").click()
    coming.value.save_as(tmp_path / "snapshot.html")
    assert (seen.faults, seen.outside) == ([], [])
    offline(browser, tmp_path / "snapshot.html")


def offline(browser: Browser, file: Path) -> None:
    """Open the file on a phone without a network: it says when it was made, and its numbers open their sentences."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.set_offline(True)
    page = context.new_page()
    page.goto(file.as_uri())
    expect(page.locator("body")).to_contain_text(re.compile(r"made on \d+ \w+ 20\d\d with Same story, other words \d"))
    number = page.locator("#names-by-voice a.opens", has_text="5 reported").first
    number.scroll_into_view_if_needed()
    number.click()
    expect(page.locator(".lists > div:visible")).to_have_count(5)
    expect(page.locator(f".lists mark.{page.url.partition('#')[2]}")).to_have_text(["Daesh"] * 5)
    expect(number).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    context.close()
