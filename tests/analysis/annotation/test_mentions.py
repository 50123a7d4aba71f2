"""Names of a concept: which, where, whose, and whether a choice."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.annotation.document import Attribution, Mention, Quotation, Sentence
from analysis.annotation.lexicon import concept_phrases
from analysis.annotation.mentions import mentions
from analysis.annotation.voice import Voices
from analysis.spans import Span


def read(text: str, attributions: tuple[Attribution, ...] = ()) -> tuple[Mention, ...]:
    """Take the text for one sentence, and what stands in curly marks for speech of the mayor."""
    quotations = tuple(
        Quotation(Span(match.start(1), match.end(1)), Span(*match.span()), speaker="the mayor")
        for match in re.finditer("“([^”]*)”", text)
    )
    return names(text, (Sentence(Span(0, len(text)), 0, "body"),), Voices(quotations, attributions))


def names(text: str, sentences: tuple[Sentence, ...], voices: Voices) -> tuple[Mention, ...]:
    found = concept_phrases("islamic-state").found(text, [sentence.span for sentence in sentences])
    return mentions(text, sentences, voices, {"islamic-state": found})


def described(text: str) -> list[str]:
    return [
        " ".join([m.term, m.voice, *(["gloss"] if m.gloss else []), *(["inserted"] if m.inserted else [])])
        for m in read(text)
    ]


def choices(text: str) -> list[str]:
    return [m.span.of(text) for m in read(text) if not m.gloss]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("IS fighters left the town.", ["IS"]),
        ("IS' men and IS’s cars left IS-held land.", ["IS", "IS", "IS"]),
        ("A front against ISIS, Isil and DAESH* formed.", ["ISIS", "Isil", "DAESH"]),
        ("anti-ISIS, pro-ISIS, ex-ISIS", ["ISIS", "ISIS", "ISIS"]),
        ("Islamic State-held hills", ["Islamic State"]),
        ("Da’esh, Da'ish and Daech are spellings", ["Da’esh", "Da'ish", "Daech"]),
        ("The group that IS fought was small.", ["IS"]),
        ("He said that IS remained a danger.", ["IS"]),
        ("Where IS, the stronger side, ruled", ["IS"]),
        ("BREAKING: IS claims attack", ["IS"]),
        ("Isis fighters dug tunnels.", ["Isis"]),
    ],
)
def test_a_name_is_found_without_what_hangs_on_it(text: str, names: list[str]) -> None:
    assert choices(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "TROOP PLAN IS IS FINAL",
        "It is what it IS.",
        "He said: it IS true.",
        "There IS a way",
        "That IS the point.",
        "IS it over?",
        "She teaches at Islamic State University.",
        "An Islamic Statement was read.",
        "They dream of an Islamic state.",
        "They want an Islamic State in the south.",
        "The temple of Isis was restored.",
        "The goddess Isis and the Isis river",
        "Isis and Osiris were painted here.",
        "This is it, isis or not",
    ],
)
def test_other_things_of_the_same_letters_are_no_mention(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Islamic State (IS) men fled.", ["Islamic State own", "IS own gloss"]),
        ("The Islamic State militant group (ISIS) fled.", ["Islamic State own", "ISIS own gloss"]),
        ("Daesh (ISIS) fled.", ["Daesh own", "ISIS own gloss"]),
        ("Islamic State of Iraq and Syria (ISIS) fled.", ["ISIS own", "ISIS own gloss"]),
        ("IS, also known as ISIS, fled.", ["IS own", "ISIS own gloss"]),
        ("the Islamic State, or ISIS, fled", ["Islamic State own", "ISIS own gloss"]),
        ("IS, formerly ISIL, fled", ["IS own", "ISIL own gloss"]),
        ("Daesh, which calls itself the Islamic State, fled", ["Daesh own", "Islamic State own gloss"]),
        ("a group known by the Arabic acronym Daesh", ["Daesh own gloss"]),
        (
            "Islamic State (also known as IS, ISIS or Daesh)",
            ["Islamic State own", "IS own gloss", "ISIS own gloss", "Daesh own gloss"],
        ),
        ("“We beat ISIS,” he said, using an acronym for Islamic State.", ["ISIS quoted", "Islamic State own gloss"]),
        (
            "“We beat ISIS,” he said, using the acronym ISIS for Islamic State.",
            ["ISIS quoted", "ISIS own gloss", "Islamic State own gloss"],
        ),
        ("“Daesh is over,” he said, referring to IS.", ["Daesh quoted", "IS own gloss"]),
    ],
)
def test_a_name_that_explains_another_is_a_gloss(text: str, expected: list[str]) -> None:
    assert described(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He told ISIS and Daesh apart.", ["ISIS own", "Daesh own"]),
        ("ISIS lost, and Daesh-held land shrank.", ["ISIS own", "Daesh own"]),
        ("In the name of ISIS they fought.", ["ISIS own"]),
        ("Islamic State (whose men fought ISIS before)", ["Islamic State own", "ISIS own"]),
        ("He spoke, referring to Islamic State.", ["Islamic State own"]),
    ],
)
def test_two_names_that_do_not_explain_each_other_are_choices(text: str, expected: list[str]) -> None:
    assert described(text) == expected


def test_a_bracketed_gloss_inside_a_quotation_is_the_outlets_own() -> None:
    assert described("“Even so, Daesh [IS] will stay.”") == ["Daesh quoted", "IS own gloss inserted"]
    assert [mention.speaker for mention in read("“Even so, Daesh [IS] will stay.”")] == ["the mayor", None]


@pytest.mark.parametrize("text", ["“(Islamic State) has changed.”", "“[The Islamic State group] has changed.”"])
def test_a_bracketed_name_in_place_of_the_speakers_word_stays_quoted(text: str) -> None:
    assert described(text) == ["Islamic State quoted inserted"]


def test_a_statements_own_long_brackets_insert_nothing() -> None:
    assert described("“We fight (and that means ISIS above all) on.”") == ["ISIS quoted"]


def test_what_a_named_source_says_outside_marks_is_reported() -> None:
    text = "The mayor said ISIS was gone. ISIS replied."
    saying = Attribution(Span(10, 14), "say", "reported", (Span(15, 28),), Span(0, 9), "the mayor")
    assert [(m.voice, m.speaker) for m in read(text, (saying,))] == [("reported", "the mayor"), ("own", None)]


def test_sentence_and_zone_come_from_the_sentence_and_the_rest_is_not_searched() -> None:
    text = "ISIS lost. Photo of ISIS. Daesh fled."
    sentences = (Sentence(Span(0, 10), 0, "headline"), Sentence(Span(26, 37), 1, "body"))
    found = names(text, sentences, Voices((), ()))
    assert [(m.term, m.sentence, m.zone) for m in found] == [("ISIS", 0, "headline"), ("Daesh", 1, "body")]


NAMES = st.sampled_from(
    ["ISIS", "IS", "Daesh", "Islamic State", "(", ")", "[", "]", "“", "”", ", or ", " the acronym ", "İ", "\n"]
)


@settings(max_examples=200)
@given(parts=st.lists(NAMES | st.text(max_size=5), max_size=20))
def test_no_text_raises_and_every_mention_lies_inside(parts: list[str]) -> None:
    text = "".join(parts)
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in read(text))
