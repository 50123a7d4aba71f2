"""Whom the words for a source name, what kind of source that is, and who is kept unnamed."""

import pytest

from tests.analysis.annotation.attribution.told import annotated, attributions, speakers

NAMED = [
    ("Republican Senator Lindsey Vale said the vote was close.", "Lindsey Vale"),
    ("Col. Rob Mayhew said the bridge was ours.", "Rob Mayhew"),
    ("Gen. Ada Stone, who led the army, said the bridge was ours.", "Ada Stone"),
    ("Former Prime Minister Ivo Kral said the bridge was ours.", "Ivo Kral"),
    ("“The bridge is ours,” said army spokesman Rob Mayhew.", "Rob Mayhew"),
    ("Ms. Vale said the bridge was ours.", "Vale"),
    ("Former secretary of state Ann Stone said the vote was close.", "Ann Stone"),
    ("Secretary of State John Vale said the vote was close.", "John Vale"),
    ("Rob Mayhew's claim that the bridge was ours was old.", "Rob Mayhew"),
    ("Sen. Lindsey Vale (R-Ohio) said the bridge was ours.", "Lindsey Vale"),
]

SURNAMES = [
    ("Lindsey Vale arrived late. Vale said the vote was close.", ["Lindsey Vale"]),
    ("Vale said the vote was close. Reporters waited for Lindsey Vale.", ["Lindsey Vale"]),
    ("Col. Rob Mayhew led them. Mayhew said so on Friday, adding that it rained.", ["Rob Mayhew"]),
    ("While Vale said the vote was close, Stone left.", ["Vale"]),
    ("On Monday Vale left. Yesterday Vale said the vote was close.", ["Vale"]),
]

PRONOUNS = [
    ("Rob Mayhew said the bridge was ours. He said it would hold.", ["Rob Mayhew", "Rob Mayhew"]),
    ("Rob Mayhew spoke first, he said.\nAda Stone said it rained. She said it was cold.", ["Ada Stone", "Ada Stone"]),
    ("Mr. Kral said the dam was safe. She said it leaked.", ["Kral", "she"]),
    (
        "A spokeswoman for the firm said it rained. Mr. Kral said it leaked. She said nobody was hurt.",
        ["a spokeswoman", "Kral", "a spokeswoman"],
    ),
    ("The ministry said the road was open. It added that buses would run.", ["ministry", "ministry"]),
    ("Two nurses said the ward was full. They said it was cold.", ["two nurses", "two nurses"]),
    (
        "Ada Stone said the dam was safe.\nThe rain went on all night long.\nShe warned that it would leak.",
        ["Ada Stone", "Ada Stone"],
    ),
    ("It rained, he said.", ["he"]),
]

ROLES = [
    ("President Ivo Kral said it rained. The president said it was cold.", ["Ivo Kral", "Ivo Kral"]),
    ("Defence Minister Ada Stone said it rained. “It was cold,” the minister said.", ["Ada Stone", "Ada Stone"]),
    ("Defence Minister Ada Stone said it rained. The defence minister said it froze.", ["Ada Stone", "Ada Stone"]),
    ("President Ivo Kral flew home. The president said it was cold.", ["Ivo Kral"]),
    ("Col. Rob Mayhew said it rained. The colonel said it was cold.", ["Rob Mayhew", "Rob Mayhew"]),
    ("Sen. Lindsey Vale came late. “It was cold,” the senator said.", ["Lindsey Vale"]),
    ("Vice President Rob Mayhew said it rained. The president said it was cold.", ["Rob Mayhew", "president"]),
    ("President Ivo Kral said it rained. The Peruvian president said it froze.", ["Ivo Kral", "Peruvian president"]),
    (
        "A senior US official said it rained. The official said it was cold.",
        ["a senior US official", "a senior US official"],
    ),
    ("A young miner said it rained. The miner said it was cold.", ["a young miner", "a young miner"]),
]

ANTECEDENTS = [
    ("Ada Stone, who said it rained, went home.", ["Ada Stone"]),
    ("The letter came from Rob Mayhew, who said it rained.", ["Rob Mayhew"]),
    ("President Ivo Kral left. An earlier tweet by the president that said “we won” was deleted.", ["Ivo Kral"]),
    ("They heard from a nurse who said the ward was full.", ["a nurse"]),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_name_is_read_without_its_titles(text: str, name: str) -> None:
    item = attributions(text)[-1]
    assert (item.speaker, item.speaker_kind) == (name, "named")


@pytest.mark.parametrize(
    "text",
    [
        "The firm's manager, Ann Lee, said it rained.",
        "A neighbour, Ann Lee, told Reuters that it rained.",
        "“It rained,” said a lawyer for the firm, Ann Lee.",
        "It rained, according to the firm's manager, Ann Lee.",
    ],
)
def test_a_name_in_commas_beside_a_role_is_the_speaker(text: str) -> None:
    assert [(item.speaker, item.speaker_kind) for item in attributions(text)] == [("Ann Lee", "named")]


def test_the_role_beside_a_name_stands_for_the_name_later() -> None:
    text = "The club's manager, Ann Lee, said it rained. The manager added that it froze."
    assert speakers(text) == ["Ann Lee", "Ann Lee"]


def test_a_name_is_read_without_the_verb_of_another_clause_behind_it() -> None:
    text = "Ann Roe seized on the ruling in a message posted to repeat that the port was closed."
    assert speakers(text) == ["Ann Roe"]


def test_a_role_with_another_clause_behind_it_keeps_its_words() -> None:
    assert speakers("According to a neighbour, Ann Lee left at noon.") == ["a neighbour"]
    assert speakers("Officials familiar with the plan told Reuters that it failed.") == ["officials"]


def test_whose_lawyer_it_is_does_not_say_whether_she_is_a_woman() -> None:
    text = "Mr. Lee's lawyer said he was well. She said he slept."
    assert speakers(text) == ["Mr. Lee's lawyer", "Mr. Lee's lawyer"]


@pytest.mark.parametrize(("text", "names"), SURNAMES)
def test_a_surname_stands_for_the_full_name(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(("text", "names"), PRONOUNS)
def test_a_pronoun_stands_for_whom_the_text_lets_it(text: str, names: list[str]) -> None:
    assert speakers(text)[-len(names) :] == names


@pytest.mark.parametrize(("text", "names"), ROLES)
def test_a_role_stands_for_whom_the_text_gave_it_to(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(("text", "names"), ANTECEDENTS)
def test_who_and_that_stand_for_the_noun_before(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("A Pentagon report found that the group had grown.", "a Pentagon report", "document"),
        ("The new suit says that rents had doubled.", "new suit", "document"),
        ("The survey showed that rents had doubled.", "survey", "document"),
        ("Rob Mayhew's letter said the bridge was ours.", "Rob Mayhew", "document"),
        ("Rob Mayhew said it rained. His tweet showed he was angry.", "Rob Mayhew", "document"),
        ("The finance ministry said rents had doubled.", "finance ministry", "institution"),
        ("According to the Kurdish army, the town was empty.", "Kurdish army", "institution"),
        ("NATO said the town was empty.", "NATO", "institution"),
        ("UNICEF said the town was empty.", "UNICEF", "institution"),
        ("Reuters reported that the town was empty.", "Reuters", "media"),
        ("The local newspaper reported that the town was empty.", "local newspaper", "media"),
        ("Residents say the town is empty.", "residents", "role"),
        ("A British defence minister said the town was empty.", "a British defence minister", "role"),
    ],
)
def test_a_source_is_a_document_a_body_a_medium_or_a_role(text: str, speaker: str, kind: str) -> None:
    item = attributions(text)[-1]
    assert (item.speaker, item.speaker_kind) == (speaker, kind)


def test_a_speaker_of_a_transcript_is_a_person_though_in_capitals() -> None:
    text = "The debate began late and ran for an hour.\nSTONE: We need the mine."
    assert [(item.speaker, item.speaker_kind) for item in attributions(text)] == [("STONE", "named")]


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("A clerk, speaking on condition of anonymity, said the deal was off.", True),
        ("A clerk who asked not to be named said the deal was off.", True),
        ("The deal was off, said a clerk who was not authorised to speak.", True),
        ("An unidentified commander said the deal was off.", True),
        ("Two senior officials said the deal was off.", True),
        ("A Western diplomat told Reuters that the deal was off.", True),
        ("Ada Stone, who once spoke on condition of anonymity, said the deal was off.", False),
        ("A British defence minister said the deal was off.", False),
        ("Residents say the deal is off.", False),
        ("The ministry said the deal was off.", False),
    ],
)
def test_a_source_is_anonymous_where_its_name_is_kept_back(text: str, hidden: bool) -> None:
    assert attributions(text)[-1].anonymous is hidden


def test_a_known_actor_is_named_in_full_with_its_id() -> None:
    (item,) = attributions("Reuters reported that the road was open.")
    assert item.speaker_id == "reuters"


@pytest.mark.parametrize(
    "text",
    [
        "“We left at dawn,” Ada Stone said. “It was cold.\n“We walked until noon and saw nobody.”",
        "“We left at dawn,” said Ada Stone.\n“The road was empty and we saw nobody.”",
        "“We left at dawn,” said Ada Stone.\n“Never again.”",
    ],
)
def test_a_quotation_that_goes_on_in_the_next_paragraph_inherits_its_speaker(text: str) -> None:
    document = annotated(text)
    assert {quotation.speaker for quotation in document.quotations} == {"Ada Stone"}
    assert len(document.attributions) == 1
    assert document.attributions[0].content[-1].end == document.quotations[-1].outer.end


def test_a_quotation_two_paragraphs_on_has_no_speaker() -> None:
    text = "Ada Stone said it rained.\nThe road was empty all night.\nMen slept.\n“We walked and saw nobody at all.”"
    assert annotated(text).quotations[-1].speaker is None


def test_a_part_of_a_group_is_told_whole() -> None:
    assert speakers("The plan angered some of President Kral’s fellow Conservatives, who said it would fail.") == [
        "some of President Kral’s fellow Conservatives"
    ]


def test_an_office_without_a_name_is_told_with_what_it_is_the_office_of() -> None:
    assert speakers("The governor of North Carolina said the vote was close.") == ["governor of North Carolina"]
    assert speakers("The mayor of Vell in the north said the vote was close.") == ["mayor of Vell"]


def test_a_verb_names_nobody() -> None:
    assert "announced" not in speakers("The plan that was announced said nothing about the dam.")
