"""Sentiment against sums made by hand, by voice; and every word's share where it stands."""

from __future__ import annotations

from math import sqrt

import pytest

from analysis.annotation.annotate import annotate
from analysis.annotation.document import VOICES, Document
from analysis.annotation.voice import Voices
from analysis.corpus.article import Article
from analysis.measures.sentiment import MEASURE, Tone, mean_score, sentence_compounds, share_score, tones
from analysis.measures.word_voices import sentence_voices, word_voices
from analysis.tables.every import tidy_tables

# VADER: good 1.9, terrible -2.1, win 2.8, bad -2.5; "not" turns a word to -0.74 of it; compound = s / sqrt(s^2 + 15).
TEXT = (
    "The mill had a good year.\n\n"
    "The road was not good.\n\n"
    "“What a win it was,” Ann Poe said.\n\n"
    "Ann Poe said the bridge was in a terrible state.\n\n"
    "The gate is green.\n"
)


def document(text: str = TEXT, language: str = "en") -> Document:
    return annotate(Article("a", text, language=language))


def compound(total: float) -> float:
    return round(total / sqrt(total * total + 15), 4)


def test_each_sentence_has_the_number_of_its_words() -> None:
    wanted = (compound(1.9), compound(1.9 * -0.74), compound(2.8), compound(-2.1), 0.0)
    assert sentence_compounds(document()) == wanted


def test_a_word_touching_a_curly_mark_counts() -> None:
    (tone,) = tones(document("It was a “terrible”—he’d said “good” too—day.\n"))
    assert [word.word for word in tone.words] == ["terrible", "good"]


def test_a_words_share_stands_where_the_word_stands_and_has_its_own_voice() -> None:
    text = "Ann Poe left the good mill and said: “It was a terrible day.”\n"
    (tone,) = tones(document(text))
    assert [(word.span.of(text), word.voice) for word in tone.words] == [("good", "own"), ("terrible", "quoted")]
    assert tone.mixed


def test_the_shares_add_up_to_the_sentence() -> None:
    for tone in tones(document()):
        assert compound(sum(word.value for word in tone.words)) == tone.compound


def test_a_sentence_is_filed_under_the_voice_of_most_of_its_words() -> None:
    found = [(tone.voice, tone.mixed) for tone in tones(document())]
    assert found == [("own", False), ("own", False), ("quoted", True), ("reported", True), ("own", False)]


def test_all_words_at_once_have_the_voices_of_the_rule_for_one_span() -> None:
    text = (
        "Ann Poe said the mill “was lost” and the road, she added, was shut. The “old” gate fell.\n\n"
        "“We hope,” she said, “that ‘good’ days come.” According to the mayor, nobody was hurt; he wants to rest.\n"
    )
    found = document(text)
    rule = Voices(found.quotations, found.attributions)
    voices = word_voices(found)
    assert {VOICES[voice] for voice in voices} == set(VOICES)
    assert [VOICES[voice] for voice in voices] == [
        rule.of(found.words.span(index))[0] for index in range(len(found.words.forms))
    ]


def test_where_two_voices_have_as_many_words_the_newsrooms_own_comes_first() -> None:
    found = document("Ann said “come home”.\n")
    assert sentence_voices(found, bytes([0, 0, 2, 2])) == (("own", True),)
    assert sentence_voices(found, bytes([2, 1, 1, 2])) == (("reported", True),)


def test_the_mean_of_few_sentences_has_no_interval() -> None:
    score = mean_score(tones(document()))
    mean = (compound(1.9) + compound(-1.406) + compound(2.8) + compound(-2.1)) / 5
    assert (score.value, score.n) == (pytest.approx(mean, abs=1e-4), 5)
    assert score.low is score.high is None


def test_the_mean_of_more_sentences_has_one() -> None:
    score = mean_score(
        tones(document("".join(f"The {word} gate is here.\n\n" for word in ["good", "bad", "green"] * 6)))
    )
    assert score.n == 18
    assert score.low is not None
    assert score.high is not None
    assert score.low < score.value < score.high


def test_shares_count_sentences_below_and_above_zero() -> None:
    found = tones(document())
    below, above = share_score(found, below=True), share_score(found, below=False)
    assert (below.value, below.n, len(below.evidence)) == (0.4, 5, 2)
    assert (above.value, above.n, len(above.evidence)) == (0.4, 5, 2)


def test_readings_of_each_voice_share_out_the_sentences() -> None:
    n = {reading.voice: reading.score.n for reading in MEASURE.kept(document()) if reading.unit == "mean-compound"}
    assert n == {None: 5, "own": 3, "reported": 1, "quoted": 1}


def test_nothing_to_score_is_none_and_never_zero() -> None:
    assert mean_score(()).value is None
    assert share_score((), below=True).value is None
    assert tones(document("")) == ()


def test_the_tables_hold_each_sentences_number_and_each_words_share() -> None:
    tables = tidy_tables([document()])
    assert list(tables["sentences"]["compound"]) == list(sentence_compounds(document()))
    rows = tables["contributions"]
    words = [TEXT[start:end] for start, end in zip(rows["start"], rows["end"], strict=True)]
    assert list(zip(rows["sentence"], words, strict=True)) == [(0, "good"), (1, "good"), (2, "win"), (3, "terrible")]
    assert list(rows["value"]) == pytest.approx([1.9, -1.406, 2.8, -2.1])


def test_another_document_is_never_given_the_last_ones_numbers() -> None:
    first, second = document(), document("The gate is bad.\n")
    assert len(tones(first)) == 5
    assert [tone.compound for tone in tones(second)] == [compound(-2.5)]
    assert isinstance(tones(first)[0], Tone)
