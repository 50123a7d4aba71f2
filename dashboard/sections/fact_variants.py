"""One fact, and the figure that each article gives for it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analysis.comparison.facts_told.facts import Fact
from analysis.comparison.facts_told.together import Variant
from dashboard import evidence, links, markup
from dashboard.blocks import counted_how, download, says, voices_key
from dashboard.charts import fact_variants as chart
from dashboard.comparison import Comparison
from dashboard.counts import fact_variants as counts
from dashboard.counts import fact_words as words
from dashboard.counts import naming
from dashboard.counts.absent import absent
from dashboard.view import View

SHOWN, MOST = 6, 40
"""Facts that are shown at once, and behind the fold."""
_LEAD = (
    "A figure is a number of people or things, a time, a date, a sum or a share, given of the same thing by several "
    "articles. Is it the same number, and who is named as having said it?"
)


def show(view: View, now: Comparison) -> None:
    """Show the facts that several outlets give, each with its figures, sentences and sources."""
    found = counts.facts(now)
    says(words.headline(found), _LEAD, voices_key() if found else "")
    if found:
        st.html("".join(_card(view, now, fact) for fact in found[:SHOWN]))
    if len(found) > SHOWN:
        with st.expander(f"{len(found) - SHOWN} more"):
            st.html("".join(_card(view, now, fact) for fact in found[SHOWN : SHOWN + MOST]))
            if len(found) > SHOWN + MOST:
                st.html(markup.note("The others stand in the table."))
    if found or view.evidence.startswith(f"{counts.KIND}:"):
        _table(view, now, found)
    counted_how("fact-variants")


def _table(view: View, now: Comparison, found: Sequence[Fact]) -> None:
    table = counts.table(now, found)
    with st.expander("The same as a table"):
        address = evidence.opens(view, page="same-words")
        st.html(markup.table(table, "Figures of the same fact, by outlet", address=address))
    if evidence.choice(counts.cells(now, found), "facts", "Choose a figure", view, (counts.KIND,)):
        evidence.opened(now, view, counts.hits(found, view.evidence))
    download("fact-variants", table.map(naming.as_words))


def _card(view: View, now: Comparison, fact: Fact) -> str:
    scale = counts.scale(fact)
    outlets = [
        chart.Outlet(
            now.name(one.group),
            now.colour(one.group),
            tuple(_line(view, same, scale) for same in counts.by_sentence(one)),
        )
        for one in counts.given(fact)
    ]
    ends = counts.ends(fact, scale) if scale else None
    without = absent(now, {one.group for one in counts.given(fact)})
    return chart.card(words.title(fact), words.beside(fact), words.verdict(fact), outlets, ends, without)


def _line(view: View, same: Sequence[Variant], scale: tuple[float, float] | None) -> chart.Line:
    """Return the figures of one sentence."""
    document = same[0].wording.document
    place = same[0].figure.span
    passage = links.passage(document.article.id, place.start, place.end)
    figures = [
        chart.Figure(
            words=each.text,
            kind="Condition" if each.figure.kind == "condition" else "",
            span=each.figure.span,
            voice=each.figure.voice,
            reach=counts.on_axis(each.figure, scale) if scale else None,
        )
        for each in same
    ]
    return chart.Line(
        figures=tuple(figures),
        source=words.sources(same),
        text=document.article.text,
        sentence=document.sentences[same[0].figure.sentence].span,
        address=f"read?{links.query(evidence.at_passage(view, passage))}",
    )
