"""The dashboard as a reader drives it, on a desk and on a phone, by day and by night."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import TimeoutError as Late
from playwright.sync_api import expect

from tests.browser.conftest import NEVER, Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]
PAGES = ("overview", "names", "read", "articles", "methods")


PANELS = ".panels"
EVIDENCE = ".st-key-evidence .hit"
TWO = "/read?left=rfe-rl&right=trt-world&layer=shared&layer=aligned"
"""Two articles that share passages and a sentence with another word in it."""


def panels(seen: Visit) -> str:
    """Return the words of the chart of names, once it is drawn."""
    expect(seen.page.locator(f"{PANELS} section").first).to_be_visible()
    return seen.settled().page.locator(PANELS).inner_text()


def shows(seen: Visit, words: str) -> None:
    """Wait until the chart of names says `words`."""
    expect(seen.page.locator(PANELS)).to_have_text(" ".join(words.split()), use_inner_text=True)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_drawn_without_error_within_its_width_and_asks_nobody_else(
    visit: Open, dashboard: str, page: str, width: int, theme: str
) -> None:
    seen = visit(dashboard, width, theme).open(f"/{page}")
    expect(seen.page.locator("h1")).to_have_count(1)
    assert seen.fits()
    assert not NEVER.search(seen.main())
    assert "Traceback" not in seen.main()
    assert (seen.faults, seen.outside) == ([], [])
    seen.shot(f"{page}-{width}-{theme}")


def test_the_bare_address_opens_the_overview_and_writes_nothing(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open("/")
    expect(seen.page.locator("h1")).to_have_text("How do these outlets tell the same story differently?")
    assert urlsplit(seen.page.url).query == ""
    assert seen.page.evaluate("history.length") == 2  # the empty page before it, and this one


def test_a_choice_stands_in_the_link_and_survives_reload_back_and_a_fresh_browser(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open("/names")
    before = panels(seen)
    assert "Sputnik" in before
    seen.page.get_by_test_id("stSidebar").get_by_role("button", name="Sputnik").click()
    seen.has("outlet", ["rfe-rl", "10-daily", "trt-world", "nbc-news"])
    expect(seen.page.locator(PANELS)).not_to_contain_text("Sputnik")
    words, first = panels(seen), seen.page.url

    seen.page.reload()
    shows(seen, words)
    shows(visit(dashboard).open(first.removeprefix(dashboard)), words)

    seen.page.get_by_role("button", name="in quotation marks", exact=True).click()
    seen.has("voice", ["own", "reported"])
    expect(seen.page.locator(PANELS)).not_to_contain_text("quoted")
    seen.page.go_back()
    expect(seen.page).to_have_url(first)
    shows(seen, words)
    seen.page.go_back()
    shows(seen, before)


def test_the_keyboard_alone_opens_the_sentences(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open("/names")
    control = seen.page.get_by_role("combobox", name="Show the sentences").first
    option = seen.page.get_by_role("option").first
    control.scroll_into_view_if_needed()  # a list closes when the page scrolls
    for _ in range(10):  # a box that has just been drawn may not listen to keys yet
        control.press("ArrowDown")
        with contextlib.suppress(Late):
            option.wait_for(timeout=3_000)
            break
    expect(option).to_be_visible()
    seen.page.keyboard.press("ArrowDown")
    seen.page.keyboard.press("Enter")
    seen.has("evidence", "name:")
    expect(seen.page.locator(f"{EVIDENCE} mark").first).to_be_visible()


def test_the_tab_key_reaches_a_number_and_enter_opens_it_with_the_focus_in_view(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open("/names?outlet=sputnik")
    expect(seen.page.locator(f"{PANELS} a.opens").first).to_be_visible()
    seen.page.get_by_role("tab", name="How often").focus()
    for _ in range(8):  # words of the trade in the legend can be reached, too
        seen.page.keyboard.press("Tab")
        if seen.page.evaluate("document.activeElement.matches('.panels p a.opens')"):
            break
    assert seen.page.evaluate("document.activeElement.matches('.panels p a.opens')")
    assert seen.page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    seen.page.keyboard.press("Enter")
    seen.has("evidence", "name:sputnik:")
    expect(seen.page.locator(f"{EVIDENCE} mark").first).to_be_in_viewport()


def test_chart_number_and_select_box_write_the_same_evidence(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open("/names?outlet=sputnik")
    seen.page.evaluate("window.same = true")
    for way in (f"{PANELS} p a.opens", f"{PANELS} .squares a"):
        seen.page.locator(way).first.click()
        seen.has("evidence", "name:sputnik:daesh:own")
        expect(seen.page.locator(EVIDENCE)).to_have_count(1)
        seen.page.go_back()
        expect(seen.page.locator(EVIDENCE)).to_have_count(0)
    seen.choose("Show the sentences", "Sputnik: Daesh, own words (1)")
    seen.has("evidence", "name:sputnik:daesh:own")
    assert seen.page.evaluate("window.same")  # nothing was loaded anew


def test_a_number_of_the_overview_opens_its_sentences_and_brings_them_into_view(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open("/overview")
    number = seen.page.locator(".result a.opens").first
    counted = int(re.findall(r"(\d+)\sof", number.inner_text())[0])
    number.click()
    expect(seen.page.locator(".st-key-evidence .hit")).to_have_count(counted)
    expect(seen.page.locator(f"{EVIDENCE} mark").first).to_be_in_viewport()
    seen.has("evidence", "name:")


def test_one_click_leaves_the_article_of_another_event_out_and_one_takes_it_in(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open("/overview")
    expect(seen.page.locator(".guard")).to_contain_text("another event and date")
    seen.page.get_by_role("button", name="Leave NBC News out").click()
    expect(seen.page.locator("table.facts")).not_to_contain_text("NBC News")
    seen.has("outlet", ["rfe-rl", "10-daily", "trt-world", "sputnik"])
    seen.page.get_by_role("button", name="Take NBC News in").click()
    expect(seen.page.locator("table.facts")).to_contain_text("NBC News")


def test_furniture_put_back_moves_the_numbers(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open("/articles")
    table = seen.page.locator("table.facts").first
    expect(table).to_be_visible()
    before = " ".join(table.inner_text().split())
    seen.page.get_by_role("button", name=re.compile("^caption")).first.click()
    seen.has("restore", ["caption"])
    expect(table).not_to_have_text(before, use_inner_text=True)
    expect(seen.page.locator(".note").first).to_contain_text("Put back:")


@pytest.mark.parametrize("width", [1280, 390])
def test_no_outlet_is_an_answer_and_a_way_on(visit: Open, dashboard: str, width: int) -> None:
    seen = visit(dashboard, width).open("/names?outlet=")
    expect(seen.page.locator(".absence")).to_contain_text("No outlet is chosen")
    seen.page.get_by_role("link", name="Show all 5 outlets").click()
    expect(seen.page.locator(f"{PANELS} section").first).to_be_visible()
    assert seen.faults == []


def test_a_hostile_link_is_left_out_with_a_note_and_runs_nothing(visit: Open, dashboard: str) -> None:
    harm = "%3Cimg%20src=x%20onerror=alert(1)%3E"
    seen = visit(dashboard).open(
        f"/names?outlet={harm}&corpus={harm}&evidence={harm}&passage={harm}&voice={harm}&x={harm}"
    )
    expect(seen.page.locator(".note").first).to_contain_text("left out: corpus=<img src=x onerror=alert(1)>")
    assert seen.page.locator(".note img").count() == 0
    expect(seen.page.locator(f"{PANELS} section").first).to_be_visible()
    assert (seen.faults, seen.outside) == ([], [])


def test_on_a_phone_one_article_stands_at_a_time_and_a_tap_changes_it(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard, 390).open("/read")
    story = seen.page.locator("article.story:visible")
    expect(story).to_have_count(1)
    words = " ".join(story.inner_text().split())
    seen.page.get_by_test_id("stMain").get_by_role("radio", name="10 Daily").or_(
        seen.page.get_by_test_id("stMain").get_by_role("button", name="10 Daily")
    ).last.click()
    seen.has("side", ["right"])
    expect(story).to_have_count(1)
    expect(story).not_to_have_text(words, use_inner_text=True)


def test_a_sign_brings_the_same_passage_beside_it_in_each_column_and_marks_both(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open(TWO)
    first, second = seen.page.locator("article.story").all()
    address = seen.page.url
    seen.page.evaluate("window.same = true")
    for label in ("6", "A"):
        sign, partner = (story.locator(f'a.join[data-joins="{label}"]:visible') for story in (first, second))
        sign.focus()
        seen.page.keyboard.press("Enter")
        for story in (first, second):
            spot = story.locator("mark.here").first
            expect(spot).to_have_attribute("data-joins", re.compile(rf"(^| ){label}( |$)"))
            expect(spot).to_be_in_viewport()
        expect(partner).to_be_focused()
    seen.page.keyboard.press("Enter")
    expect(sign).to_be_focused()
    second.locator('mark[data-joins="1"]').first.click()
    expect(first.locator('mark.here[data-joins="1"]').first).to_be_in_viewport()
    assert (seen.page.url, seen.page.evaluate("window.same"), seen.faults) == (address, True, [])


def test_a_third_article_stands_in_the_link_and_survives_a_reload(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open(TWO)
    stories = seen.page.locator("article.story:visible")
    expect(stories).to_have_count(2)
    seen.page.get_by_role("button", name="Add a third article").click()
    seen.has("third", ["10-daily"])
    expect(stories).to_have_count(3)
    assert seen.settled().fits()
    seen.page.reload()
    expect(stories).to_have_count(3)
    seen.settled().page.get_by_role("button", name="Take the third article away").click()
    expect(stories).to_have_count(2)
    seen.has("third", [])


def test_evidence_in_the_third_article_is_in_view_with_the_same_words_of_the_others(
    visit: Open, dashboard: str
) -> None:
    seen = visit(dashboard).open(f"{TWO}&third=10-daily")
    way = seen.page.locator('article.story a.phone[href*="side=third"]').first
    seen.open(f"/{way.get_attribute('href')}")
    marks = seen.page.locator("mark.here")
    expect(seen.page.locator("article.story").nth(2).locator("mark.here").first).to_be_in_viewport()
    assert marks.count() > 1
    for mark in marks.all():
        expect(mark).to_be_in_viewport()


def test_on_a_phone_a_sign_turns_to_the_other_article_at_this_passage(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard, 390).open(f"{TWO}&third=10-daily")
    expect(seen.page.locator("article.story:visible")).to_have_count(1)
    seen.page.locator('article.story:visible a.join[data-joins="2"]:visible').click()
    seen.has("side", ["right"])
    expect(seen.page.locator("article.story:visible")).to_have_count(1)
    expect(seen.page.locator("mark.here:visible").first).to_be_in_viewport()
    assert seen.settled().fits()


def test_on_a_phone_the_outlets_can_be_chosen_in_the_page(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard, 390).open("/names")
    seen.page.get_by_text("Outlets shown: 5 of 5").click()
    seen.page.get_by_test_id("stMain").get_by_role("button", name="Sputnik").click()
    seen.has("outlet", ["rfe-rl", "10-daily", "trt-world", "nbc-news"])


def test_on_a_phone_pages_outlets_and_share_take_two_rows_and_the_page_where_one_is_stands_in_sight(
    visit: Open, dashboard: str
) -> None:
    seen = visit(dashboard, 360).open("/style").settled()
    expect(seen.page.locator('.st-key-menu a[aria-current="page"]')).to_be_in_viewport(ratio=1)
    outlets = seen.page.get_by_text("Outlets shown: 5 of 5").bounding_box()
    share = seen.page.locator(".st-key-phone").get_by_role("button", name="Share").bounding_box()
    title = seen.page.locator("h1").bounding_box()
    assert outlets and share and title
    assert share["y"] < outlets["y"] + outlets["height"] < share["y"] + share["height"]
    assert title["y"] < 200
    assert seen.fits()


def test_what_opens_over_the_page_knows_light_from_dark(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open("/names?theme=dark").settled()
    seen.page.get_by_role("button", name="How is this counted?").first.click()
    expect(seen.page.get_by_test_id("stPopoverBody")).to_have_css("color-scheme", "dark")


def test_how_sure_shows_the_intervals_and_their_table_and_a_dot_opens_its_sentences(
    visit: Open, dashboard: str
) -> None:
    seen = visit(dashboard).open("/names")
    seen.page.get_by_role("tab", name="How sure").click()
    expect(seen.page.locator(".js-plotly-plot")).to_have_count(1)
    expect(seen.page.locator("table.brief").first).to_contain_text("too few to say")
    dot = seen.settled().page.locator(".js-plotly-plot .scatterlayer path.point").first
    dot.scroll_into_view_if_needed()
    box = dot.bounding_box()
    assert box
    seen.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    seen.has("evidence", "name:")
    expect(seen.page.locator(f"{EVIDENCE} mark").first).to_be_visible()
    assert seen.faults == []


@pytest.mark.parametrize("page", PAGES)
def test_hostile_text_is_shown_as_text_and_runs_nothing(visit: Open, hostile_dashboard: str, page: str) -> None:
    seen = visit(hostile_dashboard).open(
        f"/{page}?layer=names&layer=quotations&layer=speech&layer=labels&layer=furniture"
        "&layer=shared&layer=aligned&layer=feeling"
    )
    expect(seen.page.locator("h1")).to_be_visible()
    if page == "names":
        expect(seen.page.locator(f"{PANELS} section").first).to_be_visible()
        for opener in seen.page.get_by_text("Show the sentences").all():
            opener.click()
    seen.settled()
    assert seen.page.evaluate("window.harmed") is None
    assert seen.page.locator('[data-testid="stMain"] img, [data-testid="stSidebar"] img').count() == 0
    if page != "methods":
        assert "<script>window.harmed = 1</script>" in seen.page.inner_text("body")
    assert (seen.faults, seen.outside) == ([], [])


def test_an_unknown_page_opens_the_overview_with_a_note_and_no_window_over_it(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard, 390).open("/nonsense?outlet=sputnik")
    expect(seen.page.locator(".guard").first).to_contain_text("There is no page “nonsense” here")
    expect(seen.page.get_by_role("dialog")).to_have_count(0)
    seen.has("outlet", ["sputnik"])
    assert seen.faults == []
