"""Readability: hand-counted texts, and the same numbers as textstat where both get the same counts."""

from __future__ import annotations

import pytest
from textstat.backend.counts import _count_syllables

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article
from analysis.measures.readability import UNITS, counts, readability
from analysis.syllables import syllables
from benchmarks.plain import USUAL

# Sentences of at least three plain words, so that textstat's own splitting finds the same sentences and words.
PLAIN = (
    "The administration announced an extraordinary withdrawal of forces. Nobody in the harbour believed the officials. "
    "Fishermen kept mending their nets while reporters telephoned. A second government confirmed the decision today. "
    "They will not come back."
)


class OurSyllables(dict[str, list[list[str]]]):
    """A dictionary of pronunciations with as many stressed sounds as we count syllables."""

    def __missing__(self, word: str) -> list[list[str]]:
        return [["A1"] * syllables(word)]


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give textstat our syllables in place of the dictionary that it would download."""
    monkeypatch.setattr(_count_syllables, "get_cmudict", lambda _: OurSyllables())


@pytest.mark.usefixtures("offline")
@pytest.mark.parametrize("unit", UNITS)
def test_the_same_counts_give_the_number_that_textstat_gives(unit: str) -> None:
    ours = readability(counts(annotate(Article("a", PLAIN))))[unit]
    assert ours == pytest.approx(USUAL[unit](PLAIN), abs=1e-9)


def test_the_counts_are_those_of_a_hand() -> None:
    found = counts(annotate(Article("a", "U.S. troops are leaving. Officials said nothing more about it.")))
    assert (found.sentences, found.words) == (2, 10)
    assert found.syllables == (2 + 1 + 1 + 2) + (3 + 1 + 2 + 1 + 2 + 1)
    assert found.letters == (2 + 6 + 3 + 7) + (9 + 4 + 7 + 4 + 5 + 2)
    assert found.characters == (4 + 6 + 3 + 8) + (9 + 4 + 7 + 4 + 5 + 3)
    assert (found.polysyllables, found.long, found.mini) == (1, 3, 3)


def test_headlines_and_furniture_are_not_counted() -> None:
    text = "Troops leave the valley\n\nPhoto: J. Doe\nThe troops left on Monday, officials said in the capital.\n"
    assert counts(annotate(Article("a", text))).sentences == 1


@pytest.mark.parametrize("text", ["", "\n \n", "..."])
def test_a_text_without_words_has_no_number(text: str) -> None:
    assert readability(counts(annotate(Article("a", text)))) == dict.fromkeys(UNITS)
