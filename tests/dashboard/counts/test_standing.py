"""Where things stand by outlet, and what the page says of it, against counts made by hand."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from analysis.annotation.document import Paragraph
from analysis.spans import Span
from dashboard.charts.stripes import strips
from dashboard.comparison import Comparison
from dashboard.counts import emphasis
from dashboard.counts.article_strips import MOST, article_strips, not_drawn
from dashboard.counts.naming import as_words
from dashboard.counts.standing import Standing, common, every, in_opening, shown, standings, things
from tests.analysis.measures.zoned import document
from tests.dashboard.stories import comparison

STAR = [
    ("headline", "ANN wins."),
    ("body", "ANN ran well.|BOB fell."),
    ("body", "It was hot.|“We won,” said ANN."),
]
MOON = [("body", "It was hot."), ("body", "BOB fell.|ANN “ran”."), ("body", "The town slept.")]
SUN = [("body", "BOB spoke in another town.")]


def three_papers() -> Comparison:
    """Return Star (with a headline) and Moon (without) on one event, and Sun on another."""
    return comparison(
        document(STAR, "star", event="march"),
        document(MOON, "moon", event="march"),
        document(SUN, "sun", event="other"),
    )


def of(thing: str, now: Comparison) -> list[Standing]:
    return standings(now, every(now), thing)


def words(now: Comparison, thing: str) -> list[tuple[object, ...]]:
    table = emphasis.table(now, of(thing, now)).map(as_words)
    return list(table.drop(columns=["Interval (95 %)"]).itertuples(index=False, name=None))


def test_the_table_of_a_thing_is_the_one_counted_by_hand() -> None:
    # Star's body has 4 sentences, weights 1, .75, .5, .25 (sum 2.5); Moon's the same
    assert words(three_papers(), "actor:ann") == [
        ("Star", "named", "named", "sentence 1 of 4", "2 of 4", "50%"),
        ("Moon", "no headline in this text", "no", "sentence 3 of 4", "1 of 4", "20%"),
        ("Sun (another event and date)", "no headline in this text", "no", "not named", "0 of 1", "0%"),
    ]


def test_a_part_that_no_text_has_gets_no_column() -> None:
    now = three_papers()
    assert "Standfirst" not in emphasis.table(now, of("actor:ann", now))


def test_a_few_sentences_are_too_few_for_an_interval() -> None:
    now = comparison(document([("body", "|".join(["ANN ran."] * emphasis.too_few()))], "star"))
    assert list(emphasis.table(now, of("actor:ann", now))["Interval (95 %)"]) == ["57% to 100%"]
    fewer = comparison(document([("body", "ANN ran.")], "star"))
    assert list(emphasis.table(fewer, of("actor:ann", fewer))["Interval (95 %)"]) == ["too few to say"]


def test_several_articles_of_an_outlet_stand_in_one_row() -> None:
    star, second = document(STAR, "star"), document(MOON, "late")
    second = replace(second, article=replace(second.article, outlet="star"))
    now = comparison(star, second)
    (standing,) = [each for each in of("actor:ann", now) if each.found]
    assert (standing.named, standing.opening, standing.sentences, standing.n) == (2, 1, 3, 8)
    assert standing.first == 0.25  # the middle of 0 and 0.5
    row = emphasis.table(now, [standing]).map(as_words).iloc[0]
    assert (row["Headline"], row["Lead"], row["Sentences"]) == ("1 of 1", "1 of 2", "3 of 8")
    assert row["First"] == "25% of the text before it (middle of 2 articles)"
    assert row["Interval (95 %)"] == emphasis.NO_BODY


def test_every_number_opens_as_many_sentences_as_it_counts() -> None:
    now = three_papers()
    for thing in things(every(now)):
        for standing in of(thing, now):
            cells = emphasis.cells(now, [standing])
            opened = {place.rpartition(":")[2]: emphasis.hits(now, place) for place in cells}
            assert {place for place, hits in opened.items() if hits.empty} == set()
            if standing.sentences:
                assert opened["all"]["sentence"].nunique() == standing.sentences
                assert opened["first"]["sentence"].nunique() == 1


def test_the_lead_opens_only_its_own_sentences() -> None:
    now = three_papers()
    hits = emphasis.hits(now, "actor:star:ann:lead")
    assert [now.article("star").text[start:end] for start, end in zip(hits["start"], hits["end"], strict=True)] == [
        "ANN"
    ]
    assert list(hits["zone"]) == ["body"]


def test_the_headline_counts_openings_of_the_event_and_says_where_it_comes_late() -> None:
    now = three_papers()
    said = emphasis.headline(now, of("actor:ann", now))
    assert said == "Ann: in the opening of 1 of 2 articles; in Moon first in sentence 3 of 4"
    assert emphasis.headline(now, of("quotes:all", now)) == (
        "Quotations: in the opening of none of the 2 articles; in Star first in sentence 4 of 4; "
        "in Moon first in sentence 3 of 4"
    )


def test_an_article_without_the_thing_is_said_to_be_without_it() -> None:
    now = comparison(document(STAR, "star"), document([("body", "It rained.")], "moon"))
    assert emphasis.headline(now, of("actor:bob", now)).endswith("opening of 1 of 2 articles; not named in Moon")


def test_names_side_by_side_are_told_by_how_many_openings_have_them() -> None:
    now = three_papers()
    found = every(now)
    assert emphasis.side_by_side(now, found, ["actor:ann", "actor:bob", "quotes:all"]) == (
        "In the opening of 1 of 2 articles: ann and bob"
    )


def test_the_overview_gets_a_finding_only_where_openings_differ() -> None:
    (finding,) = emphasis.findings(three_papers())
    assert finding.page == "emphasis"
    assert {group: numbers[0].evidence for group, numbers in finding.counts.items()}["moon"] == "actor:moon:bob:first"
    alike = comparison(document(STAR, "star"), document(STAR, "moon"))
    assert emphasis.side_by_side(alike, every(alike), ["actor:ann"]) == "In the opening of both articles: ann"
    assert emphasis.findings(alike) == []
    assert emphasis.findings(comparison()) == []


def test_texts_without_headline_are_named() -> None:
    now = three_papers()
    assert emphasis.missing(now, every(now)).startswith(
        "Not every text came whole: no headline with that of Moon and Sun;"
    )
    whole = comparison(document([("headline", "A."), ("standfirst", "B."), ("body", "C.")], "star"))
    assert emphasis.missing(whole, every(whole)) == ""


def test_an_article_in_another_language_is_not_counted() -> None:
    now = comparison(document(STAR, "star"), document(MOON, "moon", language="tr"))
    assert list(every(now)) == ["star"]
    assert words(now, "actor:ann")[1][1:] == (emphasis.NO_BODY,) * 5


def test_the_usual_thing_gives_way_to_the_one_asked_for_and_that_to_open_sentences() -> None:
    found = every(three_papers())
    assert shown(found, "", "") == "actor:bob"  # nobody known is a person here; bob stands in most articles
    assert shown(found, "actor:ann", "") == "actor:ann"
    assert shown(found, "actor:ann", "actor:star:quotations:all") == "quotes:all"
    assert shown(found, "actor:nobody", "name:star:isis:own") == "actor:bob"
    assert shown({}, "actor:ann", "") == ""


def test_quotations_are_offered_last() -> None:
    assert common(every(three_papers())) == ["actor:bob", "actor:ann", "quotes:all"]


def test_strips_mark_sentences_by_voice_and_outline_quotations() -> None:
    now = three_papers()
    star, moon, _ = article_strips(now, of("actor:ann", now), lambda article, span: f"{article}:{span.start}")
    assert [(stripe.part, stripe.words) for stripe in star.top] == [("headline", 2), ("standfirst", 0)]
    assert [stripe.part for stripe in star.body] == ["lead", "body"]
    lead, second = star.body
    assert lead.marks == (((0.0, len("ANN ran well.") / len("ANN ran well. BOB fell.")), "own"),)
    assert (len(second.marks), len(second.quotations)) == (1, 1)
    assert second.way == f"star:{now.article('star').text.index('It was hot')}"
    assert star.in_words == "Ann: named in paragraph 1, 2, 3 of 3"
    assert moon.in_words == "Ann: named in paragraph 2 of 3"


def test_a_quotation_over_two_sentences_is_one_outline() -> None:
    now = comparison(document([("body", "“We ran.|We won,” said ANN.")], "star"))
    (strip,) = article_strips(now, of("quotes:all", now), lambda *_: "")
    (outline,) = strip.body[0].quotations
    assert outline == (0.0, len("“We ran. We won,”") / len("“We ran. We won,” said ANN."))
    assert strip.body[0].marks == ((outline, "quoted"),)


def test_only_some_articles_of_an_outlet_are_drawn_and_the_rest_is_counted() -> None:
    articles = {f"star-{number}": document(STAR, f"star-{number}") for number in range(MOST + 2)}
    now = comparison(*articles.values())
    found = every(now)
    each = next(iter(found.values()))["actor:ann"]
    together = Standing("star-0", "actor:ann", tuple(articles), (each,) * len(articles))
    assert len(article_strips(now, [together], lambda *_: "")) == MOST
    assert not_drawn([together]) == 2


def test_strips_escape_what_comes_from_outside_and_accept_nothing() -> None:
    now = comparison(document(STAR, "star"), names={"star": "<b>Star</b>"})
    html = strips(article_strips(now, of("actor:ann", now), lambda *_: '"><script>'), lambda evidence: f"?{evidence}")
    assert "<script>" not in html
    assert "&lt;b&gt;Star" in html
    assert "<section" not in strips([], str)


def test_an_article_without_body_or_words_is_no_error() -> None:
    bare = document([("headline", "ANN wins.")], "star")
    empty = replace(bare, paragraphs=(Paragraph(Span(0, 0), "body"),))
    for now in (comparison(bare), comparison(empty)):
        table = emphasis.table(now, of("actor:ann", now))
        assert list(table["Sentences"]) == [emphasis.NO_BODY]
        assert "Star" in strips(article_strips(now, of("actor:ann", now), lambda *_: ""), str)
    assert isinstance(emphasis.hits(comparison(bare), "actor:star:ann:all"), pd.DataFrame)


def test_the_opening_is_headline_standfirst_or_lead() -> None:
    now = comparison(document([("headline", "It rained."), ("standfirst", "ANN ran."), ("body", "Then?")], "star"))
    (standing,) = of("actor:ann", now)
    assert in_opening(standing.found[0])
    assert standing.named == 1


def test_a_thing_in_the_headline_alone_is_not_in_the_body_and_not_absent() -> None:
    now = comparison(document([("headline", "ANN wins."), ("body", "It rained.")], "star"))
    assert words(now, "actor:ann") == [("Star", "named", "no", "not in the body", "0 of 1", "0%")]
