"""Who speaks, by speaker, side and kind, against counts made by hand."""

from __future__ import annotations

import pytest

from dashboard.comparison import chosen
from dashboard.counts import side_shares, speaking, talked_about, verbs
from dashboard.counts.naming import as_words
from tests.dashboard.two_reports import reports

BY_SPEAKER = [
    # outlet, speaker, side, quotations, reported statements, quoted words, reported words
    ("star", "a US official", "US government", 0, 1, 0, 5),  # the road was open again
    ("star", "Donald Trump", "US government", 1, 0, 4, 0),  # We won the day
    ("star", "Max Roe", "Turkey", 0, 1, 0, 4),  # the bridge had fallen
    ("star", "two sailors", "Side not known", 0, 1, 0, 4),  # the ship had sunk
    ("star", "officials", "Side not known", 0, 1, 0, 3),  # Town is quiet
    ("moon", "Donald Trump", "US government", 1, 1, 4, 4),  # the day is ours; the town was free
]
COLUMNS = ["group", "name", "side", "quotations", "reported", "quoted_words", "reported_words"]


def test_speakers_are_those_counted_by_hand_most_words_first() -> None:
    now = reports()
    found = speaking.lines(now, speaking.spoken(now), "speaker")
    assert list(found[COLUMNS].itertuples(index=False, name=None)) == BY_SPEAKER
    assert list(found["anonymous"]) == [True, False, False, False, True, False]


@pytest.mark.parametrize(
    ("by", "rows"),
    [
        ("side", [("US government", 9), ("Side not known", 7), ("Turkey", 4)]),
        ("kind", [("Anonymous sources", 8), ("People by name", 8), ("People by what they are", 4)]),
    ],
)
def test_speakers_are_bundled_by_side_or_kind_and_no_word_is_lost(by: str, rows: list[tuple[str, int]]) -> None:
    now = reports("star")
    found = speaking.lines(now, speaking.spoken(now), by)
    words = found["quoted_words"] + found["reported_words"]
    assert list(zip(found["name"], words, strict=True)) == rows


def test_every_number_opens_as_many_words_as_it_says() -> None:
    now = reports()
    said = speaking.spoken(now)
    for by in ("speaker", "side", "kind"):
        for row in speaking.lines(now, said, by).to_dict("records"):
            opened = speaking.statements(said, row["evidence"])
            assert opened, row["evidence"]
            assert row["evidence"] in speaking.cells(now, said, by, "")


def test_a_link_to_a_kind_is_kept_among_speakers() -> None:
    now = reports()
    said = speaking.spoken(now)
    asked = "source:star:all:role"
    assert asked in speaking.cells(now, said, "speaker", asked)
    assert asked not in speaking.cells(now, said, "speaker", "")


def test_the_statements_of_anonymous_sources_can_be_opened_alone() -> None:
    said = speaking.spoken(reports())
    opened = speaking.statements(said, "source:star:all:anonymous")
    assert [document.attributions[at].speaker for document, at, _ in opened] == ["officials", "a US official"]


def test_who_handed_a_statement_on_is_named() -> None:
    now = reports()
    [row] = speaking.chains(now, speaking.spoken(now))
    assert (row["Outlet"], row["Handed on by"], as_words(row["Who said it"])) == ("Star", "Reuters", "two sailors")


def test_the_headline_counts_speakers_and_anonymous_ones_on_the_event_only() -> None:
    now = reports()
    words = "5 speakers are heard in the Star article (2 anonymous) and 1 in Moon’s (none)"
    assert speaking.headline(now, speaking.spoken(now)) == words
    [finding] = speaking.findings(now, speaking.spoken(now))
    assert finding.text == f"{words}."
    assert [number.words for number in finding.counts["star"]] == ["5 speakers", "2 anonymous"]


def test_where_nobody_speaks_the_headline_says_so_and_nothing_is_found() -> None:
    now = reports("sun")
    said = speaking.spoken(now)
    assert speaking.headline(now, said) == "No speaker is heard here"
    assert speaking.findings(now, said) == []
    assert speaking.lines(now, said, "speaker").empty
    assert side_shares.shares(now, said).empty


def test_shares_of_sides_are_those_counted_by_hand_unknown_last() -> None:
    now = reports("star", "moon")
    found = side_shares.shares(now, speaking.spoken(now))
    cells = list(found[["side", "group", "quoted", "reported", "whole"]].itertuples(index=False, name=None))
    assert cells == [
        ("us-government", "star", 4, 5, 20),
        ("us-government", "moon", 4, 4, 8),
        ("turkey", "star", 0, 4, 20),
        ("turkey", "moon", 0, 0, 8),
        ("unknown", "star", 0, 7, 20),
        ("unknown", "moon", 0, 0, 8),
    ]
    assert side_shares.headline(now, found) == (
        "US government: 45 to 100 of every 100 words of the sources in these articles"
    )


def test_few_statements_have_no_effective_number_of_sides() -> None:
    now = reports()
    found = side_shares.effective_sides(now, speaking.spoken(now))
    assert [found[group][0] for group in ("star", "moon", "sun")] == ["too few to say"] * 2 + ["nobody is heard"]
    assert as_words(found["star"][1]) == "13 of 20 words have a known side"


def test_words_of_known_sides_open_no_statement_of_another() -> None:
    now = reports()
    said = speaking.spoken(now)
    [number] = side_shares.effective_sides(now, said)["star"][1]
    assert number.evidence in side_shares.cells(now, side_shares.shares(now, said))
    opened = speaking.statements(said, number.evidence)
    names = [document.attributions[at].speaker for document, at, _ in opened]
    assert names == ["Donald Trump", "a US official", "Max Roe"]


def test_who_is_only_talked_about_is_counted_by_outlet() -> None:
    now = reports()
    said = speaking.spoken(now)
    assert talked_about.silent(now, said)["islamic-state"] == {"star": 2, "moon": 1, "sun": 0}
    assert list(talked_about.table(now, said, False)["Who"]) == ["The group known as Islamic State", "Vladimir Putin"]
    assert list(talked_about.table(now, said, True)["Who"]) == ["Syria"]
    assert set(talked_about.cells(now, said)) >= {"source:moon:vladimir-putin:talked-about"}


def test_the_places_behind_a_name_are_opened() -> None:
    now = reports()
    found = talked_about.hits(speaking.spoken(now), "source:star:islamic-state:talked-about")
    text = now.article("star").text
    assert [text[row.start : row.end] for row in found.itertuples()] == ["IS", "IS"]
    assert set(found["voice"]) == {"own"}


def test_who_is_named_everywhere_and_heard_nowhere_makes_a_finding() -> None:
    now = reports()
    said = speaking.spoken(now)
    [finding] = talked_about.findings(now, said)
    assert (
        finding.text
        == "Both outlets on this event name somebody who is heard in neither: the group known as Islamic State."
    )
    assert talked_about.headline(now, said) == (
        "Named and never heard: the group known as Islamic State, twice by Star and once by Moon"
    )
    assert talked_about.findings(reports("star"), speaking.spoken(reports("star"))) == []


def test_verbs_stand_in_their_class_each_with_its_places() -> None:
    now = reports()
    found = verbs.table(now)
    assert list(found["Class"]) == ["Plain", "Keeps it at a distance"]
    assert [as_words(found[outlet][0]) for outlet in ("Star", "Moon")] == ["say 4", "tell 1, say 1"]
    for evidence, words in verbs.cells(now).items():
        assert words.endswith(f"({len(verbs.uses(now, evidence))})")


def test_the_headline_on_verbs_lists_those_that_say_more_than_said() -> None:
    assert verbs.headline(reports()) == "Beside plain words such as “say”: “claim” in the Star article; none in Moon’s"
    assert verbs.headline(reports("moon")) == "Only plain reporting words, such as “say”, stand here"
    assert verbs.headline(reports("sun")) == "No reporting word stands here"


def test_nothing_chosen_gives_empty_tables() -> None:
    none = chosen(reports(), ())
    said = speaking.spoken(none)
    assert speaking.lines(none, said, "speaker").empty
    assert speaking.table(speaking.lines(none, said, "side"), "side").empty
    assert talked_about.table(none, said, False).empty
    assert verbs.table(none).empty
