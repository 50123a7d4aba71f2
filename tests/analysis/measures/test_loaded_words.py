"""Loaded and hedged words: counted by hand, by voice, with guards against other senses."""

from __future__ import annotations

import pytest

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article
from analysis.measures.loaded_words import LISTS, MEASURE, loaded_words

TEXT = (
    "The abrupt closure may be reversed. “It was a disaster, clearly,” the mayor said. "
    "The mayor said the regime was to blame. Perhaps nobody knows."
)


def hits(text: str) -> list[tuple[str, str, str]]:
    return [(hit.list, hit.word, hit.voice) for hit in loaded_words(annotate(Article("a", text)))]


def test_each_hit_has_its_list_its_entry_and_its_voice() -> None:
    assert hits(TEXT) == [
        ("loaded", "abrupt", "own"),
        ("loaded", "devastating", "quoted"),
        ("one-sided", "regime", "reported"),
        ("hedges", "may", "own"),
        ("hedges", "perhaps", "own"),
        ("boosters", "clearly", "quoted"),
    ]


@pytest.mark.parametrize("text", ["In May 2019 the talks began.", "They spoke about the might of the fleet.", ""])
def test_a_word_in_another_sense_is_no_hit(text: str) -> None:
    assert hits(text) == []


def test_the_counts_add_up_list_by_list() -> None:
    readings = list(MEASURE.of(annotate(Article("a", TEXT))))
    counted = {name: sum(r.score.n for r in readings if r.unit == name) for name in LISTS}
    assert counted == {"loaded": 2, "one-sided": 1, "hedges": 2, "boosters": 1}
    assert all(len(r.score.evidence) == r.score.n for r in readings)
