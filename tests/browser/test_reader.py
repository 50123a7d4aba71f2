"""The dashboard as a reader drives it, on a desk and on a phone, by day and by night."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]
PAGES = ("overview", "names", "read", "articles", "methods")
NEVER = re.compile(r"\b(biased|propaganda|hidden|suppressed|neutral outlet)\b", re.IGNORECASE)


def query(visit: Visit) -> dict[str, list[str]]:
    return parse_qs(urlsplit(visit.page.url).query, keep_blank_values=True)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_drawn_without_error_within_its_width_and_asks_nobody_else(
    visit: Open, dashboard: str, page: str, width: int, theme: str
) -> None:
    seen = visit(dashboard, width, theme).open(f"/{page}")
    expect(seen.page.locator("h1")).to_have_count(1)
    if page == "names":
        seen.page.wait_for_selector(".js-plotly-plot .point")
    main = '[data-testid="stMain"]'
    assert seen.page.evaluate(f"(m => m.scrollWidth <= m.clientWidth)(document.querySelector('{main}'))")
    assert seen.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
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
    seen.page.get_by_test_id("stSidebar").get_by_role("button", name="Sputnik").click()
    seen.settled()
    chosen = query(seen)["outlet"]
    assert "sputnik" not in chosen
    assert "rfe-rl" in chosen
    words = seen.main()

    assert seen.page.reload()
    assert seen.settled().main() == words

    fresh = visit(dashboard).open(seen.page.url.removeprefix(dashboard))
    assert fresh.main() == words

    first = seen.page.url
    seen.page.get_by_role("button", name="in quotation marks", exact=True).click()
    seen.settled()
    assert query(seen)["voice"] == ["own", "reported"]
    seen.page.go_back()
    seen.settled()
    assert (seen.page.url, seen.main()) == (first, words)


def test_back_leads_from_a_changed_view_to_the_first_one(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open("/names")
    words = seen.main()
    seen.page.get_by_test_id("stSidebar").get_by_role("button", name="Sputnik").click()
    seen.settled()
    assert seen.main() != words
    seen.page.go_back()
    seen.settled()
    assert seen.main() == words


def test_a_number_opens_its_sentences_and_a_sentence_its_place_in_the_article(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open("/names?evidence=name:sputnik:isis:quoted")
    hit = seen.page.locator(".hit mark.quoted").first
    expect(hit).to_have_text("ISIS")
    expect(seen.page.locator(".hit p").first).to_contain_text("Sputnik · in quotation marks")
    seen.page.get_by_role("link", name="Read it in the Sputnik article").first.click()
    seen.settled()
    assert urlsplit(seen.page.url).path == "/read"
    assert query(seen)["passage"][0].startswith("sputnik:")
    spot = seen.page.locator("mark.here").first
    expect(spot).to_have_text("ISIS")
    expect(spot).to_be_in_viewport()


def test_the_keyboard_alone_opens_the_sentences(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open("/names")
    control = seen.page.get_by_role("combobox", name="Show the sentences").first
    control.focus()
    seen.page.keyboard.press("ArrowDown")
    expect(seen.page.get_by_role("option").first).to_be_visible()
    seen.page.keyboard.press("ArrowDown")
    seen.page.keyboard.press("Enter")
    seen.settled()
    assert query(seen)["evidence"][0].startswith("name:")
    assert seen.page.locator(".hit mark").first.is_visible()


def test_a_number_of_the_overview_opens_its_sentences_and_brings_them_into_view(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open("/overview")
    number = seen.page.locator("a.opens").first
    counted = int(re.findall(r"(\d+) of", number.inner_text())[0])
    number.click()
    expect(seen.page.locator(".st-key-evidence .hit")).to_have_count(counted)
    expect(seen.page.locator(".st-key-evidence .hit mark").first).to_be_in_viewport()
    assert query(seen)["evidence"][0].startswith("name:")


def test_a_bar_of_the_chart_opens_its_sentences(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open("/names")
    bar = seen.page.locator(".js-plotly-plot .point path").first
    bar.scroll_into_view_if_needed()
    seen.page.wait_for_timeout(500)
    box = bar.bounding_box()
    assert box
    seen.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    seen.settled()
    assert query(seen)["evidence"][0].startswith("name:")
    assert seen.page.locator(".hit mark").first.is_visible()


def test_one_click_leaves_the_article_of_another_event_out_and_one_takes_it_in(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open("/overview")
    expect(seen.page.locator(".guard")).to_contain_text("another event and date")
    seen.page.get_by_role("button", name="Leave NBC News out").click()
    seen.settled()
    assert "nbc-news" not in query(seen)["outlet"]
    assert "NBC News" not in seen.page.locator("table.facts").inner_text()
    seen.page.get_by_role("button", name="Take NBC News in").click()
    assert "nbc-news" in query(seen.settled())["outlet"]


def test_furniture_put_back_moves_the_numbers(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard).open("/articles")
    before = seen.page.locator("table.facts").first.inner_text()
    seen.page.get_by_role("button", name=re.compile("^caption")).first.click()
    seen.settled()
    assert query(seen)["restore"] == ["caption"]
    assert seen.page.locator("table.facts").first.inner_text() != before


@pytest.mark.parametrize("width", [1280, 390])
def test_no_outlet_is_an_answer_and_a_way_on(visit: Open, dashboard: str, width: int) -> None:
    seen = visit(dashboard, width).open("/names?outlet=")
    expect(seen.page.locator(".empty")).to_contain_text("No outlet is chosen")
    seen.page.get_by_role("button", name="Show all outlets").click()
    seen.settled()
    expect(seen.page.locator(".js-plotly-plot")).to_have_count(1)
    assert seen.faults == []


def test_a_hostile_link_is_left_out_with_a_note_and_runs_nothing(visit: Open, dashboard: str) -> None:
    harm = "%3Cimg%20src=x%20onerror=alert(1)%3E"
    seen = visit(dashboard).open(
        f"/names?outlet={harm}&corpus={harm}&evidence={harm}&passage={harm}&voice={harm}&x={harm}"
    )
    expect(seen.page.locator(".note").first).to_contain_text("left out: corpus=<img src=x onerror=alert(1)>")
    assert seen.page.locator(".note img").count() == 0
    expect(seen.page.locator(".js-plotly-plot")).to_have_count(1)
    assert (seen.faults, seen.outside) == ([], [])


def test_on_a_phone_one_article_stands_at_a_time_and_a_tap_changes_it(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard, 390).open("/read")
    shown = [story for story in seen.page.locator("article.story").all() if story.is_visible()]
    assert len(shown) == 1
    words = shown[0].inner_text()
    seen.page.get_by_test_id("stMain").get_by_role("radio", name="10 Daily").or_(
        seen.page.get_by_test_id("stMain").get_by_role("button", name="10 Daily")
    ).last.click()
    seen.settled()
    shown = [story for story in seen.page.locator("article.story").all() if story.is_visible()]
    assert len(shown) == 1
    assert shown[0].inner_text() != words


def test_on_a_phone_the_outlets_can_be_chosen_in_the_page(visit: Open, dashboard: str) -> None:
    seen = visit(dashboard, 390).open("/names")
    seen.page.get_by_text("Outlets shown: 5 of 5").click()
    seen.page.get_by_test_id("stMain").get_by_role("button", name="Sputnik").click()
    seen.settled()
    assert "sputnik" not in query(seen)["outlet"]


@pytest.mark.parametrize("page", PAGES)
def test_hostile_text_is_shown_as_text_and_runs_nothing(visit: Open, hostile_dashboard: str, page: str) -> None:
    seen = visit(hostile_dashboard).open(
        f"/{page}?layer=names&layer=quotations&layer=speech&layer=labels&layer=furniture"
    )
    expect(seen.page.locator("h1")).to_be_visible()
    if page == "names":
        seen.page.wait_for_selector(".js-plotly-plot .point")
        for opener in seen.page.get_by_text("Show the sentences").all():
            opener.click()
    seen.settled()
    assert seen.page.evaluate("window.harmed") is None
    assert seen.page.locator('[data-testid="stMain"] img, [data-testid="stSidebar"] img').count() == 0
    if page != "methods":
        assert "<script>window.harmed = 1</script>" in seen.page.inner_text("body")
    assert (seen.faults, seen.outside) == ([], [])
