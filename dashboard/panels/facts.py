"""One fact, and the figure that each article gives for it: the card."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.comparison.facts_told.facts import Fact
from analysis.comparison.facts_told.together import Variant
from dashboard.charts import fact_variants as chart
from dashboard.comparison import Comparison
from dashboard.counts import fact_variants as counts
from dashboard.counts import fact_words as words
from dashboard.counts.absent import absent
from dashboard.panels.ways import Ways


def card_html(now: Comparison, fact: Fact, ways: Ways) -> str:
    """Return the card of one fact as safe HTML: its figures by outlet, each in its sentence."""
    scale = counts.scale(fact)
    outlets = [
        chart.Outlet(
            now.name(one.group),
            now.colour(one.group),
            tuple(_line(same, scale, ways) for same in counts.by_sentence(one)),
        )
        for one in counts.given(fact)
    ]
    ends = counts.ends(fact, scale) if scale else None
    without = absent(now, {one.group for one in counts.given(fact)})
    return chart.card(words.title(fact), words.beside(fact), words.verdict(fact), outlets, ends, without)


def _line(same: Sequence[Variant], scale: tuple[float, float] | None, ways: Ways) -> chart.Line:
    """Return the figures of one sentence."""
    document = same[0].wording.document
    place = same[0].figure.span
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
        address=ways.place(document.article.id, place),
    )
