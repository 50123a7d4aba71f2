"""A comparison in the making: every change is a new value, within bounds, and what it makes holds together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest

from analysis.corpus.article import Article
from analysis.corpus.known import Known
from analysis.corpus.own.draft import (
    COLOURS,
    EMPTY,
    OTHER,
    added,
    added_what_fits,
    corrected,
    labelled,
    main_event,
    settled,
    with_headline,
    without,
    words,
)
from analysis.corpus.own.limits import Limits
from analysis.errors import CorpusError, UnreadableFileError

BOUNDS = Limits(articles=4, article_bytes=100, comparison_bytes=300)
ONE, TWO = Article("", "One fire.", "Herald"), Article("", "Two fires.", "The Evening Star")


def test_a_known_outlet_is_found_by_its_name_and_a_new_one_is_declared_with_a_colour(facts: Known) -> None:
    draft = added(EMPTY, [ONE, TWO], facts, BOUNDS)
    assert [article.outlet for article in draft.articles] == ["the-herald", "the-evening-star"]
    star = draft.outlets[1]
    assert (star.name, star.colour) == ("The Evening Star", COLOURS[0])


def test_articles_get_ids_of_their_own_whatever_they_are_called(facts: Known) -> None:
    named = [Article(name, "One fire.") for name in ("../../x", "wire", "", "東京", "a" * 300, "../../x")]
    draft = added(EMPTY, named, facts, replace(BOUNDS, articles=6))
    ids = [article.id for article in draft.articles]
    assert ids[:4] == ["x", "wire-2", "article-3", "article"]  # "wire" is an outlet: its id is not an article's
    assert len(set(ids)) == 6
    assert max(map(len, ids)) <= 34


def test_what_does_not_fit_is_named_and_the_others_come_in(facts: Known) -> None:
    texts = ["One fire.", "x " * 60, "Two fires.", "y " * 45, "z " * 45, "v " * 45, "Three fires."]
    articles = [Article(f"n{number}", text) for number, text in enumerate(texts)]
    roomy = replace(BOUNDS, articles=9, comparison_bytes=400)
    draft, problems = added_what_fits(EMPTY, articles, facts, roomy)
    assert [article.id for article in draft.articles] == ["n0", "n2", "n3", "n4", "n5", "n6"]
    assert [str(problem).split(":")[0] for problem in problems] == ["n1"]
    draft, problems = added_what_fits(EMPTY, articles, facts, BOUNDS)
    assert len(draft.articles) == BOUNDS.articles
    assert [str(problem).split(":")[0] for problem in problems] == ["n1", "n5", "n6"]


def test_changes_leave_the_draft_before_as_it_was(facts: Known) -> None:
    draft = added(EMPTY, [ONE, TWO], facts, BOUNDS)
    first = draft.articles[0].id
    changed = labelled(draft, first, facts, outlet="New Paper", published=date(2020, 5, 2), event=OTHER.id)
    changed = corrected(changed, first, "Three fires.", BOUNDS)
    assert [article.text for article in without(changed, first).articles] == ["Two fires."]
    assert changed.articles[0].text == "Three fires."
    assert changed.articles[0].outlet == "new-paper"
    assert draft == added(EMPTY, [ONE, TWO], facts, BOUNDS)


def test_an_outlet_can_be_said_to_be_unknown_again(facts: Known) -> None:
    draft = added(EMPTY, [ONE], facts, BOUNDS)
    assert labelled(draft, draft.articles[0].id, facts).articles[0].outlet is None


@pytest.mark.parametrize(
    ("articles", "told"),
    [
        ([ONE] * 5, "At most 4"),
        ([Article("", "a" * 101)], "is it one article"),
        ([Article("", "é" * 60)], "is it one article"),
        ([Article("", "a" * 99)] * 4, "take some out"),
    ],
)
def test_too_many_and_too_much_are_refused_with_a_mend(articles: list[Article], told: str, facts: Known) -> None:
    with pytest.raises(CorpusError, match=told):
        added(EMPTY, articles, facts, BOUNDS)


def test_a_correction_must_be_a_text_within_bounds(facts: Known) -> None:
    draft = added(EMPTY, [ONE], facts, BOUNDS)
    for text in ("", " \n", "...", "a\0b", "\x01" * 50 + "a", "said " * 601):
        with pytest.raises(UnreadableFileError):
            corrected(draft, draft.articles[0].id, text, BOUNDS)
    with pytest.raises(CorpusError):
        corrected(draft, draft.articles[0].id, "a" * 101, BOUNDS)


def test_the_event_that_most_articles_report_is_the_comparisons(facts: Known) -> None:
    fire, trial = (Article("", "Fire.", event=event) for event in ("harbour-fire", "harbour-trial"))
    draft = added(EMPTY, [fire, fire, trial, ONE], facts, BOUNDS)
    assert main_event(draft) == "harbour-fire"
    corpus = settled(draft, "own-id", "", facts)
    assert [event.id for event in corpus.events] == ["harbour-fire", "harbour-trial"]
    assert corpus.articles[3].event == "harbour-fire"
    assert corpus.name == "Fire in the harbour"


def test_a_new_event_is_named_by_the_reader_and_another_one_stands_behind_it(facts: Known) -> None:
    other = replace(TWO, event=OTHER.id)
    corpus = settled(added(EMPTY, [ONE, other], facts, BOUNDS), "own-id", " Flood \u202e in\nthe valley ", facts)
    assert corpus.name == "Flood in the valley"
    assert [(event.id, event.name) for event in corpus.events] == [
        ("flood-in-the-valley", "Flood in the valley"),
        ("another-event", "Another event"),
    ]
    assert [article.event for article in corpus.articles] == ["flood-in-the-valley", "another-event"]


@pytest.mark.parametrize("happened", ["", "洪水", "Another event", "***"])
def test_a_comparison_has_a_name_and_an_event_whatever_is_typed(happened: str, facts: Known) -> None:
    corpus = settled(added(EMPTY, [ONE], facts, BOUNDS), "own-id", happened, facts)
    assert corpus.name
    assert corpus.events[0].id not in ("corpus", OTHER.id)


def test_nothing_cannot_be_compared(facts: Known) -> None:
    with pytest.raises(CorpusError, match="at least one"):
        settled(EMPTY, "own-id", "", facts)


def test_another_text_or_label_gives_another_fingerprint(facts: Known) -> None:
    draft = added(EMPTY, [ONE], facts, BOUNDS)
    changed = labelled(draft, draft.articles[0].id, facts, outlet="Wire")
    assert settled(draft, "own-id", "", facts).fingerprint != settled(changed, "own-id", "", facts).fingerprint


def test_a_headline_stands_once_at_the_top() -> None:
    assert with_headline("Fire!", "It burned.") == "Fire!\n\nIt burned."
    assert with_headline("FIRE!", "\nFire!\nIt burned.") == "\nFire!\nIt burned."
    assert with_headline("  ", "It burned.") == "It burned."


def test_words_from_outside_become_one_line_that_can_be_shown() -> None:
    assert words("a\u202e\u0000b\u200b\tc\n" + "d" * 500) == "ab c " + "d" * 115


def light(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("ground", ["#FFFFFF", "#14171A", "#14181d"])
def test_each_colour_has_a_contrast_of_three_to_one(colour: str, ground: str) -> None:
    dark, bright = sorted((light(colour), light(ground)))
    assert (bright + 0.05) / (dark + 0.05) >= 3


def test_no_two_colours_are_alike() -> None:
    for one, other in combinations(COLOURS, 2):
        parts = [(int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5)]
        assert sum(abs(left - right) for left, right in parts) > 60
