"""Versions of the same words as safe HTML: what is struck, put in and marked, and that nothing printed is lost."""

from __future__ import annotations

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from analysis.annotation.annotate import annotate
from analysis.comparison.differences import Difference, Stretch, differences
from analysis.comparison.wording import wording
from analysis.corpus.article import Article
from analysis.spans import Span
from dashboard.charts.sentence_cards import Line, sentence_card
from dashboard.charts.word_steps import Marked, marks, version, word_steps

LEFT = "“The Daesh militants,” he <said>, left the old town.\n"
RIGHT = "“The ISIS militants,” he <said>, left town (again).\n"
TEXTS = st.text("ab IS Daesh the militants, “<U.S.>”&-\n", max_size=50)


def whole(text: str) -> Span:
    return Span(0, len(text.rstrip("\n")))


def steps(left: str, right: str) -> tuple[Difference, ...]:
    sides = [wording.__wrapped__(annotate(Article("a", text))) for text in (left, right)]
    return differences(*(Stretch.of(side, Span(0, len(side.article.text))) for side in sides))


def printed(shown: str) -> str:
    """Return what is left of HTML where all tags are taken out."""
    return html.unescape(re.sub(r"<[^>]*>", "", shown))


def test_the_right_version_is_printed_with_its_marks_and_the_left_one_struck_into_it() -> None:
    shown = word_steps(steps(LEFT, RIGHT), whole=whole(RIGHT))
    assert shown == (
        '<span class="word-steps">“The <del title="another name here">Daesh</del> '
        '<ins class="renamed" title="another name here">ISIS</ins> militants,” he &lt;said&gt;, left '
        '<del title="left out here">the old</del> town (<ins class="put-in" title="put in here">again</ins>).</span>'
    )


def test_without_struck_words_the_right_version_stands_as_printed() -> None:
    assert printed(word_steps(steps(LEFT, RIGHT), struck=False, whole=whole(RIGHT))) == RIGHT.strip()


def test_words_left_out_at_the_end_stand_apart_from_the_last_word() -> None:
    shown = word_steps(
        steps("The town burned down on Monday.\n", "The town burned.\n"), whole=whole("The town burned.")
    )
    assert printed(shown) == "The town burned down on Monday."


def test_one_side_alone_is_printed_whole_with_its_own_words_marked() -> None:
    left, right = (
        version(text, whole(text), marks(steps(LEFT, RIGHT), side))  # type: ignore[arg-type]
        for side, text in (("left", LEFT), ("right", RIGHT))
    )
    assert (printed(left), printed(right)) == (LEFT.strip(), RIGHT.strip())
    assert re.findall(r'<mark class="([\w-]+)"[^>]*>([^<]*)</mark>', left) == [
        ("renamed", "Daesh"),
        ("left-out", "the old"),
    ]
    assert re.findall(r'<mark class="([\w-]+)"[^>]*>([^<]*)</mark>', right) == [
        ("renamed", "ISIS"),
        ("put-in", "again"),
    ]


def test_of_marks_that_meet_a_changed_name_is_on_top() -> None:
    text = "the old Daesh camp"
    found = version(text, Span(0, len(text)), [Marked(Span(0, 18), "left-out"), Marked(Span(8, 13), "renamed")])
    assert re.findall(r'class="([\w-]+)" title="[^"]*">([^<]*)<', found) == [
        ("left-out", "the old "),
        ("renamed", "Daesh"),
        ("left-out", " camp"),
    ]


def test_no_steps_show_nothing() -> None:
    assert printed(word_steps(())) == ""
    assert marks((), "left") == []


@given(TEXTS, TEXTS)
def test_whatever_differs_each_side_is_printed_letter_by_letter(left: str, right: str) -> None:
    found = steps(left, right)
    for side, text in (("left", left), ("right", right)):
        if any(getattr(step, side).span for step in found):
            assert printed(version(text, Span(0, len(text)), marks(found, side))) == text  # type: ignore[arg-type]
    if any(step.right.span for step in found):
        shown = printed(word_steps(found, struck=False, whole=Span(0, len(right))))
        assert "".join(shown.split()) == "".join(right.split())


def test_a_card_escapes_what_comes_from_outside_and_opens_the_reader() -> None:
    line = Line("<b>Star</b>", "", "red;}", "a <i> b", Span(0, 7), [Marked(Span(2, 5), "renamed")], "read?a=1&b=<x>")
    shown = sentence_card('<script>"x"</script>', [line], "same-words?evidence=<y>")
    assert "<script" not in shown
    assert "<b>Star" not in shown
    assert "<i>" not in shown
    assert 'href="read?a=1&amp;b=&lt;x&gt;"' in shown
    assert "border-color:currentColor" in shown
    assert 'href="same-words?evidence=&lt;y&gt;"' in shown


def test_a_card_without_lines_is_a_head_alone() -> None:
    assert printed(sentence_card("The same words", [])) == "The same words"


def test_the_middle_of_many_words_that_are_left_out_is_cut() -> None:
    many = " ".join(f"w{number}" for number in range(60))
    shown = word_steps(steps(f"They saw the ship and {many}.", "They saw the ship."))
    struck = re.findall(r"<del[^>]*>(.*?)</del>", shown)
    assert len(struck) == 1
    assert struck[0].endswith(" ".join(f"w{number}" for number in range(48, 60)))
    assert " … " in struck[0]
    assert len(struck[0].split()) == 25
