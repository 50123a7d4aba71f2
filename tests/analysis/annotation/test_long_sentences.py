"""Texts that nobody writes: a sentence without end is read in a time that grows with its length, not with its square.

Steps of the program are counted, not seconds: a text twice as long may take little more than twice the steps.
"""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article

LENGTH = 6_000
TWICE = 2.35

ENDLESS = {
    "saying in saying": "he said that ISIS and he said ",
    "one speaker, many pronouns": "Trump said she said that it said they said ",
    "saying without a subject": "adding saying had been and said ",
    "quotations before their verbs": "“Trump and I” he said ",
    "quotations, then one source for all": "“a b c” according to him, ",
    "verbs between quotations": "“It is here,” he said, said ",
    "a quotation that never closes": "“I said 'go now' and 'come here' of ISIS ",
    "names and titles": "President Trump and Vice President Ann Lee’s claim that ",
    "names alone": "Abcd Efgh ",
    "labels": "ISIS and its caliphate refers to US-backed terrorists of Daesh ",
    "brackets": "he said ( ",
    "commas": ", and ",
    "nothing but marks": '" ',
}


def steps(text: str) -> int:
    """Return how many lines of the program run while a text is annotated."""
    count = 0

    def seen(_frame: FrameType, event: str, _argument: object) -> object:
        nonlocal count
        count += event == "line"
        return seen

    before = sys.gettrace()
    sys.settrace(seen)
    try:
        annotate(Article("endless", text))
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("words", ENDLESS.values(), ids=ENDLESS)
def test_a_sentence_twice_as_long_takes_twice_the_steps(words: str) -> None:
    once, twice = (words * (length // len(words)) for length in (LENGTH, 2 * LENGTH))
    annotate(Article("warm", once))
    assert steps(twice) < TWICE * steps(once)


@pytest.mark.parametrize("sign", ["\n", " ", "a", "A", "“", '"', "’", ".", "(", "1,", "U.S. ", "a\n\n", "😀", "\u0301"])
def test_a_great_many_of_one_sign_are_no_trouble(sign: str) -> None:
    text = sign * (30_000 // len(sign))
    document = annotate(Article("signs", text))
    assert all(sentence.span.of(text).strip() for sentence in document.sentences)
