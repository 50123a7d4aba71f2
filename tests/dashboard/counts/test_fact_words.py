"""What the page says of a fact: numbers, dates, open numbers and conditions, each in a sentence that is true of it."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.annotation.annotate import annotate
from analysis.comparison.facts_told.facts import Fact, fact_variants
from analysis.comparison.wording import wording
from analysis.corpus.article import Article
from dashboard.counts.fact_words import headline, title, verdict

SIX = "About 2,000 guards stay in the mill.", "All of the roughly 2,000 guards of the mill will go."
DAY = "Bakers sued the mill on Friday.", "A suit against the mill was filed Friday by clerks."
GATE = "The gate shuts if the red dam breaks.", "If the red dam broke, the gate would shut."


def told(*texts: str, published: date | None = None) -> list[Fact]:
    articles = [Article(f"a{n}", f"{text}\n", f"o{n}", published=published) for n, text in enumerate(texts)]
    return list(fact_variants(*(wording(annotate(article)) for article in articles)))


@pytest.mark.parametrize(
    ("one", "two", "name", "says"),
    [
        (*SIX, "2,000 guards", "Both give 2,000 guards, with “about” or “roughly” before it."),
        (*DAY, "Friday", "Both give Friday."),
        (
            "In a talk on Feb. 8, 2017, the clerk asked for flour.",
            "The talk with the clerk was on Feb. 8.",
            "8 February",
            "Both give 8 February.",
        ),
        (
            "A multimillion-dollar flour claim hit the mill.",
            "The multi-million dollar flour claim hurt.",
            "Multimillion-dollar",
            "Both leave the number open.",
        ),
        (
            "Warplanes struck the mill in 2014.",
            "Air strikes on the mill began in September 2014.",
            "2014 or September 2014",
            "The dates are not the same, but all of them can be true.",
        ),
        ("Half of the red valley mills burned.", "Fire took half of the red valley mills.", "Half", "Both give half."),
        ("Half of the red valley mills burned.", "Fire took 50% of the red valley mills.", "50%", "Both give 50%."),
        (
            "Two thirds of the red mills burned.",
            "Fire took two-thirds of the red mills.",
            "66.67%",
            "Both give 66.67%.",
        ),
        (*GATE, "A condition", ""),
    ],
)
def test_a_fact_is_called_by_what_all_its_articles_give(one: str, two: str, name: str, says: str) -> None:
    (fact,) = told(one, two)
    assert title(fact) == name
    assert verdict(fact) == f"{says} No article names a source.".strip()


def test_a_weekday_counted_from_the_day_of_publication_says_so() -> None:
    (fact,) = told(*DAY, published=date(2020, 1, 4))
    assert title(fact) == "3 January 2020"
    assert verdict(fact).startswith("Both give 3 January 2020. A weekday counts from the day of publication.")


@pytest.mark.parametrize(
    ("pairs", "says"),
    [
        ((), "No figure was found that two of these outlets give of the same thing"),
        ((SIX,), "One figure stands in more than one article, as the same number"),
        ((DAY,), "One date stands in more than one article, as the same date"),
        ((GATE,), "One condition stands in more than one article"),
        ((SIX, DAY), "2 figures and dates stand in more than one article, each as the same number or date"),
        (
            (SIX, DAY, GATE),
            "2 figures and dates stand in more than one article, each as the same number or date, besides 1 condition",
        ),
    ],
)
def test_the_headline_counts_figures_dates_and_conditions(pairs: tuple[tuple[str, str], ...], says: str) -> None:
    assert headline([fact for pair in pairs for fact in told(*pair)]) == says
