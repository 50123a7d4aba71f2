"""Hostile labels, titles, names, dates and files of one's own: shown as text, in one line, and never without bound."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from analysis.corpus.article import Corpus
from dashboard import reading
from dashboard.words.titles import TITLES
from tests.dashboard.served import served
from tests.dashboard.test_own_articles_page import opened, own_ids, paste, press, workbench
from tests.dashboard.test_pages import CORPUS, run

HARM = (
    "![x](http://evil.example/a.png) :red[a] $a$ "
    '<script>harm()</script><img src=x onerror="harm()"></h3></blockquote><style>*{display:none}</style> '
    "\u202eevil\u2066 \U0001f600 \x07 a\nb\r\nc"
)
LONG = HARM + "<b>x</b> " * 1_200  # more than 10,000 characters
STORY = (
    "Daesh terrorists left, the mayor said. “ISIS is gone,” Ann Poe said on Monday.\n\n{harm}\n\n"
    "It burned, {harm} said."
)
HEADS = ("id", "outlet", "title", "published", "event", "language", "url", "text")
MARKDOWN = {"button", "button_group", "caption", "checkbox", "download_button", "expander", "header", "link_button"}
MARKDOWN |= {"markdown", "metric", "page_link", "popover", "radio", "subheader", "tab", "title", "toggle", "warning"}
LONGEST = 700  # characters of a label, a name or an option


@pytest.fixture(autouse=True)
def shelf(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.setenv("SAVED_FOLDER", str(tmp_path / "saved"))
    for _ in served(monkeypatch, replace(CORPUS, name="The march", note="")):
        yield


class Foreign(HTMLParser):
    """The tags of a page's HTML that only an article can have brought."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name for name, _ in attrs}
        if tag in ("script", "style", "img", "iframe") or any(name.startswith("on") for name in names):
            self.found.append(self.get_starttag_text() or tag)


def elements(test: AppTest) -> Iterator[Any]:
    """Yield every element of the page and of its sidebar."""
    waiting = [test.main, test.sidebar]
    while waiting:
        block = waiting.pop()
        for each in block.children.values():
            if hasattr(each, "children"):
                waiting.append(each)
            yield each


def faults(test: AppTest) -> Iterator[str]:
    """Yield what on a page is not shown as text, or without bound."""
    for each in elements(test):
        said = str(getattr(each, "proto", ""))
        if each.type == "html":
            own = each.proto.unsafe_allow_javascript  # a script of ours, in which nothing from outside stands
            yield from (
                f"tag {tag}" for tag in ([] if own else Foreign(each.value).found) if "harm" in tag or "x" in tag
            )
        elif each.type in MARKDOWN:
            label = getattr(each.proto, "label", "") or getattr(each, "value", "")
            yield from (f"{each.type} reads marks: {said[:90]}" for mark in ("![x](", " :red[") if mark in said)
            yield from (f"{each.type} of {len(label)}: {label[:60]}" for _ in [0] if len(str(label)) > LONGEST)
            yield from (f"{each.type} turned round" for _ in [0] if "\\342\\200\\256" in said)
        elif each.type == "selectbox":
            yield from (f"option of {len(option)}" for option in each.options if len(option) > LONGEST)
    if test.exception:
        yield f"error on the screen: {test.exception[0].value}"


def kept(corpus: Corpus) -> Iterator[str]:
    """Yield every name and id that a comparison keeps, and that pages show beside its texts."""
    yield from (corpus.id, corpus.name)
    for outlet in corpus.outlets:
        yield from (outlet.id, outlet.name)
    for event in corpus.events:
        yield from (event.id, event.name)
    for article in corpus.articles:
        yield from (article.id, article.outlet or "", article.title or "", article.event or "", article.language)


def table(*cells: str) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows([HEADS, cells])
    return out.getvalue().encode()


def put_in(test: AppTest, files: list[tuple[str, bytes]]) -> AppTest:
    test.get_by_key("own-way").set_value("Choosing files")
    test = test.run()
    test.get_by_key("own-files-chosen").set_value([(name, data, "text/plain") for name, data in files])
    return press(test, "Put these files in")


@pytest.mark.parametrize("harm", [HARM, LONG], ids=["markup", "long"])
def test_hostile_words_in_every_field_are_text_of_one_bounded_line_on_every_page(harm: str) -> None:
    story = STORY.format(harm=HARM)
    test = paste(paste(workbench(), story, harm, harm), story, "\u202e\u2066\U0001f600", harm)
    page = f"<html><head><meta property='og:site_name' content='{harm[:80]}'></head><body><p>{'Daesh left. ' * 40}</p>"
    test = put_in(
        test,
        [
            (f"{HARM}.csv", table(harm, harm, harm, "2018-12-19", harm, "en", "", story)),
            (f"{harm}.txt", story.encode()),
            ("..\\..\\" + HARM.replace("/", "") + ".html", page.encode()),
            ("dated.csv", table("a", "A", "T", harm, "", harm, harm, story)),
        ],
    )
    first = test.session_state["own-drafts"]["add"].corpus.articles[0].id
    test = opened(test, first)
    assert list(faults(test)) == []
    key = f"own-{first}-{test.session_state['own-drafts']['add'].changes}"
    test.get_by_key(f"{key}-head").set_value(harm)
    test = press(test, "Keep these changes")
    assert list(faults(test)) == []
    test.get_by_key("own-happened-add").set_value(harm)
    test = press(test, "Compare these")
    corpus = reading.corpus(own_ids(test)[0])
    assert len(corpus.articles) >= 3
    for each in kept(corpus):
        assert len(each) <= 300, each[:80]
        assert not [char for char in each if unicodedata.category(char) in ("Cc", "Cf")], repr(each[:80])
    for name in TITLES:
        assert (name, list(faults(run(name, corpus=corpus.id)))) == (name, [])
