"""Words in a mouth: a retelling finds its quotation, shared topic words alone find nothing, and changes are marked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from analysis.annotation.annotate import annotate
from analysis.comparison.retellings.match import _weight
from analysis.comparison.retellings.retold import Retold, retold
from analysis.comparison.wording import Wording, wording
from analysis.corpus.article import Article


def made(name: str, text: str, language: str = "en") -> Wording:
    return wording(annotate(Article(name, text + FILLER, outlet=name, language=language)))


# Words that every article has, so that the words in question are rarer than those of the topic.
FILLER = (
    "\n\nThe town lies in Syria. Troops stand near the river in Syria. Snow fell on the hills last night.\n\n"
    "Traders opened the market at noon. A school stayed shut. Buses ran late on the coast road.\n"
)
VERBATIM = "“We have defeated ISIS in the harbour, my only reason for staying there,” Donald Trump said on Friday."
PASSIVE = (
    "Donald Trump said that the Daesh terrorist group had been defeated in the harbour, adding that this was the only "
    "reason to stay in the town."
)


def pairs(*texts: str) -> tuple[Retold, ...]:
    return retold(*(made(f"a{number}", text) for number, text in enumerate(texts)))


def said(found: Sequence[Retold]) -> list[tuple[str, str]]:
    return [(each.span.of(each.wording.article.text), each.said.of(each.other.article.text)) for each in found]


def kinds(found: Sequence[Retold]) -> list[str]:
    return [change.kind for each in found for change in each.changes]


def test_a_retelling_in_two_parts_finds_its_quotation_and_what_was_changed() -> None:
    (found,) = pairs(VERBATIM, PASSIVE)
    assert (found.wording.group, found.other.group, found.quotation) == ("a1", "a0", 0)
    assert found.sure
    told = found.span.of(found.wording.article.text)
    assert told.startswith("the Daesh terrorist group had been defeated")
    assert "the only reason" in told
    assert kinds([found]) == ["name", "label-in", "passive"]
    marked = [
        (
            change.quoted and change.quoted.of(found.other.article.text),
            change.retold and change.retold.of(found.wording.article.text),
        )
        for change in found.changes
    ]
    assert marked == [("ISIS", "Daesh"), (None, "terrorist"), ("We have defeated", "had been defeated")]
    assert (
        found.changes[0].plain == "In the quotation it is “ISIS”; retold it is “Daesh”, in the mouth of Donald Trump."
    )


def test_the_same_utterance_printed_by_three_gives_three_pairs() -> None:
    found = pairs(PASSIVE, VERBATIM, VERBATIM, VERBATIM)
    assert [(each.wording.group, each.other.group) for each in found] == [("a0", "a1"), ("a0", "a2"), ("a0", "a3")]


def test_topic_words_alone_make_no_pair() -> None:
    assert not pairs(
        "“We will withdraw all troops from Syria,” Donald Trump said.",
        "Donald Trump said last year that troops in Syria had a hard winter.",
    )


def test_two_named_speakers_are_two_utterances() -> None:
    other = PASSIVE.replace("Donald Trump", "Vladimir Putin")
    assert not pairs(VERBATIM, other)


def test_an_article_is_not_set_beside_its_own_quotation() -> None:
    assert not retold(made("a", f"{VERBATIM}\n\n{PASSIVE}"))


def test_words_inside_quotation_marks_are_no_retelling() -> None:
    assert not pairs(VERBATIM, VERBATIM)


def test_a_wish_is_no_retelling() -> None:
    quoted = "“We repair the broken bridge with concrete beams,” Ann Poe said."
    assert not pairs(quoted, "Ann Poe wants to repair the broken bridge with concrete beams.")


def test_a_body_retold_is_its_spokeswoman_quoted() -> None:
    (found,) = pairs(
        "“We have finished the repair of the northern runway lamps,” Pentagon spokeswoman Dana White said.",
        "The Pentagon said that it had finished the repair of the northern runway lamps.",
    )
    assert found.agreement == "near"
    assert kinds([found]) == ["unmarked"]


def test_narration_without_a_speaker_needs_more_words_in_common() -> None:
    quoted = "“The flooded tunnel swallowed forty lorries before dawn,” Ann Poe said."
    (found,) = pairs(quoted, "The flooded tunnel swallowed forty lorries before dawn.")
    assert found.attribution is None
    assert found.agreement == "unknown"
    assert not pairs(quoted, "The tunnel flooded.")


def test_narration_in_the_first_person_is_a_quotation_whose_marks_were_not_read() -> None:
    quoted = "“The flooded tunnel swallowed forty of my lorries before dawn,” Ann Poe said."
    assert not pairs(quoted, "The flooded tunnel swallowed forty of my lorries before dawn.")


def test_a_quotation_mark_without_its_fellow_is_a_quotation_that_was_not_read() -> None:
    quoted = "“The flooded tunnel swallowed forty lorries before dawn,” Ann Poe said."
    assert not pairs(quoted, 'The flooded tunnel swallowed forty lorries" before dawn, they added.')


@pytest.mark.parametrize("source", ["", "According to residents, "])
def test_a_set_phrase_of_three_words_is_no_retelling_where_the_source_is_not_known(source: str) -> None:
    quoted = "“We must cut carbon dioxide emissions,” Ann Poe said."
    assert not pairs(quoted, f"{source}carbon dioxide emissions come from the harbour mill.")


def test_one_plain_word_beside_rare_names_of_the_same_speaker_is_enough_beside_common_names_it_is_not() -> None:
    quoted = "“A countersuit over Vale, Roe and Marden is coming,” Ann Poe said."
    (found,) = pairs(quoted, "Ann Poe said there would be a countersuit over Vale, Roe and Marden.")
    assert "countersuit" in found.shared
    assert not pairs("“The snow over Syria is deep,” Ann Poe said.", "Ann Poe said snow was rare in Syria.")


def test_words_in_capitals_beside_each_other_are_no_names() -> None:
    (found,) = pairs("“NO BRIBERY and NO EXTORTION!” Ann Poe said.", "Ann Poe said there was no BRIBERY or EXTORTION.")
    assert found.sure
    assert not pairs("“I saw Lyle and Marden!” Ann Poe said.", "Ann Poe said there was no sign of Lyle or Marden.")


def test_two_words_turned_round_still_retell() -> None:
    (found,) = pairs("“We have rain and thunder,” Ann Poe said.", "Ann Poe said they had thunder and rain.")
    assert found.sure


def test_each_part_of_a_retelling_goes_to_its_own_quotation() -> None:
    found = pairs(
        "“We are drying the cellar archive with heaters,” Ann Poe said. “The painters will restore the ceiling fresco "
        "before Easter,” Poe added.",
        "Ann Poe said that they were drying the cellar archive with heaters, and that painters would restore the "
        "ceiling fresco before Easter.",
    )
    assert [each.quotation for each in found] == [0, 1]
    assert "cellar" in said(found)[0][0]
    assert "fresco" not in said(found)[0][0]


@pytest.mark.parametrize(
    ("quoted", "told", "expected"),
    [
        (
            "“We will not flood the lower meadow,” Ann Poe said.",
            "Ann Poe said they would flood the lower meadow.",
            "negation",
        ),
        (
            "“Perhaps the ferry struck a sunken barge,” Ann Poe said.",
            "Ann Poe said the ferry had struck a sunken barge.",
            "hedge",
        ),
        (
            "“Divers recovered 40 crates of porcelain,” Ann Poe said.",
            "Ann Poe said divers had recovered 14 crates of porcelain.",
            "number",
        ),
        (
            "“The gunmen burned the wooden granary,” Ann Poe said.",
            "Ann Poe said terrorists had burned the wooden granary.",
            "label",
        ),
        (
            "“The wooden granary was burned overnight,” Ann Poe said.",
            "Ann Poe said they had burned the wooden granary overnight.",
            "active",
        ),
    ],
)
def test_a_change_is_marked(quoted: str, told: str, expected: str) -> None:
    assert expected in kinds(pairs(quoted, told))


@pytest.mark.parametrize(
    ("quoted", "told"),
    [
        (
            "“Dry sand does not, as some think, hold the wooden piles,” Ann Poe said.",
            "Ann Poe said dry sand did not hold the wooden piles.",
        ),
        ("“They don’t trust the wooden piles,” Ann Poe said.", "Ann Poe said they dont trust the wooden piles."),
        (
            "“It is a myth that rain does not harm the wooden piles,” Ann Poe said.",
            "Ann Poe said rain harmed the wooden piles.",
        ),
        (
            "“We could not imagine it, but the ferry struck a sunken barge,” Ann Poe said.",
            "Ann Poe said the ferry had struck a sunken barge.",
        ),
        (
            "“We need concrete for the wooden piles,” Ann Poe said.",
            "Ann Poe said concrete was needed for the wooden piles.",
        ),
    ],
)
def test_what_says_the_same_in_another_place_is_no_change(quoted: str, told: str) -> None:
    found = pairs(quoted, told)
    assert found
    assert not {"negation", "hedge", "passive"} & set(kinds(found))


def test_a_body_or_a_text_is_named_with_its_article() -> None:
    (found,) = pairs(
        "“ISIS burned the wooden granary overnight,” Pentagon spokeswoman Dana White said.",
        "The Pentagon said that Daesh had burned the wooden granary overnight.",
    )
    assert (
        found.changes[0].plain == "In the quotation it is “ISIS”; retold it is “Daesh”, in the mouth of the Pentagon."
    )


def test_a_label_that_the_quotation_prints_of_nobody_is_not_put_in() -> None:
    found = pairs(
        "“Assad has signed the harbour lease, as a government may,” Ann Poe said.",
        "Ann Poe said that the government of Bashar al-Assad had signed the harbour lease.",
    )
    assert found
    assert "label-in" not in kinds(found)


def test_a_shortened_not_is_shown_with_its_verb() -> None:
    (found,) = pairs("“They don’t trust the wooden piles,” Ann Poe said.", "Ann Poe said they trust the wooden piles.")
    assert [change.plain for change in found.changes] == ["“don’t” is left out."]


def test_a_retelling_without_a_known_source_needs_a_higher_score() -> None:
    quoted = "“Copper, silk, cinnamon and 40 crates of porcelain were lifted from the flooded tunnel,” Ann Poe said."
    told = "copper silk cinnamon and porcelain pottery tapestry brass were lifted from the barge"
    assert pairs(quoted, f"Ann Poe said {told}.")
    assert not pairs(quoted, f"Residents said {told}.")


def test_tense_and_person_are_no_change() -> None:
    (found,) = pairs(
        "“We will repair the broken sluice gates,” Ann Poe said.",
        "Ann Poe said they would repair the broken sluice gates.",
    )
    assert found.changes == ()


def test_asked_again_about_the_same_wordings_it_answers_with_the_same_object() -> None:
    wordings = made("a", VERBATIM), made("b", PASSIVE)
    assert retold(*wordings) is retold(*wordings)


def test_nothing_is_found_among_no_articles_and_in_empty_ones() -> None:
    assert retold() == ()
    assert retold(wording(annotate(Article("a", ""))), wording(annotate(Article("b", "")))) == ()


def test_in_a_language_without_data_nothing_is_found() -> None:
    told = "Divers recovered forty crates of porcelain from the wreck."
    assert retold(made("a", f"“{told}”", "xx"), made("b", told, "xx")) == ()
    assert retold(made("a", f"“{told}” Ann Poe said."), made("b", told, "xx")) == ()


def test_what_words_weigh_together_does_not_depend_on_their_order() -> None:
    weights = {f"w{number}": 1 / (number + 3) for number in range(6)}
    orders = list(permutations(weights))
    assert len({sum(weights[each] for each in order) for order in orders}) > 1
    assert len({_weight(order, weights) for order in orders}) == 1
