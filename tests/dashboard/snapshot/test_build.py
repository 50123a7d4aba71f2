"""The snapshot as a file: complete, small, safe, the same twice, and good for every size of comparison."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article, Corpus, Event, Outlet
from analysis.corpus.loading import load_corpus
from dashboard.comparison import groups, read
from dashboard.snapshot.build import Snapshot, snapshot
from dashboard.snapshot.subject import MOST
from dashboard.view import View
from dashboard.words.methods_text import methods
from dashboard.words.titles import TITLES

ROOT = Path(__file__).resolve().parents[3]
MADE = date(2026, 11, 28)
HARM = (
    '<script>window.harmed = 1</script><img src=x onerror="window.harmed = 2"> ![x](http://evil.example/a.png) '
    "<style>* { display: none }</style> </mark></blockquote></style> \u202e &lt;b&gt; javascript:alert(1)"
)
STORY = (
    "Daesh terrorists fled, said John Smith.\n\n"
    '"ISIS is gone," Donald Trump said on Wednesday, "and we are leaving."\n\n'
    "The so-called caliphate was shelled. About 2,000 US troops will leave Syria within 30 days, officials said.\n"
)
EMPTY_TAGS = {"meta", "br", "hr", "img", "link", "input", "wbr", "col"}


class Parsed(HTMLParser):
    """A file read with a parser: its tags, ids, links, words, and whether every tag is closed where it should be."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in EMPTY_TAGS:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> at {self.getpos()}")

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def values(self, name: str) -> list[str]:
        return [attributes[name] for _, attributes in self.tags if name in attributes]


def made(corpus: Corpus, carried: bool = True, **choices: object) -> Snapshot:
    documents = {article.id: annotate(article) for article in corpus.articles}
    view = View(corpus=corpus.id, outlets=tuple(groups(corpus)), concept=next(iter(corpus.concepts), ""))
    shown = View(**{**{name: getattr(view, name) for name in View.__slots__}, **choices})  # type: ignore[arg-type]
    return snapshot(read(corpus, documents), shown, MADE, carried=carried)


@cache
def bundled() -> Snapshot:
    return made(load_corpus("syria-withdrawal"))


def corpus(texts: dict[str, str], language: str = "en", edition: str = "original") -> Corpus:
    outlets = tuple(Outlet(key, key.upper(), "", "", "", "", "#0072B2") for key in texts)
    articles = tuple(
        Article(f"{key}-1", text, key, event="us-withdrawal-announced", language=language, edition=edition)  # type: ignore[arg-type]
        for key, text in texts.items()
    )
    events = (Event("us-withdrawal-announced", "The event"),)
    return Corpus("made", "Made by hand", articles, outlets, events, ("islamic-state",), "", "f1")


def hostile() -> Corpus:
    outlets = tuple(Outlet(key, f"{key} {HARM}", HARM, HARM, HARM, HARM, HARM) for key in ("one", "two"))
    text = f'{HARM} Daesh terrorists fled, said {HARM}.\n\n"{HARM} ISIS is gone," said John {HARM}.\n\n{STORY}'
    articles = tuple(Article(f"{o.id}.<b>x", text, o.id, HARM, edition="teaching", retells=HARM) for o in outlets)
    return Corpus("harm", HARM, articles, outlets, (Event("harm", HARM),), ("islamic-state",), HARM, HARM)


def good(html: str) -> Parsed:
    """Hold what is true of every snapshot: well formed, ids once, every way leads somewhere, nothing is loaded."""
    found = Parsed(html)
    assert (found.wrong, found.open) == ([], [])
    ids = Counter(found.values("id"))
    assert [each for each, count in ids.items() if count > 1] == []
    ways = {way[1:] for way in found.values("href") if way.startswith("#")}
    assert sorted(ways - set(ids)) == []
    assert [way for way in found.values("href") if not way.startswith(("#", "https://", "http://"))] == []
    assert sorted(tag for tag, _ in found.tags if tag in {"link", "img", "iframe", "object", "base", "form"}) == []
    assert Counter(tag for tag, _ in found.tags)["script"] == 1
    assert found.values("src") == []
    assert [name for _, attributes in found.tags for name in attributes if name.startswith("on")] == []
    style = html.partition("<style>")[2].partition("</style>")[0]
    assert not re.search(r"@import|url\(", style)
    assert Counter(tag for tag, _ in found.tags)["h1"] == 1
    return found


def test_the_bundled_articles_make_a_good_file_of_less_than_a_megabyte() -> None:
    found = good(bundled().html)
    size = len(bundled().html.encode("utf-8"))
    assert size <= 1_000_000, f"{size:,} bytes"
    assert bundled().notes == ()
    assert found.tags[0][0] == "html"
    assert found.tags[0][1] == {"lang": "en"}


def test_every_chapter_every_article_and_every_method_card_is_in_the_file() -> None:
    ids = set(Parsed(bundled().html).values("id"))
    pages = {page for page in TITLES if page not in {"read", "articles", "tour"}}
    assert pages | {f"m-{name}" for name in methods()} | {"texts", "a1", "a2", "a3", "a4", "a5"} <= ids


def test_every_paragraph_of_an_article_is_in_the_file_word_for_word() -> None:
    html = bundled().html
    words = re.sub(r"\s+", "", "".join(Parsed(html[html.index('id="texts"') :]).words))
    for article in load_corpus("syria-withdrawal").articles:
        for line in article.text.splitlines():
            assert re.sub(r"\s+", "", line) in words


def test_every_number_with_sentences_shows_at_least_one_and_marks_what_was_counted() -> None:
    html = bundled().html
    lists = re.findall(r'<h3 id="(s\d+)">', html)
    held = Counter(each for names in re.findall(r'<div class="((?:s\d+ ?)+)">', html) for each in names.split())
    assert len(lists) > 300
    assert [each for each in lists if not held[each]] == []
    assert "No sentence is to be shown" not in html
    assert all(f".lists:has(#{each}:target) .{each}" in html for each in lists)


def test_a_list_names_the_number_that_opens_it_and_counts_its_sentences() -> None:
    html = bundled().html
    heads = dict(re.findall(r'<h3 id="(s\d+)">([^<]*)</h3>', html))
    anchor = next(each for each, name in heads.items() if name == "TRT World: Daesh, outside quotation marks (6)")
    marks = [names.split() for names in re.findall(r'<mark class="([^"]*)">', html) if anchor in names.split()]
    assert sorted(names[0] for names in marks) == ["own", *["reported"] * 5]


def test_a_sentence_stands_once_however_many_numbers_it_is_behind() -> None:
    html = bundled().html
    quotes = re.findall(r"<q>(.*?)</q>", html, flags=re.DOTALL)
    plain = [re.sub("<[^>]*>", "", quote) for quote in quotes]
    assert len(plain) > 80
    assert max(Counter(plain).values()) <= 2  # a sentence that two articles print


def test_the_policy_names_the_hashes_of_the_one_script_and_the_one_style() -> None:
    from base64 import b64encode

    html = bundled().html
    policy = next(a["content"] for tag, a in Parsed(html).tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        inside = html.partition(f"<{tag}>")[2].partition(f"</{tag}>")[0]
        assert f"sha256-{b64encode(sha256(inside.encode()).digest()).decode()}" in policy
    assert "script-src 'unsafe" not in policy


def test_the_same_input_settings_and_date_give_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    command = [
        sys.executable,
        "-m",
        "analysis",
        "report",
        "syria-withdrawal",
        "--made",
        "2026-11-28",
        "--out",
        str(out),
    ]
    subprocess.run(command, cwd=ROOT, env={"PYTHONHASHSEED": "1", "PATH": ""}, check=True, capture_output=True)
    assert out.read_bytes() == bundled().html.encode("utf-8")


def test_another_date_changes_nothing_but_the_date() -> None:
    here = load_corpus("syria-withdrawal")
    documents = {article.id: annotate(article) for article in here.articles}
    view = View(corpus=here.id, outlets=tuple(groups(here)), concept=here.concepts[0])
    later = snapshot(read(here, documents), view, date(2031, 1, 2)).html
    assert later.replace("2 January 2031", "28 November 2026") == bundled().html


def test_hostile_words_stay_words() -> None:
    found = good(made(hostile()).html)
    words = "".join(found.words)
    assert words.count("<script>window.harmed = 1</script>") > 4
    assert [tag for tag, a in found.tags if "onerror" in a or "javascript" in a.get("href", "")] == []
    assert sum(tag == "style" for tag, _ in found.tags) == 1
    assert [each for each in found.values("style") if "display" in each or "<" in each] == []


def test_no_article_gives_a_file_that_says_so() -> None:
    found = good(made(corpus({})).html)
    assert "0 articles" in " ".join(found.words)


def test_outlets_that_are_not_chosen_are_not_in_the_file() -> None:
    html = made(corpus({"one": STORY, "two": STORY.replace("shelled", "burnt")}), outlets=("one",)).html
    good(html)
    assert "burnt" not in html


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        ({"one": STORY}, "en"),
        ({"one": "Nothing happened in the village on Monday.", "two": "It rained."}, "en"),
        ({"one": "", "two": " \n"}, "en"),
        ({"one": "Gestern regnete es in Berlin. Daesh floh.", "two": STORY}, "de"),
        ({"one": STORY, "two": STORY.replace("Daesh", "ISIS"), "three": STORY}, "en"),
    ],
    ids=["one article", "no names", "no words", "another language", "three alike"],
)
def test_few_articles_give_a_good_file(texts: dict[str, str], language: str) -> None:
    good(made(corpus(texts, language)).html)


def test_many_articles_are_bounded_and_the_file_says_what_was_left_out() -> None:
    found = made(corpus({f"outlet-{number}": f"{STORY}\nIt was day {number}." for number in range(MOST + 23)}))
    parsed = good(found.html)
    assert len(found.html.encode("utf-8")) < 4_000_000
    assert any(note.startswith("Left out") and f"OUTLET-{MOST}" in note for note in found.notes)
    assert "Left out, since one file compares only so many articles" in " ".join(parsed.words)
    assert f"OUTLET-{MOST - 1}" in found.html


def test_a_very_long_article_is_left_out_and_its_numbers_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.snapshot.texts.LARGEST", 2_000)
    found = made(corpus({"one": STORY, "two": f"{STORY}\n\n" * 6}))
    words = " ".join(good(found.html).words)
    assert "Too long for one file" in words
    assert any("too long for one file" in note for note in found.notes)


def test_lists_that_would_make_the_file_endless_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.snapshot.lists.LARGEST", 1_000)
    found = made(corpus({"one": STORY, "two": STORY}))
    assert "this file would be too long" in " ".join(good(found.html).words)
    assert any("were left out" in note for note in found.notes)


def test_without_texts_the_sentences_stay_and_the_articles_do_not() -> None:
    texts = {"one": f"{STORY}\nThe cat of the mayor slept all day.", "two": STORY}
    whole, without = (made(corpus(texts), carried) for carried in (True, False))
    assert 'class="story"' in whole.html
    assert 'class="story"' not in without.html
    assert "made without the articles’ texts" in " ".join(good(without.html).words)
    assert "terrorists" in without.html


def test_articles_that_somebody_brought_in_are_said_to_be_theirs() -> None:
    own = made(corpus({"one": STORY}))
    assert any("pass it on only where you may" in note for note in own.notes)
    assert "They belong to their publishers" in own.html
    teaching = made(corpus({"one": STORY}, edition="teaching"))
    assert teaching.notes == ()
    assert "teaching editions" in teaching.html


def test_the_view_s_switches_and_link_are_in_the_file() -> None:
    here = corpus({"one": STORY, "two": STORY})
    documents = {article.id: annotate(article, frozenset({"caption"})) for article in here.articles}
    view = View(
        corpus="made", outlets=("one", "two"), concept="islamic-state", restored=("caption",), mutes=("topics",)
    )
    html = snapshot(read(here, documents), view, MADE, link="https://example.org/names?corpus=made").html
    good(html)
    assert "Counted as story here, though it was set aside: caption" in html
    assert 'href="https://example.org/names?corpus=made"' in html
    assert "topic words muted" in html
