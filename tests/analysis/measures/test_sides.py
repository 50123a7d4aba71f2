"""For whom a source speaks, as its words say; nothing is guessed."""

from __future__ import annotations

import pytest

from analysis.annotation.annotate import annotate
from analysis.annotation.lexicon import actors
from analysis.corpus.article import Article
from analysis.facts import facts
from analysis.measures.sides import UNKNOWN, side_name, side_of_actor, side_of_sources, sides
from analysis.spans import Span

PLAIN = [
    # words for a source, side
    ("a senior US official", "us-government"),
    ("Another US official, who likewise asked not to be named", "us-government"),
    ("American defence officials", "us-government"),
    ("several U.S. commanders in the harbour", "us-military"),
    ("a US military official", "us-military"),
    ("a former US official", "us-others"),
    ("many Democrats", "us-congress"),
    ("some of the president's fellow Republicans", "us-congress"),
    ("the Turkish president", "turkey"),
    ("a British junior defence minister", "united-kingdom"),
    ("South Korean officials", "south-korea"),
    ("Russia's Foreign Ministry", "russia"),
    ("a spokesman for the Turkish president", "turkey"),
    ("Max Roe, a spokesman for the Israeli army", "israel"),
    ("the president of France", "france"),
    ("Kremlin spokesman Max Roe", "russia"),
    ("an official at the Pentagon", "us-government"),
    ("a recent report by the Pentagon", "us-government"),
    ("a recent Pentagon report", "us-government"),
    ("the report on the harbour by the Pentagon", "us-government"),
    ("the US attorney general", "us-government"),
    ("the US general", "us-military"),
    ("SDF spokesman Max Roe", "kurdish-led-groups"),
    ("an ISIS spokesman", "islamic-state"),
    ("UN officials", "united-nations"),
    ("residents of the town", "residents"),
    ("a professor at a US university", "experts"),
    ("human rights groups", "rights-and-aid"),
    ("police officials", "police-and-courts"),
]
NOT_TOLD = [
    "officials",
    "a defense official",
    "commanders in Syria",
    "critics of the Turkish government",
    "a lawyer for the US president",
    "the president of the US Chamber of Commerce",
    "a Washington-based developer and spokeswoman for a trade group",
    "US-backed forces",
    "a Turkish opposition lawmaker",
    "a former British minister",
    "an Assad ally",
    "Max Roe, who met the Turkish president,",
    "the country's Foreign Ministry",
]


def said(words: str) -> str:
    document = annotate(Article("a", f"{words} said the harbour was quiet."))
    return side_of_sources(document, [Span(0, len(words))])


@pytest.mark.parametrize(("words", "side"), PLAIN)
def test_plain_words_for_a_source_tell_its_side(words: str, side: str) -> None:
    assert said(words) == side


@pytest.mark.parametrize("words", NOT_TOLD)
def test_where_the_words_do_not_tell_the_side_is_not_known(words: str) -> None:
    assert said(words) == UNKNOWN


def test_two_places_that_say_different_things_tell_nothing() -> None:
    text = "A Turkish minister spoke. A French minister spoke."
    document = annotate(Article("a", text))
    places = [Span(0, 18), Span(26, 43)]
    assert [side_of_sources(document, [place]) for place in places] == ["turkey", "france"]
    assert side_of_sources(document, places) == UNKNOWN


def test_the_name_tells_where_the_place_is_only_a_who() -> None:
    document = annotate(Article("a", "The sailors who spoke."))
    assert side_of_sources(document, [Span(12, 15)], "Turkish officials") == "turkey"


@pytest.mark.parametrize(
    ("actor", "side"),
    [
        ("donald-trump", "us-government"),
        ("lindsey-graham", "us-congress"),
        ("vladimir-putin", "russia"),
        ("hamas", "hamas"),
        ("reuters", "media"),
        ("kurds", UNKNOWN),
        ("nobody-known", UNKNOWN),
    ],
)
def test_an_actor_has_the_side_of_the_lists_or_is_its_own(actor: str, side: str) -> None:
    assert side_of_actor(actor) == side


def test_every_side_of_the_lists_has_a_name_a_note_and_known_members() -> None:
    known = {actor.id for actor in actors()}
    heads = set(facts("sides.toml")["heads"])
    for side, entry in sides().items():
        assert entry["name"].strip(), side
        assert entry["note"].strip(), side
        assert {*entry.get("actors", ()), *entry.get("states", ())} <= known, side
        assert set(entry.get("heads", ())) <= heads, side


def test_nobody_stands_on_two_sides() -> None:
    members = [actor for entry in sides().values() for actor in entry.get("actors", ())]
    assert len(members) == len(set(members))


def test_every_side_that_an_actor_can_have_has_a_name() -> None:
    assert all(side_name(side_of_actor(actor.id)) for actor in actors())
    assert side_name("us-congress") == "US Congress and parties"
    assert side_name("no-such-side") == "no-such-side"
