"""The comparisons that a visitor has made in this session, and the one in the making."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

import streamlit as st

from analysis.corpus.article import Corpus
from analysis.corpus.known import known
from analysis.corpus.own.draft import EMPTY, added, settled
from analysis.corpus.own.store import GoneError, Saved, is_own, new_id
from analysis.errors import AnalysisError, CorpusError
from dashboard import reading
from dashboard.words.phrases import told_apart

SAVES, ADDRESSES, WHILE = 20, 30, 600  # comparisons and addresses of one visitor in so many seconds
_MADE, _DRAFTS, _TIMES, _FRESH = "own-made", "own-drafts", "own-times", "own-fresh"


@dataclass(frozen=True, slots=True)
class Draft:
    """A comparison in the making: its articles, what went wrong last, and how often it was changed."""

    corpus: Corpus = EMPTY
    problems: Sequence[AnalysisError] = ()
    said: str = ""
    changes: int = field(default=0, compare=False)


def made() -> dict[str, str]:
    """Return id -> name of the comparisons that this visitor made in this session, newest first."""
    return st.session_state.setdefault(_MADE, {})


def names(current: str) -> dict[str, str]:
    """Return id -> name of what this visitor may choose: the listed corpora, the own ones, and the one that is open."""
    own = {key: f"Yours: {name}" for key, name in made().items()}
    here = {} if current in own else {current: reading.name_of(current)}
    return told_apart(reading.names_of_corpora() | here | own)


def draft(task: str, corpus_id: str) -> Draft:
    """Return the comparison in the making for a task: an empty one to add to, or a copy of this corpus to change."""
    drafts = st.session_state.setdefault(_DRAFTS, {})
    key = _key(task, corpus_id)
    if key not in drafts:
        found = reading.corpus(corpus_id)
        start = EMPTY if task == "add" else added(found, (), known(), reading.store().bounds)
        for other in [each for each in drafts if each != "add" and task != "add"]:
            del drafts[other]  # one changed copy at a time: what is left alone does not pile up
        drafts[key] = Draft(start)
    return drafts[key]


def waiting() -> int:
    """Return how many articles of this visitor's own are put in and not yet compared."""
    found = st.session_state.get(_DRAFTS, {}).get("add")
    return len(found.corpus.articles) if found else 0


def redraft(task: str, corpus_id: str, corpus: Corpus, problems: Sequence[AnalysisError] = (), said: str = "") -> None:
    """Put another comparison in the making in the place of the one there."""
    changes = draft(task, corpus_id).changes + 1
    st.session_state[_DRAFTS][_key(task, corpus_id)] = Draft(corpus, tuple(problems), said, changes)


def make(task: str, corpus_id: str, happened: str) -> Saved:
    """Keep what is in the making as a comparison of its own, and begin anew; raises `AnalysisError`."""
    _count("saves", 1, SAVES, "comparisons")
    corpus = settled(draft(task, corpus_id).corpus, new_id(), happened, known())
    saved = reading.store().save(corpus)
    st.session_state[_MADE] = {corpus.id: f"{corpus.name}, {datetime.now():%H:%M}"} | made()
    st.session_state[_FRESH] = saved
    del st.session_state[_DRAFTS][_key(task, corpus_id)]
    return saved


def fresh(corpus_id: str) -> Saved | None:
    """Return what was just made, once, where this is it."""
    saved: Saved | None = st.session_state.get(_FRESH)
    return saved if saved and saved.corpus.id == corpus_id else None


def deletable(corpus_id: str) -> bool:
    """Say whether this visitor made this comparison in this session."""
    return is_own(corpus_id) and corpus_id in made()


def delete(corpus_id: str) -> None:
    """Delete a comparison of this visitor's own; whose link is opened then reads that it was deleted."""
    if not deletable(corpus_id):
        raise GoneError
    reading.store().delete(corpus_id)
    reading.forget(corpus_id)
    st.session_state[_MADE] = {key: name for key, name in made().items() if key != corpus_id}
    st.session_state.pop(_FRESH, None)


def count_addresses(number: int) -> None:
    """Count addresses that this visitor asks for; raises `CorpusError` where they are too many in a short time."""
    _count("addresses", number, ADDRESSES, "addresses")


def _key(task: str, corpus_id: str) -> str:
    return task if task == "add" else f"{task}:{corpus_id}"


def _count(what: str, number: int, most: int, noun: str) -> None:
    now = time.monotonic()
    times = st.session_state.setdefault(_TIMES, {})
    recent = [each for each in times.get(what, ()) if now - each < WHILE]
    if len(recent) + number > most:
        value = f"{len(recent) + number} {noun} within ten minutes"
        raise CorpusError(value, "this visit", f"At most {most} are taken; wait a few minutes.")
    times[what] = [*recent, *([now] * number)]
