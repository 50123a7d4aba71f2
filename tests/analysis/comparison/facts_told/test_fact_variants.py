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
