"""What stands where something is missing: it says what and why, and its links do what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from analysis.corpus.article import Article, Corpus, Event, Outlet
from dashboard import navigation
from dashboard.charts.strips import strip
from dashboard.counts.unsaid import unsaid
from dashboard.findings import findings
from dashboard.markup import Number, absence
from tests.dashboard import stories
from tests.dashboard.test_pages import CORPUS, Give, followed, give, run, words  # noqa: F401  (give is a fixture)

OUTLETS = tuple(Outlet(key, key.title(), "", "", "", "", "#0072B2") for key in ("star", "moon"))
RAIN = "Bridge closes\n\nThe old bridge closed on Monday. Workers mend it until spring.\n"
GERMAN = "Die Truppen gehen\n\n„Wir haben gewonnen“, sagte der Minister. Die Menschen warten auf Hilfe.\n"


def corpus(*texts: str, language: str = "en") -> Corpus:
    articles = tuple(
        Article(each.id, text, each.id, event="march", language=language)
        for each, text in zip(OUTLETS, texts, strict=False)
    )
    name = f"thin-{len(texts)}-{language}"
    events = (Event("march", "The march"),)
    return Corpus(name, name, articles, OUTLETS[: len(texts)], events, ("islamic-state",), fingerprint=name)


def test_what_is_missing_is_text_and_its_ways_are_links() -> None:
    html = absence("<b>Nothing", ways=[("Go <on>", 'names?a="')], level=2)
    assert html.startswith('<div class="absence" role="note"><h2 class="finding">&lt;b&gt;Nothing</h2>')
    assert '<a class="opens" href="names?a=&quot;">Go &lt;on&gt;</a>' in html
    assert "why" not in html


def test_the_way_to_the_same_page_is_left_to_the_browser() -> None:
    assert 'class="opens"' not in absence("Broken", ways=[("Load this page again", "")])


@pytest.mark.parametrize("page", ["overview", "names", "coverage", "sources"])
def test_where_no_outlet_is_chosen_one_link_brings_all_back(give: Give, page: str) -> None:  # noqa: F811
    give(CORPUS)
    test = followed(run(page, outlet=""), "Show both outlets")
    assert not test.exception
    assert "No outlet is chosen" not in words(test)
    assert test.query_params["outlet"] == ["star", "moon"]


@pytest.mark.parametrize("page", ["same-words", "style", "feeling"])
def test_one_article_alone_is_offered_another(give: Give, page: str) -> None:  # noqa: F811
    give(corpus("Daesh has left the town. It was a terrible day.\n"))
    assert "Add another article</a>" in words(run(page))


def test_a_choice_that_leaves_no_name_has_a_way_back(give: Give) -> None:  # noqa: F811
    give(CORPUS)
    test = run("names", voice="")
    assert "No name is left with these choices" in words(test)
    assert "No name is left" not in words(followed(test, "Show all of them"))


def test_names_that_were_looked_for_are_said_where_none_is_found(give: Give) -> None:  # noqa: F811
    give(corpus(RAIN, RAIN))
    html = words(run("names"))
    assert "No name of the group stands in these articles" in html
    assert "Looked for: Islamic State, IS, ISIS, ISIL and Daesh." in html


def test_words_that_stand_nowhere_are_looked_for_in_all_voices(give: Give) -> None:  # noqa: F811
    give(CORPUS)
    test = run("read", tool="concordance", search="gone", voice="own")
    assert "In voices that are not chosen: 1." in words(test)
    assert "stands nowhere" not in words(followed(test, "Count all voices"))


@pytest.mark.parametrize("page", ["overview", "names", "read", "style"])
def test_articles_in_another_language_are_named_before_anything_is_counted(give: Give, page: str) -> None:  # noqa: F811
    give(corpus(GERMAN, GERMAN, language="de"))
    assert "In German: Star and Moon." in words(run(page))


def test_english_articles_are_not_called_anything(give: Give) -> None:  # noqa: F811
    give(corpus(RAIN, RAIN))
    assert "made for English" not in words(run("names"))


def test_the_front_page_says_which_questions_have_no_answer_and_leads_to_them(give: Give) -> None:  # noqa: F811
    give(corpus(RAIN, RAIN))
    html = words(run("overview"))
    assert "Too little was found to say anything on" in html
    assert "No name of the group was found." in html
    assert re.search(r'<a class="opens" href="feeling\?[^"]*">Feeling</a>', html)


def test_a_question_that_has_a_finding_is_not_called_open() -> None:
    now = stories.two_papers()
    pages = tuple({each.page for each in findings(now, stories.CONCEPT)})
    assert "names" in pages
    assert not {*unsaid(now, stories.CONCEPT, pages)} & {*pages}


def test_nothing_that_was_counted_as_none_is_a_finding() -> None:
    found = findings(stories.comparison(stories.document("star", "Rain."), stories.document("moon", "Sun.")), "")
    assert found == []


def test_a_number_without_a_place_keeps_its_row_with_a_broken_line() -> None:
    cells = [
        ("Star", "", "#000000", (Number("first in sentence 3", line=(0.25,)),)),
        ("Moon", "", "#000000", (Number("2 to 4 hours", line=(0.5, 1.0)),)),
        ("Sun", "", "#000000", (Number("3 sentences, too few to say", line=()),)),
    ]
    html = strip(cells, str)
    assert '<i style="left:25.0%">' in html
    assert '<s style="left:50.0%;width:50.0%">' in html
    assert html.count('class="spread none"') == 1


@pytest.mark.parametrize(
    ("url", "lost"),
    [
        ("https://host.example/names", ""),
        ("https://host.example/", ""),
        (None, ""),
        ("https://host.example/class/nonsense", "nonsense"),
        ("https://host.example/%3Cb%3E", "<b>"),
    ],
)
def test_a_path_that_is_no_page_is_known_for_what_it_is(url: str | None, lost: str) -> None:
    assert navigation.stranger(url, ["names", ""]) == lost


def test_no_default_box_stands_where_a_designed_one_does() -> None:
    boxes = re.compile(r"\bst\.(info|warning|error|exception|success)\(")
    code = Path(navigation.__file__).parent.rglob("*.py")
    assert [path.name for path in code if boxes.search(path.read_text(encoding="utf-8"))] == []
