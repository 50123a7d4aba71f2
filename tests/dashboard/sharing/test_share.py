"""What is given away of a view: its link, the HTML of a frame, a code for a phone."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import segno

from dashboard import links, own, state
from dashboard.sharing import addresses, share
from dashboard.sharing.copying import COPY_SCRIPT
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


@pytest.mark.parametrize("outlets", [1, 8, 24])
def test_a_code_holds_exactly_the_link_square_by_square(outlets: int) -> None:
    address = addresses.link(BASE, "names", View(corpus="c", outlets=tuple(f"outlet-{n}" for n in range(outlets))))
    picture = unquote(addresses.code(address))
    path = re.findall(r"d='([^']+)'", picture)[-1]  # the first one is the white ground
    drawn, x, y = set(), 0, 0.0
    for kind, words in re.findall(r"([Mmh])([-\d. ]+)", path):
        steps = [float(step) for step in words.split()]
        if kind == "h":
            drawn |= {(int(y), x + square) for square in range(int(steps[0]))}
            x += int(steps[0])
        else:
            x, y = (int(steps[0]), steps[1]) if kind == "M" else (x + int(steps[0]), y + steps[1])
    matrix = segno.make(address, error="l", micro=False).matrix
    assert drawn == {
        (row + 4, column + 4) for row, line in enumerate(matrix) for column, dark in enumerate(line) if dark
    }


def test_a_link_can_be_handed_to_another_app_where_the_browser_can_do_so_and_is_copied_else() -> None:
    html = share.ways(VIEW, "names", BASE)
    assert html.count('class="sends"') == 1  # shown by the stylesheet where the script finds `navigator.share`
    assert "navigator.share({" in COPY_SCRIPT
    assert html.count('role="status"') == 2  # where "Copied." is said


@pytest.mark.parametrize(
    ("sites", "offered", "said"),
    [
        ("", True, ""),
        ("*", True, ""),
        ("'none'", False, "does not let other pages show them"),
        ("'self' https://school.example", True, "only these show it: this site, https://school.example."),
    ],
)
def test_a_frame_is_offered_only_where_the_own_headers_let_it_be_shown(
    monkeypatch: pytest.MonkeyPatch, sites: str, offered: bool, said: str
) -> None:
    monkeypatch.setenv("DASHBOARD_FRAME_ANCESTORS", sites)
    html = share.ways(VIEW, "names", BASE)
    assert ("Copy the HTML" in html) == offered
    assert said in html
    assert ("The host" in html) == bool(said)


def test_what_a_reader_put_in_is_said_to_stay_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    sentences = replace(VIEW, part="sentences")
    monkeypatch.setattr(state, "beside_own_text", lambda: True)
    assert "Your own text is not in the link" in share.stays_here(sentences, "same-words")
    assert share.stays_here(VIEW, "same-words") == share.stays_here(sentences, "names") == ""
    monkeypatch.setattr(state, "beside_own_text", lambda: False)
    assert share.stays_here(sentences, "same-words") == ""
    monkeypatch.setattr(own, "waiting", lambda: 2)
    assert "not in the link" in share.stays_here(replace(VIEW, task="add"), "articles")
    assert "not in the link" in share.ways(sentences, "same-words", BASE, "It is not in the link.")


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
