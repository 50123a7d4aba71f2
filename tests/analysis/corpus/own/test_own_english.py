"""Whether a text reads like English, on sentences made up for it."""

from __future__ import annotations

import pytest

from analysis.corpus.own.english import english_share, reads_like_english

ENGLISH = (
    "The fire in the harbour had burned for two days before it was put out, and the mayor said that nobody knew how it "
    "had begun or who was to blame for it."
)
GERMAN = (
    "Das Feuer im Hafen hatte zwei Tage lang gebrannt, bevor es gelöscht wurde, und die Bürgermeisterin sagte, niemand "
    "wisse, wie es angefangen habe und wer daran schuld sei."
)
FRENCH = (
    "L'incendie du port avait duré deux jours avant d'être éteint, et la maire a dit que personne ne savait comment il "
    "avait commencé ni à qui en revenait la faute, selon elle."
)


def test_english_reads_like_english() -> None:
    assert reads_like_english(ENGLISH)


@pytest.mark.parametrize("text", [GERMAN, FRENCH, "Пожар в порту горел два дня. " * 8])
def test_other_languages_do_not(text: str) -> None:
    assert not reads_like_english(text)


def test_few_words_prove_nothing() -> None:
    assert english_share("Feuer im Hafen") is None
    assert reads_like_english("Feuer im Hafen")


@pytest.mark.parametrize("text", ["", "  ", "12 345 " * 40, "\u4e2d\u6587" * 40])
def test_a_text_without_words_does_not_raise(text: str) -> None:
    reads_like_english(text)
