"""Links as readers use them: colours, Back and Forward, frames of other pages, Share, links that mean harm."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit, running

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]
SCHEME = "app => getComputedStyle(app).colorScheme"
EVIDENCE = '[class*="st-key-evidence"] mark'
PANELS = ".panels"


def coloured(page: Page, theme: str) -> None:
    """Wait until the page has these colours."""
    expect(page.get_by_test_id("stApp")).to_have_css("color-scheme", theme)


def choose_colours(seen: Visit, name: str) -> None:
    """Choose colours in the sidebar."""
    sidebar = seen.page.get_by_test_id("stSidebar")
    sidebar.get_by_role("radio", name=name).or_(sidebar.get_by_role("button", name=name)).last.click()


def turn(seen: Visit, title: str) -> None:
    """Turn to another page."""
    seen.page.locator("nav.pages a:visible").get_by_text(title, exact=True).click()


def shared(seen: Visit, place: str) -> Locator:
    """Open Share in the sidebar or, on a phone, in the page; return what it shows."""
    seen.page.get_by_test_id(place).get_by_role("button", name="Share").click()
    ways = seen.page.locator(".share")
    expect(ways.locator("textarea").first).to_be_visible()
    return ways


@pytest.mark.parametrize(("theme", "device"), [("dark", "light"), ("light", "dark")])
def test_a_link_opens_in_the_colours_that_it_names_whatever_the_device_has(
    visit: Open, dashboard: str, theme: str, device: str
) -> None:
    seen = visit(dashboard, theme=device).open(f"/names?theme={theme}&tab=sure")
    coloured(seen.page, theme)
    expect(seen.page.get_by_role("tab", name="How sure")).to_have_attribute("aria-selected", "true")
    ink = seen.page.locator(".js-plotly-plot svg text").first
    expect(ink).to_be_visible()
    shade = [int(part) for part in re.findall(r"\d+", str(ink.evaluate("text => getComputedStyle(text).fill")))[:3]]
    assert (sum(shade) > 382) == (theme == "dark")
    assert seen.faults == []


def test_colours_that_a_reader_chooses_stand_in_the_link_hold_on_other_pages_and_lose_nothing(
    visit: Open, dashboard: str
) -> None:
    seen = visit(dashboard).open("/names")
    coloured(seen.page, "light")
    seen.page.evaluate("window.same = true")
    choose_colours(seen, "Dark")
    coloured(seen.page, "dark")
    seen.has("theme", ["dark"])
    turn(seen.settled(), "Sources")
    expect(seen.page).to_have_url(re.compile(r"/sources\?.*theme=dark"))
    coloured(seen.settled().page, "dark")
    choose_colours(seen, "Light")
    coloured(seen.page, "light")
    seen.has("theme", ["light"])
    seen.settled().page.go_back()
    coloured(seen.page, "dark")
    seen.has("theme", ["dark"])
    choose_colours(seen.settled(), "Auto")
    coloured(seen.page, "light")
    seen.has("theme", [])
    assert seen.page.evaluate("window.same")  # nothing was loaded anew
    assert seen.faults == []


def test_a_link_in_dark_opens_dark_also_where_a_reader_had_chosen_light_in_the_menu_of_streamlit(
    visit: Open, dashboard: str
) -> None:
    seen = visit(dashboard).open("/names")
    seen.page.evaluate("localStorage.setItem('stActiveTheme-/names-v2', JSON.stringify('Light'))")
    seen.open("/names?theme=dark")
    coloured(seen.page, "dark")
    coloured(seen.settled().page, "dark")


def test_back_and_forward_go_through_evidence_outlets_tabs_and_pages(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open("/names")
    steps = [seen.page.url]

    def stepped(name: str, value: list[str] | str) -> None:
        seen.has(name, value)
        steps.append(seen.settled().page.url)

    seen.page.get_by_role("tab", name="How sure").click()
    stepped("tab", ["sure"])
    seen.page.get_by_role("tab", name="How often").click()
    stepped("tab", [])
    seen.page.get_by_test_id("stSidebar").get_by_role("button", name="10 Daily").click()
    stepped("outlet", ["rfe-rl", "trt-world", "sputnik", "nbc-news"])
    seen.page.locator(f"{PANELS} p a.opens").first.click()
    stepped("evidence", "name:rfe-rl")
    expect(seen.page.locator(EVIDENCE).first).to_be_visible()
    turn(seen, "Methods")
    expect(seen.page).to_have_url(re.compile("/methods"))
    steps.append(seen.settled().page.url)

    for back in reversed(steps[:-1]):
        seen.page.go_back()
        expect(seen.page).to_have_url(back)
        seen.settled()
    expect(seen.page.locator(PANELS)).to_contain_text("10 Daily")
    expect(seen.page.locator(EVIDENCE)).to_have_count(0)
    for forward in steps[1:]:
        seen.page.go_forward()
        expect(seen.page).to_have_url(forward)
        seen.settled()
    seen.page.go_back()
    expect(seen.page.locator(EVIDENCE).first).to_be_visible()
    expect(seen.page.locator(PANELS)).not_to_contain_text("10 Daily")
    assert seen.faults == []


def test_a_card_that_is_opened_stands_in_the_link_and_back_closes_it(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open("/methods?open=card-terminology")
    cards = seen.page.locator(".st-key-rows-cards details[open]")
    expect(cards).to_have_count(1)
    seen.page.locator(".st-key-rows-cards summary").nth(3).click()
    expect(cards).to_have_count(2)
    seen.settled().page.go_back()
    expect(cards).to_have_count(1)


def test_share_on_a_phone_gives_link_code_and_frame_within_its_width(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard, 360, "dark").open("/names?outlet=rfe-rl&outlet=sputnik&theme=dark")
    seen.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ways = shared(seen, "stMain")
    link = ways.locator("textarea").first.input_value()
    assert link.startswith(f"{dashboard}/names?")
    asked = parse_qs(urlsplit(link).query)
    assert (asked["outlet"], asked["theme"], len(asked["data"][0])) == (["rfe-rl", "sputnik"], ["dark"], 10)
    code = ways.get_by_role("img", name=re.compile("A square code"))
    assert code.evaluate("image => image.complete && image.naturalWidth > 0")
    box = code.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    ways.get_by_role("button", name="Copy the link").click()
    expect(ways.get_by_role("status").first).to_have_text("Copied.")
    assert seen.page.evaluate("navigator.clipboard.readText()") == link
    assert "<iframe" in ways.locator("textarea").last.input_value()
    assert seen.fits()
    assert (seen.faults, seen.outside) == ([], [])
    seen.shot("share-360-dark")
    assert link in visit(dashboard).open(link.removeprefix(dashboard)).page.url


def test_a_page_in_a_frame_stands_alone_with_its_source_and_the_way_to_the_whole(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard)
    way = "/names?outlet=rfe-rl&outlet=sputnik&theme=dark&embed=true&embed_options=dark_theme"
    seen.page.set_content(f'<h1>A blog</h1><iframe src="{dashboard}{way}" width="700" height="600"></iframe>')
    inside = seen.page.frame_locator("iframe")
    expect(inside.locator(f"{PANELS} section").first).to_be_visible()
    expect(inside.get_by_test_id("stApp")).to_have_css("color-scheme", "dark")
    for around in ("nav.pages", ".st-key-phone", '[data-testid="stSidebar"]'):
        expect(inside.locator(around)).not_to_be_visible()
    expect(inside.get_by_test_id("stHeader")).to_be_empty()
    credit = inside.locator(".credit")
    expect(credit).to_contain_text("Source: US withdrawal from Syria: 5 articles, state")
    whole = str(credit.get_by_role("link", name="Open the full view").get_attribute("href"))
    assert "embed" not in whole

    inside.locator(f"{PANELS} p a.opens").first.click()
    expect(inside.locator(EVIDENCE).first).to_be_visible()
    frame = seen.page.frames[1]
    asked = parse_qs(urlsplit(str(frame.evaluate("location.href"))).query)
    assert (asked["embed"], asked["evidence"][0][:11]) == (["true"], "name:rfe-rl")
    expect(inside.locator(".st-key-menu")).to_have_count(0)

    outside = visit(dashboard).open(whole.removeprefix(dashboard))
    expect(outside.page.locator("nav.pages:visible")).to_have_count(1)
    coloured(outside.page, "dark")
    assert (seen.faults, seen.outside) == ([], [])


def test_a_link_of_other_articles_says_so_and_one_click_goes_on(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard, 390).open("/names?data=feedbeef12&outlet=sputnik")
    expect(seen.page.locator(".st-key-changed")).to_contain_text("The articles have changed since this link was made")
    assert seen.fits()
    seen.page.get_by_role("button", name="Go on with the articles as they are now").click()
    expect(seen.page.locator(".st-key-changed")).to_have_count(0)
    seen.has("outlet", ["sputnik"])


HARM = "<script>window.harmed=1</script>![x](http://evil.example/a.png)\u202e\u0007"


@pytest.mark.parametrize(
    "query",
    [
        "&".join(f"outlet=stranger-{number}" for number in range(300)),
        "&".join(f"{name}={quote(HARM)}" for name in ("open", "theme", "data", "tab", "only", "search", quote(HARM))),
        "outlet=sputnik&outlet=sputnik&theme=dark&theme=light&embed=maybe&x=" + "y" * 8_000,
    ],
    ids=["flood", "harm", "long"],
)
def test_a_link_that_means_harm_does_none_and_says_what_was_left_out(visit: Open, dashboard: str, query: str) -> None:
    seen = visit(dashboard, 390).open(f"/names?{query}")
    note = seen.page.locator(".note", has_text="left out:").first
    expect(note).to_be_visible()
    assert len(note.inner_text()) < 700
    assert "\u202e" not in note.inner_text()
    assert seen.page.evaluate("window.harmed") is None
    assert seen.page.locator('[data-testid="stMain"] img').count() == 0
    expect(seen.page.locator(f"{PANELS} section").first).to_be_visible()
    assert seen.fits()
    assert (seen.faults, seen.outside) == ([], [])


def test_a_page_and_ids_that_were_renamed_are_found_under_their_new_names(visit: Open) -> None:
    with running(Path(__file__).with_name("renamed_app.py")) as address:
        seen = visit(address).open("/labels?paper=sputnik-news&paper=rfe-rl&evidence=name:sputnik-news:daesh:own")
        expect(seen.page.locator("h1")).to_have_text(re.compile("What does each article call the group"))
        expect(seen.page.locator(EVIDENCE).first).to_be_visible()
        assert seen.page.locator(f"{PANELS} h3").all_inner_texts() == ["RFE/RL", "Sputnik"]
        link = shared(seen, "stMain").locator("textarea").first.input_value()
        assert link.startswith(f"{address}/names?")
        assert parse_qs(urlsplit(link).query)["outlet"] == ["rfe-rl", "sputnik"]
        assert seen.faults == []


def test_folds_stand_in_the_link_survive_a_reload_and_back_shuts_them(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open("/names")
    guide, table = seen.page.locator("details.guide"), seen.page.locator(".st-key-open-table-names details")
    steps = seen.page.evaluate("history.length")
    guide.locator("summary").click()
    seen.has("open", ["guide-names"])
    expect(guide.locator("summary")).to_be_focused()
    table.locator("summary").click()
    seen.has("open", ["guide-names", "table-names"])
    assert seen.settled().page.evaluate("history.length") == steps + 2
    seen.settled().page.reload()
    for fold in (guide, table):
        expect(fold).to_have_attribute("open", "")
    seen.settled().page.go_back()
    expect(table).not_to_have_attribute("open", "")
    expect(guide).to_have_attribute("open", "")
    assert seen.faults == []


def test_a_link_is_handed_to_another_app_where_the_browser_can_do_so(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard, 390)
    seen.page.add_init_script("navigator.share = (what) => { window.sent = what; return Promise.resolve(); }")
    seen.open("/methods?open=card-sentiment")
    expect(seen.page.locator(".st-key-open-card-sentiment summary")).to_be_in_viewport()
    ways = shared(seen, "stMain")
    ways.get_by_role("button", name="Send the link").click()
    seen.page.wait_for_function("() => window.sent")
    assert seen.page.evaluate("window.sent.url") == ways.locator("textarea").first.input_value()
    assert seen.faults == []
