"""Outside text on its way to the screen."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from dashboard import markup
from dashboard.markup import Mark

HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)"><style>*{display:none}</style>'


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


def read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


@given(st.text(), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30))))
def test_marked_text_keeps_every_character_and_brings_no_tag_but_mark(text: str, places: list[tuple[int, int]]) -> None:
    marks = [Mark(start, end, "own", '"><b>') for start, end in places]
    html = markup.marked(text, marks)
    assert read(html).tags <= {"mark"}
    assert unescape("".join(part.partition(">")[2] if "mark" in part[:6] else part for part in html.split("<"))) == text


def test_overlapping_marks_give_each_letter_all_its_styles() -> None:
    html = markup.marked("abcd", [Mark(0, 3, "quotation"), Mark(1, 4, "own", "own words")])
    assert html == (
        '<mark class="quotation">a</mark><mark class="quotation own" title="own words">bc</mark>'
        '<mark class="own" title="own words">d</mark>'
    )


def test_a_cut_shows_only_its_part_of_the_text() -> None:
    assert markup.marked("before hit after", [Mark(7, 10, "own")], 7, 16) == '<mark class="own">hit</mark> after'


def test_an_anchor_stands_once() -> None:
    assert markup.marked("abc", [Mark(0, 3, "here", anchor="x"), Mark(1, 2, "own")]).count('id="x"') == 1


def test_a_table_of_hostile_cells_holds_no_tag_of_theirs() -> None:
    reader = read(markup.table(pd.DataFrame({HOSTILE: [HOSTILE], "n": [1]}), HOSTILE))
    assert not reader.tags & {"script", "img", "style"}
    assert reader.words.count(HOSTILE) == 3


def test_chart_labels_cannot_hold_tags_and_are_cut() -> None:
    assert "<" not in markup.for_chart("<b>Daily</b>")
    assert len(markup.for_chart("x" * 100, width=20)) == 20


@given(st.text(alphabet="![](){}*_`$:~<>#ab \n"))
def test_a_label_leaves_no_markdown_unescaped(text: str) -> None:
    shown = markup.plain(text)
    assert "\n" not in shown
    rest = shown.replace("\\\\", "")
    assert all(rest[place - 1] == "\\" for place, letter in enumerate(rest) if letter in "![](){}*_`$:~<>#")


def test_equal_heads_of_neighbouring_rows_become_one() -> None:
    html = markup.table(pd.DataFrame({"who": ["a", "a", "b"], "n": ["1", "2", "3"]}), "c")
    assert html.count('scope="row"') == 2
    assert 'scope="row" rowspan="2"' in html


def test_only_an_address_of_a_page_becomes_a_link_and_holds_no_tag() -> None:
    html = markup.linked(f'A, https://a.example/x?b=1&c=2; javascript:alert(1) {HOSTILE} https://b.example/"><img>')
    reader = read(html)
    assert reader.tags == {"a"}
    assert html.count("<a ") == 2
    assert 'href="https://a.example/x?b=1&amp;c=2"' in html


def test_a_door_says_where_it_leads_and_escapes_the_name() -> None:
    html = markup.door('read?a="b"', "<b>Star")
    assert html == '<a class="opens door" href="read?a=&quot;b&quot;">Read it in &lt;b&gt;Star</a>'


def test_what_is_beyond_the_first_sections_waits_behind_one_line() -> None:
    assert markup.folded(["a", "b"], 2) == "ab"
    assert markup.folded(["a", "b", "c"], 1) == "a<details><summary>2 more outlets</summary>bc</details>"
    assert "<summary>1 more version</summary>" in markup.folded(["a", "b"], 1, "version")


def test_articles_without_a_thing_are_named_on_a_quiet_line() -> None:
    assert markup.not_found("") == ""
    assert markup.not_found("A & B") == '<p class="absent">Not found in A &amp; B</p>'
