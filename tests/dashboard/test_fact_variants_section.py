"""The same fact on the page of the same words: its cards, its sentences, one outlet, none, and hostile words."""

from __future__ import annotations

from datetime import date

from streamlit.testing.v1 import AppTest

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article, Corpus, Event, Outlet
from analysis.spans import Span
from analysis.tables.every import tidy_tables
from dashboard.charts.fact_variants import Figure, Line, Reach, card
from dashboard.charts.fact_variants import Outlet as Shown
from dashboard.comparison import Comparison, compare
from dashboard.counts import fact_variants as counts
from tests.dashboard.test_pages import Give, give, run, words

__all__ = ["give"]

STAR = (
    "The guards leave the mill within 60 to 100 days, a clerk told Reuters.\n\nAbout 2,000 guards stay in the mill.\n\n"
    "The mill fire killed 39 people at dawn.\n"
)
MOON = "The guards leave the mill in 60 to 100 days, Ann Poe said.\n\nThe mill fire killed 31 people at dawn.\n"
SUN = "All of the roughly 2,000 guards of the mill will go.\n\nIn the mill fire on Friday 39 people died at dawn.\n"
NAMES = ("star", "moon", "sun")


def corpus(*texts: str) -> Corpus:
    return Corpus(
        "figures",
        "Figures",
        tuple(
            Article(name, text, name, published=date(2020, 1, 4), event="march")
            for name, text in zip(NAMES, texts, strict=False)
        ),
        tuple(Outlet(key, key.title(), "", "", "", "", "#0072B2") for key in NAMES),
        (Event("march", "The march"),),
        (),
        fingerprint=f"figures-{hash(texts)}",
    )


def comparison(*texts: str) -> Comparison:
    made = corpus(*texts)
    documents = {article.id: annotate(article) for article in made.articles}
    return compare(made, documents, tidy_tables(documents.values()))


def page(give: Give, *texts: str, **params: str | list[str]) -> AppTest:
    give(corpus(*texts))
    test = run("same-words", part="facts", **params)
    assert not test.exception
    return test


def test_each_figure_stands_with_its_sentence_and_its_source(give: Give) -> None:
    said = words(page(give, STAR, MOON, SUN))
    assert "3 figures stand in more than one article: 2 as the same number, 1 not" in said
    assert "Both give 60 to 100 days. They name their sources differently." in said
    assert "Reported speech: said by a clerk, told to Reuters" in said
    assert "The figures differ, and not all of them can be true of one moment." in said
    assert "read?" in said


def test_a_link_opens_the_sentences_of_an_outlet(give: Give) -> None:
    fact = next(fact for fact in counts.facts(comparison(STAR, MOON, SUN)) if fact.kind == "deadline")
    test = page(give, STAR, MOON, SUN, evidence=counts.evidence_id("moon", fact))
    assert test.selectbox(key="facts-evidence").value == counts.evidence_id("moon", fact)
    assert '<mark class="reported"' in words(test)


def test_a_link_to_a_figure_that_is_not_here_says_so(give: Give) -> None:
    assert "not in the articles chosen now" in words(page(give, STAR, MOON, evidence="fact:star:no-such:given"))


def test_one_outlet_has_no_fact_in_common(give: Give) -> None:
    assert "It takes two articles to set words beside each other" in words(page(give, STAR))


def test_the_table_has_a_row_a_figure_in_plain_words() -> None:
    now = comparison(STAR, MOON, SUN)
    table = counts.table(now, counts.facts(now))
    rows = table[table["Fact"] == "60 to 100 days"]
    assert rows["Outlet"].tolist() == ["Star", "Moon"]
    assert rows["Source"].tolist() == [
        "Reported speech: said by a clerk, told to Reuters",
        "Reported speech: said by Ann Poe",
    ]


def test_the_tidy_table_holds_each_figure_with_its_numbers() -> None:
    table = comparison(STAR, MOON).tables["fact_variants"]
    rows = table[table["kind"] == "deadline"]
    assert rows[["article", "low", "high", "unit"]].to_numpy().tolist() == [
        ["star", 60.0, 100.0, "days"],
        ["moon", 60.0, 100.0, "days"],
    ]


def test_the_finding_names_the_outlets_and_their_figure() -> None:
    found = counts.finding(comparison(STAR, MOON, SUN))
    assert found is not None
    assert found.text == "Star and Moon give the same figure, 60 to 100 days, and name their sources differently."
    assert list(found.counts) == ["star", "moon"]
    assert counts.finding(comparison(STAR)) is None


def test_differing_numbers_lie_on_one_axis() -> None:
    now = comparison(STAR, MOON, SUN)
    fact = next(fact for fact in counts.facts(now) if fact.agreement == "different")
    scale = counts.scale(fact)
    assert scale == (0, 39)
    assert counts.ends(fact, scale) == ("0", "39 people")
    reach = counts.on_axis(fact.figures[0], scale)
    assert reach is not None
    assert (reach.start, reach.end) == (100, 100)


def test_a_card_shows_hostile_words_as_words() -> None:
    text = "<script>40 days</script>"
    figure = Figure("<b>40", "", Span(8, 15), "own", Reach(0, 40, more=True))
    line = Line((figure,), "<i>", text, Span(0, len(text)), 'read?"x')
    html = card("<u>t", "<u>", "<u>", [Shown("<em>", "red;}", (line,))], ("<0", "9>"))
    assert not any(tag in html for tag in ("<script", "<b>40", "<em>", "<u>t", 'read?"x', "red;", "<0"))
    assert card("t", "", "", []) == '<article class="exhibit fact"><h3 class="large">t</h3></article>'
