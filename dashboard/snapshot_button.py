"""The button that gives the whole comparison as one file; the file is made when somebody asks for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import lru_cache, partial

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
    everything: Comparison = field(compare=False)


def snapshot_button(view: View, corpus: Corpus, link: str, where: str) -> None:
    """Offer the file of this view; `link` leads to it ("" for none), `where` says in which place the button stands."""
    made = datetime.now(UTC).date()
    asked = _Asked(corpus.fingerprint, view, link, made, reading.comparison(corpus, view.restored))
    st.download_button(
        "Snapshot: all of it as one file",
        partial(_content, asked),
        file_name(corpus.id, made),
        "text/html",
        key=f"snapshot-{where}",
        on_click="ignore",
        help="One HTML file with the charts, tables, sentences and articles of this view. It opens without a network.",
    )


@lru_cache(maxsize=8)
def _content(asked: _Asked) -> bytes:
    """Return the file; kept for a while, since a class asks for the same one at once."""
    return snapshot(asked.everything, asked.view, asked.made, asked.link).html.encode("utf-8")
