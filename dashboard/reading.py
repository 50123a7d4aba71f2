"""Corpora, annotated once and kept: the only place where the screen asks the analysis for work."""

from __future__ import annotations

import gc

import streamlit as st

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Corpus
from analysis.corpus.loading import corpora, load_corpus
from dashboard.comparison import Comparison, read
from dashboard.phrases import told_apart


@st.cache_resource
def warm() -> None:
    """Set aside, once a process, what lives for ever, so that no collection walks through it again."""
    gc.collect()
    gc.freeze()


@st.cache_data(ttl=60, max_entries=1)
def names_of_corpora() -> dict[str, str]:
    """Return id -> name of the corpora at hand, the bundled one first; no two names are alike."""
    return told_apart(dict(corpora()))


def known(corpus_id: str) -> bool:
    """Say whether there is a corpus with this id; it need not be on the list that readers choose from."""
    return corpus_id in names_of_corpora()


def name_of(corpus_id: str) -> str:
    """Return the name of a corpus, also of one that is not on the list."""
    return names_of_corpora().get(corpus_id) or corpus(corpus_id).name


@st.cache_resource(ttl=60, max_entries=20, show_spinner=False)
def corpus(corpus_id: str) -> Corpus:
    """Return a corpus; read again every minute, so that an import shows up on reload."""
    return load_corpus(corpus_id)


def comparison(found: Corpus, restored: tuple[str, ...]) -> Comparison:
    """Return the annotated corpus, with the furniture of the `restored` kinds counted as story."""
    return _annotated(found.id, found.fingerprint, restored, found)


@st.cache_resource(max_entries=20, show_spinner="Reading the articles …")
def _annotated(corpus_id: str, fingerprint: str, restored: tuple[str, ...], _corpus: Corpus) -> Comparison:
    documents = {article.id: annotate(article, restore=frozenset(restored)) for article in _corpus.articles}
    return read(_corpus, documents)
