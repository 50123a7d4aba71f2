"""Quotation marks are paired as a reader pairs them, whatever their shape, and never across a paragraph."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotation.document import Paragraph, Quotation
from analysis.annotation.quotations import outermost, quotations
from analysis.spans import Span


def found(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a text whose lines are its paragraphs."""
    lines = [Paragraph(Span(*line.span()), "body") for line in re.finditer(r"[^\n]+", text)]
    return quotations(text, lines)


def marked(text: str) -> list[str]:
    """Return the words between the marks."""
    return [quotation.span.of(text) for quotation in found(text)]


SURE = [
    ("“The well is dry,” she said.", ["The well is dry,"]),
    ("He wrote “no” and “never” on the wall.", ["no", "never"]),
    ('"The well is dry," she said.', ["The well is dry,"]),
    ('He wrote "no" and "never" on the wall.', ["no", "never"]),
    ('“The ford is deep," said Orla Finn. “Turn back.”', ["The ford is deep,", "Turn back."]),
    ('"The ford is deep,” said Orla Finn. "Turn back.”', ["The ford is deep,", "Turn back."]),
    ("„Das Tor ist zu“, sagte sie.", ["Das Tor ist zu"]),
    ("Er rief „Halt“ und „Wer da?“ ins Dunkel.", ["Halt", "Wer da?"]),
    ("„Brama jest zamknięta”, powiedziała.", ["Brama jest zamknięta"]),
    ("«La porte est close», dit-elle.", ["La porte est close"]),
    ("Il cria « Halte » puis « Qui vive ».", [" Halte ", " Qui vive "]),
    ("He said ''the mill is sold'' on Monday.", ["the mill is sold"]),
    ("A ``quiet'' street and a ``loud'' one.", ["quiet", "loud"]),
    ("(“Not now,” she said.)", ["Not now,"]),
    ("The word—“soon”—was hers.", ["soon"]),
]


@pytest.mark.parametrize(("text", "words"), SURE)
def test_marks_of_every_shape_are_paired(text: str, words: list[str]) -> None:
    assert marked(text) == words
    assert not any(quotation.doubtful for quotation in found(text))


def test_the_span_lies_between_the_marks_and_the_outer_one_includes_them() -> None:
    text = "He said ''the mill is sold'' twice."
    (quotation,) = found(text)
    assert quotation.span.of(text) == "the mill is sold"
    assert quotation.outer.of(text) == "''the mill is sold''"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“The bus never came. We walked home.", "The bus never came. We walked home."),
        ('Orla Finn said: "The bus never came.  \nThe next day it did.', "The bus never came."),
    ],
)
def test_a_closing_mark_missing_at_a_paragraphs_end_is_doubtful(text: str, words: str) -> None:
    (quotation,) = found(text)
    assert quotation.doubtful
    assert quotation.span.of(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "“The bus never came. We walked.\n“The next day it did.”",
        '"The bus never came. We walked.\n"The next day it did."',
        "Finn said: “The bus never came.\n“The next day it did,” she added.",
    ],
)
def test_it_is_not_doubtful_where_the_next_paragraph_opens_with_a_mark(text: str) -> None:
    first, second = found(text)
    assert not first.doubtful
    assert not second.doubtful
    assert first.outer.end <= text.index("\n") < second.outer.start


@pytest.mark.parametrize(
    "text", ["The bus never came” on Sunday.", 'The bus never came" on Sunday.', "It came”, she said."]
)
def test_a_stray_closing_mark_pairs_with_nothing(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize("text", ['A 6" pipe and a 12" board.', "She is 5'4\" tall.", 'The 7" screen broke.'])
def test_inches_and_feet_are_no_marks(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“He told me ‘run’ and I ran,” she said.", ["He told me ‘run’ and I ran,", "run"]),
        ("\"They call it 'the pit' here,\" he said.", ["They call it 'the pit' here,", "the pit"]),
        ('“It was "all over" by noon,” he said.', ['It was "all over" by noon,', "all over"]),
        ("“He said “go home” to us,” she said.", ["He said “go home” to us,", "go home"]),
    ],
)
def test_a_nested_quotation_follows_the_one_that_holds_it(text: str, words: list[str]) -> None:
    assert marked(text) == words
    assert [quotation.span.of(text) for quotation in outermost(found(text))] == words[:1]


def test_single_marks_two_levels_deep_are_found_once() -> None:
    assert marked('“She read "the ‘old’ rule" to us,” he said.') == [
        'She read "the ‘old’ rule" to us,',
        "the ‘old’ rule",
        "old",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("‘We Will Not Sell’: Owners Defy Council", ["We Will Not Sell"]),
        ("Mayor calls bridge 'a death trap'", ["a death trap"]),
        ("'Sorry,' says driver after 'worst day'", ["Sorry,", "worst day"]),
        ("'The farmers' market is shut,' said Finn. 'It rained.'", ["The farmers' market is shut,", "It rained."]),
        ("‘The farmers’ market is shut,’ said Finn. ‘It rained.’", ["The farmers’ market is shut,", "It rained."]),
        ("'He said \"stop\" and we did,' she recalled.", ["stop"]),
    ],
)
def test_single_marks_quote_in_headlines_and_in_british_style(text: str, words: list[str]) -> None:
    assert set(words) <= set(marked(text))


@pytest.mark.parametrize(
    "text",
    [
        "In the '90s and the '80s nobody locked a door.",
        "Go get 'em, they told 'em, 'til dawn.",
        "The troops' return and the farmers' strike were linked.",
        "Daesh's men took the town's grain and the people's carts.",
        "They play rock 'n' roll; it's the band's life.",
        "Rock ’n’ roll of the ’60s isn’t dead, the players’ union said.",
        "She didn't, he won't, they can't.",
    ],
)
def test_apostrophes_are_no_marks(text: str) -> None:
    assert found(text) == ()


def test_no_quotation_crosses_a_paragraph() -> None:
    text = "“The gate is shut, she wrote.\nNobody read it.” That was all."
    assert [quotation.span.of(text) for quotation in found(text)] == ["The gate is shut, she wrote."]


def test_marks_with_nothing_between_them_are_no_quotation() -> None:
    assert marked('“” and "" and “yes”') == ["yes"]


MARKS = ["“", "”", '"', "'", "‘", "’", "„", "«", "»", "''", "``", " ", "\n", "a", "No. ", "s", ", ", "(", "5", "—"]


@given(st.one_of(st.text(), st.lists(st.sampled_from(MARKS), max_size=60).map("".join)))
def test_any_text_gives_ordered_nested_quotations_within_its_paragraphs(text: str) -> None:
    pairs = found(text)
    for quotation in pairs:
        assert quotation.outer.holds(quotation.span)
        assert len(quotation.span) > 0
        assert "\n" not in quotation.outer.of(text)
    assert len({quotation.outer for quotation in pairs}) == len(pairs)
    for first, second in pairwise(pairs):
        assert first.outer.start <= second.outer.start
        assert first.outer.end <= second.outer.start or first.span.holds(second.outer)
    tops = outermost(pairs)
    assert all(first.outer.end <= second.outer.start for first, second in pairwise(tops))
