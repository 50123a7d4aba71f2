"""What stands under every panel, alike on every page: copy the finding, download the table, how it is counted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial

import pandas as pd
import streamlit as st

from dashboard.blocks import card as method_card
from dashboard.comparison import Comparison
from dashboard.counts.finding import Key
from dashboard.counts.naming import as_words
from dashboard.exports import everything, in_browser, records, workbook
from dashboard.exports.card import Card
from dashboard.exports.finding_card import Counts, Hits, finding_card, method_line
from dashboard.exports.markdown import markdown
from dashboard.exports.separated import csv
from dashboard.exports.source import Source
from dashboard.exports.svg import svg
from dashboard.exports.text import text
from dashboard.navigation import current_path, page_link
from dashboard.sharing import addresses
from dashboard.view import View

COPY, DOWNLOAD, COUNTED = "Copy this finding", "Download", "How is this counted?"
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Table = Callable[[], pd.DataFrame]


@dataclass(frozen=True, slots=True)
class Panel:
    """A panel's permanent id, the id of its method card, its headline, and what makes its table and its counts.

    `table` and `counts` are called only when a reader asks for them. `page` is where the finding stands, "" for here.
    `hits` gives the places behind a number where the page has worked them out already, `unit` and `key` are those of a
    `Finding`. What a panel has not is left out of its foot.
    """

    id: str
    method: str = ""
    finding: str = ""
    table: Table | None = None
    counts: Callable[[], Counts] | None = None
    page: str = ""
    hits: Hits | None = None
    unit: str = ""
    key: Key = ()


def foot(view: View, now: Comparison, panel: Panel) -> None:
    """End a panel: one row that offers what the panel has. Opening a part redraws this row only."""
    _foot(view, now, panel)


@st.fragment
def _foot(view: View, now: Comparison, panel: Panel) -> None:
    parts = {
        COPY: partial(_copy, view, now, panel) if panel.finding else None,
        DOWNLOAD: partial(_download, view, now, panel, panel.table) if panel.table else None,
        COUNTED: partial(method_card, panel.method) if panel.method else None,
    }
    with st.container(horizontal=True, gap="small", key=f"foot-{panel.id}"):
        for label, show in parts.items():
            if show:
                drop = st.popover(label, type="tertiary", key=f"{label}-{panel.id}", on_change="rerun")
                if drop.open:
                    with drop:
                        show()


def all_tables(view: View, now: Comparison) -> None:
    """Offer all tables of the chosen outlets, as `python -m analysis tables` writes them, in one file."""
    about = source(view, now)
    with st.container(horizontal=True, key="files-all"):
        for suffix, label, kind, make in (
            ("zip", "All tables as CSV, in one ZIP", "application/zip", everything.archive),
            ("xlsx", "All tables in one workbook (XLSX)", _EXCEL, everything.workbook),
        ):
            name, ready = about.file_name("all-tables", suffix), partial(make, now.tables, about)
            st.download_button(label, ready, name, kind, key=f"{suffix}-all", on_click="ignore", type="tertiary")


def source(view: View, now: Comparison, method: str = "", page: str = "") -> Source:
    """Return what every export of this view says of itself, today."""
    corpus = now.corpus
    today = datetime.now(UTC).date()
    return Source(corpus.id, corpus.name, corpus.fingerprint, today, address(view, page), method_line(method))


def address(view: View, page: str = "") -> str:
    """Return the whole address that opens this view, on this page or on another one."""
    here = current_path()
    return addresses.link(addresses.root(st.context.url, here), page or here, view)


def _copy(view: View, now: Comparison, panel: Panel) -> None:
    counts = panel.counts() if panel.counts else {}
    about = source(view, now, panel.method, panel.page)
    made = finding_card(now, view, panel.finding, counts, about, panel.method, panel.hits)
    made = replace(made, unit=panel.unit, key=panel.key)
    words, marked, drawn = st.tabs(["Text", "Markdown", "Picture"])
    with words:
        st.html(in_browser.words(text(made), "The finding as text"))
    with marked:
        st.html(in_browser.words(markdown(made), "The finding as Markdown"))
    with drawn:
        _picture(made, panel)
    st.html(in_browser.TAKE_AWAY_SCRIPT, unsafe_allow_javascript=True)


def _picture(made: Card, panel: Panel) -> None:
    document, name = svg(made), partial(made.source.file_name, f"finding-{panel.id}")
    with st.container(key=f"files-picture-{panel.id}"):
        st.download_button(
            "Save as SVG",
            lambda: document,
            name("svg"),
            "image/svg+xml",
            key=f"svg-{panel.id}",
            on_click="ignore",
            type="tertiary",
        )
    st.html(in_browser.picture(document, f"Picture of the finding: {made.finding}", name("png")))


def _download(view: View, now: Comparison, panel: Panel, table: Table) -> None:
    about = source(view, now, panel.method)
    title = panel.finding or panel.id

    def ready() -> pd.DataFrame:
        return table().map(as_words)

    made: Mapping[str, tuple[str, str, Callable[[], bytes]]] = {
        "csv": ("CSV, for any program", "text/csv", lambda: csv(ready())),
        "xlsx": ("XLSX, for spreadsheets", _EXCEL, lambda: workbook.xlsx({panel.id: ready()}, about, title)),
        "json": ("JSON, for programs", "application/json", lambda: records.json(ready(), about, title)),
    }
    with st.container(key=f"files-{panel.id}"):
        for suffix, (label, kind, make) in made.items():
            name = about.file_name(panel.id, suffix)
            st.download_button(label, make, name, kind, key=f"{suffix}-{panel.id}", on_click="ignore", type="tertiary")
        if current_path() != "articles" and not st.context.is_embedded:
            page_link("articles", view, "All tables in one file: at the end of the page Articles →")
