"""A finding as a picture: well-formed, without anything from elsewhere, and with every word inside."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dashboard.exports.card import Card
from dashboard.exports.lettering import lines, width
from dashboard.exports.svg import ROOM, WIDE, height, svg
from tests.dashboard.exports.cards import CARD, HOSTILE, LONG

SPACE = "{http://www.w3.org/2000/svg}"


def read(card: Card) -> ElementTree.Element:
    return ElementTree.fromstring(svg(card).encode("utf-8"))  # noqa: S314 - our own document


@pytest.mark.parametrize("card", [CARD, HOSTILE, replace(CARD, columns=(), excerpts=(), places=0)])
def test_it_is_well_formed_and_holds_only_our_own_shapes(card: Card) -> None:
    tags = {each.tag.removeprefix(SPACE) for each in read(card).iter()}
    assert tags <= {"svg", "title", "desc", "defs", "pattern", "rect", "text", "tspan"}


def test_nothing_is_fetched_and_nothing_can_run() -> None:
    for each in read(HOSTILE).iter():
        for name, value in each.attrib.items():
            assert not name.startswith("on"), name
            assert "href" not in name
            assert "url(" not in value or value.startswith("url(#hatch-"), value


def test_it_is_1600_wide_and_as_high_as_its_words() -> None:
    drawn = read(CARD)
    assert drawn.get("width") == str(WIDE) == "1600"
    lowest = max(float(each.get("y", 0)) for each in drawn.iter(f"{SPACE}text"))
    assert lowest < height(svg(CARD)) == int(drawn.get("height", 0))


def test_a_mention_is_a_square_filled_by_voice_and_many_are_a_bar() -> None:
    looks = [each for each in read(CARD).iter(f"{SPACE}rect") if each.get("rx")]
    star = [each for each in looks if each.get("stroke") == "#0072B2"]
    assert [each.get("fill") for each in star] == ["#0072B2", "url(#hatch-0)", "url(#hatch-0)"]
    assert sum(each.get("stroke-dasharray") is not None for each in looks) == 2  # the fourth mention, and the key
    moon = [each for each in read(CARD).iter(f"{SPACE}rect") if each.get("stroke") == "#D55E00"]
    assert [each.get("fill") for each in moon] == ["none"]


def test_the_words_of_the_card_stand_in_it() -> None:
    words = " ".join("".join(each.itertext()) for each in read(CARD).iter(f"{SPACE}text"))
    for part in ("Star writes only Daesh", "The Daesh fighters left.", "28 November 2026", "abc123", "corpus=harbour"):
        assert part in words


def test_what_is_not_drawn_is_counted() -> None:
    star = CARD.columns[0]
    many = replace(CARD, columns=(replace(star, figures=star.figures * 8), *[star] * 10))
    words = ["".join(each.itertext()) for each in read(many).iter(f"{SPACE}text")]
    assert "and 2 more" in words
    assert "and 1 more outlet" in words


def test_a_word_without_end_is_broken() -> None:
    drawn = read(replace(CARD, finding=LONG))
    every = [each for each in drawn.iter(f"{SPACE}text") if (each.text or "").startswith("WWW")]
    assert len(every) > 3
    assert all(width((each.text or "").rstrip("…"), 46, True) <= ROOM for each in every)


def test_the_same_card_gives_the_same_picture() -> None:
    assert svg(CARD) == svg(CARD)


@given(some.text(alphabet="ab cW \u4e2d", max_size=80), some.integers(20, 400))
def test_lines_fit_and_lose_no_word(words: str, room: int) -> None:
    found = lines(words, 10, room)
    assert "".join(words[start:end] for start, end in found).replace(" ", "") == words.replace(" ", "")
    for start, end in found:
        assert width(words[start:end], 10) <= room or end == start + 1
