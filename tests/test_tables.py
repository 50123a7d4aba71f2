"""The tidy tables, from documents made by hand and counted by hand."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analysis.annotation.document import (
    Attribution,
    Document,
    Furniture,
    Label,
    Mention,
    Paragraph,
    Quotation,
    Sentence,
)
from analysis.annotation.word_table import word_table
from analysis.corpus.article import Article
from analysis.spans import Span
from analysis.tables.every import COLUMNS, tidy_tables
from analysis.words import WORD

TEXT = """Troops leave the valley

Photo: J. Doe
A senior official said the militants were gone and called them “a beaten foe”. “We won,” Ann Poe said.
"""


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def document(**changes: object) -> Document:
    first = "A senior official said the militants were gone and called them “a beaten foe”."
    second = "“We won,” Ann Poe said."
    parts = {
        "article": Article("valley-times", TEXT, outlet="times", published=date(2020, 1, 2), event="valley"),
        "furniture": (Furniture(span("Photo: J. Doe"), "credit"),),
        "paragraphs": (
            Paragraph(span("Troops leave the valley"), "headline"),
            Paragraph(span(first + " " + second), "body"),
        ),
        "sentences": (
            Sentence(span("Troops leave the valley"), 0, "headline"),
            Sentence(span(first), 1, "body"),
            Sentence(span(second), 1, "body"),
        ),
        "quotations": (
            Quotation(span("a beaten foe"), span("“a beaten foe”"), attribution=0, speaker="A senior official"),
            Quotation(span("We won,"), span("“We won,”"), attribution=1, speaker="Ann Poe", cue="said"),
        ),
        "attributions": (
            Attribution(
                span("said"),
                "say",
                "mixed",
                (span("the militants were gone and called them “a beaten foe”"),),
                span("A senior official"),
                "A senior official",
                "role",
                anonymous=True,
            ),
            Attribution(Span(TEXT.rindex("said"), TEXT.rindex("said") + 4), "say", "direct", (span("“We won,”"),)),
        ),
        "mentions": (Mention("valley-group", "Valley Group", span("them"), "reported", 1, "body"),),
        "labels": (Label("militant", "armed", span("militants"), "reported", 1, "body", target="valley-group"),),
    }
    parts = {**parts, **changes}
    return Document(words=word_table(TEXT, parts["sentences"]), **parts)


EMPTY = Document(Article("empty", ""), (), (), (), (), (), (), ())


def test_each_table_has_its_columns_and_types_even_when_empty() -> None:
    for documents in ([], [EMPTY], [document()]):
        for name, frame in tidy_tables(documents).items():
            assert dict(frame.dtypes.astype(str)) == COLUMNS[name]


def test_an_article_without_words_has_a_row_of_zeros_and_no_title() -> None:
    row = tidy_tables([EMPTY])["articles"].iloc[0]
    assert (row.words, row.sentences, row.quoted_words, row.furniture_words) == (0, 0, 0, 0)
    assert row.title is pd.NA


def test_words_are_counted_in_the_story_in_its_quotations_and_in_the_furniture() -> None:
    """4 in the headline, 14 and 5 in the body; "a beaten foe" and "We won"; "Photo J Doe"."""
    row = tidy_tables([document()])["articles"].iloc[0]
    assert (row.words, row.sentences, row.quoted_words, row.furniture_words) == (23, 3, 5, 3)


def test_scare_quotes_and_nested_marks_do_not_count_words_twice() -> None:
    scare = Quotation(span("beaten"), span("beaten"), kind="scare")
    inner = Quotation(span("beaten foe"), span("beaten foe"))
    row = tidy_tables([document(quotations=(*document().quotations, scare, inner))])["articles"].iloc[0]
    assert row.quoted_words == 5
    assert tidy_tables([document(quotations=(scare,))])["articles"].iloc[0].quoted_words == 0


def test_the_headline_is_the_title_unless_another_one_is_known() -> None:
    assert tidy_tables([document()])["articles"].title.tolist() == ["Troops leave the valley"]
    named = Article("a", TEXT, title="As the feed has it")
    assert tidy_tables([document(article=named)])["articles"].title.tolist() == ["As the feed has it"]


def test_offsets_of_every_table_cut_the_text_of_their_row() -> None:
    tables = tidy_tables([document()])
    for name in ("furniture", "sentences", "quotations", "attributed", "mentions", "labels"):
        for row in tables[name].itertuples():
            assert TEXT[row.start : row.end] == row.text
    for row in tables["attributions"].itertuples():
        assert TEXT[row.start : row.end] == row.cue


def test_attributed_words_are_told_apart_by_voice() -> None:
    rows = tidy_tables([document()])["attributed"]
    assert list(zip(rows.attribution, rows.voice, rows.text, strict=True)) == [
        (0, "reported", "the militants were gone and called them"),
        (0, "quoted", "“a beaten foe”"),
        (1, "quoted", "“We won,”"),
    ]


def test_a_quotation_without_a_reporting_verb_has_an_empty_cue_and_an_unknown_speaker_is_missing() -> None:
    bare = Quotation(span("We won,"), span("“We won,”"))
    row = tidy_tables([document(quotations=(bare,))])["quotations"].iloc[0]
    assert row.cue == ""
    assert row.speaker is pd.NA
    assert row.attribution is pd.NA


def test_rows_follow_the_documents_and_count_from_0_in_each() -> None:
    other = document(article=Article("another", TEXT))
    sentences = tidy_tables(iter([document(), other]))["sentences"]
    assert sentences.article.tolist() == ["valley-times"] * 3 + ["another"] * 3
    assert sentences.sentence.tolist() == [0, 1, 2, 0, 1, 2]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("U.S.-backed forces", ["U.S.-backed", "forces"]),
        ("the U.S. It", ["the", "U.S.", "It"]),
        ("didn’t stop at 10:30—nor at 2,500.", ["didn’t", "stop", "at", "10:30", "nor", "at", "2,500"]),
        ("end.Next 'one' and/or two_three", ["end", "Next", "one", "and", "or", "two", "three"]),
        ("cafe\u0301s", ["cafe\u0301s"]),
        ("*** — …", []),
    ],
)
def test_a_word_is_a_run_of_letters_and_digits_with_its_inner_marks(text: str, words: list[str]) -> None:
    assert WORD.findall(text) == words
