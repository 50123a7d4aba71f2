"""What a reader of one outlet only would not know: themes that it leaves out, each in a sentence from another one."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard import links, markup
from dashboard.charts.coverage import choice, told_elsewhere
from dashboard.comparison import Comparison
from dashboard.comparison import evidence as with_sentences
from dashboard.counts import coverage
from dashboard.counts.themes_told import ANY, Told
from dashboard.evidence import at_passage, opens
from dashboard.panels import leads
from dashboard.panels.sentences import sentence_html
from dashboard.scrolling import scroll_to_evidence
from dashboard.view import View

FEW = 6


def show(view: View, now: Comparison, found: Told) -> None:
    """Show the choice of an outlet and what is told elsewhere only."""
    if len(found.groups) < 2:
        st.html(markup.note("Choose a second outlet: with one alone there is nothing to compare it with."))
        return
    asked = view.evidence.split(":")[1] if view.evidence.startswith("theme:") else ""
    group = asked if asked in found.groups else found.groups[0]
    ways = [(now.name(each), f"theme:{each}:{ANY}:absent", each == group) for each in found.groups]
    st.html(choice(ways, opens(view, "coverage")))
    chosen = view.evidence == f"theme:{group}:{ANY}:absent"
    left_out = coverage.missing(now, found, group)
    with st.container(key="evidence" if chosen else "only-one"):
        st.html(markup.headline(_headline(now, group, left_out), level=3))
        st.html(markup.lead(leads.ONLY_ONE))
        _list(view, now, left_out[:FEW])
        if left_out[FEW:]:
            with st.expander(f"{len(left_out) - FEW} more themes that are not in {markup.plain(now.name(group))}"):
                _list(view, now, left_out[FEW:])
    if chosen:
        scroll_to_evidence(view.evidence)


def _headline(now: Comparison, group: str, left_out: list[coverage.Missing]) -> str:
    name = now.name(group)
    if not left_out:
        return f"If you read only {name}, you miss none of the themes that the others tell"
    most = sum(each.count == each.of for each in left_out)
    every = f"; {most} of them in all the others" if most and most != len(left_out) else ""
    alone = len(now.of_group(group)) == 1
    what = "1 theme is" if len(left_out) == 1 else f"{len(left_out)} themes are"
    return f"{what} told elsewhere and not in the {name} {'article' if alone else 'articles'}{every}"


def _list(view: View, now: Comparison, left_out: list[coverage.Missing]) -> None:
    items = []
    for each in left_out:
        hit = with_sentences(now, pd.DataFrame([each.hit])).to_dict("records")[0]
        passage = links.passage(str(hit["article"]), int(hit["start"]), int(hit["end"]))
        way = f"read?{links.query(at_passage(view, passage))}"
        others = f"told in {each.count} of {each.of} other{'s' if each.of > 1 else ''}"
        label = f"Read it in {now.name(str(hit['group']))}"
        items.append((each.theme.name, others, sentence_html(now, hit, "theme"), label, way))
    st.html(told_elsewhere(items))
