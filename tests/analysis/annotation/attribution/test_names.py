"""Which name of a noun phrase is the speaker's, and what is no name at all."""

import pytest

from tests.analysis.annotation.attribution.told import attributions, speakers

PERSON_AND_PLACE = [
    ("Prime Minister Benjamin Netanyahu of Israel said the road was open.", "Benjamin Netanyahu", "benjamin-netanyahu"),
    ("President Ivo Kral of Peru said the road was open.", "Ivo Kral", None),
    ("Senator Vale of Ohio said the road was open.", "Vale", None),
    ("“The road is open,” said Ann Lee of the miners’ union.", "Ann Lee", None),
    ("“The road is open,” said Ann Lee of the shop chain ABBA.", "Ann Lee", None),
    ("Turkey's foreign minister, Ann Lee, said the road was open.", "Ann Lee", None),
    ("Ann Lee, the foreign minister of Turkey, said the road was open.", "Ann Lee", None),
    ("The foreign minister of Turkey, Ann Lee, said the road was open.", "Ann Lee", None),
    ("The firm's chief executive, Ann Lee, said the road was open.", "Ann Lee", None),
    ("North Valian leader Kim Jong Un said the road was open.", "Kim Jong Un", None),
    ("House Intelligence Committee Chairman Max Roe, D-Ohio, said the road was open.", "Max Roe", None),
    ("Former President Bill Lee said the road was open.", "Bill Lee", None),
    ("Vell County Supervisor of Elections Ann Lee said the road was open.", "Ann Lee", None),
    ("Rep. Peter King said the road was open.", "Peter King", None),
]
BODIES = [
    "Department of Health and Human Services",
    "Ministry of Science and Technology",
    "University of Ohio",
    "American Academy of Poets",
    "Center for Roads & Bridges",
    "Supreme Court of Ohio",
]


@pytest.mark.parametrize(("text", "name", "actor"), PERSON_AND_PLACE)
def test_a_person_goes_before_the_place_or_body_they_speak_for(text: str, name: str, actor: str | None) -> None:
    (item,) = attributions(text)
    assert (item.speaker, item.speaker_kind, item.speaker_id) == (name, "named", actor)


@pytest.mark.parametrize("body", BODIES)
def test_a_body_keeps_its_whole_name(body: str) -> None:
    (item,) = attributions(f"The {body} said the road was open.")
    assert (item.speaker, item.speaker_kind) == (body, "institution")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Hillary Clinton left early. Bill Clinton said it rained.", None),
        ("Hillary Clinton left early. Her husband, Bill Clinton, said it rained.", None),
        ("Hillary Clinton left early. Mrs. Clinton said it rained.", "hillary-clinton"),
        ("Hillary Clinton left early. Democrat Clinton said it rained.", "hillary-clinton"),
        ("Hillary Clinton left early. On Monday Clinton said it rained.", "hillary-clinton"),
        ("“It rained,” said Alexandra Rubio.", None),
        ("“It rained,” said Senator Rubio.", "marco-rubio"),
        ("“It rained,” said R.T. Erdogan.", "recep-tayyip-erdogan"),
        ("Critics stayed away. The critics' idol did not: Critics Trump said it rained.", "donald-trump"),
    ],
)
def test_a_surname_behind_another_first_name_is_somebody_else(text: str, actor: str | None) -> None:
    assert attributions(text)[-1].speaker_id == actor


def test_a_pronoun_does_not_stand_for_a_namesake() -> None:
    assert speakers("Alexandra Rubio came. She said it rained.") == ["she"]
    assert speakers("Marco Rubio came. He said it rained.") == ["Marco Rubio"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Harbour Director Max Roe left. Roe said it rained.", "Max Roe"),
        ("Japanese Prime Minister Aki Abo came. Abo said it rained.", "Aki Abo"),
        ("Secretary of State Max Roe came. Roe said it rained.", "Max Roe"),
        ("Rep. Peter King came. King said it rained.", "Peter King"),
        ("The King came. The King said it rained.", "King"),
        ("Peru's Kral came. Kral said it rained.", "Kral"),
        ("Co-author Kral came. Kral said it rained.", "Kral"),
    ],
)
def test_a_full_name_holds_no_office_and_no_country(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Campaigners say that bottles can last for years.", "campaigners"),
        ("Russians say that bottles can last for years.", "Russians"),
        ("Miners came. They were old miners. Miners said it rained.", "miners"),
    ],
)
def test_many_people_have_no_name(text: str, name: str) -> None:
    item = attributions(text)[-1]
    assert (item.speaker, item.speaker_kind) == (name, "role")


@pytest.mark.parametrize("name", ["Sanders", "Rogers"])
def test_a_surname_that_looks_like_many_is_a_name(name: str) -> None:
    (item,) = attributions(f"Ted {name} came.\n{name} said that it rained.")
    assert (item.speaker, item.speaker_kind) == (f"Ted {name}", "named")


@pytest.mark.parametrize("names", ["Ann Lee and Max Roe", "Ann Lee, Max Roe and Ivo Vale"])
def test_people_who_speak_as_one_are_all_named(names: str) -> None:
    (item,) = attributions(f"{names} said the road was open.")
    assert (item.speaker, item.speaker_kind) == (names, "named")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Officials at the harbour and elsewhere said it rained.", "officials"),
        ("Officials elsewhere said it rained.", "officials"),
        ("Harbour and other officials have said that it rained.", "Harbour and other officials"),
    ],
)
def test_a_place_is_nobody(text: str, source: str) -> None:
    (item,) = attributions(text)
    assert (item.speaker, item.speaker_kind, item.anonymous) == (source, "role", True)


def test_the_words_for_officials_of_a_country_keep_the_country() -> None:
    text = "The officials said it rained. American officials said it froze."
    assert speakers(text) == ["officials", "American officials"]


@pytest.mark.parametrize(
    "text", ["Kral has not spoken; he reported nothing.", "The two towns are discussing plans to meet."]
)
def test_a_participle_names_nobody(text: str) -> None:
    assert not {"spoken", "discussing"} & set(speakers(text))
