"""Every number of every panel is held against the sentences that it opens, on the bundled corpus and on made-up ones.

The panels are drawn as the snapshot draws them, with the id of a list of sentences in the place of its address. So
each number is found beside the id that it opens, and is counted again from the places behind it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from html import unescape

import pandas as pd
import pytest

from analysis.annotation.annotate import annotate
from analysis.corpus.loading import load_corpus
from benchmarks.gathered import gathered
from dashboard.comparison import groups, read
from dashboard.counts import lengths, shared_passages, speaking
from dashboard.counts.behind import behind
from dashboard.panels.ways import Ways
from dashboard.snapshot import front
from dashboard.snapshot.build import _chapters
from dashboard.snapshot.subject import Subject, subject
from dashboard.view import EVIDENCE, View

CORPORA = {
    "bundled": lambda: load_corpus("syria-withdrawal"),
    "three outlets": lambda: gathered(9, outlets=3, seed=11),
    "no known outlet": lambda: gathered(6, outlets=0, seed=12),
}
_LINK = re.compile(r'<a class="opens([^"]*)"[^>]*? href="#([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_VOICED = re.compile(r"(\d+) (own|reported|quoted)\b")
_IN_TEXT = ("all", "first", "headline", "standfirst", "lead")
Holds = Callable[[Subject, str, str, pd.DataFrame], bool]


class _NoLists:
    """The lists of a snapshot, which the chapter of names asks for lists without an id."""

    def of(self, items: object, label: str) -> str:
        return "#"


@cache
def about(name: str, included: tuple[str, ...] = ()) -> Subject:
    corpus = CORPORA[name]()
    everything = read(corpus, {article.id: annotate(article) for article in corpus.articles})
    concept = next(iter(corpus.concepts))
    return subject(everything, View(corpus.id, tuple(groups(corpus)), concept=concept, included=included))


WAYS = Ways(lambda evidence: f"#{evidence}", lambda article, span: "#")


@cache
def numbers(name: str) -> tuple[tuple[str, str], ...]:
    """Return what stands in every link to sentences of all panels, and the id of the sentences."""
    here = about(name)
    parts = [front.found(here, WAYS), front.compared(here, WAYS).html()]
    parts += [chapter.html() for chapter in _chapters(here, WAYS, _NoLists())]  # type: ignore[arg-type]
    return linked("".join(parts))


def linked(html: str) -> tuple[tuple[str, str], ...]:
    """Return what stands in the links to sentences, and the id of the sentences."""
    found = [(unescape(words).replace("\xa0", " "), unescape(asked)) for _, asked, words in _LINK.findall(html)]
    return tuple(dict.fromkeys((words, asked) for words, asked in found if asked.count(":") == 3))


def plain(words: str) -> list[int]:
    """Return the whole numbers in words, in their order."""
    return [int(each.replace(",", "")) for each in re.findall(r"(?<![\d.,])\d[\d,]*(?![\d.])", words)]


def _places(here: Subject, asked: str, words: str, hits: pd.DataFrame) -> bool:
    """Hold a count of places: "IS 7 of 8", "1 own, 2 quoted", "say 14", or a square a place."""
    voiced = _VOICED.findall(words)
    if voiced:
        heard = hits["voice"].value_counts()
        return len(hits) == sum(int(count) for count, _ in voiced) and all(heard[v] == int(n) for n, v in voiced)
    if "<i" in words:
        return len(hits) >= words.count("<i") > 0
    found = plain(re.split(" of |, ", words)[0])
    return len(hits) == found[-1] if found else len(hits) > 0


def _tones(here: Subject, asked: str, words: str, hits: pd.DataFrame) -> bool:
    """Hold a count of sentences, or of a word, which stands so often in them."""
    band = asked.rpartition(":")[2]
    if band.startswith("at-"):
        return len(hits) == 1
    if not band.startswith("word-"):
        return len(hits) == plain(words)[-1]
    times = re.search(r"\((\d+)×\)", words)
    heavy = here.tones.words
    mine = heavy[heavy["word"].str.lower().eq(band.removeprefix("word-")) & heavy["group"].eq(asked.split(":")[1])]
    inside = set(zip(mine["article"], mine["sentence"], strict=True))
    shown = set(zip(hits["article"], hits["sentence"], strict=True))
    return shown == inside != set() and (not times or int(times[1]) == len(mine))


def _standing(here: Subject, asked: str, words: str, hits: pd.DataFrame) -> bool:
    """Hold in how many sentences of the body something stands, or in which one it comes first."""
    sentences = set(zip(hits["article"], hits["sentence"], strict=True))
    place = asked.rpartition(":")[2]
    if place == "all" and plain(words):
        return len(sentences) == plain(words)[0]
    if place == "first" and len(sentences) == 1 and "sentence " in words:
        [(article, sentence)] = sentences
        body = [n for n, each in enumerate(here.now.documents[article].sentences) if each.zone == "body"]
        return [body.index(sentence) + 1, len(body)] == plain(words)
    return bool(sentences)


def _themes(here: Subject, asked: str, words: str, hits: pd.DataFrame) -> bool:
    """Hold how many themes an outlet tells or touches, each of them with a place; or one theme."""
    kind, group, theme, status = asked.split(":")
    if status in _IN_TEXT:
        return _standing(here, asked, words, hits)
    if theme != "any" or not plain(words):
        return len(hits) > 0
    wanted = [
        row for row in here.themes.rows if any(c.group == group and c.status == _STATUS[status] for c in row.cells)
    ]
    if status == "only":
        wanted = [row for row in wanted if row.told == 1]
    behind_each = [behind(here.now, here.view, f"{kind}:{group}:{row.theme.id}:{_STATUS[status]}") for row in wanted]
    each = {spot for found in behind_each for spot in _spots(found)}
    told = sum(len(found) > 0 for found in behind_each)
    return len(wanted) == plain(words)[0] and _spots(hits) == each and (status == "absent" or 0 < told == len(wanted))


_STATUS = {"present": "present", "partial": "partial", "absent": "absent", "only": "present"}


def _spots(hits: pd.DataFrame) -> set[tuple[str, int, int]]:
    return set(zip(hits["article"], hits["start"], hits["end"], strict=True))


def _sources(here: Subject, asked: str, words: str, hits: pd.DataFrame) -> bool:
    """Hold how many speak, or how many words they have in the statements; or how often one is named."""
    if asked.endswith(":talked-about"):
        said = {"once": 1, "twice": 2}.get(words.rpartition(" ")[2])
        return len(hits) == (said or plain(words)[0])
    opened = {(document.article.id, index) for document, index, _ in speaking.statements(here.said, asked)}
    heard: dict[str, int] = defaultdict(int)
    for source in here.said.sources:
        for document, saying in source.statements:
            if (document.article.id, saying.attribution) in opened:
                heard[source.id] += saying.words
    if "<i" in words or not plain(words):
        return len(heard) > 0
    counts_heads = "speaker" in words or "anonymous" in words
    return (len(heard) if counts_heads else sum(heard.values())) == plain(words)[0]


def _shared(here: Subject, asked: str, words: str, hits: pd.DataFrame) -> bool:
    """Hold that each passage is shown on both sides, and that their words, each once, are no fewer than counted."""
    found = shared_passages.opened(here.event, asked)
    return len(hits) == 2 * len(found) > 0 and plain(words)[0] <= sum(each.tokens for each in found)


def _lengths(here: Subject, asked: str, words: str, hits: pd.DataFrame) -> bool:
    """Hold that the longest sentence comes first and a bar opens the one that it stands for."""
    if ":at-" in asked:
        return len(hits) == 1
    document = here.now.documents[hits["article"].iloc[0]]
    span = document.sentences[int(hits["sentence"].iloc[0])].span
    return dict(lengths.sentence_lengths(document))[span] == plain(words)[-1]


def _any(here: Subject, asked: str, words: str, hits: pd.DataFrame) -> bool:
    """Hold that there are sentences: the link is no count, but words of the text, or what was done with them."""
    return len(hits) > 0


HOLDS: dict[str, Holds] = {
    **dict.fromkeys(("name", "label", "unquoted-label", "word", "verb", "distinctive", "passive", "distance"), _places),
    **dict.fromkeys(("utterance", "retold", "aligned", "fact"), _any),
    **dict.fromkeys(("source", "side"), _sources),
    "tone": _tones,
    "actor": _standing,
    "theme": _themes,
    "shared": _shared,
    "length": _lengths,
}
"""Kind of a list -> whether a number that opens one says how much is in it."""


@pytest.mark.parametrize("name", CORPORA)
def test_every_number_is_the_count_of_the_sentences_that_it_opens(name: str) -> None:
    wrong = list(_wrong(about(name), numbers(name)))
    assert wrong == [], f"{len(wrong)} of {len(numbers(name))}"


def test_the_numbers_of_the_findings_are_those_of_the_articles_taken_in() -> None:
    here = about("bundled", ("other-event",))
    found = linked(front.found(here, WAYS))
    assert any(asked.startswith("theme:nbc-news:") for _, asked in found)
    assert list(_wrong(here, found)) == []


def _wrong(here: Subject, found: Sequence[tuple[str, str]]) -> Iterator[str]:
    for words, asked in found:
        hits = behind(here.now, here.view, asked)
        if not HOLDS[asked.partition(":")[0]](here, asked, words, hits):
            yield f"{words!r} opens {len(hits)} places: {asked}"


def test_every_kind_of_list_is_held() -> None:
    assert set(HOLDS) == set(EVIDENCE)
