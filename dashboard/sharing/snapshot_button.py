"""The button that gives the whole comparison as one file; the file is made when somebody asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from threading import Lock

import streamlit as st

from analysis.corpus.article import Corpus
from dashboard import reading
from dashboard.comparison import Comparison
from dashboard.snapshot.build import file_name, snapshot
from dashboard.view import View


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a file is made of; two with the same fingerprint, view, link and day give the same file."""

    fingerprint: str
    view: View
    link: str
    made: date


MOST = 8
"""So many files are kept; the articles they were made from are not."""
_KEPT: dict[_Asked, bytes] = {}
_LOCK = Lock()


def snapshot_button(view: View, corpus: Corpus, link: str, where: str) -> None:
    """Offer the file of this view; `link` leads to it ("" for none), `where` says in which place the button stands."""
    made = datetime.now(UTC).date()
    asked = _Asked(corpus.fingerprint, view, link, made)
    st.download_button(
        "Snapshot: all of it as one file",
        partial(_content, asked, reading.comparison(corpus, view.restored)),
        file_name(corpus.id, made),
        "text/html",
        key=f"snapshot-{where}",
        on_click="ignore",
        help="One HTML file with the charts, tables, sentences and articles of this view. It opens without a network.",
    )


def _content(asked: _Asked, everything: Comparison) -> bytes:
    """Return the file; a few are kept for a while, since a class asks for the same one at once."""
    with _LOCK:
        found = _KEPT.get(asked)
    if found is None:
        found = snapshot(everything, asked.view, asked.made, asked.link).html.encode("utf-8")
        with _LOCK:
            while len(_KEPT) >= MOST:
                _KEPT.pop(next(iter(_KEPT)))
            _KEPT[asked] = found
    return found
