"""A retelling beside the quotation that another outlet prints: the card."""

from __future__ import annotations

from analysis.spans import Span
from dashboard import markup
from dashboard.charts import retold as chart
from dashboard.comparison import Comparison
from dashboard.counts import retold as counts
from dashboard.counts.retold import Card
from dashboard.panels.ways import Ways


def card_html(now: Comparison, card: Card, ways: Ways) -> str:
    """Return the two halves of a card as safe HTML, with what was changed between them."""
    pair = card.best
    changes = [(counts.CHANGES[each.kind], each) for each in pair.changes]
    halves = _quoted(now, card, ways), _told(now, card, ways)
    return chart.card(*halves, changes, card.speaker, counts.strength(pair).lower(), counts.source_note(pair))


def _quoted(now: Comparison, card: Card, ways: Ways) -> chart.Half:
    pair = card.best
    also = f", also in {counts.listed(now, card.others)}" if card.others else ""
    return chart.Half(
        outlet=now.name(pair.other.group),
        note=f"printed word for word{also}",
        text=pair.other.article.text,
        shown=pair.other.document.quotations[pair.quotation].outer,
        meant=pair.said,
        colour=markup.colour(now.colour(pair.other.group)),
        door=ways.place(pair.other.article.id, pair.said),
    )


def _told(now: Comparison, card: Card, ways: Ways) -> chart.Half:
    pair = card.best
    sentences = [each.span for each in pair.wording.document.sentences if each.span.meets(pair.span)]
    shown = Span(sentences[0].start, sentences[-1].end) if sentences else pair.span
    return chart.Half(
        outlet=now.name(pair.wording.group),
        note=f"retold {counts.told_how(pair)}",
        text=pair.wording.article.text,
        shown=shown,
        meant=pair.span,
        colour=markup.colour(now.colour(pair.wording.group)),
        door=ways.place(pair.wording.article.id, pair.span),
    )
