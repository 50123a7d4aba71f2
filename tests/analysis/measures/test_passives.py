"""Passives with and without an agent, in invented sentences counted by hand."""

from __future__ import annotations

import pytest

from analysis.annotation.document import Attribution, Document, Paragraph, Quotation, Sentence
from analysis.annotation.word_table import word_table
from analysis.corpus.article import Article
from analysis.facts import facts
from analysis.measures.passives import MEASURE, WITH, WITHOUT, passives
from analysis.spans import Span


def document(text: str, **parts: object) -> Document:
    """Return a document of one sentence a line."""
    sentences, start = [], 0
    for line in text.split("\n"):
        sentences.append(Sentence(Span(start, start + len(line)), 0, "body"))
        start += len(line) + 1
    empty = dict.fromkeys(("furniture", "quotations", "attributions", "mentions", "labels"), ())
    return Document(
        article=Article("a", text),
        paragraphs=(Paragraph(Span(0, len(text)), "body"),),
        sentences=tuple(sentences),
        words=word_table(text, sentences),
        **(empty | parts),  # type: ignore[arg-type]
    )


def found(text: str, unit: str) -> list[str]:
    return [each.span.of(text) for each in passives(document(text)) if each.unit == unit]


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("The bridge was destroyed.", "was destroyed"),
        ("Two guards were quickly killed in the raid.", "were quickly killed"),
        ("The talks have been being held for weeks.", "been being held"),
        ("The road is now being slowly and carefully rebuilt.", "is now being slowly and carefully rebuilt"),
        ("The letter wasn’t sent.", "wasn’t sent"),
        ("It will never be forgotten.", "be forgotten"),
        ("The chief was re-elected.", "was re-elected"),
        ("Their fears were overblown.", "were overblown"),
        ("A new plan was “unveiled”.", "was “unveiled"),
        ("They are expected to leave.", "are expected"),
        ("The town was hit and the port was left in ruins.", "was hit"),
    ],
)
def test_a_form_of_be_and_a_participle_without_by_is_a_passive_without_agent(text: str, passive: str) -> None:
    assert found(text, WITHOUT)[0] == passive
    assert found(text, WITH) == []


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("The bridge was destroyed by rebels.", "by rebels"),
        ("The bridge was badly hit on Monday night by shells.", "by shells"),
        ("He was shot and killed by a guard.", "by a"),
        ("The bill is backed by 40 members.", "by 40"),
        ("The line was crossed by more than two hundred men.", "by more"),
        ("The pact was signed by Beijing.", "by Beijing"),
        ("They are moved by nothing.", None),  # a feeling, left out
        ("The wall was painted by something wild.", "by something"),
    ],
)
def test_a_by_phrase_in_the_clause_is_the_agent(text: str, agent: str | None) -> None:
    agents = [each.agent.of(text) for each in passives(document(text)) if each.agent]
    assert agents == ([agent] if agent else [])


@pytest.mark.parametrize(
    "text",
    [
        "The work was handed in by Friday.",
        "The price was cut by 20 percent.",
        "Pay was raised by more than three dollars.",
        "The doors were opened by 10 a.m.",
        "The port was built by 2011.",
        "It was done by bombing the road.",
        "The plan was told by phone.",
        "The group is known by the acronym XYZ.",
        "The town was taken, and by rebels it was said.",
        "The town was taken before the arrival of men led by a captain.",
        "The raid was traced to men paid by the king.",
        "A man was held who lived by the sea.",
        "The ship was moored near the pier, by the old tower.",
        "He was told.\nBy noon he was gone.",
    ],
)
def test_by_with_a_time_a_way_an_amount_or_in_another_clause_is_no_agent(text: str) -> None:
    assert [each.unit for each in passives(document(text))][:1] == [WITHOUT]


@pytest.mark.parametrize(
    "text",
    [
        "She was born in a small town.",
        "They are interested and we were concerned.",
        "He is tired.",
        "The outlook is unchanged and the children are unharmed.",
        "It is indeed a need of a hundred people.",
        "The flag is red.",
        "They are well-known.",
        "There were armed men at the gate.",
        "He was, officials wrote, killed.",
        "The paper is the finished one.",
        "The force is set to leave.",
        "He has killed two men and had lost.",
        "They got killed.",
        "Those killed lay there.",
        "The men had gone home.",
        "It was early.",
        "Is it?\nKilled men lay there.",
        "",
    ],
)
def test_adjectives_births_and_other_tenses_are_no_passives(text: str) -> None:
    assert passives(document(text)) == ()


def test_every_adjective_of_the_list_is_left_out_after_be() -> None:
    words = facts("language/en/participles.toml")["adjectives"]["words"]
    assert found("\n".join(f"They were {word} there." for word in words), WITHOUT) == []


def test_every_irregular_participle_is_found_after_be() -> None:
    lists = facts("language/en/participles.toml")
    words = [word for word in lists["irregular"]["words"] if word not in lists["adjectives"]["words"]]
    assert found("\n".join(f"It was {word} there." for word in words), WITHOUT) == [f"was {word}" for word in words]


def test_voices_are_told_apart() -> None:
    text = "He was held. “We were beaten,” he said. He said the car was hit by a stone."
    quoted, reported = "“We were beaten,”", "the car was hit by a stone"
    outer = Span(text.index(quoted), text.index(quoted) + len(quoted))
    content = Span(text.index(reported), text.index(reported) + len(reported))
    said = text.index("said the")
    here = document(
        text,
        quotations=(Quotation(Span(outer.start + 1, outer.end - 1), outer),),
        attributions=(Attribution(Span(said, said + 4), "say", "reported", (content,), Span(said - 3, said - 1)),),
    )
    assert [(each.unit, each.voice) for each in passives(here)] == [
        (WITHOUT, "own"),
        (WITHOUT, "quoted"),
        (WITH, "reported"),
    ]
    readings = {(reading.unit, reading.voice): reading.score for reading in MEASURE.of(here)}
    assert {key: score.n for key, score in readings.items() if score.n} == {
        (WITHOUT, "own"): 1,
        (WITHOUT, "quoted"): 1,
        (WITH, "reported"): 1,
    }
    assert [span.of(text) for span in readings[WITH, "reported"].evidence] == ["was hit"]
    assert readings[WITHOUT, "own"].low is None
