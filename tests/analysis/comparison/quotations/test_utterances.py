"""Quotations of one utterance brought together, and what each article made of it."""

from __future__ import annotations

from typing import Any

import pytest

from analysis.annotation.annotate import annotate
from analysis.comparison.quotations.utterances import Utterance, utterances
from analysis.comparison.quotations.variants import Version
from analysis.comparison.wording import Wording, wording
from analysis.corpus.article import Article

BRIDGE = "We have opened the old bridge at Karsk again, and nobody will close it before the winter."
TOLD = f"“{BRIDGE}”"


def made(text: str, name: str, event: str | None = "march", **facts: Any) -> Wording:
    return wording(annotate(Article(name, f"{text}\n", outlet=name, event=event, **facts)))


def found(*texts: str) -> tuple[Utterance, ...]:
    """Return the utterances of articles a, b, c ... with these texts."""
    return utterances(*(made(text, "abcdefgh"[place]) for place, text in enumerate(texts)))


def only(*texts: str) -> Utterance:
    each = found(*texts)
    assert len(each) == 1, [one.id for one in each]
    return each[0]


def of(utterance: Utterance, name: str) -> Version:
    return next(version for version in utterance.versions if version.wording.article.id == name)


WHOLE = f"“{BRIDGE}” Ann Poe said on Monday."


def test_the_same_words_in_two_articles_are_one_utterance_with_its_first_words_as_id() -> None:
    each = only(WHOLE, WHOLE)
    assert (each.id, each.speaker) == ("we-have-opened-the-old-bridge", "Ann Poe")
    assert [version.changes for version in each.versions] == [("whole",), ("whole",)]


@pytest.mark.parametrize(
    ("quoted", "where", "ellipsis"),
    [
        ("We have opened the old bridge at Karsk again", ["end"], [False]),
        ("We have opened the old bridge at Karsk again ...", ["end"], [True]),
        ("nobody will close it before the winter", ["beginning"], [False]),
        ("[...] nobody will close it before the winter", ["beginning"], [True]),
        ("We have opened the old bridge … and nobody will close it before the winter", ["middle"], [True]),
        ("We have opened the old bridge, and nobody will close it before the winter", ["middle"], [False]),
        ("opened the old bridge at Karsk again, and nobody will close it", ["beginning", "end"], [False, False]),
    ],
)
def test_a_cut_says_where_and_whether_an_ellipsis_is_printed(
    quoted: str, where: list[str], ellipsis: list[bool]
) -> None:
    version = of(only(WHOLE, f"“{quoted},” Ann Poe said."), "b")
    assert version.changes == ("cut",)
    cuts = [cut for fragment in version.fragments for cut in fragment.cuts]
    assert ([cut.where for cut in cuts], [cut.ellipsis for cut in cuts]) == (where, ellipsis)


def test_one_word_of_grammar_less_is_no_cut() -> None:
    shorter = WHOLE.replace(", and nobody", ", nobody")
    assert of(only(WHOLE, shorter), "b").changes == ("whole",)


def test_two_pieces_with_narration_between_are_split_and_what_lies_between_is_cut() -> None:
    text = "Ann Poe said they had “opened the old bridge” and that nobody would “close it before the winter”."
    version = of(only(WHOLE, text), "b")
    assert version.changes == ("cut", "split")
    assert [cut.where for fragment in version.fragments for cut in fragment.cuts] == ["beginning", "middle"]


def test_a_quotation_that_only_its_attribution_interrupts_is_whole() -> None:
    text = "“We have opened the old bridge at Karsk again,” Ann Poe said, “and nobody will close it before the winter.”"
    assert of(only(WHOLE, text), "b").changes == ("whole",)


def test_two_sentences_printed_as_one_are_joined() -> None:
    two = "“We have opened the old bridge at Karsk again. Nobody will close it before the winter,” Ann Poe said."
    each = only(WHOLE, two)
    assert (of(each, "a").changes, of(each, "b").changes) == (("joined",), ("whole",))


def test_another_name_inside_the_marks_is_relabelled_and_a_bracket_is_a_note() -> None:
    text = "“We drove ISIS out of the valley of Karsk in one long night,” Ann Poe said."
    other = text.replace("ISIS", "Daesh")
    each = only(text, other, text.replace("ISIS", "ISIS [IS]"))
    renamed = [(one.left.text, one.right.text) for one in of(each, "b").fragments[0].renamed]
    assert (of(each, "b").changes, renamed) == (("relabelled",), [("ISIS", "Daesh")])
    assert (of(each, "c").changes, of(each, "c").notes) == (("whole",), ("bracketed",))


def test_another_name_in_the_words_that_tell_the_rest_is_relabelled() -> None:
    text = "“To leave Karsk tonight would be a big win for ISIS and its friends,” Ann Poe said."
    each = only(text, "Ann Poe said to leave would be a “big win” for the IS group.")
    version = of(each, "b")
    assert version.changes == ("cut", "relabelled")
    renamed = [(one.left.text, one.right.text, one.outside) for one in version.fragments[0].renamed]
    assert renamed == [("ISIS", "IS", True)]


def test_a_short_form_and_headline_letters_are_notes_and_no_change() -> None:
    long = "“We have beaten them in the valley of Karsk,” Ann Poe said."
    each = only(
        long, long.replace("We have", "We’ve"), f"Ann Poe: ‘We Have Beaten Them In The Valley Of Karsk’\n\n{long}"
    )
    assert (of(each, "b").changes, of(each, "b").notes) == (("whole",), ("contracted",))
    headline = of(each, "c").fragments[0]
    assert ("headline" in headline.notes, headline.again) == (True, True)


def test_an_article_of_the_event_that_has_none_of_it_lacks_it_and_one_of_another_event_is_left_out() -> None:
    texts = [made(WHOLE, "a"), made(WHOLE, "b"), made("The mill is red.", "c"), made("It rains.", "d", "april")]
    assert [version.changes for version in utterances(*texts)[0].versions] == [("whole",), ("whole",), ("absent",)]


def test_words_that_are_retold_stand_beside_the_quotation_with_the_other_name() -> None:
    quoted = "“We have defeated ISIS in the valley of Karsk, the only reason for our march,” Ann Poe said."
    told = "Ann Poe said Daesh has been defeated in the valley of Karsk, adding it was the only reason for the march."
    version = of(only(quoted, told), "b")
    assert version.changes == ("relabelled", "reported")
    assert version.tellings


def test_two_persons_with_much_the_same_words_are_two_utterances() -> None:
    one = "“We have begun to bring the ferry home as we move to the next part of this journey,” Ann Poe said."
    two = (
        "“We have begun the work of bringing the ferry home as we move to the next part of the journey,” Max Roe said."
    )
    each = found(one, two, one, two)
    assert sorted(utterance.speaker for utterance in each) == ["Ann Poe", "Max Roe"]


def test_a_fragment_goes_to_the_speaker_who_said_it() -> None:
    one = "“To leave the harbour now would be a big win for the storm,” Ann Poe said."
    two = "“To sell the ferry now would be a big win for the bank,” Max Roe said."
    each = only(one, two, "Max Roe called it a “big win”.")
    assert (each.speaker, of(each, "a").changes) == ("Max Roe", ("absent",))


def test_sentences_printed_next_to_each_other_are_one_statement_and_apart_elsewhere_split() -> None:
    first = "“The harbour at Karsk will stay open through the whole winter,” Ann Poe said."
    second = "“Every ferry that can sail will sail on Monday morning,” she added."
    between = "The harbour has been closed for repairs since the storm of last autumn, and many ships lie there idle."
    each = only(f"{first} {second}", f"{first}\n\n{between}\n\n“Every ferry that can sail will sail,” Ann Poe said.")
    assert len(each.parts) == 2
    assert of(each, "a").changes == ("whole",)
    assert of(each, "b").changes == ("cut", "split")


def test_a_sentence_of_a_statement_that_an_article_does_not_print_is_missing() -> None:
    first = "“The harbour at Karsk will stay open through the whole winter,” Ann Poe said."
    both = f"{first} “Every ferry that can sail will sail on Monday morning,” she added."
    each = only(both, both, first)
    assert (of(each, "c").changes, of(each, "c").missing) == (("whole",), (1,))


def test_ids_that_would_be_equal_are_told_apart() -> None:
    texts = [
        f"“We have opened the old bridge at {place} {rest},” {who} said.\n\nIt rained all day in the hills nearby."
        for place, rest, who in (
            ("Karsk", "after nine days of hard work", "Ann Poe"),
            ("Lund", "because the king asked us twice", "Max Roe"),
        )
    ]
    each = found(*texts, *texts)
    assert [one.id for one in each] == ["we-have-opened-the-old-bridge", "we-have-opened-the-old-bridge-2"]


def test_an_article_in_another_language_is_compared_by_its_words() -> None:
    whole = made("„Wir haben die alte Brücke heute Morgen wieder geöffnet“, sagte sie.", "a", language="de")
    part = made("„Wir haben die alte Brücke heute Morgen“, hieß es.", "b", language="de")
    assert [version.changes for version in utterances(whole, part)[0].versions] == [("whole",), ("cut",)]


def test_no_article_and_one_article_have_no_utterance() -> None:
    assert utterances() == ()
    assert found(WHOLE) == ()


def test_words_that_one_article_prints_twice_are_no_utterance() -> None:
    assert found(f"{WHOLE}\n\n{WHOLE}", "The mill is red.") == ()


def test_of_many_articles_that_print_the_same_each_is_in_the_one_group_with_all_that_cut_it() -> None:
    cut = WHOLE.replace(", and nobody will close it before the winter", "")
    texts = [made(cut if place % 3 else WHOLE, str(place)) for place in range(70)]
    each = utterances(*texts)
    assert [len(one.printed) for one in each] == [70]
    assert {version.changes for version in each[0].printed} == {("whole",), ("cut",)}
