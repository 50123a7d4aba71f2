"""The snapshot as a reader opens it years later: from the disk, without a network, on a desk and on a phone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_accessibility import AXE
from tests.dashboard.snapshot.test_build import bundled, hostile, made

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the files that are opened: the bundled comparison, and one whose every word means harm."""
    folder = tmp_path_factory.mktemp("snapshots")
    found = {"bundled": bundled().html, "hostile": made(hostile()).html}
    for name, html in found.items():
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in found}


@pytest.fixture
def opened(browser: Browser, files: dict[str, Path]) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a file in a browser without a network; whatever goes wrong fails the test."""
    contexts, faults = [], []

    def fresh(name: str = "bundled", width: int = 1280, theme: str = "light", script: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=theme, java_script_enabled=script
        )
        context.set_offline(True)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda request: None if request.url.startswith("file:") else faults.append(request.url))
        page.goto(files[name].as_uri())
        return page

    yield fresh
    for context in contexts:
        context.close()
    assert faults == []


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
@pytest.mark.parametrize("width", [1280, 390])
def test_a_number_opens_its_sentences_marked_and_leads_into_the_article(
    opened: Callable[..., Page], width: int, script: bool
) -> None:
    page = opened(width=width, script=script)
    lists = page.locator(".lists")
    expect(lists).to_be_hidden()
    number = page.locator("#names-by-voice a.opens", has_text="5 reported").first
    number.scroll_into_view_if_needed()
    number.click()
    expect(lists).to_be_visible()
    expect(page.locator(".lists h3:visible")).to_have_text("TRT World: Daesh, reported speech (5)")
    expect(page.locator(".lists > div:visible")).to_have_count(5)
    anchor = page.url.partition("#")[2]
    shown = page.locator(f".lists mark.{anchor}")
    expect(shown).to_have_count(5)
    assert {*shown.all_inner_texts()} == {"Daesh"}
    assert shown.first.evaluate("mark => getComputedStyle(mark).outlineStyle") == "solid"
    assert fits(page)
    page.locator(".lists > div:visible a").first.click()
    expect(lists).to_be_hidden()
    paragraph = page.locator(f"#{page.url.partition('#')[2]}")
    expect(paragraph).to_be_in_viewport()
    assert "Daesh" in paragraph.inner_text()
    page.go_back()
    expect(page.locator(".lists h3:visible")).to_have_text("TRT World: Daesh, reported speech (5)")
    page.get_by_role("link", name="Close").click()
    expect(lists).to_be_hidden()


def test_keys_open_a_list_bring_the_reader_into_it_and_back_to_the_number(opened: Callable[..., Page]) -> None:
    page = opened()
    number = page.locator("main a.opens").first
    number.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".lists")).to_be_focused()
    expect(number).to_have_attribute("aria-current", "true")
    page.keyboard.press("Escape")
    expect(page.locator(".lists")).to_be_hidden()
    expect(number).to_be_focused()


def test_a_phone_keeps_the_number_in_view_above_its_sentences(opened: Callable[..., Page]) -> None:
    page = opened(width=360)
    assert fits(page)
    number = page.locator("#names-by-voice a.opens").first
    number.evaluate("link => link.scrollIntoView({block: 'end'})")
    number.click()
    top = page.locator(".lists").bounding_box()
    place = number.bounding_box()
    assert top
    assert place
    assert place["y"] >= 0
    assert place["y"] + place["height"] <= top["y"]


@pytest.mark.parametrize("width", [360, 1280])
def test_how_a_number_is_counted_opens_its_card(opened: Callable[..., Page], width: int) -> None:
    page = opened(width=width)
    page.locator("#labels").get_by_role("link", name="How is this counted?").click()
    expect(page.locator("#m-labels-by-actor")).to_be_visible()
    assert fits(page)


def test_a_link_to_a_chapter_or_a_folded_place_leads_there(opened: Callable[..., Page]) -> None:
    page = opened()
    page.get_by_role("navigation", name="Chapters").get_by_role("link", name="Left out").click()
    expect(page.locator("#coverage-h")).to_be_in_viewport()


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (360, "dark")])
def test_axe_finds_nothing(opened: Callable[..., Page], width: int, theme: str) -> None:
    page = opened(width=width, theme=theme)
    page.evaluate(AXE)
    number = page.locator("#names-by-voice a.opens").first.get_attribute("href")
    for state, part in (("#main", "html"), (number, ".lists"), ("#m-terminology", "#m-terminology")):
        page.evaluate("hash => { location.hash = hash; }", state)
        expect(page.locator(part)).to_be_visible()
        found = page.evaluate("part => axe.run(part, {resultTypes: ['violations']})", part)["violations"]
        assert [(each["id"], each["nodes"][0]["html"][:120]) for each in found] == []


def test_print_shows_what_a_number_cannot_tell_the_cards_and_no_controls(opened: Callable[..., Page]) -> None:
    page = opened(theme="dark")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("#names-by-voice .cannot li").first).to_be_visible()
    expect(page.locator("#m-terminology")).to_be_visible()
    expect(page.locator("nav.chapters")).to_be_hidden()
    expect(page.locator(".lists")).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("#names-by-voice .cannot li").first).to_be_hidden()


def test_hostile_words_do_nothing(opened: Callable[..., Page]) -> None:
    page = opened("hostile")
    assert page.evaluate("window.harmed") is None
    expect(page.locator("h1")).to_be_visible()
    assert "<script>window.harmed = 1</script>" in page.inner_text("h1")
    assert page.locator("img").count() == 0
    number = page.locator("main a.opens").first
    number.click()
    expect(page.locator(".lists")).to_be_visible()
    assert fits(page)
