"""What the snapshot says: in which words, and that they hold for one thing as for several."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from analysis.corpus.article import Event
from tests.dashboard.snapshot.test_build import STORY, Parsed, corpus, made

FEW = (
    {"one": "Gone.", "two": "Daesh fled."},
    {"one": "“Gone,” Ann Poe said.\n\nPhoto: Ann Poe\n", "two": "Terrible war.\n\nIS fled.\n"},
)
_PLURALS = re.compile(r"(?<!of )(?<![\d.,])\b1 (?:sentences|words|places|articles|speakers|outlets|themes|times)\b")


@pytest.mark.parametrize("texts", FEW)
def test_one_thing_is_no_plural(texts: dict[str, str]) -> None:
    words = " ".join(" ".join(Parsed(made(corpus(texts)).html).words).replace("\xa0", " ").split())
    assert _PLURALS.findall(words) == []


@pytest.mark.parametrize(("included", "said"), [((), "leaves them out"), (("other-event",), "takes them in, too")])
def test_the_banner_says_whether_what_compares_one_event_has_the_others(included: tuple[str, ...], said: str) -> None:
    here = corpus({"one": STORY, "two": STORY, "three": STORY})
    articles = tuple(replace(each, event="other") if number else each for number, each in enumerate(here.articles))
    whole = replace(here, articles=articles, events=(*here.events, Event("other", "Another")))
    assert f"Compare them with care: other news brings other words. What compares one event {said}." in (
        made(whole, included=included).html
    )


def test_a_number_of_the_voices_chosen_opens_the_sentences_of_those_alone() -> None:
    html = made(corpus({"one": STORY, "two": STORY}), voices=("own",)).html
    feeling = html[html.index('id="feeling"') : html.index('id="emphasis"')]
    count, anchor = re.findall(r'href="#(s[\d-]+)">(\d+)&nbsp;sentences?<', feeling)[0][::-1]
    held = anchor.partition("-")[0]
    shown = [each for each in re.findall(r'<div class="((?:s\d+ ?)+)">', html) if held in each.split()]
    assert len(shown) == int(count) > 0
    assert f'<h3 id="{anchor}">ONE: all sentences ({count})</h3>' in html
