"""Themes of an event: how a pattern is read, what a file must say, and that the shipped patterns know other words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis import facts
from analysis.annotation import themes as module
from analysis.annotation.annotate import annotate
from analysis.annotation.document import Document, Match, Paragraph, Sentence
from analysis.annotation.themes import rule, theme, theme_events, theme_phrases, themes
from analysis.corpus.article import Article
from analysis.errors import DataError, UnknownIdError
from analysis.measures.coverage import coverage, events_of
from analysis.spans import Span

GROUPS = '[groups]\nfire = "The fire"\n'
FIRE = """
[[themes]]
id = "cause"
name = "How it began"
question = "Does it say how it began?"
group = "fire"
full = ["spark* | short circuit & {it}"]
partial = ["cause | exit"]
"""
WORDS = '[words]\nit = "blaze | {other} | exit*"\nother = "fire"\n'

# Sentences of our own, in other words than any report that the list was written from.
TOLD = [
    ("us-troops-leave", "Washington will bring its servicemen home from the Syrian desert."),
    ("declared-defeated", "ISIL has been crushed, the president claimed."),
    ("no-reason-left", "Beating the jihadists had been the sole purpose of staying, he wrote."),
    ("return-begun", "The exit of American forces got under way at dawn."),
    ("all-troops", "The plan foresees a total exit of American forces."),
    ("not-yet-clear", "It remained unclear when the soldiers would leave."),
    ("long-wanted", "As a candidate, Trump repeatedly vowed to pull out of the Middle East."),
    ("turkish-call", "Mr. Trump made up his mind during a telephone conversation with Mr. Erdoğan, aides said."),
    ("taken-by-surprise", "Generals at the Pentagon were blindsided."),
    ("policy-reversed", "In September John Bolton said the soldiers would remain in Syria until Iran left."),
    ("stays-involved", "American officers would remain engaged in Syria in other ways."),
    ("sixty-to-hundred-days", "The departure of the soldiers should be finished in 60–100 days."),
    ("at-once", "The abrupt exit of American forces worried many."),
    ("diplomats-leave", "American diplomats in Syria were told to evacuate."),
    ("two-thousand-troops", "About two thousand soldiers serve there."),
    ("no-details", "A Pentagon spokesman refused to give details for reasons of operational security."),
    ("pockets-remain", "A few thousand jihadists are holding out in the valley."),
    ("fight-goes-on", "The battle against ISIS is far from over, a commander warned."),
    ("it-could-return", "Experts fear that the jihadists will regroup."),
    ("caliphate-of-2014", "The group overran Mosul in 2014, and IS declared a caliphate."),
    ("last-battle", "The final push against the militants is still being made."),
    ("republicans-object", "Several Republican senators condemned the withdrawal."),
    ("democrats-object", "Democrats warned that leaving now was dangerous."),
    ("gain-for-rivals", "The exit is a gift to Tehran and Moscow, said a senator."),
    ("lost-influence", "Leaving would rob Washington of leverage in peace talks."),
    ("mattis-resigns", "Defence Secretary Jim Mattis quit in protest."),
    ("britain-disagrees", "A British minister rejected Mr Trump's claim."),
    ("israel-reacts", "Netanyahu promised to study the withdrawal."),
    ("russia-sees-settlement", "The Kremlin spoke of a chance for a political solution in Syria."),
    ("turkey-and-the-border", "Turkish tanks massed at the border opposite Kurdish towns in Syria."),
    ("kurds-at-risk", "Kurdish leaders called it a stab in the back."),
    ("kurdish-partners", "Kurdish-led militias fought alongside American commandos."),
    ("observation-posts", "Watchtowers were put up near Kobani."),
    ("against-iran", "US soldiers at Tanf were also a bulwark against Iran."),
    ("civilians-killed", "Dozens of civilians died in air strikes by the coalition, monitors said."),
    ("white-phosphorus", "The coalition was accused of using cluster munitions."),
    ("assads-backers", "Tehran and Moscow have propped up Assad for years."),
    ("toll-of-the-war", "Millions of Syrians are refugees."),
    ("how-the-war-began", "The conflict grew out of a peaceful uprising against Assad in 2011."),
    ("since-2014", "American warplanes have bombed targets in Syria since 2014."),
    ("obamas-policy", "President Obama was reluctant to enter the Syrian war."),
    ("no-right-to-be-there", "Damascus calls the American presence illegal."),
]
ELSEWHERE = """Bakers march over flour

The bakers of the town marched on Monday against the price of flour. "We leave nothing on the shelf," said one.
The council promised a decision on Thursday; Democrats and Republicans on it disagreed. About 2,000 people came.
Turkey for the poor was handed out, and all of them went home before dark. It is unclear who will pay us.
"""


@pytest.fixture
def event_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return an empty folder of themes in place of the shipped one."""
    (tmp_path / "themes").mkdir()
    for place in (facts, module):
        monkeypatch.setattr(place, "DATA", tmp_path)
    caches = (facts.facts, theme_events, theme_phrases, module.also_whole, module._phrases)
    for each in caches:
        each.cache_clear()
    yield tmp_path / "themes"
    for each in caches:
        each.cache_clear()


def test_a_pattern_is_read_as_groups_of_phrases() -> None:
    assert rule("pull out | withdraw* & {troops}", {"troops": "soldier* | forces"}) == (
        frozenset({"pull out", "withdraw*"}),
        frozenset({"soldier*", "forces"}),
    )


@pytest.mark.parametrize("pattern", ["", "troops &", "troops | ", "*", "pull* out", "{nobody}", "{pair}", "{loop}"])
def test_a_pattern_that_says_nothing_is_refused_by_name(pattern: str) -> None:
    with pytest.raises(DataError, match="here"):
        rule(pattern, {"pair": "a & b", "loop": "c | {loop}"}, "here")


def test_a_file_gives_its_event_themes(event_files: Path) -> None:
    (event_files / "mill-fire.toml").write_text(f'about = ["mill & {{it}}"]\n{GROUPS}{WORDS}{FIRE}')
    (found,) = themes("mill-fire")
    assert (found.id, found.group, theme("cause")) == ("cause", "The fire", found)
    assert found.full == ((frozenset({"spark*", "short circuit"}), frozenset({"blaze", "fire", "exit*"})),)
    assert theme_events()[0].about == ((frozenset({"mill"}), frozenset({"blaze", "fire", "exit*"})),)
    assert themes("another-event") == themes(None) == ()
    with pytest.raises(UnknownIdError):
        theme("nobody")


def test_a_phrase_may_stand_with_and_without_a_star(event_files: Path) -> None:
    (event_files / "mill-fire.toml").write_text(f'about = ["mill"]\n{GROUPS}{WORDS}{FIRE}')
    said = {"A spark at the exits.": "present", "The exit is shut.": "partial", "The exits are shut.": "absent"}
    for text, status in said.items():
        whole = Span(0, len(text))
        hits = tuple(Match.at(hit.id, hit.span, 0) for hit in theme_phrases().hits(text))
        one = (Paragraph(whole, "body"),), (Sentence(whole, 0, "body"),)
        document = Document(Article("a", text), (), *one, (), (), (), (), matches={"themes": hits})
        (found,) = coverage(document, themes("mill-fire"))
        assert found.status == status, text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no themes"),
        (FIRE, "no group 'fire'"),
        (GROUPS + WORDS + FIRE.replace('name = "How it began"', ""), "no name"),
        (GROUPS + WORDS + FIRE.replace('id = "cause"', 'id = "The cause"'), "small letters"),
        (GROUPS + WORDS + FIRE.replace('["cause | exit"]', '"cause"'), "list of patterns"),
        (GROUPS + WORDS + FIRE + FIRE, "stands twice"),
        (GROUPS + FIRE, "Give its phrases under"),
    ],
)
def test_a_file_that_breaks_its_rules_is_named_with_its_mend(event_files: Path, text: str, says: str) -> None:
    (event_files / "mill-fire.toml").write_text(text)
    with pytest.raises(DataError, match=says) as error:
        theme_events()
    assert "data/themes/mill-fire.toml" in str(error.value)


def test_one_id_in_two_files_and_one_phrase_in_two_cases_are_refused(event_files: Path) -> None:
    (event_files / "mill-fire.toml").write_text(GROUPS + WORDS + FIRE)
    (event_files / "barn-fire.toml").write_text(GROUPS + WORDS + FIRE)
    with pytest.raises(DataError, match="stands in barn-fire too"):
        theme_events()
    theme_events.cache_clear()
    facts.facts.cache_clear()
    (event_files / "barn-fire.toml").write_text(GROUPS + WORDS.replace("blaze", "Blaze") + FIRE.replace("cause", "why"))
    with pytest.raises(DataError, match="same capitals"):
        theme_phrases()


@pytest.mark.parametrize(("theme_id", "sentence"), TOLD, ids=[theme_id for theme_id, _ in TOLD])
def test_a_theme_told_in_other_words_is_found(theme_id: str, sentence: str) -> None:
    document = annotate(Article("a", f"{sentence}\n\nThe shops were open on Monday.\n"))
    found = {each.theme.id: each for each in coverage(document, themes("us-withdrawal-announced"))}
    assert found[theme_id].status == "present"


def test_a_report_of_something_else_is_asked_for_nothing_and_would_tell_next_to_nothing() -> None:
    document = annotate(Article("a", ELSEWHERE))
    assert events_of(document) == ()
    told = [each.theme.id for each in coverage(document, themes("us-withdrawal-announced")) if each.evidence]
    assert told == []
