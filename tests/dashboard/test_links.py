"""What a link carries, and what it may not carry in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import links
from dashboard.retired import Retired, mended
from dashboard.view import Choices, View

CHOICES = Choices(
    corpora=("c",),
    outlets=("star", "moon"),
    concepts=("islamic-state",),
    terms=("isis", "daesh"),
    articles=("star", "moon"),
    furniture=("promo", "caption"),
    folded=("card-a", "card-b"),
    fingerprint="0123456789ab",
)
DEFAULT = links.default("c", CHOICES)


@pytest.mark.parametrize(
    "view",
    [
        DEFAULT,
        replace(DEFAULT, outlets=("moon",), term="daesh", voices=("quoted",)),
        replace(DEFAULT, outlets=()),
        replace(DEFAULT, voices=(), layers=()),
        replace(DEFAULT, evidence="name:star:daesh:own", passage="moon:3-9", side="right"),
        replace(DEFAULT, left="moon", right="star", restored=("promo",)),
        replace(DEFAULT, tab="sure", only="names-differ", open=("card-a", "card-b")),
        replace(DEFAULT, theme="dark", data="ffffffffff"),
    ],
)
def test_a_view_written_to_the_address_is_read_back_as_it_was(view: View) -> None:
    assert links.read(links.write(view), "c", CHOICES) == (view, [])


def test_an_address_that_says_nothing_shows_everything() -> None:
    assert links.read({}, "c", CHOICES) == (DEFAULT, [])


def test_an_empty_outlet_is_an_empty_choice() -> None:
    view, ignored = links.read({"outlet": [""]}, "c", CHOICES)
    assert (view.outlets, ignored) == ((), [])


def test_an_unknown_outlet_alone_leaves_the_choice_as_it_was() -> None:
    view, ignored = links.read({"outlet": ["<script>alert(1)</script>"]}, "c", CHOICES)
    assert view == DEFAULT
    assert ignored == ["outlet=<script>alert(1)</script>"]


def test_one_unknown_outlet_among_known_ones_is_left_out() -> None:
    view, ignored = links.read({"outlet": ["moon", "mars"]}, "c", CHOICES)
    assert (view.outlets, ignored) == (("moon",), ["outlet=mars"])


def test_outlets_stand_in_the_order_of_the_corpus_and_once() -> None:
    assert links.read({"outlet": ["moon", "star", "moon"]}, "c", CHOICES)[0].outlets == ("star", "moon")


def test_a_passage_opens_the_article_that_it_names() -> None:
    choices = replace(CHOICES, articles=("star", "moon", "sun"))
    view, _ = links.read({"passage": ["sun:1-5"]}, "c", choices)
    assert (view.left, view.side) == ("sun", "left")


@pytest.mark.parametrize(
    "passage", ["star:9-3", "star:a-b", "star", "mars:1-2", "star:-1-2", "star:1-9999999999", "²:1-²"]
)
def test_a_passage_that_is_no_place_is_ignored(passage: str) -> None:
    view, ignored = links.read({"passage": [passage]}, "c", CHOICES)
    assert (view.passage, ignored) == ("", [f"passage={passage}"])


def test_a_parameter_that_means_nothing_is_named_in_the_note() -> None:
    assert links.read({"foo": ["bar"], "embed": ["true"]}, "c", CHOICES)[1] == ["foo"]


def test_a_passage_in_the_second_article_brings_it_to_a_phones_screen() -> None:
    view, _ = links.read({"passage": ["moon:1-5"]}, "c", CHOICES)
    assert (view.left, view.right, view.side) == ("star", "moon", "right")
    assert links.read({"passage": ["moon:1-5"], "side": ["left"]}, "c", CHOICES)[0].side == "left"


def test_a_passage_in_the_third_article_brings_it_to_a_phones_screen_and_moves_no_article() -> None:
    choices = replace(CHOICES, articles=("star", "moon", "sun"))
    view, ignored = links.read({"third": ["sun"], "passage": ["sun:1-5"]}, "c", choices)
    assert (view.left, view.right, view.third, view.side) == ("star", "moon", "sun", "third")
    assert (links.read(links.write(view), "c", choices), ignored) == ((view, []), [])


def test_the_third_place_is_no_side_while_no_article_stands_in_it() -> None:
    assert links.read({"side": ["third"]}, "c", CHOICES)[0].side == "left"
    assert list(links.on_screen(DEFAULT)) == ["left", "right"]


def test_an_article_that_stands_in_the_third_place_changes_places_with_the_first() -> None:
    view = links.beside(replace(DEFAULT, third="sun"), "sun")
    assert (view.left, view.right, view.third) == ("sun", "moon", "star")


def test_a_count_of_words_opens_its_article_with_the_layer_that_shows_them() -> None:
    view = links.read_in(DEFAULT, links.reading("moon", "quotations"))
    assert view
    assert (view.left, view.right, view.layers) == ("moon", "star", ("quotations",))
    assert links.read_in(DEFAULT, "name:star:daesh:own") is None


def test_an_unknown_corpus_opens_the_first_one() -> None:
    assert links.corpus_of({"corpus": ["gone"]}, ["c", "d"]) == ("c", ["corpus=gone"])
    assert links.corpus_of({"corpus": ["d"]}, ["c", "d"]) == ("d", [])


def test_a_corpus_that_is_on_no_list_opens_where_somebody_knows_it() -> None:
    assert links.corpus_of({"corpus": ["kept"]}, ["c"], "kept".__eq__) == ("kept", [])
    assert links.corpus_of({"corpus": ["k" * 300]}, ["c"], lambda wanted: True)[0] == "c"


def test_a_view_carries_the_short_fingerprint_of_the_articles_it_was_made_with() -> None:
    assert DEFAULT.data == "0123456789"
    assert links.read({"data": ["9876543210"]}, "c", CHOICES)[0].data == "9876543210"
    assert links.read({"data": ["<b>"]}, "c", CHOICES) == (DEFAULT, ["data=<b>"])


def test_signs_that_turn_or_hide_text_are_not_shown_in_the_note() -> None:
    _, ignored = links.read({"outlet": ["mars\u202e\x00"], "x\u2066\ny": ["1"]}, "c", CHOICES)
    assert ignored == ["outlet=mars··", "x··y"]


def test_of_a_flood_of_parameters_only_the_first_are_looked_at() -> None:
    _, ignored = links.read({"outlet": ["x" * 100_000] * 5_000, **{f"x{n}": ["1"] for n in range(500)}}, "c", CHOICES)
    assert len(ignored) < 1_100
    assert max(map(len, ignored)) < 80


def test_a_retired_name_or_id_opens_what_it_is_called_now() -> None:
    retired = Retired(
        params={"newspaper": "outlet"},
        ids={"outlet": {"sol": "star"}, "article": {"sol-1": "star"}, "term": {"so-called": "isis"}, "tab": {"a": "b"}},
    )
    old = {
        "newspaper": ["sol", "moon"],
        "evidence": ["name:sol:so-called:own"],
        "passage": ["sol-1:3-9"],
        "dismiss": ["sol-1:3-9~moon:1-2"],
        "left": ["sol-1"],
        "tab": ["a"],
        "search": ["sol"],
    }
    assert mended(old, retired) == {
        "outlet": ["star", "moon"],
        "evidence": ["name:star:isis:own"],
        "passage": ["star:3-9"],
        "dismiss": ["star:3-9~moon:1-2"],
        "left": ["star"],
        "tab": ["b"],
        "search": ["sol"],
    }


def test_whatever_stands_in_a_link_stays_as_it_is_where_nothing_was_retired() -> None:
    values = {"evidence": ["a:b:c:d:e", ""], "passage": ["star", "a:b:1-2"], "dismiss": ["", "~"], "x": ["y"]}
    assert mended(values) == values


@given(
    st.dictionaries(
        st.sampled_from([*links.write(DEFAULT), "evidence", "passage", "open", "theme", "x"]), st.lists(st.text())
    )
)
def test_whatever_an_address_says_the_view_holds_known_ids_only(params: dict[str, list[str]]) -> None:
    view, _ = links.read(params, "c", CHOICES)
    assert set(view.outlets) <= set(CHOICES.outlets)
    assert view.left in CHOICES.articles
    assert links.read(links.write(view), "c", CHOICES)[0] == view
