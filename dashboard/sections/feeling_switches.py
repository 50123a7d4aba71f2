"""What if: mute kinds of words or put one label in another's place, and see how far the numbers move."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard import markup
from dashboard.charts.tracks import Track, tracks
from dashboard.comparison import Comparison
from dashboard.counts import feeling, feeling_words
from dashboard.counts.feeling import ALL, Feeling
from dashboard.foot import Panel, foot
from dashboard.markup import Number, plain
from dashboard.panels.feeling_charts import Shown
from dashboard.panels.switches import MUTES, set_words
from dashboard.state import bound, choose, fold
from dashboard.view import View
from dashboard.words import vocabulary
from dashboard.words.phrases import signed
from dashboard.words.terms import lead

_OLD, _NEW = "feeling-swap-old", "feeling-swap-new"


def show(view: View, found: Shown) -> None:
    """Show the switches and, for each outlet, the mean before and after."""
    st.header("What if some words did not count?", anchor="what-if")
    st.html(
        lead(
            "News of a war has the word war in it, whoever writes it. Switch kinds of words off, or put one label in "
            "another’s place, and see how far the numbers move. If they move far, do not lean on them."
        )
    )
    _controls(view, found.now)
    if not set_words(view):
        st.html(markup.note("No switch is set: nothing has moved."))
        return
    if found.kept.sentences.empty:
        st.html(markup.note("No sentence to count with these choices.", "empty"))
        return
    whole = found.means[found.means["voice"] == ALL]
    touched = feeling_words.touched_in_words(found.now, found.kept, list(whole["group"]))
    st.html(markup.headline(_finding(found.kept, whole), 3))
    st.html(lead("Empty dot: the mean as the articles stand. Full dot: with the switches, and its interval."))
    st.html(tracks(_rows(found.kept, whole), ("unpleasant", "pleasant"), found.address))
    with fold("The same as a table", "table-switches"):
        st.html(markup.table(touched, "What the switches touched and moved"))
    panel = Panel(
        "feeling-what-if",
        "sentiment",
        f"With {set_words(view)}: {_finding(found.kept, whole)}",
        table=lambda: touched,
        counts=lambda: _counts(whole),
        hits=lambda evidence: feeling_words.behind(found.kept, evidence),
    )
    foot(view, found.now, panel)


def _counts(whole: pd.DataFrame) -> dict[str, tuple[Number, ...]]:
    return {
        str(row["group"]): (Number(f"before {signed(row['before'])}"), feeling.mean_number(row))
        for row in whole.to_dict("records")
    }


def _controls(view: View, now: Comparison) -> None:
    st.pills("Do not count", wrap=True, **bound("mutes", "feeling", MUTES, many=True))
    labels = now.tables["labels"]["label"]
    heard = [label for label in vocabulary.labels() if (labels == label).any() or view.swap.startswith(f"{label}:")]
    if view.swapped:
        st.session_state[_OLD], st.session_state[_NEW] = view.swapped
    elif st.session_state.get(_OLD) and st.session_state.get(_NEW):
        st.session_state[_OLD] = st.session_state[_NEW] = None
    one, other = st.columns(2)
    names = {label: plain(vocabulary.label_name(label)) for label in vocabulary.labels()}
    with one:
        st.selectbox(
            "Where an article says", heard, None, names.get, _OLD, on_change=_swap, placeholder="Choose a label"
        )
    with other:
        st.selectbox(
            "read instead", list(names), None, names.get, _NEW, on_change=_swap, placeholder="Choose another label"
        )


def _swap() -> None:
    old, new = st.session_state.get(_OLD), st.session_state.get(_NEW)
    choose(swap=f"{old}:{new}" if old and new and old != new else "")


def _finding(kept: Feeling, whole: pd.DataFrame) -> str:
    moved = int((kept.sentences["before"] != kept.sentences["compound"]).sum())
    steps = (whole["mean"] - whole["before"]).abs()
    far = f"; an outlet’s mean moves by up to {steps.max():.2f}" if len(steps) else ""
    words = "1 word touched" if len(kept.touched) == 1 else f"{len(kept.touched)} words touched"
    return f"{words}, {moved} of {len(kept.sentences)} sentences moved{far}"


def _rows(kept: Feeling, whole: pd.DataFrame) -> list[Track]:
    rows = []
    for row in whole.to_dict("records"):
        few = pd.isna(row["low"])
        moved = f"{signed(row['before'])} → {signed(row['mean'])}"
        mine = kept.sentences[kept.sentences["group"] == row["group"]]
        count = int((mine["before"] != mine["compound"]).sum())
        rows.append(
            Track(
                name=row["outlet"],
                words=(Number(moved, row["evidence"]), Number(f"{count} of {row['n']} sentences moved")),
                value=row["mean"],
                low=None if few else row["low"],
                high=None if few else row["high"],
                before=row["before"],
                colour=row["colour"],
            )
        )
    return rows
