"""Labels and the party that each is laid on."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.annotation.actors import actors_named, named_in_full
from analysis.annotation.document import Label, Match, Quotation, Sentence
from analysis.annotation.labelling import labels
from analysis.annotation.lexicon import actor_phrases, concept_phrases, label_phrases
from analysis.annotation.mentions import mentions
from analysis.annotation.search import Search
from analysis.annotation.voice import Voices
from analysis.spans import Span


def read(text: str) -> tuple[Label, ...]:
    """Sentences end at "|", paragraphs at "#"; what stands in curly marks is speech of the mayor."""
    sentences = tuple(
        Sentence(Span(*match.span()), text.count("#", 0, match.start()), "body")
        for match in re.finditer("[^|#]+", text)
    )
    quotations = tuple(
        Quotation(Span(match.start(1), match.end(1)), Span(*match.span()), speaker="the mayor")
        for match in re.finditer("“([^”]*)”", text)
    )
    spans, voices = [sentence.span for sentence in sentences], Voices(quotations, ())
    lists = Search({"names": concept_phrases("islamic-state"), "labels": label_phrases(), "actors": actor_phrases()})
    found = lists.hits(text, spans)
    names = mentions(text, sentences, voices, {"islamic-state": found["names"]})
    actors = [Match.at(hit.id, hit.span, hit.sentence) for hit in named_in_full(text, found["actors"])]
    return labels(text, sentences, voices, names, actors, found["labels"])


def laid(text: str) -> list[tuple[str, str | None]]:
    return [(label.label, label.target) for label in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Daesh terrorists fled",
        "the Daesh terrorist group fled",
        "the Daesh* terrorist group fled",
        "Islamic State (IS) terrorists fled",
        "IS group terrorists fled",
        "the terrorist group Daesh fled",
        "the terrorist organisation known as ISIS fled",
        "terrorists from the Islamic State group fled",
        "ISIS is a terrorist group",
        "they see ISIS as terrorists",
        "ISIS fled.|The terrorists were few",
        "they fight Daesh, and the terrorist group shrinks",
    ],
)
def test_a_label_is_laid_on_the_group_named_beside_it(text: str) -> None:
    assert laid(text) == [("terrorist", "islamic-state")]


@pytest.mark.parametrize(
    "text",
    [
        "anti-ISIS fighters advanced",
        "ISIS-linked fighters advanced",
        "fighters advanced on ISIS",
        "ISIS and the PKK met.|The fighters left",
        "ISIS and the PKK met.#The fighters left",
        "ISIS left.#It rained.#The fighters stayed",
        "the fighters met ISIS",
        "Turkish fighters in Syria",
    ],
)
def test_a_label_is_laid_on_nobody_where_the_party_is_not_plain(text: str) -> None:
    assert laid(text) == [("fighter", None)]


def test_the_fighters_are_the_one_group_that_the_paragraph_before_named() -> None:
    assert laid("ISIS left.#The fighters stayed") == [("fighter", "islamic-state")]


def test_the_backer_is_not_the_one_who_is_labelled() -> None:
    assert laid("Iran-backed militants left") == [("iran-backed", None), ("militant", None)]


def test_whose_side_is_laid_on_the_party_that_is_backed() -> None:
    assert laid("U.S.-backed Syrian Democratic Forces") == [("us-backed", "syrian-democratic-forces")]
    assert laid("the U.S.-led coalition said") == [("us-led", "coalition")]
    assert laid("Hezbollah, backed by Iran, said") == [("iran-backed", "hezbollah")]


def test_a_mark_of_distance_goes_with_the_name_behind_it() -> None:
    assert laid("the so-called Islamic State") == [("so-called", "islamic-state")]
    assert laid("a so-called reform") == [("so-called", None)]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("the loss of ISIS' last hill ends its self-proclaimed caliphate", "islamic-state"),
        ("IS men took land and proclaimed a self-proclaimed “caliphate”", "islamic-state"),
        ("all of the self-proclaimed caliphate is gone", None),
    ],
)
def test_a_title_is_laid_on_whom_the_sentence_says_owns_it(text: str, target: str | None) -> None:
    assert laid(text) == [("self-proclaimed", target), ("caliphate", target)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Assad's government", [("government", "bashar-al-assad")]),
        ("the government of Syrian President Bashar al-Assad", [("government", "bashar-al-assad")]),
        ("the Syrian government", [("government", "syria")]),
        ("the Assad regime", [("regime", "bashar-al-assad")]),
        ("the dictator Bashar al-Assad", [("dictator", "bashar-al-assad")]),
        ("a government fell", []),
        ("the outlawed PKK", [("outlawed", "pkk")]),
        ("Daesh (outlawed in Russia)", [("outlawed", "islamic-state")]),
        ("fighter jets and counter-terrorist police", []),
        ("an ISIS terror attack", [("terrorist-attack", "islamic-state")]),
        ("radical Islamist terrorists", [("radical", None), ("terrorist", None)]),
    ],
)
def test_each_family_has_its_own_neighbours(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert laid(text) == expected


def test_a_label_has_the_voice_of_its_place() -> None:
    first, second = read("“Terrorists all,” he said of the militants")
    assert (first.voice, first.speaker) == ("quoted", "the mayor")
    assert (second.voice, second.speaker) == ("own", None)


def test_a_bare_surname_counts_only_where_the_full_name_stands_too() -> None:
    def named(text: str) -> list[str]:
        return [hit.id for hit in actors_named(text, [Span(0, len(text))])]

    assert named("White walls. White said no.") == []
    assert named("White said no, and Dana White said yes to the White House.") == [
        "dana-white",
        "dana-white",
        "white-house",
    ]


PARTS = st.sampled_from(
    ["ISIS", " terrorists", "the ", "PKK", "so-called ", "caliphate", "|", "#", "(", "“", "”", " of ", "'s "]
)


@settings(max_examples=200)
@given(parts=st.lists(PARTS | st.text(max_size=4), max_size=20))
def test_no_text_raises_and_every_label_lies_inside(parts: list[str]) -> None:
    text = "".join(parts)
    assert all(0 <= label.span.start < label.span.end <= len(text) for label in read(text))
