"""Figures of several articles that are of the same thing: which are put together, and which are not."""

from __future__ import annotations

import pytest

from analysis.annotation.annotate import annotate
from analysis.comparison.facts_told.facts import Fact, fact_variants
from analysis.comparison.wording import Wording, wording
from analysis.corpus.article import Article


def told(*texts: str, language: str = "en") -> tuple[Fact, ...]:
    return fact_variants(*wordings(*texts, language=language))


def wordings(*texts: str, language: str = "en") -> list[Wording]:
    return [
        wording(annotate(Article(f"a{n}", f"{text}\n", f"o{n}", language=language))) for n, text in enumerate(texts)
    ]


def given(fact: Fact) -> list[tuple[str, str]]:
    return [(each.article, each.text) for each in fact.variants]


@pytest.mark.parametrize(
    ("one", "two", "agreement"),
    [
        ("About 2,000 guards stay in the old mill.", "All of the roughly 2,000 guards of the mill will go.", "same"),
        ("The 2,000-strong force leaves the mill.", "Some 2,000 soldiers will leave.", "same"),
        ("The guards leave within 60 to 100 days.", "The guards’ exit takes between 60 and 100 days.", "same"),
        (
            "The war of the mills killed more than 400 people and ruined the valley.",
            "In the war of the mills hundreds of people died.",
            "compatible",
        ),
        ("The mill fire killed 39 people at dawn.", "At least 38 people died in the mill fire.", "compatible"),
        ("The mill fire killed 39 people at dawn.", "The mill fire killed 31 people at dawn.", "different"),
        ("Warplanes struck the mill in 2014.", "Air strikes on the mill began in September 2014.", "compatible"),
        ("The flour law costs $3 million a year.", "A new flour law would cost 3 million dollars.", "same"),
        ("The baker filed a $3m flour claim.", "The flour claim of the baker is worth $3,000,000.", "same"),
        ("A multimillion-dollar flour claim hit the mill.", "The multi-million dollar flour claim hurt.", "same"),
        ("The bakers must repair the mill within a month.", "Bakers have 30 days to repair the mill.", "compatible"),
        ("Half of the red mills of the valley burned.", "In the valley 50 percent of red mills burned.", "same"),
        ("The gate shuts if the red dam breaks.", "If the red dam broke, the gate would shut.", "same"),
    ],
)
def test_figures_of_one_thing_are_put_together(one: str, two: str, agreement: str) -> None:
    (fact,) = told(one, two)
    assert [article for article, _ in given(fact)] == ["a0", "a1"]
    assert fact.agreement == agreement


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("About 2,000 guards stay in the old mill.", "A group of 200 guards will remain at the mill."),
        ("About 2,000 guards stay in the mill.", "Some 2,000 apples fell in the orchard."),
        ("The fire killed 40 people in the mill.", "The fire wounded 40 people in the mill."),
        ("The siege of the mill lasted two weeks.", "The cheese fair lasted two weeks."),
        ("The guards fled the mill on Friday.", "The cheese fair opened on Friday."),
        ("Ann Poe named three clerks.", "Three clerks ate."),
        ("The bakers struck in 2014.", "The mill was painted in 2014."),
        ("Half of the bakers are ill.", "Half of the bakers sing."),
        ("The gate shuts if the red dam breaks.", "The fair ends if the red bull wins."),
    ],
)
def test_figures_of_other_things_are_not(one: str, two: str) -> None:
    assert told(one, two) == ()


def test_what_one_article_says_is_no_fact_of_two() -> None:
    assert told("About 2,000 guards stay in the mill. All 2,000 guards of the mill will go.", "Rain fell.") == ()


def test_a_range_that_one_article_gives_twice_is_of_one_thing() -> None:
    (fact,) = told(
        "The guards leave within 60 to 100 days. A second clerk said it was quicker than 60-100 days.",
        "The guards leave in 60 to 100 days.",
    )
    assert given(fact) == [
        ("a0", "within 60 to 100 days"),
        ("a0", "quicker than 60-100 days"),
        ("a1", "in 60 to 100 days"),
    ]
    assert (fact.kind, fact.agreement) == ("deadline", "same")


def test_a_condition_stands_beside_the_time_of_its_sentence_and_a_time_without_number_joins_it() -> None:
    (fact,) = told(
        "The guards leave the mill once the last field is mown, within 60 to 100 days.",
        "The guards leave the mill in 60 to 100 days.",
        "The guards will leave the mill as soon as possible.",
    )
    assert [each.figure.kind for each in fact.variants] == ["condition", "deadline", "deadline", "deadline"]
    assert given(fact)[0] == ("a0", "once the last field is mown")
    assert given(fact)[-1] == ("a2", "as soon as possible")


def test_differing_facts_come_first_and_dates_last() -> None:
    fire = "The mill fire killed {} people at dawn."
    one = f"The guards left the mill on Friday. About 2,000 guards stay in the mill. {fire.format(39)}"
    two = f"On Friday the guards left the mill. Some 2,000 guards stay in the mill. {fire.format(31)}"
    assert [(fact.kind, fact.agreement) for fact in told(one, two)] == [
        ("count", "different"),
        ("count", "same"),
        ("date", "same"),
    ]


def test_an_id_can_be_read_and_no_two_are_alike() -> None:
    one = "Some 2,000 guards stay in the mill. A flood killed 40 people in Oran. A flood killed 40 people in Fez."
    two = "All 2,000 guards left the mill. In Oran a flood killed 40 people. In Fez a flood killed 40 people."
    ids = [fact.id for fact in told(one, two)]
    assert "guard-2000-mill" in ids
    assert len(set(ids)) == len(ids)


def test_another_language_has_no_facts_and_breaks_nothing() -> None:
    assert told("2000 Säcke.", "2000 Säcke.", language="de") == ()
    assert told() == ()


def test_many_articles_with_one_sentence_are_one_fact() -> None:
    """More than the index pairs with each other: each is paired with the next one only."""
    texts = [f"Mill {n} is quiet. About 2,000 guards stay in the valley of mills." for n in range(40)]
    (fact,) = told(*texts)
    assert len(fact.variants) == 40


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The mill handed the red dossier to Fez on Friday night.", "Late Friday the red dossier was released."),
        ("Ann Poe of Oran was arrested on Friday.", "On Friday guards arrested Ann Poe."),
        ("Bakers sued the mill on Friday.", "A suit against the mill was filed Friday by clerks."),
        ("In a talk on Feb. 8 Ann Poe sang.", "Ann Poe wept on Feb. 8, 2017, at home."),
    ],
)
def test_days_on_which_the_same_was_done_are_one(one: str, two: str) -> None:
    (fact,) = told(one, two)
    assert (fact.kind, fact.agreement) == ("date", "same")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Bakers sued the red mill early Friday.", "Bakers sued the red mill late Friday."),
        ("Ann Poe posted the red letters on Friday.", "Ann Poe burned the red letters on Friday."),
        ("Ann Poe said on Friday that the letters are red.", "Ann Poe said on Friday that the mill burned."),
        ("In a talk on Feb. 8, 2016, Ann Poe sang.", "Ann Poe sang in a talk on Feb. 8, 2017."),
        ("Ann Poe wept on Feb. 8.", "The mill burned on Feb. 8."),
    ],
)
def test_days_of_other_deeds_and_other_parts_of_a_day_are_not(one: str, two: str) -> None:
    assert told(one, two) == ()


def test_one_day_joins_those_that_give_its_year_and_those_that_do_not() -> None:
    (fact,) = told(
        "In a talk on Feb. 8 the clerk asked for red flour.",
        "The talk with the clerk was on Feb. 8, 2017.",
        "On Feb. 8, 2017, the clerk had red flour. That Feb. 8 talk was long.",
    )
    assert [article for article, _ in given(fact)] == ["a0", "a1", "a2", "a2"]
    assert fact.agreement == "same"
