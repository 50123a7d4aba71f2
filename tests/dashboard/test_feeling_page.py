"""The page about feeling and its charts: what they show, what a switch changes, and that nothing is no error."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from analysis.corpus.article import Article, Corpus, Event, Outlet
from dashboard.charts.feeling_strips import COLUMNS, strips
from dashboard.charts.tracks import Track, reached, tracks
from dashboard.markup import Number
from tests.dashboard.served import asked, served

SCRIPT = """
from dashboard import state
from dashboard.frame import frame
from dashboard.navigation import TITLES, page_of
from dashboard.pages import feeling

names = sorted(TITLES, key=lambda name: name != "feeling")
page = page_of({name: feeling.show for name in names})
frame(*state.open_view())
page.run()
"""
STAR = "The terrorists lost the war.\n\n“It was a good <b>day</b>,” Ann Poe said.\n\nThe gate is green.\n"
MOON = "The mill is terrible.\n\nThe United States sent a good gate.\n"
OUTLETS = tuple(Outlet(key, key.title(), "", "", "", "", "#0072B2") for key in ("star", "moon"))
CORPUS = Corpus(
    "made",
    "Made by hand",
    (Article("star", STAR, "star", event="march"), Article("moon", MOON, "moon", event="march")),
    OUTLETS,
    (Event("march", "The march"),),
    (),
    fingerprint="feeling-1",
)


@pytest.fixture(autouse=True)
def made(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put the corpus made by hand in the place of the bundled ones."""
    yield from served(monkeypatch, CORPUS)


def run(**params: str | list[str]) -> AppTest:
    return asked(SCRIPT, **params)


def words(test: AppTest) -> str:
    assert not test.exception
    return " ".join(each.value for each in test.html)


def test_the_first_words_say_how_far_to_trust_it_and_what_can_be_told_apart() -> None:
    shown = words(run())
    assert "Trust this only a little." in shown
    assert "on the wrong side" in shown
    assert "Too few sentences to tell these articles apart" in shown


def test_a_number_opens_its_sentences_with_what_each_word_adds() -> None:
    shown = words(run(evidence="tone:star:all:above"))
    assert '<mark class="tone up" title="+1.9">good</mark>' in shown
    assert "&lt;b&gt;day" in shown
    assert "<b>day" not in shown
    assert "mixed, mostly in quotation marks" in shown


def test_a_word_and_a_bar_open_their_sentences() -> None:
    assert '<mark class="tone down" title="−2.1">terrible</mark>' in words(run(evidence="tone:moon:all:word-terrible"))
    assert "The gate is green." in words(run(evidence="tone:star:all:at-3"))


def test_a_switch_shows_the_number_before_and_after() -> None:
    plain, switched = words(run()), words(run(mute="names"))
    assert "No switch is set: nothing has moved." in plain
    assert "All numbers here are with names muted." in switched
    assert "1 word touched, 1 of 5 sentences moved" in switched
    assert 'class="before"' in switched
    shown = words(run(mute="names", evidence="tone:moon:all:at-2"))
    assert '<mark class="tone muted" title="muted">United</mark>' in shown
    assert ", with the switches " in shown


def test_a_label_in_anothers_place_stands_in_the_link_and_on_the_page() -> None:
    test = run()
    test.get_by_key("feeling-swap-old").set_value("terrorist").run()
    assert "swap" not in test.query_params
    test.get_by_key("feeling-swap-new").set_value("militant").run()
    assert test.query_params["swap"] == "terrorist:militant"
    assert "“militant” in place of “terrorist”" in words(test)
    shown = words(run(swap="terrorist:militant", evidence="tone:star:all:at-1"))
    assert '<mark class="tone swapped" title="→ militant">terrorists</mark>' in shown


def test_pills_mute_and_the_choice_stands_in_the_link() -> None:
    test = run()
    test.get_by_key("feeling-mutes").set_value(["topics"]).run()
    assert test.query_params["mute"] == "topics"
    assert "topic words muted" in words(test)


@pytest.mark.parametrize(
    "params",
    [
        {"voice": ""},
        {"voice": "", "mute": ["topics"]},
        {"voice": "reported"},
        {"outlet": "moon"},
        {"swap": "rebel:thug"},
        {"evidence": "tone:moon:quoted:zero"},
        {"evidence": "tone:moon:all:at-99"},
        {"evidence": "tone:star:x:word-"},
        {"mute": ["topics", "names", "collisions"], "swap": "terrorist:terrorist"},
    ],
)
def test_a_choice_with_nothing_behind_it_is_no_error(params: dict[str, str | list[str]]) -> None:
    words(run(**params))


def test_one_outlet_alone_is_compared_with_none() -> None:
    assert "One outlet alone cannot be compared" in words(run(outlet="moon"))


def heads() -> dict[str, tuple[str, str, tuple[Number, ...], str]]:
    return {"star": ("<i>Star</i>", "#0072B2", (Number("2 sentences", "tone:star:all:all"),), "")}


def strip(rows: list[tuple[object, ...]], voices: tuple[str, ...] = ("own", "quoted")) -> str:
    table = pd.DataFrame(rows, columns=COLUMNS)
    means = {"star": (-0.25, -0.5, 0.0)}
    return strips(
        table, heads(), means, voices, lambda group, number: f"tone:{group}:all:at-{number}", lambda at: f"x?{at}"
    )


def test_bars_stand_above_and_below_the_line_and_open_their_sentence() -> None:
    html = strip([("star", 1, "own", False, -0.5), ("star", 2, "quoted", True, 0.8), ("star", 3, "own", False, 0.0)])
    assert (
        '<a class="opens own down" tabindex="-1" title="Sentence 1: −0.50, own words" href="x?tone:star:all:at-1">'
        in html
    )
    assert 'class="opens quoted up"' in html
    assert "in quotation marks, mixed" in html
    assert 'class="opens own none"' in html
    assert "; mean −0.25 (−0.50 to 0.00)" in html
    assert "&lt;i&gt;Star" in html
    assert "<i>Star" not in html


def test_sentences_of_other_voices_stay_in_their_place_and_are_faint() -> None:
    html = strip([("star", 1, "own", False, -0.5), ("star", 2, "quoted", True, 0.8)], voices=("own",))
    assert 'class="opens quoted up off"' in html


def test_a_long_article_goes_on_in_a_second_row() -> None:
    assert strip([("star", number, "own", False, 0.1) for number in range(1, 101)]).count('class="tones"') == 2


def test_charts_accept_nothing() -> None:
    assert "<section" not in strips(pd.DataFrame(columns=COLUMNS), {}, {}, (), lambda *_: "", lambda _: "")
    assert tracks([], ("less", "more")) == ""


def test_a_track_draws_dot_line_and_earlier_dot_on_one_scale() -> None:
    html = tracks([Track("A", "words & all", 0.25, 0.0, 0.5, before=-0.5)], ("less", "more"))
    assert '<i class="solid" style="left:75.0%">' in html
    assert '<s style="left:50.0%;width:50.0%">' in html
    assert '<i class="before" style="left:0.0%">' in html
    assert "words &amp; all" in html


def test_a_scale_holds_the_farthest_end() -> None:
    assert reached([Track("A", "", 0.1, -0.3, 0.5)]) == 0.5
    assert reached([Track("A", "", low=-8.2, high=0.0)]) == 9.0
    assert reached([]) == 0.25
