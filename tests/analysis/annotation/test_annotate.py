"""Annotation takes any text: it never raises, stays inside the text, repeats itself and takes time in proportion."""

from dataclasses import fields
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotation.annotate import annotate
from analysis.annotation.document import Document
from analysis.corpus.article import Article
from analysis.spans import Span

WORDS = ["Orla Finn", "Mr. Quill", "President Ivo Kral", "Donald Trump", "Reuters", "the minister", "a U.S. official"]
WORDS += ["He", "she", "they", "who", "that", "which", "Daesh", "ISIS", "Islamic State", "Trump's", "his", "“IS”"]
WORDS += ["said", "says", "told", "asked", "called", "wants to", "according to", "as", "claim that", "adding", "saying"]
WORDS += ["reported", "was told", "vowed to", "quoted", "went on", "made it clear", "terrorists", "was", "mine", "a"]
WORDS += ["on Friday", "in a statement", "while", "but", "and", "not to be named", "9 p.m.", "Jan. 6", "READ MORE:"]
MARKS = ["“", "”", '"', "'", "‘", "’", "„", "«", "»", "''", ",", ".", ". ", "?", "!", ":", ";", "—", "-", "(", ")"]
MARKS += ["[", "]", "…", "\n", "\n\n", "\r\n", "\u2028", "\u00a0", "\u200b", "•", "*", "5", "'s", "é", "🙂", "\x00"]
NEWS = st.lists(st.sampled_from(WORDS + MARKS), max_size=50).map(" ".join)
GLUED = st.lists(st.sampled_from([*WORDS, *MARKS, " ", " "]), max_size=60).map("".join)
TEXTS = st.one_of(st.text(max_size=300), NEWS, GLUED)


def annotated(text: str) -> Document:
    """Return a text with everything found in it."""
    return annotate(Article("any", text))


def spans(item: object) -> list[Span]:
    """Return every span that an annotation carries."""
    values = [getattr(item, field.name) for field in fields(item)]  # type: ignore[arg-type]
    return [
        span for value in values for span in (value if isinstance(value, tuple) else [value]) if isinstance(span, Span)
    ]


def all_spans(document: Document) -> list[Span]:
    """Return every span of every kind in a document."""
    kinds = (value for value in (getattr(document, field.name) for field in fields(document)))
    return [span for kind in kinds if isinstance(kind, tuple) for item in kind for span in spans(item)]


@given(TEXTS)
def test_every_span_of_any_text_lies_inside_it_and_is_not_empty(text: str) -> None:
    for span in all_spans(annotated(text)):
        assert 0 <= span.start < span.end <= len(text)


@given(TEXTS)
def test_sentences_and_furniture_cover_every_non_blank_code_point_once(text: str) -> None:
    document = annotated(text)
    covered = [0] * len(text)
    for item in (*document.sentences, *document.furniture):
        for at in range(item.span.start, item.span.end):
            covered[at] += 1
    assert all(count == 1 for count, sign in zip(covered, text, strict=True) if not sign.isspace())
    assert max(covered, default=1) <= 1


@given(TEXTS)
def test_the_parts_of_a_saying_are_in_order_and_do_not_overlap(text: str) -> None:
    for saying in annotated(text).attributions:
        assert saying.content
        assert saying.lemma
        assert all(before.end <= after.start for before, after in pairwise(saying.content))
        assert not any(span.meets(saying.cue) for span in saying.content)


@given(TEXTS)
def test_a_quotation_with_a_speaker_lies_in_what_is_attributed(text: str) -> None:
    document = annotated(text)
    for quotation in document.quotations:
        if quotation.attribution is None:
            assert quotation.speaker is None
        else:
            saying = document.attributions[quotation.attribution]
            assert any(span.holds(quotation.outer) for span in saying.content)
            assert (quotation.speaker, quotation.kind) == (saying.speaker, "speech")


@given(TEXTS)
def test_the_same_text_gives_the_same_document(text: str) -> None:
    assert annotated(text) == annotated(text)


PAGE = (
    "Mill Fire Leaves Ten Homeless\nBy Orla Finn\nThe mill burned all night, the mayor said.\nREAD MORE: Rain is late"
)


def test_restored_furniture_becomes_paragraphs_of_its_kind() -> None:
    plain, restored = annotated(PAGE), annotate(Article("page", PAGE), frozenset({"promo"}))
    assert "promo" in {item.kind for item in plain.furniture}
    assert "promo" not in {item.kind for item in restored.furniture}
    assert "promo" in {paragraph.zone for paragraph in restored.paragraphs}
    assert [item for item in plain.furniture if item.kind != "promo"] == list(restored.furniture)


GERMAN = "Brand in der Mühle\n\nVon Orla Finn\n\nDie Mühle am Fluss brannte. „Wir gehen jetzt alle“, sagte Finn. IS?"


def test_of_a_language_without_facts_marks_lines_and_full_stops_are_read() -> None:
    document = annotate(Article("any", GERMAN, language="de"), frozenset({"promo"}))
    assert [paragraph.zone for paragraph in document.paragraphs] == ["body"] * 3
    assert [sentence.span.of(GERMAN) for sentence in document.sentences[2:]] == [
        "Die Mühle am Fluss brannte.",
        "„Wir gehen jetzt alle“, sagte Finn.",
        "IS?",
    ]
    assert [(mark.span.of(GERMAN), mark.speaker) for mark in document.quotations] == [("Wir gehen jetzt alle", None)]
    assert document.words.forms[:2] == ("brand", "in")
    assert not (document.furniture or document.attributions or document.mentions or document.labels or document.matches)


def test_a_language_is_a_name_and_no_path() -> None:
    assert not annotate(Article("any", "Daesh.", language="../language/en")).mentions


LONG = [
    "Finn “had a long day of it” at the old mill by the river and ",
    'Finn "had a long day of it" at the old mill. ',
    "Finn said the old mill would be sold off again, ",
    "Finn said the old mill would be sold off again. ",
    "“We go home now,” he said. They said no and she wept. ",
    "‘a b " * 6,
    "told old foo bar who said that ",
    "according to Finn, a b c (or d, ",
    "Daesh and the “Islamic State” said ISIS terrorists won, ",
]


@pytest.mark.parametrize("piece", LONG)
def test_a_huge_paragraph_of_quotations_and_sayings_is_read_through(piece: str) -> None:
    """With a step for every pair of them, this would not end while anybody waits."""
    text = piece * 5000
    document = annotated(text)
    assert document.sentences[-1].span.end == len(text.rstrip())


def test_thousands_of_names_are_read_through() -> None:
    names = (f"F{chr(97 + at % 26)}{chr(97 + at // 26 % 26)}{chr(97 + at // 676)}nn" for at in range(3000))
    document = annotated("\n".join(f"{name} said that all was well at the mill." for name in names))
    assert document.attributions[-1].speaker_kind == "named"
