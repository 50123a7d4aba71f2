"""Marked words: spoken, or in scare quotes; direct, reported or mixed."""

import pytest

from tests.analysis.annotation.attribution.told import annotated, attributions


@pytest.mark.parametrize(
    "text",
    [
        "The “experts” met in the hall.",
        "The so-called “dream team” lost again.",
        "A 'smart' lock was fitted.",
    ],
)
def test_one_or_two_marked_words_without_a_speaker_are_scare_quotes(text: str) -> None:
    (quotation,) = annotated(text).quotations
    assert (quotation.kind, quotation.speaker, quotation.attribution) == ("scare", None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Finn said the “experts” were asleep.",
        "The plan was “pure theft”, Finn said.",
        "Finn called the plan “theft”.",
        "According to Finn, the “experts” were asleep.",
    ],
)
def test_the_same_words_inside_reported_speech_are_the_speakers(text: str) -> None:
    document = annotated(text)
    (quotation,) = document.quotations
    assert (quotation.kind, quotation.speaker) == ("speech", "Finn")
    assert document.attributions[quotation.attribution or 0].source is not None


def test_more_marked_words_without_a_speaker_are_speech_of_nobody() -> None:
    (quotation,) = annotated("The banner over the gate was “open to all who work”.").quotations
    assert (quotation.kind, quotation.speaker) == ("speech", None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“The mill is sold,” Finn said.", "direct"),
        ("Finn said: “The mill is sold.”", "direct"),
        ("Finn said that “the mill is sold”.", "direct"),
        ("“The mill,” said Finn, “is sold.”", "direct"),
        ("Finn said the mill was sold.", "reported"),
        ("According to Finn, the mill was sold.", "reported"),
        ("Finn said the mill was “as good as sold”.", "mixed"),
        ("The mill was “as good as sold”, Finn said.", "mixed"),
    ],
)
def test_a_saying_is_direct_reported_or_mixed(text: str, kind: str) -> None:
    assert [item.kind for item in attributions(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Finn wants to see “change” before spring.",
        "Quill plans to open a “new” mine.",
        "Finn hopes it was her and refused to sign the “charter”.",
    ],
)
def test_an_intention_lends_its_marked_words_no_speaker(text: str) -> None:
    (quotation,) = annotated(text).quotations
    assert quotation.speaker is None


def test_a_nested_quotation_takes_the_speaker_of_the_saying_around_it() -> None:
    document = annotated("“They told me ‘go home’ and I went,” Finn said.")
    assert [quotation.speaker for quotation in document.quotations] == ["Finn", "Finn"]
