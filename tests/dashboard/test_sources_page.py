"""The page sources run as a script: panels, controls, and the sentences behind its numbers."""

from __future__ import annotations

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.charts import side_shares, speakers
from dashboard.panels.statements import statement_html
from tests.dashboard.test_pages import BARE, Give, give, run, words
from tests.dashboard.two_reports import CORPUS, reports

__all__ = ["give"]


def sources(**params: str) -> AppTest:
    test = run("sources", **params)
    assert not test.exception
    return test


def test_the_page_counts_speakers_sides_silent_ones_and_verbs(give: Give) -> None:
    give(CORPUS)
    said = words(sources())
    assert "5 speakers are heard in the Star article (2 anonymous) and 1 in Moon’s (none)" in said
    assert "US government: 45 to 100 of every 100 words of the sources" in said
    assert "Named and never heard: the group known as Islamic State" in said
    assert "“claim” in the Star article; none in Moon’s" in said


def test_the_control_groups_speakers_by_side_and_stands_in_the_link(give: Give) -> None:
    give(CORPUS)
    test = sources()
    test.get_by_key("sources-by").set_value("side").run()
    assert test.query_params["by"] == "side"
    assert "2 speakers" in words(test)


@pytest.mark.parametrize(
    ("evidence", "shown"),
    [
        ("source:star:donald-trump:all", '<mark class="quotation" title="in quotation marks">“We won the day,”</mark>'),
        ("side:star:turkey:all", '<mark class="speech" title="reported speech">the bridge had fallen</mark>'),
        ("verb:star:distancing:claim", '<mark class="cue" title="reporting word">claimed</mark>'),
        ("source:star:two-sailors:all", "handed on by Reuters"),
        ("source:star:all:anonymous", "speaker: a US official"),
        ("source:star:islamic-state:talked-about", '<mark class="own" title="own words">IS</mark> left Syria'),
    ],
)
def test_a_number_opens_its_sentences_with_what_is_said_marked(give: Give, evidence: str, shown: str) -> None:
    give(CORPUS)
    assert shown in words(sources(evidence=evidence))


@pytest.mark.parametrize("by", ["speaker", "side", "kind"])
def test_a_number_opens_its_sentences_however_speakers_are_grouped(give: Give, by: str) -> None:
    give(CORPUS)
    for evidence in ("source:star:donald-trump:all", "side:star:turkey:all", "side:star:known:all"):
        assert words(sources(evidence=evidence, by=by)).count('<div class="hit">')


@pytest.mark.parametrize(
    "params",
    [
        {"evidence": "source:star:nobody:all"},
        {"evidence": "side:star:nowhere:all"},
        {"evidence": "verb:star:distancing:nothing"},
        {"evidence": "source:star:nobody:talked-about"},
    ],
)
def test_a_link_to_what_is_not_there_says_so_once(give: Give, params: dict[str, str]) -> None:
    give(CORPUS)
    assert words(sources(**params)).count("This link asks for sentences that are not in the articles chosen now.") == 1


def test_articles_in_which_nobody_speaks_are_no_error(give: Give) -> None:
    give(BARE)
    assert "Nobody is heard in these articles" in words(sources(by="kind"))


def test_a_statement_over_several_sentences_shows_each_of_them() -> None:
    now = reports("star")
    document = now.documents["star"]
    html = statement_html(now, (document, 1, ("<b>",)))
    assert "“We won the day,”" in html
    assert "handed on by &lt;b&gt;" in html


def test_charts_accept_an_empty_table() -> None:
    nowhere = str
    assert "<section" not in speakers.speakers(pd.DataFrame(columns=speakers.COLUMNS), {}, nowhere)
    assert "<section" not in side_shares.side_shares(pd.DataFrame(columns=side_shares.COLUMNS), nowhere)


def test_bars_are_filled_by_voice_and_the_words_stand_beside_them() -> None:
    row = ("a", "A", "", "#000000", "source:a:x:all", "<i>Ann</i>", "", "by name", True, 1, 1, 3, 1)
    html = speakers.speakers(pd.DataFrame([row], columns=speakers.COLUMNS), {}, str)
    assert "&lt;i&gt;Ann" in html
    assert 'class="quoted" style="width:75.00%"' in html
    assert 'class="reported" style="width:25.00%"' in html
    assert "4&nbsp;words" in html
    assert ">anonymous<" in html


def test_sides_beyond_the_first_wait_behind_one_line() -> None:
    sides = [(f"s{n}", f"S{n}", "a", "A", "", "#000000", 1, 0, 9, "") for n in range(side_shares.FIRST + 2)]
    html = side_shares.side_shares(pd.DataFrame(sides, columns=side_shares.COLUMNS), str)
    assert html.index("<summary>2 more</summary>") > html.index(f"S{side_shares.FIRST - 1}")
    assert html.count("<section") == side_shares.FIRST + 2


def test_rows_beyond_the_first_wait_behind_one_line() -> None:
    row = ("a", "A", "", "#000000", "source:a:x:all", "Ann", "", "by name", False, 1, 0, 3, 0)
    table = pd.DataFrame([row] * (speakers.FIRST + 2), columns=speakers.COLUMNS)
    assert "<summary>2 more</summary>" in speakers.speakers(table, {}, str)


def test_of_very_many_rows_each_panel_shows_its_first_ones_and_says_so() -> None:
    rows = [
        (group, group.upper(), "", "#000000", "", f"{group}{n}", "", "by name", False, 1, 0, 900 - n, 0)
        for group in "ab"
        for n in range(speakers.MOST)
    ]
    html = speakers.speakers(pd.DataFrame(rows, columns=speakers.COLUMNS), {}, str)
    half = speakers.MOST // 2
    assert html.count(f"<summary>{speakers.MOST - speakers.FIRST} more</summary>") == 2
    assert html.count(f"{half} with fewer words are not shown") == 2
    assert f"<b>b{half - 1}</b>" in html
    assert f"<b>b{half}</b>" not in html
