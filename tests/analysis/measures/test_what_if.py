"""Switches: which words they touch, and the numbers they leave, against sums made by hand."""

from __future__ import annotations

from math import sqrt

import pytest

from analysis.annotation.annotate import annotate
from analysis.annotation.document import Document
from analysis.corpus.article import Article
from analysis.errors import UnknownIdError
from analysis.measures.sentiment import tones
from analysis.measures.what_if import Moved, Switches, label_forms, moved, swapped


def document(text: str, language: str = "en") -> Document:
    return annotate(Article("a", text, language=language))


def compound(total: float) -> float:
    return round(total / sqrt(total * total + 15), 4)


def muted(text: str, *kinds: str) -> list[str]:
    return [span.of(text) for span in moved(document(text), Switches(kinds)).muted]


def test_no_switch_moves_nothing() -> None:
    found = document("The war was terrible.\n")
    assert moved(found, Switches()) == Moved(tones(found))


def test_a_muted_topic_word_adds_nothing_and_the_rest_stays() -> None:
    # war -2.9, terrible -2.1
    found = moved(document("The war was terrible.\n\nThe gate is green.\n"), Switches(("topics",)))
    assert [tone.compound for tone in found.tones] == [compound(-2.1), 0.0]
    assert [word.word for word in found.tones[0].words] == ["terrible"]
    assert (len(found.muted), found.sentences) == (1, 1)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Troops of the United States left the good town.\n", ["United"]),
        ("United States troops left.\n", ["United"]),  # an actor is known wherever it stands
        ("The head of the Harbour Trust left.\n", ["Trust"]),
        ("He left the Harbour Grace and the Old Hardy.\n", ["Grace", "Hardy"]),  # an article: ships, not people
        ("Trust in the mayor is gone.\n", []),  # every sentence begins with a capital
        ("Good Harbour is a town. He lives in Good Harbour now.\n", ["Good", "Good"]),
        ("He asked: “Hope is all we have?”\n", []),
        ("Mayor Hopes Best Years Are Ahead Of Harbour Town\n", []),  # a headline in title case
        ("They united against the trust.\n", []),
    ],
)
def test_words_inside_names_are_known_by_their_capital(text: str, names: list[str]) -> None:
    assert muted(text, "names") == names


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The major, Rob Kettle, said so.\n", ["Rob"]),
        ("It was Col. Rob Kettle. They would rob a bank.\n", ["Rob"]),
        ("The judge was Luther Strange. It was a strange day.\n", ["Strange"]),
        ("She met Grace Kettle. Later she asked Grace for help.\n", ["Grace", "Grace"]),
        ("“It rained,” said Hope Kettle. Hope Kettle left.\n", ["Hope", "Hope"]),
        ("Hope Kettle fans had was lost.\n", []),
        ("Hope fades in the town.\n", []),
        ("He is the Best of them.\n", []),
    ],
)
def test_names_of_people_that_are_words_are_known_by_what_stands_beside_them(text: str, people: list[str]) -> None:
    assert muted(text, "collisions") == people
    assert not set(people) & set(muted(text, "names"))


def test_a_swapped_label_is_scored_as_if_it_had_been_written() -> None:
    # terrorists -3.1, terrorist -3.7; militant is not in the list; good 1.9
    text = "The terrorists left the good town.\n\nA militant came.\n"
    there = moved(document(text), Switches((), ("terrorist", "militant")))
    assert [tone.compound for tone in there.tones] == [compound(1.9), 0.0]
    assert [span.of(text) for span in there.swapped] == ["terrorists"]
    back = moved(document(text), Switches((), ("militant", "terrorist")))
    assert [tone.compound for tone in back.tones] == [compound(-3.1 + 1.9), compound(-3.7)]
    (word,) = back.tones[1].words
    assert word.span.of(text) == "militant"
    assert (back.sentences, len(back.muted)) == (1, 0)


def test_words_after_a_swap_keep_their_places() -> None:
    text = "The good terrorists and terrible militants left a good town.\n"
    (tone,) = moved(document(text), Switches((), ("militant", "extremist"))).tones
    assert [word.span.of(text) for word in tone.words] == ["good", "terrorists", "terrible", "good"]


def test_a_label_swapped_in_is_muted_where_it_is_a_topic_word() -> None:
    found = moved(document("A militant came to the good war.\n"), Switches(("topics",), ("militant", "terrorist")))
    assert [tone.compound for tone in found.tones] == [compound(1.9)]


def test_a_muted_label_that_is_swapped_counts_once() -> None:
    text = "A terrorist came to the war.\n"
    found = moved(document(text), Switches(("topics",), ("terrorist", "thug")))
    assert [span.of(text) for span in found.muted] == ["war"]
    assert [span.of(text) for span in found.swapped] == ["terrorist"]


def test_number_and_capitals_of_a_label_are_kept() -> None:
    assert swapped("Gunmen", "rebel") == "Rebels"
    assert swapped("terror groups", "militant") == "militants"
    assert label_forms("so-called")[0] == label_forms("so-called")[1]


def test_a_label_for_itself_moves_nothing() -> None:
    found = document("A terrorist came.\n")
    assert moved(found, Switches((), ("terrorist", "terrorist"))) == Moved(tones(found))


@pytest.mark.parametrize(
    "switches", [Switches(("verbs",)), Switches((), ("terrorist", "x")), Switches((), ("x", "rebel"))]
)
def test_an_unknown_switch_is_refused(switches: Switches) -> None:
    with pytest.raises(UnknownIdError):
        moved(document("A terrorist came.\n"), switches)


def test_a_text_without_numbers_stays_without() -> None:
    assert moved(document(""), Switches(("names",), ("terrorist", "militant"))) == Moved(())
