"""Headlines, findings and their counts, of any corpus: whole sentences, no claim from nothing, names as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article, Corpus, Event, Outlet
from dashboard.comparison import Comparison, groups, read
from dashboard.findings import findings
from dashboard.panels.ways import Ways
from dashboard.snapshot.chapters import coverage, emphasis, feeling, names, same_words, sources, style
from dashboard.snapshot.lists import Articles, Lists
from dashboard.snapshot.subject import subject
from dashboard.view import View

CONCEPT = "islamic-state"
SENTENCES = (
    "Daesh terrorists fled the town, said John Smith.",
    '"ISIS is gone," Donald Trump said on Wednesday, "and we are leaving."',
    "The so-called caliphate was shelled.",
    "About 2,000 US troops will leave Syria within 30 days, officials said.",
    "About 2,200 US troops will leave Syria within 100 days, a US official said.",
    "Islamic State militants were defeated, Mr Trump claimed.",
    "IS fighters may still hold some villages, the Pentagon warned.",
    "Donald Trump said that Daesh was gone and that they were leaving.",
    '"We have defeated ISIS in Syria, my only reason for being there," Trump tweeted.',
    '"We have defeated ISIS in Syria," the president wrote.',
    "Britain said that the group remains a threat even when it holds no territory.",
    "Britain said that Daesh remains a threat even when it holds no territory.",
    "It was a wonderful, great victory for a happy nation.",
    "It was a terrible, horrible disaster and people died in the devastating attack.",
    "The roof was repaired by the council.",
    "Turkey's President Erdogan spoke with Mr Trump by telephone on Friday.",
    "Prices rose by 3 per cent in May.",
)
OUTLETS = (
    "The Herald",
    "7",
    "2018",
    'O\'Neil "The Voice" & Sons',
    "صوت الحق",
    "<b>News</b>",
    "A" * 120,
    "None",
    "nan",
    "Label",
    "Outlet",
    "*star* $x$",
    "The Herald",
)
BROKEN = re.compile(
    r"\b(?:None|nan|NaN|NaT)\b|<NA>|  |^\s|\s$|“”|\(\)|, ,| [,.;]|;\.|:\.|: *$|[;,] *$|\b(?:and|in|of) *$|^[,;.]"
    r"|(?<![\d.,])1 (?:articles|days|figures|labels|marks|mentions|names|others|outlets|pairs|pieces|places|quotations"
    r"|sentences|sources|speakers|statements|themes|times|uses|words)\b"
)
FROM_NOTHING = re.compile(r"\bin 1 of 1\b|\b(?:0|none|None) of (?:the )?[01]\b|\b0 (?:of every|[a-z]+s)\b|^0\b")
LONGEST = 420  # characters of a headline in which every outlet is called "It"
DAY = date(2018, 12, 20)


def corpus_of(texts: list[tuple[int, tuple[str, ...], bool]], shared: tuple[str, ...]) -> Corpus:
    """Return a corpus of articles: each the number of its outlet (or none), its sentences, and if on another event."""
    outlets = tuple(Outlet(f"o-{at}", name, "", "", "", "", "#0774b5") for at, name in enumerate(OUTLETS))
    articles = tuple(
        Article(
            f"article-{at}",
            "\n\n".join(["A headline", *shared, *own]) + "\n",
            outlets[outlet].id if outlet < len(outlets) else None,
            "A headline",
            published=DAY,
            event="other" if other else "fire",
        )
        for at, (outlet, own, other) in enumerate(texts)
    )
    return Corpus("c", "C", articles, outlets, (Event("fire", "A fire"), Event("other", "Other")), (CONCEPT,))


SOME = st.lists(st.sampled_from(SENTENCES), max_size=12, unique=True).map(tuple)
CORPORA = st.builds(
    corpus_of,
    st.lists(st.tuples(st.integers(0, len(OUTLETS)), SOME, st.sampled_from([False, False, True])), min_size=1),
    st.lists(st.sampled_from(SENTENCES), max_size=4, unique=True).map(tuple),
)


def compared(corpus: Corpus) -> Comparison:
    return read(corpus, {article.id: annotate(article) for article in corpus.articles})


def said(now: Comparison) -> Iterator[tuple[str, str]]:
    """Yield where it stands and what is said: findings with their numbers, and the headline of every panel."""
    for finding in findings(now, CONCEPT, limit=99):
        yield f"finding on {finding.page}", finding.text
        for numbers in finding.counts.values():
            yield from ((f"number on {finding.page}", number.words) for number in numbers)
    about = subject(now, View("c", tuple(groups(now.corpus)), CONCEPT))
    ways = Ways(lambda evidence: f"#{evidence}", lambda article, span: f"#{article}")
    nowhere = Articles(lambda each: "", lambda each: ("", ""), lambda article, span: "", list(now.documents))
    lists = Lists(lambda asked: [], lambda asked, count: "", nowhere)
    yield from ((panel.id, panel.finding) for panel in names.panels(about, ways, lists))
    for chapter in (same_words, feeling, emphasis, coverage, sources, style):
        yield from ((panel.id, panel.finding) for panel in chapter.panels(about, ways))


def unnamed(now: Comparison, text: str) -> str:
    """Return a headline with every outlet called "It", so that what stands in a name is not taken for the sentence."""
    for name in sorted({now.name(group) for group in now.groups}, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "It", text) if len(name) > 4 else text
    return re.sub(r"(?<!\w)(?:None|nan)(?!\w)(?=[ ,;’:.]|$)", "It", text) if {"None", "nan"} & _named(now) else text


def _named(now: Comparison) -> set[str]:
    return {now.name(group) for group in now.groups}


def twenty() -> Corpus:
    return corpus_of([(at % 14, SENTENCES[at % 5 : at % 5 + 9], False) for at in range(20)], SENTENCES[8:12])


@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(CORPORA)
@example(corpus_of([(0, (), False)], ()))
@example(corpus_of([(0, SENTENCES, False)], ()))
@example(corpus_of([(0, SENTENCES, False), (0, SENTENCES, False)], ()))
@example(corpus_of([(1, SENTENCES, False), (13, SENTENCES, False)], ()))
@example(corpus_of([(0, SENTENCES, True), (3, SENTENCES, True)], ()))
@example(corpus_of([(0, SENTENCES[:1], False), (12, SENTENCES[1:2], False), (9, (), False)], ()))
@example(twenty())
def test_every_headline_is_a_whole_sentence_that_claims_nothing_from_nothing(corpus: Corpus) -> None:
    now = compared(corpus)
    for where, text in said(now):
        plain = unnamed(now, text)
        assert not BROKEN.search(plain), f"{where}: {text}"
        assert where.startswith("number") or not FROM_NOTHING.search(plain), f"{where}: {text}"
        assert 0 < len(plain) <= LONGEST, f"{where}: {text}"


@pytest.mark.parametrize("name", ["Label", "Side", "Who", "Word", "Article"])
def test_an_outlet_that_is_called_as_a_column_is_keeps_a_column_of_its_own(name: str) -> None:
    corpus = corpus_of([(0, SENTENCES, False)], ())
    outlet = Outlet("o-0", name, "", "", "", "", "#0774b5")
    now = compared(Corpus("c", "C", corpus.articles, (outlet,), corpus.events, (CONCEPT,)))
    assert now.name("o-0") == f"{name} (o-0)"


def test_no_two_of_what_is_compared_have_one_name() -> None:
    twins = (Outlet("a", "article-1", "", "", "", "", "#0774b5"), Outlet("b", "Twin", "", "", "", "", "#0774b5"))
    more = Outlet("c", "Twin", "", "", "", "", "#0774b5")
    articles = tuple(Article(f"article-{at}", "Words.\n", each) for at, each in enumerate(["a", None, "b", "c"]))
    now = compared(Corpus("c", "C", articles, (*twins, more)))
    assert len({now.name(group) for group in now.groups}) == 4
