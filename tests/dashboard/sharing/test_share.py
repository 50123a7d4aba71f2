"""What is given away of a view: its link, the HTML of a frame, a code for a phone."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from dashboard import links
from dashboard.sharing import addresses, share
from dashboard.view import Choices, View

BASE = "https://host.example/class/"
VIEW = View(corpus="c", outlets=("star", "moon"), evidence="name:star:is:own", theme="dark", data="0123456789")
CHOICES = Choices(("c",), ("star", "moon"), ("",), (), ("star", "moon"), ())


def query(address: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(address).query, keep_blank_values=True)


@pytest.mark.parametrize(
    ("url", "path", "base"),
    [
        ("https://host.example/class/names", "names", BASE),
        ("https://host.example/class/", "", BASE),
        ("https://host.example/class", "", BASE),
        ("https://host.example:8443/names", "names", "https://host.example:8443/"),
        ("http://localhost:8501", "", "http://localhost:8501/"),
        ("javascript:alert(1)//names", "names", ""),
        (None, "", ""),
    ],
)
def test_an_address_begins_with_the_place_at_which_the_reader_is(url: str | None, path: str, base: str) -> None:
    assert addresses.root(url, path) == base


def test_a_link_opens_the_page_and_the_view_that_was_shared() -> None:
    address = addresses.link(BASE, "names", VIEW)
    assert address.startswith(f"{BASE}names?")
    read, ignored = links.read(query(address), "c", CHOICES)
    assert (read.evidence, read.theme, read.data, ignored) == (VIEW.evidence, "dark", VIEW.data, [])


def test_a_frame_shows_the_same_view_without_what_stands_around_it_in_the_colours_that_were_chosen() -> None:
    asked = query(addresses.framed(BASE, "names", VIEW))
    assert (asked.pop("embed"), asked.pop("embed_options")) == (["true"], ["dark_theme"])
    assert asked == query(addresses.link(BASE, "names", VIEW))
    assert "embed_options" not in addresses.framed(BASE, "names", View(corpus="c"))


def test_words_from_outside_cannot_leave_the_attributes_of_a_frame() -> None:
    html = addresses.snippet('https://host.example/?a="><script>', 'A "title" <b>')
    assert html.count("<") == html.count(">") == 2  # the frame's own begin and end
    assert unescape(html).startswith('<iframe src="https://host.example/?a="><script>" title="A "title" <b>"')


def test_a_code_is_dark_on_white_with_a_rim_of_four_squares() -> None:
    picture = unquote(addresses.code(addresses.link(BASE, "names", VIEW)))
    size = re.search(r"viewBox='0 0 (\d+) \1'|width='(\d+)'", picture)
    assert picture.startswith("data:image/svg+xml")
    assert size
    assert "fill='#fff'" in picture
    assert "stroke='#000'" in picture
    assert "M4 4.5h7" in picture  # the first row of the first corner: nothing stands above it or left of it


def test_where_a_link_is_too_long_for_a_phone_words_stand_in_the_place_of_the_code() -> None:
    many = View(corpus="c", outlets=tuple(f"outlet-{number}" for number in range(100)))
    html = share.ways(many, "names", BASE)
    assert "<img" not in html
    assert re.search(r"too long for a code that a phone can read \(\d,\d+ letters, at most 600\)", html)
    assert "<img" in share.ways(VIEW, "names", BASE)


def test_a_picture_has_words_and_a_link_of_this_computer_says_so() -> None:
    assert 'alt="A square code that opens this link' in share.ways(VIEW, "names", BASE)
    assert "works on this computer only" in share.ways(VIEW, "names", "http://localhost:8501/")
    assert "works on this computer only" not in share.ways(VIEW, "names", BASE)


def test_hostile_words_in_a_view_stay_words_in_what_is_shared() -> None:
    html = share.ways(View(corpus="c", search='</textarea><script>x</script>"'), "read", BASE)
    assert "<script" not in html
    assert html.count("</textarea>") == 2
