"""An outlet is proposed with the words that name it, the stronger ones first, and never for being quoted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus.article import Origin, Outlet
from analysis.corpus.known import Known
from analysis.corpus.proposals import WORDS_LENGTH, proposals


def proposed(text: str, facts: Known, origin: Origin | None = None) -> list[tuple[str, str, int, str]]:
    found = proposals(text, facts.outlets, origin)
    return [(each.value, each.words, each.line, each.strength) for each in found if each.field == "outlet"]


@pytest.mark.parametrize(
    "line",
    [
        "Source: CoastTV and agencies",
        "By\u00a0Ann Lee and Bo Berg and Wire with\u00a0Coast TV",
        "By Coast TV",
        "Coast TV's Ann Lee has more from the harbour.",
        "© 2020 Coast TV",
        "COAST\nCoast TV staff",
    ],
)
def test_a_credit_beats_an_agency_that_was_told_something(line: str, facts: Known) -> None:
    text = f"The harbour burned.\n\nA sailor told Wire that he saw it. Another one told Wire the same.\n{line}"
    ((outlet, words, number, strength),) = proposed(text, facts)
    assert (outlet, strength) == ("coast-tv", "credit")
    assert number == len(text.split("\n"))
    assert words == " ".join(line.split("\n")[-1].split())


@pytest.mark.parametrize(
    "line",
    [
        "He told the Herald that he saw it.",
        "The mayor said in a statement to The Herald.",
        "The plan was set out in a letter obtained by the Herald.",
        "In an interview with Herald she said no.",
    ],
)
def test_an_outlet_that_was_spoken_to_is_proposed(line: str, facts: Known) -> None:
    assert proposed("Fire.\n" + line, facts) == [("the-herald", line, 2, "spoken to")]


@pytest.mark.parametrize(
    "line",
    [
        "With reporting by Wire, Coast TV, and the Herald",
        "Additional reporting by The Herald",
        "Wire quoted several sailors as saying they were surprised.",
        "Coast TV earlier reported a fire.",
        "The Herald said it was told of a plan.",
        "The mayor spoke of hope, according to the Wire news agency.",
        "The mayor spoke of hope, according to a report in the Herald.",
        "A ship burns. (Wire)",
        "Smoke over the town. Image: Coast TV.",
        "Heralds and wires hung from the mast.",
    ],
)
def test_what_another_outlet_reports_is_no_evidence(line: str, facts: Known) -> None:
    assert proposed(f"Fire in the harbour.\n{line}\nMore.", facts) == []


def test_a_mere_name_is_weak_and_says_so(facts: Known) -> None:
    assert proposed("A van of Coast TV stood on the quay.", facts) == [
        ("coast-tv", "A van of Coast TV stood on the quay.", 1, "named")
    ]


def test_two_outlets_with_the_same_evidence_propose_nothing(facts: Known) -> None:
    assert proposed("He told Wire. She told the Herald.", facts) == []


def test_a_page_that_names_its_own_site_is_asked_first(facts: Known) -> None:
    text = "He told Wire that he saw it."
    ((outlet, words, line, _),) = proposed(text, facts, Origin(url="https://www.herald.example/fire"))
    assert (outlet, words, line) == ("the-herald", "the page's address is https://www.herald.example/fire", 0)
    ((outlet, words, _, _),) = proposed(text, facts, Origin(producer="coast tv"))
    assert (outlet, words) == ("coast-tv", "the page calls its site coast tv")
    assert proposed(text, facts, Origin(producer="Some Blog")) == []
    assert proposed(text, facts, Origin(url="https://[broken")) == []
    assert proposed(text, facts, Origin(url="https://notherald.example/")) == []


def test_long_lines_are_cut_around_the_words_that_count(facts: Known) -> None:
    text = "Nobody knew. " * 40 + "He told the Herald so. " + "Nobody cared. " * 40
    ((_, words, _, _),) = proposed(text, facts)
    assert "told the Herald" in words
    assert len(words) <= WORDS_LENGTH + 4
    assert words.startswith("… ")
    assert words.endswith(" …")


def test_a_date_is_proposed_with_its_stamp(facts: Known) -> None:
    (found,) = proposals("date 2018-12-20 OSLO -- The ferry sank.", facts.outlets)
    assert (found.field, found.value, found.words, found.line) == ("published", "2018-12-20", "date 2018-12-20", 1)


@given(st.lists(st.sampled_from(["Herald", "Wire", "told", "By", "with", "\n", "Source:", "(", "©", "'s", "Ann"])))
def test_at_most_one_outlet_is_proposed_whatever_the_text(words: list[str]) -> None:
    outlets = [Outlet(name.lower(), name, "", "", "", "", "") for name in ("Herald", "Wire")]
    found = proposals(" ".join(words), outlets)
    assert len(found) <= 1
    assert all(each.words and each.line for each in found)
