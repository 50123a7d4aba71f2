"""The scorer gives the package's numbers to the last bit.

A longer comparison: python -m benchmarks.vader --identity 100000.
"""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from analysis.measures.vader.lexicon import CHUNKS, Chunks, bears, lexicon, spelled
from analysis.measures.vader.scoring import compound, polarity
from benchmarks.vader import differing
from benchmarks.vader_texts import NAMED, SPELLED, Texts

PACKAGE = SentimentIntensityAnalyzer()
TEXTS = Texts(7)

SENTENCES = {
    "plain": ["The harvest was good.", "The flood was a disaster and people died.", "The ferry left at nine."],
    "empty": ["", " ", "\n\t", ".", "!!!", "?", "\u200b", "\x1c"],
    "boosters": [
        "The soup was very good.",
        "The soup was an extremely very good one.",
        "It was slightly bad.",
        "It was barely, hardly good",
        "A most kindly and quite good friend",
        "very",
    ],
    "boosters in capitals": [
        "It was VERY good.",
        "It was VERY bad",
        "VERY GOOD",
        "the SLIGHTLY GOOD one",
        "REALLY no fun",
    ],
    "negations": [
        "The soup was not good.",
        "It isn't a very good soup",
        "Nobody shouldn't've won",
        "None of it was good",
        "despite the good soup",
        "Not bad at all",
    ],
    "never so": [
        "never so good",
        "She was never this happy here",
        "never was so good",
        "never so very good",
        "It was this good",
        "the day was so good",
        "a long day is this good",
    ],
    "without doubt": [
        "without doubt good",
        "without a doubt good",
        "without doubt a good day",
        "it is without doubt a good day",
        "without any good",
        "without doubt",
    ],
    "no": [
        "no good",
        "No good news, no bad news",
        "There is no",
        "no luck or joy",
        "no luck nor joy",
        "no luck nor very joy",
        "NO good came",
        "no no no good",
        "no, good",
        "no table is good",
        "no kind of joy",
    ],
    "least": [
        "the least good",
        "least good of all",
        "at least good",
        "the very least good",
        "It was at LEAST good, least bad",
        "good least",
    ],
    "but": [
        "It was good but it was bad",
        "good, good and good but bad, bad and good",
        "BUT good but bad",
        "but",
        "but good",
        "good but",
        "love great love but great love great hate hate but hate",
        "a good but not so very bad, but good day!",
    ],
    "idioms": [
        "It was the bomb yesterday",
        "He waits at the bus stop",
        "That was the shit man",
        "a dress to die for really",
        "she gave the kiss of death to it",
        "oh well yeah right you won",
        "her beating heart was kind",
        "the cake is a bad ass good cake",
        "He is a badass",
        "it was the bomb but not the bomb",
    ],
    "kind of": [
        "It was kind of good",
        "It was sort of bad there",
        "a kind, of good",
        "KIND OF GOOD soup",
        "just enough good soup",
        "this was just enough good",
        "there is some kind of",
        "a kind of kind man is kind",
    ],
    "capitals": [
        "A GOOD day",
        "A GOOD DAY",
        "GOOD",
        "GOOD good",
        "I AM Happy",
        "BAD and good",
        ":D and :d",
        "So GOOD :D",
    ],
    "punctuation": [
        "good!",
        "good!!!!!!",
        "good??",
        "good???",
        "good????",
        "good?",
        "bad!?!?",
        "table!!!",
        "(good) [bad], 'fun'; “joy”",
        "'''good''' ---bad--- good-bad",
        "ok, ok. ok! :) :-) ;-( <3 8-)",
    ],
    "emoji": [
        "😂",
        "good😂bad",
        "😂😂 😂\n😂",
        "😂no good",
        "not 😂",
        "🔛🆙 good",
        "❤️ and 👩‍🚒",
        "©good",
        "\U0001f9ff\U000e0001 good",
    ],
    "other alphabets": [
        "ΟΔΟΣ good",
        "İ good",
        "\u212aind people",
        "ßGOOD",
        "n\u0303o good",
        "хорошо good",
        "\ud800 good",
    ],
    "white space": ["good\u00a0bad", "good\u3000bad", "good\x1fbad", "good\u200bbad", "  good  ", "good\u2028bad!"],
}


def bits(text: str) -> tuple[str, ...]:
    """Return the four scores as they print, which tells all numbers apart, and 0.0 from -0.0."""
    return tuple(map(repr, polarity(text).items()))


@pytest.mark.parametrize("rule", SENTENCES)
def test_every_rule_gives_the_numbers_of_the_package(rule: str) -> None:
    for text in SENTENCES[rule]:
        assert bits(text) == tuple(map(repr, PACKAGE.polarity_scores(text).items())), text
        assert repr(compound(text)) == repr(polarity(text)["compound"]), text


def test_odd_texts_have_the_same_scores_to_the_last_bit() -> None:
    assert differing(Texts(20_240).odd(4_000)) == []


def test_prose_has_the_same_scores_to_the_last_bit() -> None:
    assert differing(Texts(11).sentences(1_000)) == []


PIECES = st.one_of(
    st.sampled_from([*TEXTS.rated, *TEXTS.turning]),
    st.sampled_from([*NAMED, *SPELLED]),
    st.sampled_from([*TEXTS.phrases, *(word.upper() for word in TEXTS.turning)]),
    st.sampled_from(TEXTS.emoji),
    st.text(max_size=4),
)


@given(st.lists(PIECES, max_size=12), st.sampled_from([" ", "  ", "\n", ", ", "! ", ""]))
def test_any_text_has_the_same_scores(pieces: list[str], between: str) -> None:
    assert differing([between.join(pieces)]) == []


def test_a_score_that_differs_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.vader.compound", lambda text: -0.0)
    assert differing(["table", "good"]) == ["table", "good"]


@pytest.mark.parametrize("text", ["good " * 500, "good but bad " * 200, "😂" * 400, "Not so VERY good, BUT no "])
def test_long_texts_have_the_same_scores(text: str) -> None:
    assert differing([text]) == []


@given(st.lists(PIECES, min_size=1, max_size=8))
def test_a_text_without_a_bearing_word_scores_nought(pieces: list[str]) -> None:
    text = " ".join(pieces)
    if compound(text) != 0:
        assert any(bears(chunk) for chunk in text.split())


@pytest.mark.parametrize("chunk", ["good", '"Good",', "GOOD!", ":D", "😂", "x😂x", "no", "kind", "good" + "!" * 500])
def test_a_word_of_the_lexicon_bears(chunk: str) -> None:
    assert bears(chunk)


@pytest.mark.parametrize("chunk", ["very", "not", "but", "table", "“good”", "📞", "", "didn't", "good-bad", "ok,"])
def test_other_words_do_not_bear(chunk: str) -> None:
    assert not bears(chunk)


def test_emoji_are_parted_from_what_stands_before_them_only() -> None:
    emoji = {sign: words for sign, words in PACKAGE.emojis.items() if len(sign) == 1}
    assert emoji
    for sign, words in emoji.items():
        assert spelled(f"a{sign}b") == f"a {words}b"


def test_the_cache_of_words_keeps_its_bounds() -> None:
    cache = Chunks()
    for number in range(Chunks.LARGEST + 10):
        cache[str(number)]
    assert len(cache) <= Chunks.LARGEST
    assert cache["x" * (Chunks.LONGEST + 1)] is None
    assert max(map(len, cache)) <= Chunks.LONGEST


def test_emptying_the_cache_changes_no_number() -> None:
    before = [polarity(text) for text in SENTENCES["but"]]
    CHUNKS.clear()
    assert [polarity(text) for text in SENTENCES["but"]] == before


def test_the_lexicon_is_that_of_the_package_and_read_once() -> None:
    assert lexicon()[0] == PACKAGE.lexicon
    assert lexicon() is lexicon()


def test_importing_the_scorer_reads_no_lexicon_and_takes_no_web_library() -> None:
    code = (
        "import sys; import analysis.measures.vader.scoring; from analysis.measures.vader import lexicon; "
        "print(lexicon.lexicon.cache_info().currsize, 'requests' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["0", "False"]
