"""What each source is said to have said, and where their words begin and end."""

import pytest

from tests.analysis.annotation.attribution.told import HEADED, told

QUOTED = [
    # behind the quotation
    ("“The mill is sold,” said Orla Finn.", "Orla Finn", "say", ["“The mill is sold,”"]),
    ("“Who will pay?” asked Mr. Quill on Friday.", "Mr. Quill", "ask", ["“Who will pay?”"]),
    ('"We sleep badly," a driver told Reuters.', "a driver", "tell", ['"We sleep badly,"']),
    ("‘We sleep badly,’ a driver admitted.", "a driver", "admit", ["‘We sleep badly,’"]),
    # before it
    ("Orla Finn said: “The mill is sold.”", "Orla Finn", "say", ["“The mill is sold.”"]),
    ("Quill replied, “Nobody asked us.”", "Quill", "reply", ["“Nobody asked us.”"]),
    ("Asked about the mill, Finn said, “It is sold.”", "Finn", "say", ["“It is sold.”"]),
    # inside it
    ("“The mill,” said Finn, “is sold.”", "Finn", "say", ["“The mill,”", "“is sold.”"]),
    ("“The roof,” Quill said, “was never safe.”", "Quill", "say", ["“The roof,”", "“was never safe.”"]),
    ("“It is sold,” Finn said. “We begin in May.”", "Finn", "say", ["“It is sold,”", "“We begin in May.”"]),
    ("“No,” said Quill, a retired baker. “Not me.”", "Quill", "say", ["“No,”", "“Not me.”"]),
]

APPOSITIONS = [
    ("Orla Finn, a miller from Kent, said the wheel had stopped.", "the wheel had stopped"),
    ("Ned Quill, the firm's chief engineer, told the BBC that nobody was hurt.", "that nobody was hurt"),
    ("“It is over,” Orla Finn, 43, a teacher, said.", "“It is over,”"),
    ("“It is over,” said Ned Quill, who leads the union.", "“It is over,”"),
    ("Rosa Lind (Labour) said the bill would fail.", "the bill would fail"),
]

REPORTED = [
    # when, where and to whom it was said is skipped
    ("Finn told Reuters on Friday that the mill would close.", "that the mill would close"),
    ("Quill told a crowd of miners in the square on Sunday that pay would rise.", "that pay would rise"),
    ("Finn said in a statement issued on Tuesday that the mill was safe.", "that the mill was safe"),
    ("Quill said in a letter seen by the BBC that the roof leaked.", "that the roof leaked"),
    ("In a statement issued late on Monday, the firm said that the mill was safe.", "that the mill was safe"),
    ("Finn said Tuesday the mill was safe.", "the mill was safe"),
    # according to
    ("According to Ned Quill, the roof had leaked for years.", "the roof had leaked for years"),
    ("According to two people at the scene, the van was empty.", "the van was empty"),
    ("The roof had leaked for years, according to Ned Quill.", "The roof had leaked for years"),
    ("Nobody was on board, according to the harbour police.", "Nobody was on board"),
    # as X reported
    ("The mill had been sold twice, as the BBC reported in May.", "The mill had been sold twice"),
    ("As Reuters reported, the mill had been sold twice.", "the mill had been sold twice"),
    # who said
    ("Orla Finn, who said she had warned the firm, went home.", "she had warned the firm"),
    ("The letter came from a baker who says the bread was good.", "the bread was good"),
    # handed on
    ("Reuters quoted a miner as saying the shaft was flooded.", "the shaft was flooded"),
    ("The BBC quoted two nurses as saying that beds were short.", "that beds were short"),
    # participles
    ("Finn closed the meeting, adding that a vote would follow.", "that a vote would follow"),
    ("Quill left the hall, saying the numbers were wrong.", "the numbers were wrong"),
    # nouns
    ("Two papers printed Finn's claim that the roof was new.", "that the roof was new"),
    ("The union laughed at Quill's warning that jobs would go.", "that jobs would go"),
    # infinitives
    ("Finn vowed to rebuild the mill.", "to rebuild the mill"),
    ("Quill urged the firm to pay its debts.", "to pay its debts"),
    ("Quill called on Europe to open its ports.", "to open its ports"),
    ("The union threatened to close every pit.", "to close every pit"),
    # questions
    ("Finn asked whether the roof was safe.", "whether the roof was safe"),
    ("Quill explained why the shaft had flooded.", "why the shaft had flooded"),
    # no comma before the speaker's clause ends
    ("A witness who saw the fire said the door was locked.", "the door was locked"),
    ("A guard who works at the gate told reporters that the door was locked.", "that the door was locked"),
]


@pytest.mark.parametrize(("text", "source", "lemma", "content"), QUOTED)
def test_a_speaker_stands_before_after_or_inside_the_quotation(
    text: str, source: str, lemma: str, content: list[str]
) -> None:
    assert told(text) == [(source, lemma, content)]


@pytest.mark.parametrize(("text", "content"), APPOSITIONS)
def test_a_description_in_commas_belongs_to_the_source(text: str, content: str) -> None:
    ((source, _, contents),) = told(text)
    assert source.split()[0].strip(",") in {"Orla", "Ned", "Rosa"}
    assert contents == [content]


@pytest.mark.parametrize(("text", "content"), REPORTED)
def test_reported_speech_begins_and_ends_where_the_source_speaks(text: str, content: str) -> None:
    assert [contents for _, _, contents in told(text)] == [[content]]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mill, according to Ned Quill, was never safe.", ["The mill", "was never safe"]),
        ("The vote, according to two clerks, took an hour.", ["The vote", "took an hour"]),
        ("The mill, Quill said, was never safe.", ["The mill", "was never safe"]),
        ("The two oldest shafts, she added, had flooded.", ["The two oldest shafts", "had flooded"]),
    ],
)
def test_a_clause_parted_by_its_source_is_reported_on_both_sides(text: str, content: list[str]) -> None:
    assert [contents for _, _, contents in told(text)] == [content]


def test_when_it_was_said_is_no_part_of_a_parted_clause() -> None:
    assert told("On Friday, Quill said, the shaft would flood.")[0][2] == ["the shaft would flood"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Finn said the roof was new, but Quill said it leaked.",
            [("Finn", ["the roof was new"]), ("Quill", ["it leaked"])],
        ),
        (
            "The firm said nobody was hurt, while the union said two men were in hospital.",
            [("The firm", ["nobody was hurt"]), ("the union", ["two men were in hospital"])],
        ),
        (
            "Finn said the roof was new and said the walls were old.",
            [("Finn", ["the roof was new"]), ("Finn", ["the walls were old"])],
        ),
        (
            "Quill thanked the crew and said they would be paid.",
            [("Quill", ["they would be paid"])],
        ),
        (
            "A nurse who asked not to be identified said the ward was shut.",
            [("who", ["not to be identified"]), ("A nurse who asked not to be identified", ["the ward was shut"])],
        ),
    ],
)
def test_each_of_several_sources_has_its_own_clause(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert [(source, contents) for source, _, contents in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("While Finn said the roof was new, Quill ordered a net.", "the roof was new"),
        ("Although the firm says the mine is safe, nobody works there.", "the mine is safe"),
        ("“IS is beaten,” he said, using an acronym for Islamic State.", "“IS is beaten,”"),
        ("Finn said the men were paid, referring to the miners.", "the men were paid"),
        ("The fire (Quill said it began at noon) took the roof.", "it began at noon"),
        ("Two men left (and Finn said they were drunk) before dawn.", "they were drunk"),
    ],
)
def test_the_outlets_own_words_after_a_report_are_left_out(text: str, content: str) -> None:
    assert told(text)[0][2] == [content]


@pytest.mark.parametrize(
    ("headline", "source", "content"),
    [
        ("Minister: We Will Keep the Mine Open", "Minister", "We Will Keep the Mine Open"),
        ("Orla Finn: ‘Nobody Asked Us’", "Orla Finn", "‘Nobody Asked Us’"),
        ("‘Nobody Asked Us’: Miners Tell of Night Shift", "Miners", "‘Nobody Asked Us’"),
        ("'It Was Dark': Quill on the Flood", "Quill", "'It Was Dark'"),
    ],
)
def test_a_colon_in_a_headline_stands_for_says(headline: str, source: str, content: str) -> None:
    assert (source, ":", [content]) in told(headline + HEADED)


def test_a_colon_after_a_name_in_capitals_opens_a_turn_of_a_transcript() -> None:
    text = "The debate began late and ran for an hour.\nFINN: We need the mine.\nQUILL: We need the river more."
    assert told(text) == [
        ("FINN", ":", ["We need the mine."]),
        ("QUILL", ":", ["We need the river more."]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The list is short: bread, milk and eggs.",
        "Two things were missing: a roof and a door.",
        "The bus leaves at 10:30 from Hall Street.",
    ],
)
def test_a_colon_in_a_sentence_is_no_saying(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Finn declared victory over the flood.",
        "The army declared a curfew in the valley.",
        "The firm announced plans for a second mill.",
        "Quill announced a strike on Monday.",
        "The three states share one river.",
        "The northern states and the claims court were silent.",
        "News reports reached the island late.",
        "The claim was rejected and the comment deleted.",
        "Quill was told that the mill was sold.",
        "The roof is expected to fall.",
        "The men were said to be safe.",
        "Both men are believed to have left.",
        "Finn found the keys and showed them to the guard.",
    ],
)
def test_acts_nouns_and_passives_report_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The tweet by Finn that said “we won” was deleted.", "“we won”"),
        ("A sign which read “keep out” was stolen.", "“keep out”"),
    ],
)
def test_a_relative_clause_ends_with_its_quoted_words(text: str, content: str) -> None:
    assert told(text)[0][2] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Finn called it a “scandal”.", "it a “scandal”"),
        ("Quill described the roof as “a sieve”.", "the roof as “a sieve”"),
    ],
)
def test_a_marked_name_for_a_thing_is_the_speakers(text: str, content: str) -> None:
    assert told(text)[0][2] == [content]


@pytest.mark.parametrize("text", ["According to Finn,", "Finn said,", "Finn said that", "He said .", "As Finn said,"])
def test_a_report_that_breaks_off_reports_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The ministry has repeatedly accused the rebels of mining the road.", "of mining the road"),
        ("Quill blamed the council for the flood.", "for the flood"),
        ("The army denied shelling the bridge.", "shelling the bridge"),
        ("The firm has confirmed closing two plants in the north.", "closing two plants in the north"),
    ],
)
def test_a_charge_and_a_denial_report_what_follows_of_for_or_an_ing_form(text: str, content: str) -> None:
    assert [words for _, _, parts in told(text) for words in parts] == [content]


def test_it_alone_is_no_report() -> None:
    assert told("Quill denied it.") == []


def test_a_listener_may_close_the_sentence_and_a_caused_verb_reports_nothing() -> None:
    text = "Kral had let the mayor know what he had decided, a senior official told Reuters."
    assert told(text) == [
        ("a senior official", "tell", ["Kral had let the mayor know what he had decided"]),
    ]
