"""Articles put into a comparison in the making: pasted, from files, from addresses, or those that come with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from threading import BoundedSemaphore

import streamlit as st

from analysis.corpus.article import Article
from analysis.corpus.known import known
from analysis.corpus.own.draft import added_what_fits
from analysis.corpus.own.fetching import fetched
from analysis.corpus.own.intake import SUFFIXES, Taken, pasted, uploaded
from analysis.errors import AnalysisError, CorpusError
from dashboard import markup, own, reading
from dashboard.markup import plain
from dashboard.view import View
from dashboard.words.phrases import many

WAYS = ("Pasting text", "Choosing files", "Giving addresses")
AT_ONCE = 10  # addresses in one go
_OPEN = BoundedSemaphore(8)  # pages that this server asks for at the same time, for all visitors


def show(view: View) -> None:
    """Show the ways by which articles come in, one open at a time."""
    ways = WAYS if reading.store().bounds.fetch else WAYS[:2]
    way = st.segmented_control("Put articles in by", ways, default=WAYS[0], key="own-way", required=True)
    if way == WAYS[1]:
        _files(view)
    elif way == WAYS[2]:
        _addresses(view)
    else:
        _paste(view)
    problems(view)
    _founding(view)


def _paste(view: View) -> None:
    with st.form("own-paste", clear_on_submit=True, enter_to_submit=False):
        first, second = st.columns(2)
        outlet = first.text_input("Outlet", placeholder="Who published it", key="own-paste-outlet", max_chars=120)
        headline = second.text_input(
            "Headline", placeholder="If the text does not begin with it", key="own-paste-head", max_chars=300
        )
        text = st.text_area("Text of one article", height=140, key="own-paste-text", max_chars=100_000)
        sent = st.form_submit_button("Put this article in", type="primary")
    if sent:
        _put_in(view, lambda: Taken((pasted(text, headline, outlet, known()),)))


def _files(view: View) -> None:
    bounds = reading.store().bounds
    with st.form("own-files", clear_on_submit=True):
        files = st.file_uploader(
            "Files, several at once",
            type=[suffix.removeprefix(".") for suffix in SUFFIXES],
            accept_multiple_files=True,
            key="own-files-chosen",
        )
        st.caption(
            f"Text, Markdown, saved web pages, and tables (CSV, JSONL, Parquet) with a column `text`. "
            f"At most {bounds.articles} articles."
        )
        sent = st.form_submit_button("Put these files in", type="primary")
    if sent:
        pairs = [(file.name, file.getvalue()) for file in files or ()]
        if not pairs:
            _fail(view, CorpusError("no file was chosen", "files", "Choose one or more, then press the button."))
        _put_in(view, lambda: uploaded(pairs, known(), bounds, _room(view)), len(pairs))


def _addresses(view: View) -> None:
    with st.form("own-addresses", clear_on_submit=True, enter_to_submit=False):
        said = st.text_area("Addresses of pages, one a line", height=110, key="own-addresses-said")
        st.caption("This server asks each page for its text, once, without cookies. Nothing else is sent.")
        sent = st.form_submit_button("Get these pages", type="primary")
    if sent:
        lines = list(dict.fromkeys(line.strip() for line in said.splitlines() if line.strip()))
        if not lines:
            _fail(view, CorpusError("no address", "addresses", "Write one or more, each on a line of its own."))
        _put_in(view, lambda: _pages(lines, _room(view)), len(lines))


def _founding(view: View) -> None:
    """Offer the articles of the corpus that comes with the page, as long as none of them is in."""
    corpus_id, name = next(iter(reading.names_of_corpora().items()))
    found = reading.corpus(corpus_id)
    inside = {article.text for article in own.draft(view.task, view.corpus).corpus.articles}
    if not found.articles or any(article.text in inside for article in found.articles):
        return
    label = f"Put in the {many(len(found.articles), 'article')} of “{plain(name)}”"
    if st.button(label, key="own-founding"):
        concepts = replace(own.draft(view.task, view.corpus).corpus, note=found.note)
        own.redraft(view.task, view.corpus, concepts)
        _put_in(view, lambda: Taken(found.articles))


def _pages(lines: Sequence[str], room: int) -> Taken:
    """Return the articles on some pages, and an error for each page that did not come."""
    if len(lines) > AT_ONCE:
        raise CorpusError(f"{len(lines)} addresses", "addresses", f"Give at most {AT_ONCE} at a time.")
    own.count_addresses(len(lines))
    with ThreadPoolExecutor(4) as pool:
        found = [each for taken in pool.map(_page, lines) for each in taken]
    articles = tuple(each for each in found if isinstance(each, Article))
    problems = tuple(each for each in found if isinstance(each, AnalysisError))
    return Taken(articles[:room], problems)


def _page(line: str) -> list[Article | AnalysisError]:
    with _OPEN:
        try:
            page = fetched(line)
        except AnalysisError as error:
            return [error]
    name = re.sub(r"^\w+://(www\.)?", "", line)[:150].strip("/").replace("/", " ")
    taken = uploaded([(f"{name}{page.suffix}", page.data)], known(), reading.store().bounds, 1)
    told = [replace(each, origin=replace(each.origin, url=page.url, retrieved=date.today())) for each in taken.articles]
    return [*told, *taken.problems]


def _room(view: View) -> int:
    return max(0, reading.store().bounds.articles - len(own.draft(view.task, view.corpus).corpus.articles))


def _put_in(view: View, take: Callable[[], Taken], number: int = 1) -> None:
    """Take articles in and draw the page anew; what could not be read is said there."""
    with st.spinner(f"Reading {many(number, 'article')} …"):
        before = own.draft(view.task, view.corpus).corpus
        try:
            taken = take()
            after, unfit = added_what_fits(before, taken.articles, known(), reading.store().bounds)
        except AnalysisError as error:
            _fail(view, error)
            return
    count = len(after.articles) - len(before.articles)
    said = f"{many(count, 'article')} put in. Now {len(after.articles)} in all." if count else ""
    own.redraft(view.task, view.corpus, after, (*taken.problems, *unfit), said)
    st.rerun()


def _fail(view: View, error: AnalysisError) -> None:
    own.redraft(view.task, view.corpus, own.draft(view.task, view.corpus).corpus, [error])
    st.rerun()


def problems(view: View) -> None:
    """Say what was put in last, and each thing that could not be read with its reason."""
    draft = own.draft(view.task, view.corpus)
    if draft.said:
        st.html(markup.status(draft.said))
    if draft.problems:
        st.html(markup.faults([str(each) for each in draft.problems]))
