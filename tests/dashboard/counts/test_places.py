"""Places as rows: a place has a voice only where all of it is in one."""

from __future__ import annotations

import pandas as pd

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article
from analysis.spans import Span
from dashboard.counts.places import COLUMNS, places

TEXT = "A headline\n\nThe roof fell in. Ann Poe said that the roof had been old and “very heavy” for years.\n"


def row(words: str, long: bool = True) -> dict[str, object]:
    document = annotate(Article("a", TEXT, "star"))
    start = TEXT.index(words)
    (found,) = places([(document, [Span(start, start + len(words))])], long=long).to_dict("records")
    return {str(name): value for name, value in found.items()}


def test_a_place_in_one_voice_says_whose_words_it_is() -> None:
    assert row("The roof fell")["voice"] == "own"
    assert row("had been old")["voice"] == "reported"
    assert row("very heavy")["voice"] == "quoted"


def test_a_place_that_runs_over_several_voices_is_laid_to_none_of_them() -> None:
    assert pd.isna(row("said that the roof had been old")["voice"])
    assert pd.isna(row("been old and “very heavy”")["voice"])


def test_a_phrase_keeps_the_voice_under_which_it_is_counted() -> None:
    assert row("said that the", long=False)["voice"] == "own"


def test_no_place_keeps_the_columns() -> None:
    assert tuple(places([]).columns) == COLUMNS
