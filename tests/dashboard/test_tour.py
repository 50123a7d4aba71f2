"""The tour: every step's view, exhibit and sentences exist; predictions stay in the visit; the way back is there."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from urllib.parse import parse_qs

import pytest

from analysis.annotation.annotate import annotate
from analysis.corpus.loading import load_corpus
from dashboard import comparison as comparisons
from dashboard import links, state
from dashboard.comparison import Comparison
from dashboard.counts import coverage, naming
from dashboard.counts.themes_told import told
from dashboard.navigation import TITLES
from dashboard.panels.ways import Ways
from dashboard.teaching.excerpts import excerpts
from dashboard.teaching.exhibits import EXHIBITS, exhibit
from dashboard.teaching.sheets import key, worksheet
from dashboard.teaching.tours import Step, door, founding, step_ids, tours
from tests.dashboard.test_pages import CORPUS, Give, followed, give, run, words  # noqa: F401  (give is a fixture)
from tests.dashboard.words.test_guides import HARDEST, NEVER, grade

TOUR = founding()
WAYS = Ways(lambda evidence: f"#{evidence}", lambda article, span: f"#{article}")
STEPS = pytest.mark.parametrize("step", TOUR.steps, ids=lambda step: step.id)


@cache
def whole() -> Comparison:
    corpus = load_corpus(TOUR.corpus)
    return comparisons.read(corpus, {article.id: annotate(article) for article in corpus.articles})


def texts(step: Step) -> list[str]:
    return [step.predict, *step.options, step.look, *step.discuss, *step.cannot, step.trap, step.sheet]


def test_the_tour_has_eight_steps_with_ids_that_no_other_has() -> None:
    assert len(TOUR.steps) == 8
    assert len(set(step_ids())) == sum(len(tour.steps) for tour in tours().values())


@STEPS
def test_a_step_shows_what_is_counted_from_the_corpus(step: Step) -> None:
    seen = exhibit(whole(), TOUR, step, WAYS)
    assert seen.finding
    assert seen.picture
    assert len({len(row) for row in (seen.heads, *seen.rows) if row}) <= 1


@STEPS
def test_every_sentence_of_a_step_exists(step: Step) -> None:
    found = excerpts(whole(), TOUR, step)
    assert len(found) >= len(step.evidence)
    assert all("<mark" in each.html and "<mark" not in each.unmarked for each in found)


@STEPS
def test_the_door_of_a_step_opens_exactly_its_view_and_names_the_step(step: Step) -> None:
    choices = state.choices(load_corpus(TOUR.corpus))
    there = door(links.default(TOUR.corpus, choices), step)
    view, ignored = links.read(parse_qs(links.query(there), keep_blank_values=True), TOUR.corpus, choices)
    assert ignored == []
    assert view == there
    assert view.step == step.id
    assert step.page in TITLES
    assert step.exhibit in EXHIBITS


def test_a_door_takes_nothing_along_from_the_step_before() -> None:
    choices = state.choices(load_corpus(TOUR.corpus))
    view = replace(links.default(TOUR.corpus, choices), term="isis", evidence="name:rfe-rl:is:own")
    assert door(view, TOUR.steps[0]).term == ""
    assert door(view, TOUR.steps[0]).evidence == ""


@STEPS
def test_no_number_is_typed_into_what_a_step_shows(step: Step) -> None:
    """Steps, articles and such may be counted in words; digits come from the corpus."""
    said = " ".join([*step.options, step.look, *step.good, *step.cannot, step.trap])
    assert re.findall(r"\d", said) == []


@STEPS
def test_a_step_can_be_read_at_14_and_says_of_nobody_what_no_count_can_say(step: Step) -> None:
    assert grade("\n\n".join(each for each in texts(step) if each.endswith((".", "?")))) <= HARDEST
    said = " ".join([*texts(step), *step.good, *step.misread]).lower()
    assert [word for word in NEVER if word in said] == []


def test_an_article_that_is_missing_is_said_so() -> None:
    less = comparisons.chosen(whole(), ["rfe-rl", "10-daily"])
    with pytest.raises(LookupError, match="mouth"):
        exhibit(less, TOUR, TOUR.step("mouth"), WAYS)


def test_the_plans_take_the_time_that_their_names_say() -> None:
    for name, phases in TOUR.plans.items():
        assert str(sum(phase.minutes for phase in phases)) in name
        assert {step for phase in phases for step in phase.steps} <= set(step_ids())


def test_the_sentences_to_guess_on_paper_are_not_all_of_one_kind() -> None:
    step = TOUR.step("feelings")
    numbers = [each.html.rpartition("number ")[2][:1] for each in excerpts(whole(), TOUR, step)[: step.paper]]
    assert {"+", "−"} <= set(numbers)


def shares_missed() -> list[float]:
    """Return for each article on the event what part of the themes that the others tell it does not tell or touch."""
    event = comparisons.same_event(whole(), ())
    found = told(event)
    return [
        len(coverage.missing(event, found, group)) / sum(row.others(group)[0] > 0 for row in found.rows)
        for group in found.groups
    ]


def names_inside(outlet: str) -> tuple[set[str], set[str]]:
    """Return the names of the group outside quotation marks in an article, and those inside."""
    mentions = naming.choices(whole(), TOUR.concept)
    mine = mentions[mentions["group"] == outlet]
    inside = mine["voice"] == "quoted"
    return set(mine[~inside]["term"]), set(mine[inside]["term"])


def shown(step: str) -> list[tuple[str, ...]]:
    return list(exhibit(whole(), TOUR, TOUR.step(step), WAYS).rows)


def changed(step: str) -> str:
    return exhibit(whole(), TOUR, TOUR.step(step), WAYS).finding


COUNTED = {
    "names": lambda: {"Four or more"} if len(set(naming.choices(whole(), TOUR.concept)["term"])) > 3 else set(),
    "voice": lambda: (
        {"Yes, inside quotation marks"} if names_inside("trt-world")[1] - names_inside("trt-world")[0] else {}
    ),
    "cut": lambda: (
        {"Every one is different"} if len({row[1] for row in shown("cut")}) == len(shown("cut")) == 3 else {}
    ),
    "mouth": lambda: {
        {"Another name": "The name of the group", "Label put in": "A label is put in"}.get(kind, "Who did it")
        for _, kind, _ in shown("mouth")
    },
    "one-noun": lambda: {"The name of the group"} if changed("one-noun").endswith("name changed: IS / Daesh") else {},
    "left-out": lambda: {
        "Less than a quarter" if each < 0.25 else "A quarter to a half" if each <= 0.5 else "More than half"
        for each in shares_missed()
    },
    "speakers": lambda: {f"The {row[3].partition(':')[0]}" for row in shown("speakers")},
    "feelings": lambda: {"No, they cannot be told apart"} if "cannot be told apart" in changed("feelings") else {},
}
"""Step -> what of its options turns out true, counted from the articles."""


@STEPS
def test_the_key_says_which_prediction_holds_as_counted_from_the_articles(step: Step) -> None:
    assert set(step.holds) == COUNTED[step.id]()
    assert set(step.holds) <= set(step.options)
    assert f"{'; '.join(step.holds)}." in key(whole(), TOUR)


def test_a_prediction_comes_before_what_is_to_be_seen_and_stays() -> None:
    test = run("tour", step="mouth")
    assert "<h3>Read the sentences" not in words(test)
    test.text_input[0].set_value("A label <b>").run()
    next(each for each in test.button if each.label == "Now look").click().run()
    assert "<h3>Read the sentences" in words(test)
    assert "What this cannot tell" in words(test)
    next(each for each in test.button if each.label.startswith("5.")).click().run()
    assert "Step 5 of 8" in words(test)
    assert "<h3>Read the sentences" not in words(test)
    next(each for each in test.button if "4." in each.label).click().run()
    assert test.text_input[0].value == "A label <b>"
    assert "<h3>Read the sentences" in words(test)
    assert "A label" not in str(test.query_params)


def test_an_outlet_that_is_left_out_is_said_so_and_one_click_brings_it_back() -> None:
    test = run("tour", step="voice", outlet=["rfe-rl", "sputnik"])
    assert "all five articles are needed" in words(test)
    assert "Step 2 of 8" in words(followed(test, "Open the tour’s comparison"))


def test_another_corpus_has_no_tour(give: Give) -> None:  # noqa: F811
    give(CORPUS)
    assert "not at hand here" in words(run("tour"))
    test = run("names", step="mouth")
    assert not test.exception
    assert [each.label for each in test.get("page_link") if "Back to the tour" in each.proto.label] == []


def test_other_pages_lead_back_to_the_step() -> None:
    test = run("names", step="mouth")
    assert "step 4 of 8" in " ".join(each.proto.label for each in test.get("page_link"))


@pytest.mark.parametrize("make", [worksheet, key])
def test_a_sheet_is_one_file_without_script_or_outside_parts_and_the_same_each_time(make: object) -> None:
    assert callable(make)
    sheet = make(whole(), TOUR)
    assert sheet == make(whole(), TOUR)
    assert "<script" not in sheet
    assert "http://" not in sheet and "https://" not in sheet
    assert 'href=""' not in re.sub(r"<a[^>]*>", "", sheet)
    assert [word for word in NEVER if word in re.sub(r"<style>.*?</style>", "", sheet, flags=re.DOTALL).lower()] == []


def test_the_worksheet_gives_nothing_away_and_the_key_has_the_numbers() -> None:
    pupils, teachers = worksheet(whole(), TOUR), key(whole(), TOUR)
    seen = exhibit(whole(), TOUR, TOUR.step("speakers"), WAYS)
    assert seen.rows[0][3] in teachers
    assert seen.rows[0][3] not in pupils
    assert "<mark" not in pupils
    assert "reported speech · speaker" in teachers
    assert "reported speech · speaker" not in pupils
