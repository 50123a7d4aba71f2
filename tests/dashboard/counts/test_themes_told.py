"""Themes by outlet against counts made by hand."""

from __future__ import annotations

from dataclasses import replace

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article, Corpus, Event, Outlet
from analysis.tables.every import tidy_tables
from dashboard.charts import coverage as chart
from dashboard.comparison import Comparison, chosen, compare
from dashboard.counts import coverage, themes_told
from dashboard.counts.themes_told import Told, told

EVENT = "us-withdrawal-announced"
LEAVE = "The American soldiers will leave Syria."
SURPRISE = "Generals at the Pentagon were blindsided."
WATCH = "Watchtowers stand there."
OUTPOST = "An American outpost stands there."
TEXTS = {"star": [LEAVE, SURPRISE, WATCH], "moon": [LEAVE, SURPRISE, OUTPOST], "sun": [LEAVE, SURPRISE, SURPRISE]}
# told:     troops leave 3 of 3, surprise 3 of 3, posts only Star (touched in Moon, not in Sun)


def made(texts: dict[str, list[str]], outlets: dict[str, str] | None = None) -> Comparison:
    """Return the comparison of these texts, a sentence a paragraph; `outlets` maps articles to outlets."""
    outlets = outlets or {key: key for key in texts}
    articles = tuple(
        Article(key, "\n\n".join(lines) + "\n", outlet=outlets[key], event=EVENT) for key, lines in texts.items()
    )
    named = tuple(Outlet(key, key.title(), "", "", "", "", "#0072B2") for key in dict.fromkeys(outlets.values()))
    documents = [annotate(article) for article in articles]
    corpus = Corpus("made", "Made by hand", articles, named, (Event(EVENT, "They leave"),))
    return compare(corpus, {each.article.id: each for each in documents}, tidy_tables(documents))


def row(found: Told, theme: str) -> themes_told.Row:
    return next(each for each in found.rows if each.theme.id == theme)


def test_each_theme_has_a_cell_for_each_outlet() -> None:
    found = told(made(TEXTS))
    assert [cell.status for cell in row(found, "observation-posts").cells] == ["present", "partial", "absent"]
    assert (row(found, "us-troops-leave").told, row(found, "taken-by-surprise").told) == (3, 3)
    assert row(found, "observation-posts").others("sun") == (1, 2)
    assert not row(found, "mattis-resigns").anywhere


def test_themes_that_more_outlets_tell_stand_first_in_their_part() -> None:
    found = told(made(TEXTS))
    for part in coverage.parts(found.rows).values():
        assert [each.told for each in part] == sorted((each.told for each in part), reverse=True)


def test_the_headline_says_all_only_one_and_none() -> None:
    found = told(made(TEXTS))
    none = sum(not each.anywhere for each in found.rows)
    number = len(found.rows)
    assert themes_told.headline(found) == (
        f"Of {number} themes, 2 are told in all three articles and 1 in only one; {none} are in none of them"
    )
    alone = told(chosen(made(TEXTS), ["moon"]))
    assert themes_told.headline(alone) == f"Of {number} themes, 2 are told in this article, 1 more is touched"


def test_several_articles_of_an_outlet_are_counted_together() -> None:
    found = told(made(TEXTS, {"star": "post", "moon": "post", "sun": "sun"}))
    cells = row(found, "observation-posts").cells
    assert [cell.words for cell in cells] == ["told in 1 of 2", "not in this article"]
    assert found.noun == "outlets"
    assert "told in both outlets" in themes_told.headline(found)


def test_every_number_opens_as_many_places_as_its_theme_has() -> None:
    now = made(TEXTS)
    found = told(now)
    for evidence in coverage.cells(now, found):
        if evidence.endswith(":absent") and ":any:" not in evidence:
            assert set(coverage.hits(now, found, evidence)["group"]) <= {"star", "moon", "sun"} - {
                evidence.split(":")[1]
            }
        elif not evidence.endswith(":absent"):
            assert not coverage.hits(now, found, evidence).empty, evidence
    assert len(coverage.hits(now, found, "theme:sun:taken-by-surprise:present")) == 2
    assert len(coverage.hits(now, found, "theme:star:taken-by-surprise:everywhere")) == 4


def test_what_one_leaves_out_comes_with_a_sentence_of_another() -> None:
    now = made(TEXTS)
    (left_out,) = coverage.missing(now, told(now), "sun")
    assert (left_out.theme.id, left_out.count, left_out.of, left_out.hit["article"]) == (
        "observation-posts",
        1,
        2,
        "star",
    )
    assert coverage.missing(now, told(now), "star") == []


def test_what_all_tell_and_the_room_each_gives_it() -> None:
    now = made(TEXTS)
    found = told(now)
    assert [each.evidence.split(":")[2] for each in coverage.common(found)] == ["us-troops-leave", "taken-by-surprise"]
    table = coverage.room(now, found)
    assert list(table["present"]) == [3, 2, 2]
    assert list(table["effective"].round(2)) == [3.0, 2.0, 1.89]  # Sun: p = 1/3 and 2/3, 3 / 4^(1/3) = 1.89
    assert list(coverage.room_in_words(table)["Spread evenly"]) == ["about 3", "about 2", "about 2"]


def test_the_finding_for_the_overview_counts_what_is_told_in_one_only() -> None:
    (finding,) = themes_told.findings(made(TEXTS))
    assert [[number.words for number in each] for each in finding.counts.values()] == [
        ["3 told", "1 told only here"],
        ["2 told", "0 told only here"],
        ["2 told", "0 told only here"],
    ]
    assert themes_told.findings(chosen(made(TEXTS), ["star"])) == []


def test_nothing_chosen_and_nothing_known_give_empty_tables() -> None:
    none = chosen(made(TEXTS), ())
    found = told(none)
    assert (found.rows, found.groups, coverage.cells(none, found)) == ((), (), {})
    assert coverage.room(none, found).empty
    assert chart.room(coverage.room(none, found), str) == '<dl class="room"></dl>'
    assert "<tbody></tbody>" in chart.grid(coverage.grid(none, found, []), "The decision", str)


def test_the_chart_says_status_in_words_and_escapes_names() -> None:
    now = made(TEXTS)
    outlets = (replace(now.corpus.outlets[0], name="<i>Star</i>"), *now.corpus.outlets[1:])
    now = replace(now, corpus=replace(now.corpus, outlets=outlets))
    found = told(now)
    html = chart.grid(coverage.grid(now, found, [row(found, "observation-posts")]), "On the ground", str)
    assert "&lt;i&gt;Star&lt;/i&gt;" in html
    assert all(f'class="mark {status}"' in html for status in themes_told.STATUSES)
    assert "not in this article" in html
    assert "1 of 3" in html
