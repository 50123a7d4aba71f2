"""The page on same words for readers who come with odd articles, odd choices and links that lead nowhere."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from analysis.corpus.article import Article, Corpus, Event, Outlet
from dashboard import links
from dashboard.pages import same_words
from dashboard.view import PARTS, View
from tests.dashboard.test_pages import BARE, Give, give, run, words

__all__ = ["give"]
HARM = '<script>window.harmed = 1</script><img src=x onerror="1"> ![x](y) $a$ *b* :red[c] </mark> مرحبا \u202e 🙂 \x00'
TOLD = """Donald Trump said on Monday: “We have defeated ISIS in Syria {harm}, my only reason for being there.”

About 2,000 US troops will leave Syria within 30 days, the ministry said.

The ministry said that {name} fighters had left the northern harbour town before the end of the long winter {harm}.

The so-called {name}* republic is gone.

*A group banned in Russia.
"""
RETOLD = """Donald Trump said that {name} had been defeated in Syria, which was his only reason for being there {harm}.

Nearly 1,900 US troops will leave Syria within 60 days, an official said.

The ministry said that {name} militants had left the northern harbour town before the end of the long winter {harm}.
"""
GERMAN = "Der Minister sagte, „die Truppen ziehen in 30 Tagen ab“. Rund 2.000 Soldaten sind dort.\n"
ARABIC = 'قال الوزير إن "القوات ستنسحب خلال 30 يوما" من سوريا.\n'


def corpus(*articles: Article) -> Corpus:
    """Return a corpus of these articles; an outlet's name is its id with a capital."""
    ids = dict.fromkeys(article.outlet for article in articles if article.outlet)
    outlets = tuple(Outlet(each, each.title(), "", "", "", "", "#0072B2") for each in ids)
    events = (Event("march", "The march"),) if any(article.event for article in articles) else ()
    return Corpus("odd", "Odd", articles, outlets, events, ("islamic-state",), fingerprint="odd")


def of_texts(*texts: str, language: str = "en") -> Corpus:
    """Return a corpus of articles of which nothing is known."""
    return corpus(*(Article(f"text-{place}", text, language=language) for place, text in enumerate(texts)))


def told(name: str, harm: str = "") -> str:
    return TOLD.format(name=name, harm=harm)


STAR = Article("star", told("Daesh"), "star", event="march")
MOON = Article("moon", RETOLD.format(name="IS", harm=""), "moon", event="march")
SUN = Article("sun", told("ISIS").replace(", my only reason for being there", ""), "sun", event="march")
THREE = corpus(STAR, MOON, SUN)


def page(part: str, **params: str | list[str]) -> str:
    """Return the HTML of one part of the page, which must have said something, without an error."""
    return shown(run("same-words", part=part, **params))


def shown(test: AppTest) -> str:
    assert not test.exception
    assert len(test.title) == 1
    assert len(test.html) > 3
    return words(test)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("outlets", [["star", "moon"], ["star"], []])
def test_each_part_shows_two_outlets_one_and_none(give: Give, part: str, outlets: list[str]) -> None:
    give(THREE)
    html = page(part, outlet=outlets or "")
    assert ("No outlet is chosen" in html) is (not outlets)
    assert "Sun" not in html.partition('class="exhibit')[2] or not outlets


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(
    "odd",
    [
        of_texts(told("Daesh")),
        of_texts(told("Daesh"), told("Daesh")),
        of_texts("", " \n\n", told("IS")),
        of_texts("The town is quiet.", "It rained. Nobody came."),
        of_texts(GERMAN, GERMAN.replace("30", "40"), language="de"),
        of_texts(ARABIC, ARABIC * 2, language="ar"),
        corpus(STAR, Article("again", STAR.text, "moon", event="march")),
        corpus(STAR, Article("again", STAR.text, "star", event="march")),
        BARE,
    ],
    ids=["one", "twice", "empty", "nothing said", "German", "Arabic", "two outlets", "one outlet", "bare"],
)
def test_each_part_says_something_of_odd_articles(give: Give, part: str, odd: Corpus) -> None:
    give(odd)
    html = page(part)
    assert ">None<" not in html
    assert re.search(r'<h\d class="finding[^>]*>[^<]', html)


@pytest.mark.parametrize("part", PARTS)
def test_words_that_mean_harm_stay_words(give: Give, part: str) -> None:
    texts = {"one": told("Daesh", HARM), "two": RETOLD.format(name="IS", harm=HARM), "three": told("ISIS", HARM)}
    give(corpus(*(Article(f"{key}<b>", text, key) for key, text in texts.items())))
    test = run("same-words", part=part)
    html = shown(test)
    assert "<script>window" not in html
    assert "<img" not in html
    assert "<b>:" not in html
    assert not any("![x]" in each.value or "<script" in each.value for each in test.markdown)


@pytest.mark.parametrize("part", PARTS)
def test_thirty_outlets_with_one_sentence_fit_on_the_page(give: Give, part: str) -> None:
    names = ("Daesh", "IS", "ISIS")
    give(corpus(*(Article(f"a{place}", told(names[place % 3]), f"o{place}") for place in range(30))))
    assert len(page(part)) < 1_000_000


@pytest.mark.parametrize("kind", ["utterance", "retold", "aligned", "shared", "fact", "distance"])
@pytest.mark.parametrize("rest", ["star:moon:x", "nobody:nothing:0", "<b>:$a$:🙂", "star:star:star"])
def test_a_link_to_what_is_not_there_opens_the_page_and_says_so(give: Give, kind: str, rest: str) -> None:
    give(THREE)
    part = next(part for part in PARTS if links.with_evidence(View(), f"{kind}:{rest}").part == part)
    html = page(part, evidence=f"{kind}:{rest}")
    assert "This link asks for" in html or "Some of this link means nothing here" in html
    assert "<b>:" not in html


@pytest.mark.parametrize("dismissed", ["moon:0-99~star:30-99", "moon:5-2~star:0-1", "x:0-1~y:0-1", "<b>~~", "moon:0-9"])
def test_a_dismissal_of_anything_harms_nothing(give: Give, dismissed: str) -> None:
    give(THREE)
    for part in ("retold", "quotations"):
        page(part, dismissed=dismissed)


@pytest.mark.parametrize("reference", ["star", "nowhere", "<b>"])
def test_sentences_stand_beside_an_article_that_is_there_and_beside_all_where_it_is_not(
    give: Give, reference: str
) -> None:
    give(THREE)
    assert "sentence" in page("sentences", reference=reference)
    assert "sentence" in page("sentences", reference=reference, outlet=["moon", "sun"])


@pytest.mark.parametrize("search", ["troops " * 100, "*" * 50, "<b>$a$", "“", "\x00", "a" * 5000])
def test_a_search_for_anything_finds_words_or_says_why_not(give: Give, search: str) -> None:
    give(THREE)
    html = shown(run("read", tool="concordance", search=search))
    assert "<b>$" not in html


def test_the_page_has_every_part_that_a_link_may_name() -> None:
    assert list(same_words.PARTS) == list(PARTS)
