"""Figures in a text: what is one, how it is read, what it counts, and who is named as its source."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotation.annotate import annotate
from analysis.comparison.facts_told.figures import Figure, figures
from analysis.comparison.wording import wording
from analysis.corpus.article import Article


def found(text: str, published: date | None = None, language: str = "en") -> list[Figure]:
    return list(
        figures(wording(annotate(Article("a", f"{text}\n", "gazette", published=published, language=language))))
    )


@pytest.mark.parametrize(
    ("text", "kind", "low", "high", "unit"),
    [
        ("The miller sold about 2,000 red apples.", "count", 2000, 2000, "apples"),
        ("The 2,000-strong guard force stayed.", "count", 2000, 2000, "troops"),
        ("They sent a force of 300 to the mill.", "count", 300, 300, "troops"),
        ("Every soldier left, some 300 of them, on foot.", "count", 300, 300, "troops"),
        ("There are two hundred and fifty special operations units there.", "count", 250, 250, "units"),
        ("Dozens of farmers came.", "count", 24, 120, "farmers"),
        ("Tens of thousands of bees swarmed.", "count", 20000, 100000, "bees"),
        ("The paper ran to a 66-page report.", "count", 66, 66, "page"),
        ("2.5 million visitors came.", "count", 2500000, 2500000, "visitors"),
        ("The work takes 60 to 100 days.", "duration", 60, 100, "days"),
        ("The work takes between 60 and 100 days.", "duration", 60, 100, "days"),
        ("The work may be quicker than 60-100 days.", "duration", 60, 100, "days"),
        ("The siege lasted more than 10 weeks.", "duration", 10, 10, "weeks"),
        ("They will go within 24 hours.", "deadline", 24, 24, "hours"),
        ("It may return within six to 12 months.", "deadline", 6, 12, "months"),
        ("They will go as soon as possible.", "deadline", None, None, None),
        ("It cost $3 million.", "money", 3000000, 3000000, "dollars"),
        ("It cost 40 euros.", "money", 40, 40, "euros"),
        ("Some 12.5% of the mills closed.", "share", 12.5, 12.5, "percent"),
        ("About 30 per cent agreed.", "share", 30, 30, "percent"),
        ("The mill burned in 2014.", "date", 20140101, 20141231, "date"),
        ("The mill burned in September 2014.", "date", 20140901, 20140930, "date"),
        ("The mill burned on Feb. 8, 2017.", "date", 20170208, 20170208, "date"),
        ("The mill burned on 8 February.", "date", 208, 208, "day of the year"),
        ("The mill burned on Friday.", "date", 5, 5, "weekday"),
        ("The mill burned late Friday.", "date", 5, 5, "weekday"),
        ("Some half of the mills burned.", "share", 50, 50, "percent"),
        ("A quarter of the mills burned.", "share", 25, 25, "percent"),
        ("It was a multi-million dollar mill.", "money", 2000000, 1000000000, "dollars"),
        ("The work lasted an hour.", "duration", 1, 1, "hours"),
        ("They must go within a month.", "deadline", 1, 1, "months"),
        ("Two old firemen sang.", "count", 2, 2, "firemen"),
        ("They stay until the harvest is home.", "condition", None, None, None),
        ("The plan, if confirmed, would help.", "condition", None, None, None),
        ("The men go once the last field is mown.", "condition", None, None, None),
    ],
)
def test_a_figure_is_read_with_its_unit(
    text: str, kind: str, low: float | None, high: float | None, unit: str | None
) -> None:
    assert [(each.kind, each.low, each.high, each.unit) for each in found(text)] == [(kind, low, high, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "One of the men ate.",
        "The 2016 elections were calm.",
        "Ann Poe, 54 years old, won.",
        "A 9-year-old boy sang.",
        "Flight 370 was late.",
        "The once busy mill it once ruled is quiet.",
        "Nobody knows if the mill is safe.",
        "Come if necessary, and if so, by noon.",
        "They may march to the mill.",
        "It met them at 10:30.",
        "The two of us ate.",
        "It fell in the first half of the song.",
        "It stands in the lower half of the list.",
        "They sang the song Half the Mill Away.",
        "A month is long.",
        "The multi-party talks went on.",
    ],
)
def test_what_counts_nothing_is_no_figure(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "hedge", "sense", "printed"),
    [
        ("About 2,000 apples fell.", "About", "near", "About 2,000 apples"),
        ("More than 400 sheep and goats fell.", "More than", "above", "More than 400 sheep"),
        ("It takes up to 30 days.", "up to", "below", "up to 30 days"),
        ("It takes 30 days.", None, "exact", "30 days"),
        ("More than half of the mills burned.", "More than", "above", "More than half"),
        ("The mill burned late Friday.", None, "exact", "late Friday"),
        ("The mill burned on Friday evening.", None, "exact", "Friday evening"),
        ("They go within 30 days.", None, "exact", "within 30 days"),
    ],
)
def test_the_words_that_blur_a_figure_belong_to_it(text: str, hedge: str | None, sense: str, printed: str) -> None:
    figure = found(text)[0]
    assert (figure.hedge, figure.sense, figure.span.of(text)) == (hedge, sense, printed)


@pytest.mark.parametrize(
    ("text", "happened"),
    [
        ("The flood killed 300 farmers.", "killed"),
        ("The flood left more than 300 people dead.", "killed"),
        ("The deaths of nearly 200 farmers shook us.", "killed"),
        ("The flood wounded 300 farmers.", "wounded"),
        ("The flood drove 300 farmers away.", ""),
    ],
)
def test_what_befell_those_counted_is_told_just_before_or_after(text: str, happened: str) -> None:
    assert [each.happened for each in found(text)] == [happened]


def test_two_outcomes_of_one_sentence_stay_apart() -> None:
    killed, displaced = found("The flood killed hundreds of people, displaced millions, and ruined the mill.")
    assert (killed.happened, killed.unit, displaced.happened, displaced.unit) == (
        "killed",
        "people",
        "displaced",
        "people",
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The mill burned on Wednesday.", 20181219),
        ("The mill burned on Thursday.", 20181220),
        ("The mill burned on Friday.", 20181214),
        ("The mill burned last Thursday.", 20181213),
        ("The mill burned yesterday.", 20181219),
        ("The mill burned on January 3.", 20190103),
    ],
)
def test_a_day_counts_from_the_day_of_publication(text: str, day: int) -> None:
    assert [each.low for each in found(text, date(2018, 12, 20))] == [day]


@pytest.mark.parametrize("published", [date.min, date.max])
def test_no_day_of_publication_breaks_the_reading_of_days(published: date) -> None:
    found("They came on Monday, yesterday, last year, and stay until tomorrow, 1 January or next year.", published)


def test_the_following_year_counts_from_the_date_before_it() -> None:
    first, second = found("They came from May 2014 and left the following year.")
    assert (first.low, second.low, second.high) == (20140501, 20150101, 20151231)


def test_who_is_named_as_the_source_and_who_was_told() -> None:
    told = "A senior clerk told Reuters that the mill will close within 30 days."
    text = f"{told} “We want 40 days,” Ann Poe said. It has 20 rooms."
    reported, quoted, own = found(text)
    assert (reported.voice, reported.source, reported.hearer) == ("reported", "a senior clerk", "Reuters")
    assert (quoted.voice, quoted.source) == ("quoted", "Ann Poe")
    assert (own.voice, own.source) == ("own", None)


def test_a_language_without_facts_has_no_figures() -> None:
    assert found("Die Mühle hatte 2000 Säcke.", language="de") == []


HEAP = ["12", "2,000", "two", "dozen", "of", "hundreds", "million", "-", "%", "$", "in", "May", "2014", "until", "if"]


@given(st.lists(st.sampled_from(HEAP)))
def test_no_heap_of_numbers_breaks_the_search(words: list[str]) -> None:
    text = " ".join(["The mill", *words, "days."])
    for figure in found(text, date(2020, 1, 1)):
        assert 0 <= figure.span.start < figure.span.end <= len(text)
        assert figure.low is None or figure.high is None or figure.low <= figure.high


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("The mill released the letters on Friday.", "made known"),
        ("On Friday the clerk, in red, tweeted and ate.", "tweet"),
        ("The guards closed the gate on Friday.", "close"),
        ("The clerk said on Friday the mill was sued.", "spoken"),
        ("The mill was sued: on Friday all was calm.", ""),
        ("The gate is red on Friday.", ""),
    ],
)
def test_what_was_done_on_a_day_is_told_nearest_to_it(text: str, deed: str) -> None:
    assert [each.deed for each in found(text)] == [deed]
