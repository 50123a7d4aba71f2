"""Sentences tile their paragraphs, and end where a reader would say they end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotation.document import Paragraph
from analysis.annotation.layout import layout
from analysis.annotation.sentences import sentences
from analysis.spans import Span


def split(text):
    """Return the sentences of a text that is one paragraph."""
    return [found.span.of(text) for found in sentences(text, [Paragraph(Span(0, len(text)), "body")])]


ONE = [
    "The U.S. Army and the U.N. envoy met in Washington, D.C. Mayor Reed's office.",
    "Col. Jane Roe and Lt. Gen. Tom Hill arrived on Jan. 6 from St. Anne.",
    "Their flat is No. 10 in the street, on p. 4 of the plan.",
    "The talks began at 9 a.m. Monday and ended at 5 p.m. Eastern.",
    "Prices rose by 3.5 percent to $1.2 billion, or 100% of the plan.",
    "George W. Hill met J. K. Roe and Michael P. Moss.",
    "The news came inDecember and was not welcome.",
    "She waited ... and waited … and left.",
    'She turned to him, "This is great." she said.',
    '"Really?" she asked.',
    '"Why not now?" Jane Roe asked the clerk.',
    '"We will win!" the crowd shouted.',
    "The firm (it was founded in 1990.) is still small.",
    "Yahoo! in those days was large.",
    "The case of Roe v. Hill was heard, i.e. settled.",
    "Write to jane.roe@example.org or read www.example.org/a.html today.",
    'He said "the plan is dead" (Roe 55).',
    "Army Begins To Leave U.S. As Winter Comes",
    "Acme Inc. Chairman Tom Hill and Roe Jr. (D-Ohio) agreed.",
    'Gov. C.L. "Butch" Hill spoke.',
    "The thing is . . . I never meant it.",
]

SEVERAL = [
    ("We live in the U.S. The rest live abroad.", ["We live in the U.S.", "The rest live abroad."]),
    ("He said no. The others went home.", ["He said no.", "The others went home."]),
    ("They left at 6 p.m. Mr. Hill stayed.", ["They left at 6 p.m.", "Mr. Hill stayed."]),
    ("They left at 6 p.m. Hill said so.", ["They left at 6 p.m.", "Hill said so."]),
    ("It was me and I. Did you see it?", ["It was me and I.", "Did you see it?"]),
    (
        '"It is over. We have won. Go home!" he said.',
        ['"It is over.', "We have won.", 'Go home!" he said.'],
    ),
    ("“It is over.” The crowd cheered.", ["“It is over.”", "The crowd cheered."]),
    ("'It is over.' They cheered.", ["'It is over.'", "They cheered."]),
    ("It rained (a lot.) We stayed.", ["It rained (a lot.)", "We stayed."]),
    ("The aide (D-Ohio.). She left.", ["The aide (D-Ohio.).", "She left."]),
    ("I never meant that.... She left.", ["I never meant that....", "She left."]),
    ("He fell … It was over.", ["He fell …", "It was over."]),
    ("It grew to 20. Then it fell.", ["It grew to 20.", "Then it fell."]),
    ("1.) Bread 2.) Milk and eggs", ["1.) Bread", "2.) Milk and eggs"]),
    ("1. Bread. 2. Milk.", ["1. Bread.", "2. Milk."]),
    ("a. Bread b. Milk c. Eggs", ["a. Bread", "b. Milk", "c. Eggs"]),
    ("• Bread • Milk", ["• Bread", "• Milk"]),
    ("They met the army.The army left.", ["They met the army.", "The army left."]),
    ("They met.” Then they left.", ["They met.”", "Then they left."]),
    ("He met Gen. Roe. al-Hill, a clerk, left.", ["He met Gen. Roe.", "al-Hill, a clerk, left."]),
    ("Sales fell. iPhones sold.", ["Sales fell.", "iPhones sold."]),
    ("What now?! Nobody knows.", ["What now?!", "Nobody knows."]),
    ("He was sure.[2] Nobody else was.", ["He was sure.[2]", "Nobody else was."]),
    ("It cost much. $5 is much. €6 is more.", ["It cost much.", "$5 is much.", "€6 is more."]),
    ("The camp is in Idlib. إنها مدينة", ["The camp is in Idlib.", "إنها مدينة"]),
]


@pytest.mark.parametrize("text", ONE)
def test_a_mark_that_ends_no_sentence_splits_nothing(text):
    assert split(text) == [text]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_sentences_end_where_the_next_begins(text, expected):
    assert split(text) == expected


def test_a_sentence_knows_its_paragraph_and_zone():
    text = "A headline\nOne. Two."
    found = sentences(text, [Paragraph(Span(0, 10), "headline"), Paragraph(Span(11, 20), "body")])
    assert [(s.paragraph, s.zone, s.span.of(text)) for s in found] == [
        (0, "headline", "A headline"),
        (1, "body", "One."),
        (1, "body", "Two."),
    ]


def test_a_sentence_never_crosses_the_end_of_its_paragraph():
    text = "The general. said so"
    assert [s.span for s in sentences(text, [Paragraph(Span(0, 12), "body")])] == [Span(0, 12)]


def test_in_a_language_without_facts_full_stops_end_sentences_but_not_initials():
    text = "Am Montag kam z.B. Herr K. Ruhl. Er ging."
    found = sentences(text, [Paragraph(Span(0, len(text)), "body")], "xx")
    assert [sentence.span.of(text) for sentence in found] == ["Am Montag kam z.B. Herr K. Ruhl.", "Er ging."]


def test_long_runs_of_marks_are_one_sentence():
    for text in ("." * 50_000, "a." * 20_000, '."' * 20_000, " ." * 20_000):
        assert "".join(split(text)).replace(" ", "") == text.replace(" ", "")


PIECES = [
    "U.S. ",
    "Mr. ",
    "no. ",
    '"',
    "”",
    "“",
    "'",
    ". ",
    "? ",
    "! ",
    "… ",
    "...",
    "The ",
    "said ",
    "Hill ",
    "\n",
    "\xa0",
]
PIECES += ["1. ", "2. ", "a. ", "• ", "(", ")", "[...] ", "p.m. ", "\u2028", "\u200b", "é", "🙂", "—", "al-Hill ", "7 "]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_sentences_tile_the_paragraphs_of_any_text(text):
    paragraphs = layout(text)[1]
    found = sentences(text, paragraphs)
    for number, paragraph in enumerate(paragraphs):
        own = [s for s in found if s.paragraph == number]
        assert all(s.zone == paragraph.zone and paragraph.span.holds(s.span) and len(s.span) for s in own)
        assert all(s.span.of(text) == s.span.of(text).strip() for s in own)
        assert all(a.span.end <= b.span.start for a, b in pairwise(own))
        assert "".join("".join(s.span.of(text).split()) for s in own) == "".join(paragraph.span.of(text).split())
