"""Words in their context: which places are found, whose words they are, what stands around them, in which order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotation.annotate import annotate
from analysis.comparison.concordance import MOST, Concordance, concordance
from analysis.comparison.wanted_words import LONGEST, MOST_WORDS
from analysis.comparison.wording import Wording, wording
from analysis.corpus.article import Article
from analysis.errors import AnalysisError
from analysis.words import WORD

MILL = (
    "The mill burned\n\n"
    "U.S. troops left the mill. “We left us no choice,” Ann Poe said. The mayor said that the troops’ defence of the "
    "mill had failed us, and that the US-backed guards didn't withdraw.\n\n"
    "Withdrawal is near. The old troops stayed.\n"
)
BRIDGE = (
    "The bridge stood\n\n"
    "Poe's bridge withdrew nobody. The organisation held a defense line, and the new troops left. Beside us stood "
    "2,000 men.\n"
)


def made(text: str, name: str = "mill", language: str = "en") -> Wording:
    return wording(annotate(Article(name, text, outlet=name, language=language)))


TWO = (made(MILL), made(BRIDGE, "bridge"))


def keywords(words: str, **choices: object) -> list[str]:
    return [line.keyword for line in concordance(TWO, words, **choices).lines]  # type: ignore[arg-type]


# Counted by hand in the two texts above.
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("troops", ["troops", "troops", "troops", "troops"]),
        ("US", ["U.S.", "us", "us", "US", "us"]),
        ("u.s.-backed", ["US-backed"]),
        ("us backed", ["US-backed"]),
        ("withdr*", ["withdraw", "Withdrawal", "withdrew"]),
        ("defence", ["defence", "defense"]),
        ("defenc*", ["defence", "defense"]),
        ("organiz*", ["organisation"]),
        ("did not", ["didn't"]),
        ("POE", ["Poe", "Poe"]),
        ("2000", ["2,000"]),
        ("“left the mill”", ["left the mill"]),
        ("the * troops", ["The old troops", "the new troops"]),
        ("mill mayor", []),
        ("castle", []),
    ],
)
def test_words_are_found_however_they_are_spelt(words: str, found: list[str]) -> None:
    assert keywords(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("US", ["US"]),
        ("us", ["us", "us", "us"]),
        ("U.S.", ["U.S."]),
        ("Poe's", ["Poe's"]),
        ("Poe", ["Poe", "Poe"]),
        ("didn’t", ["didn't"]),
        ("With*", ["Withdrawal"]),
        ("US-backed", ["US-backed"]),
        ("US backed", []),
        ("left  the\tmill", ["left the mill"]),
    ],
)
def test_letters_can_be_asked_for_exactly(words: str, found: list[str]) -> None:
    assert keywords(words, case="same") == found


def test_a_star_does_not_go_on_from_another_spelling() -> None:
    text = "The tired guards changed a tire and a tyre.\n"
    assert [line.keyword for line in concordance((made(text),), "tyr*").lines] == ["tire", "tyre"]


def test_a_phrase_does_not_run_over_the_end_of_a_sentence() -> None:
    assert keywords("the mill the mayor") == []
    assert keywords("mill We") == []


def test_every_line_lies_in_its_article_with_the_words_around_it() -> None:
    for line in concordance(TWO, "the").lines:
        text = MILL if line.article == "mill" else BRIDGE
        assert " ".join(text[line.start : line.end].split()) == line.keyword
        around = " ".join(f"{line.left.removeprefix('… ')}{line.keyword}{line.right.removesuffix(' …')}".split())
        assert around in " ".join(text.split())


def test_a_line_does_not_leave_its_paragraph_and_says_where_it_was_cut() -> None:
    (line,) = concordance(TWO, "near").lines
    assert (line.left, line.right) == ("Withdrawal is ", ". The old troops stayed.")
    (line,) = concordance(TWO, "choice").lines
    assert line.right.endswith(" …")
    assert "Withdrawal" not in line.right


def test_places_are_told_apart_by_voice_and_counted_by_outlet() -> None:
    found = concordance(TWO, "us")
    assert found.counts == {("mill", "own"): 1, ("mill", "quoted"): 1, ("mill", "reported"): 2, ("bridge", "own"): 1}
    assert (found.places, found.articles, found.elsewhere) == (5, 2, 0)
    only = concordance(TWO, "us", voices=("quoted",))
    assert [(line.keyword, line.speaker) for line in only.lines] == [("us", "Ann Poe")]
    assert (only.places, only.articles, only.elsewhere) == (1, 1, 4)


def test_lines_are_sorted_by_the_nearest_word_to_the_left_or_right() -> None:
    left = [line.left.split()[-1] for line in concordance(TWO, "troops", sort="left").lines]
    assert left == ["new", "old", "the", "U.S."]
    right = [line.right.lstrip("’ ").split()[0] for line in concordance(TWO, "troops", sort="right").lines]
    assert right == ["defence", "left.", "left", "stayed."]


def test_a_second_word_decides_where_the_nearest_is_the_same() -> None:
    text = "A red mill. The old mill. A red barn mill. My red mill.\n"
    lines = concordance((made(text),), "mill", sort="left").lines
    assert [" ".join(line.left.split()[-2:]) for line in lines] == ["red barn", "The old", "A red", "My red"]


def test_what_is_cut_is_still_counted() -> None:
    found = concordance(TWO, "the", most=2)
    assert (len(found.lines), found.cut) == (2, True)
    assert found.places == sum(found.counts.values()) > 2
    assert not concordance(TWO, "near").cut
    assert MOST >= 1000


@pytest.mark.parametrize("words", ["", "  ", "*", "“ ”", "-", "a" * (LONGEST + 1), "a " * (MOST_WORDS + 1), "tro*ps"])
def test_what_cannot_be_looked_for_says_why_and_what_to_do(words: str) -> None:
    with pytest.raises(AnalysisError) as raised:
        concordance(TWO, words)
    assert raised.value.mend


def test_other_languages_are_searched_by_their_own_spelling() -> None:
    articles = (made("Die Mühle brannte über Nacht.\n", language="de"), TWO[1])
    assert [line.keyword for line in concordance(articles, "muhle").lines] == ["Mühle"]
    assert [line.keyword for line in concordance(articles, "Mühl*").lines] == ["Mühle"]
    assert [line.keyword for line in concordance((made("Войска ушли.\n", language="ru"),), "войска").lines] == [
        "Войска"
    ]


def test_no_article_and_an_empty_one_have_no_places() -> None:
    nothing = Concordance((), 0, 0, {}, 0)
    assert concordance((), "mill") == nothing
    assert concordance((made(""),), "mill") == nothing
    assert concordance((made(""), TWO[0]), "mill").places == 3


@given(st.text(max_size=40), st.sampled_from(["any", "same"]), st.sampled_from(["place", "left", "right"]))
def test_any_words_are_looked_for_or_refused(words: str, case: str, sort: str) -> None:
    try:
        found = concordance(TWO, words, case=case, sort=sort)  # type: ignore[arg-type]
    except AnalysisError:
        return
    assert found.places == len(found.lines)


@given(st.sampled_from([match.group() for text in (MILL, BRIDGE) for match in WORD.finditer(text)]))
def test_every_word_of_a_text_is_found_in_it(word: str) -> None:
    assert word.replace("’", "'") in [found.replace("’", "'") for found in keywords(word, case="same")]
    assert len(keywords(word)) >= len(keywords(word, case="same"))
