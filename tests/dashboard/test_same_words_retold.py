"""The part "Words in a mouth" of the page of the same words, run as a script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from analysis.corpus.article import Article, Corpus, Event, Outlet
from dashboard.counts import retold
from tests.dashboard.counts.test_retold_cards import FILLER, TEXTS, made
from tests.dashboard.served import asked, served

SCRIPT = """
from dashboard import state
from dashboard.comparison import same_event
from dashboard.frame import frame, opened
from dashboard.navigation import TITLES, page_of
from dashboard.sections import retold

def show():
    view, everything, now = opened()
    retold.show(view, same_event(now, view.included))

pages = {name: show for name in sorted(TITLES, key=lambda name: name != "same-words")}
page = page_of(pages)
frame(*state.open_view())
page.run()
"""


@pytest.fixture(autouse=True)
def corpus(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put a corpus of three articles in the place of the bundled ones."""
    found = Corpus(
        "made",
        "Made by hand",
        tuple(Article(key, text + FILLER, outlet=key, event="march") for key, text in TEXTS.items()),
        tuple(Outlet(key, key.title(), "", "", "", "", "#0072B2") for key in TEXTS),
        (Event("march", "The march"),),
        ("islamic-state",),
        fingerprint="retold-1",
    )
    yield from served(monkeypatch, found)


def run(**params: str | list[str]) -> AppTest:
    return asked(SCRIPT, **params)


def words(test: AppTest) -> str:
    return " ".join(each.value for each in test.html)


def test_a_card_shows_both_sides_with_numbered_changes() -> None:
    test = run()
    assert not test.exception
    shown = words(test)
    assert '<h4>Star</h4><p class="how">printed word for word' in shown
    assert '<h4>Sun</h4><p class="how">retold ' in shown
    assert '<mark class="meant turned turned-1 renamed" title="change 1">Daesh</mark>' in shown
    assert '<mark class="meant turned turned-1 renamed" title="change 1">ISIS</mark>' in shown
    assert "strong match" in shown


def test_a_reader_dismisses_a_card_and_takes_it_back() -> None:
    test = run()
    next(button for button in test.button if button.label == "Not the same").click().run()
    assert test.query_params["dismiss"] == retold.pair_id(retold.cards(made())[0].best)
    assert "Dismissed by you (1)" in [each.label for each in test.expander]
    assert "1 retelling of words" in words(test)
    next(button for button in test.button if button.label == "Take back").click().run()
    assert "dismiss" not in test.query_params
    assert "2 retellings of words" in words(test)


def test_a_link_keeps_what_was_dismissed() -> None:
    gone = [retold.pair_id(card.best) for card in retold.cards(made())]
    shown = words(run(dismiss=gone))
    assert "No article here was found to retell words" in shown


def test_a_pair_in_a_link_that_is_not_found_is_named() -> None:
    assert "In this link" not in words(run())
    assert "In this link 1 pair is dismissed" in words(run(dismiss="sun:0-1~moon:0-1"))


def test_the_evidence_of_a_card_opens_both_sentences() -> None:
    card = retold.cards(made())[0]
    test = run(evidence=retold.evidence_id(card))
    assert not test.exception
    assert 'class="reported"' in words(test)
    assert 'class="quoted"' in words(test)


@pytest.mark.parametrize("outlets", [["sun"], ["sun", "moon"], [""]])
def test_few_outlets_are_no_error(outlets: list[str]) -> None:
    assert not run(outlet=outlets).exception
