"""Corpora, annotated once and kept: the only place where the screen asks the analysis for work."""

from __future__ import annotations

import gc
from collections.abc import Callable

import streamlit as st

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Corpus
from analysis.corpus.loading import corpora, load_corpus
from analysis.corpus.own.limits import limits
from analysis.corpus.own.store import Store, is_own
from dashboard.comparison import Comparison, read
from dashboard.underway import Stand, Tell, Work, awaited
from dashboard.words.phrases import told_apart

BEGINS = "Reading the articles"
READING = f"{BEGINS} …"
STAGES = {
    "annotated": ("Reading the articles: {}", 0.0, 0.2),
    "measured": ("Counting what stands in the articles: {}", 0.2, 0.5),
    "compared": ("Comparing the articles with one another", 0.5, 1.0),
}
"""What is said of each stage of the work, and which part of the time it takes: from where to where."""
LARGE = 150_000
"""Characters of a comparison above which few are kept: with all that is found in it, a character takes 130 bytes."""


@st.cache_resource
def warm() -> None:
    """Set aside, once a process, what lives for ever, so that no collection walks through it again."""
    gc.collect()
    gc.freeze()


@st.cache_data(ttl=60, max_entries=1, show_spinner=False)
def names_of_corpora() -> dict[str, str]:
    """Return id -> name of the corpora at hand, the bundled one first; no two names are alike."""
    return told_apart(dict(corpora()))


def known(corpus_id: str) -> bool:
    """Say whether there may be a corpus with this id; it need not be on the list that readers choose from."""
    return corpus_id in names_of_corpora() or is_own(corpus_id)


def name_of(corpus_id: str) -> str:
    """Return the name of a corpus, also of one that is not on the list."""
    return names_of_corpora().get(corpus_id) or corpus(corpus_id).name


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """Return where readers' own comparisons are kept; one for all visitors, and on no list."""
    return Store(limits())


@st.cache_resource(ttl=60, max_entries=20, show_spinner=False)
def corpus(corpus_id: str) -> Corpus:
    """Return a corpus; read again every minute, so that an import shows up on reload.

    Raises `GoneError` for a comparison of one's own that is not here, or no longer.
    """
    if is_own(corpus_id) and corpus_id not in names_of_corpora():
        return store().load(corpus_id)
    return load_corpus(corpus_id)


def forget(corpus_id: str) -> None:
    """Keep nothing of a deleted corpus in memory; what is kept of others is made anew when it is asked for."""
    corpus.clear(corpus_id)
    _annotated.clear()
    _annotated_large.clear()


def comparison(found: Corpus, restored: tuple[str, ...]) -> Comparison:
    """Return the annotated corpus, with the furniture of the `restored` kinds counted as story.

    A large one is read once for all who wait for it; each of them sees how far it is.
    """
    asked = found.id, found.fingerprint, restored, found
    if sum(len(article.text) for article in found.articles) <= LARGE:
        return _annotated(*asked)
    try:
        return awaited(_annotated_large(*asked))
    except Exception:
        _annotated_large.clear(*asked)
        raise


@st.cache_resource(max_entries=20, show_spinner=READING)
def _annotated(corpus_id: str, fingerprint: str, restored: tuple[str, ...], _corpus: Corpus) -> Comparison:
    return _read(_corpus, restored)


@st.cache_resource(max_entries=2, ttl=3600, show_spinner=False)
def _annotated_large(corpus_id: str, fingerprint: str, restored: tuple[str, ...], _corpus: Corpus) -> Work[Comparison]:
    return Work(lambda tell: _read(_corpus, restored, tell), BEGINS)


def _read(corpus: Corpus, restored: tuple[str, ...], tell: Tell = lambda stand: None) -> Comparison:
    def told(stage: str) -> Callable[[int, int], None]:
        words, begins, ends = STAGES[stage]
        return lambda done, of: tell(Stand(words.format(f"{done:,} of {of:,}"), begins + (ends - begins) * done / of))

    annotated, documents = told("annotated"), {}
    for number, article in enumerate(corpus.articles, start=1):
        documents[article.id] = annotate(article, restore=frozenset(restored))
        annotated(number, len(corpus.articles))
    return read(corpus, documents, told("measured"), told("compared"))
