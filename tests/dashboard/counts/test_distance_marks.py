"""Marks of distance as the page shows them: cells, headline, finding, parties, the file; hand-counted."""

from __future__ import annotations

import pytest

from analysis.annotation.annotate import annotate
from analysis.annotation.document import Document
from analysis.corpus.article import Article
from dashboard.charts.distance_marks import distance_marks
from dashboard.comparison import Comparison
from dashboard.counts import distance_marks as counts
from dashboard.markup import Number
from dashboard.panels.distance import sentence_html
from tests.dashboard import stories

# star: so-called and marks around caliphate (own), so-called (quoted). moon: a footnote. sun: one quoted word, no mark.
STAR = (
    "The fighters held a so-called Islamic “caliphate.” They left.\n\n"
    "“We broke the so-called Islamic State,” Ann Poe said.\n"
)
MOON = "Guards beat Daesh* on Monday.\n\n*A terrorist group outlawed in Russia.\n"
SUN = "Ann Poe called the plan “a mistake”.\n"
TEXTS = {"star": STAR, "moon": MOON, "sun": SUN}


def documents(**texts: str) -> list[Document]:
    return [annotate(Article(key, text, outlet=key, event="march")) for key, text in texts.items()]


def papers(**texts: str) -> Comparison:
    return stories.comparison(*documents(**texts or TEXTS))


def test_each_cell_counts_its_marks_and_shows_them() -> None:
    now = papers()
    rows = {row.kind: row.cells for row in counts.rows(now, counts.placed(now))}
    shown = {
        kind: [[(each.before, each.words, each.after, each.voice) for each in cell.samples] for cell in cells]
        for kind, cells in rows.items()
    }
    assert shown["so-called"][0] == [
        ("", "so-called", " Islamic “caliphate.”", "own"),
        ("", "so-called", " Islamic State,”", "quoted"),
    ]
    assert shown["marked"] == [[("", "“caliphate.”", "", "own")], [], []]
    assert shown["footnote"] == [[], [("", "Daesh*", "", "own")], []]
    assert shown["legal"] == [[], [], []]
    assert shown["spoken"] == [[], [], [("", "“a mistake”", "", "quoted")]]
    assert rows["footnote"][1].samples[0].note == "*A terrorist group outlawed in Russia."
    assert rows["so-called"][0].number == Number("2", "distance:star:so-called:all")
    assert rows["so-called"][0].voices == "own words: 1, in quotation marks: 1"
    assert rows["footnote"][1].voices == "own words"


def test_every_number_opens_as_many_marks_as_it_says() -> None:
    now = papers()
    found = counts.placed(now)
    cells = counts.cells(now, found)
    assert {"distance:star:all:all", "distance:star:so-called:quoted", "distance:moon:on-islamic-state:all"} <= {*cells}
    for evidence, words in cells.items():
        assert words.endswith(f"({len(counts.asked(found, evidence))})")


def test_quoted_words_with_a_speaker_are_no_mark() -> None:
    now = papers()
    found = counts.placed(now)
    assert [each.kind for each in counts.asked(found, "distance:sun:spoken:all")] == ["spoken"]
    assert counts.asked(found, "distance:sun:all:all") == []


def test_the_headline_says_what_each_newsroom_sets_apart_and_leaves_speakers_out() -> None:
    now = papers()
    assert counts.headline(now, counts.placed(now), now.groups) == (
        "Set apart: “so-called” and marks around “caliphate” in Star; a footnote at Daesh* in Moon; nothing in Sun"
    )


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"sun": SUN}, "No newsroom here sets a name apart by a word, a mark or a footnote"),
        ({"star": "“The so-called Islamic State left,” Ann Poe said.\n"}, "No newsroom here sets a name apart"),
        ({"moon": MOON.replace("on Monday", "and Daesh*")}, "Set apart: a footnote at Daesh* (twice) in Moon"),
    ],
)
def test_the_headline_says_no_more_than_the_numbers(texts: dict[str, str], said: str) -> None:
    now = papers(**texts)
    assert counts.headline(now, counts.placed(now), now.groups).startswith(said)


def test_many_outlets_are_counted_and_not_listed() -> None:
    now = papers(**{f"paper-{n}": MOON if n < 3 else SUN for n in range(8)})
    assert counts.headline(now, counts.placed(now), now.groups) == "3 of 8 outlets set words apart, in 3 places"


def test_the_finding_is_there_only_where_outlets_differ() -> None:
    found = counts.finding(papers())
    assert found is not None
    assert found.text.endswith("nothing in Sun.")
    assert found.counts == {
        "star": (Number("3 marks, 1 of them in quotations", "distance:star:all:all"),),
        "moon": (Number("1 mark", "distance:moon:all:all"),),
        "sun": counts.by_outlet(["sun"], [])["sun"],
    }
    assert [sum(count for _, count in numbers[0].parts) for numbers in found.counts.values()] == [3, 1, 0]
    assert {kind for numbers in found.counts.values() for kind, _ in numbers[0].parts} <= {*dict(found.key)}
    assert counts.finding(papers(star=STAR, moon=MOON)) is None
    assert counts.finding(papers(sun=SUN)) is None


def test_parties_are_listed_with_those_that_have_no_name_last() -> None:
    now = papers()
    table = counts.laid_on(now, counts.placed(now))
    assert table["Laid on"].tolist() == ["The group known as Islamic State", "Nobody named beside it"]
    assert table["Moon"].tolist() == [(Number("1", "distance:moon:on-islamic-state:all"),), ""]


def test_the_law_that_a_note_names_is_explained_with_its_sources() -> None:
    now = papers()
    (law,) = counts.laws(counts.placed(now))
    assert "may be a duty" in law
    assert "https://" in law
    assert counts.laws(counts.placed(papers(star=STAR))) == []


def test_a_footnote_shows_both_places_and_marked_words_say_what_else_they_could_be() -> None:
    now = papers(moon=MOON, star="The “freed” town slept. Ann Poe said that she saw it.\n")
    html = [sentence_html(now, each) for each in counts.placed(now)]
    assert '<mark class="own" title="own words">Daesh*</mark>' in html[0]
    assert '<blockquote class="noted">*A terrorist group outlawed in Russia.</blockquote>' in html[0]
    assert "Somebody speaks nearby (Ann Poe), so the marks could also be a short quotation." in html[1]


def test_the_file_has_a_row_for_each_mark() -> None:
    now = papers()
    table = counts.file(now, counts.placed(now))
    assert table["kind"].tolist() == ["so-called", "marked", "so-called", "footnote", "spoken"]
    assert table["note"].tolist() == ["", "", "", "*A terrorist group outlawed in Russia.", ""]
    assert tuple(counts.file(now, []).columns) == counts.FILE_COLUMNS


def test_the_chart_shows_outside_words_as_text_and_accepts_no_rows() -> None:
    now = papers(star="They saw the “<i>freed</i>” town and the alleged <b>x</b> there.\n")
    html = distance_marks(counts.rows(now, counts.placed(now)), [("<u>", "")], str)
    assert "<i>freed" not in html
    assert "<b>x" not in html
    assert "&lt;u&gt;" in html
    assert "<tbody></tbody>" in distance_marks([], [], str)
