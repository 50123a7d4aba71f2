"""Retold words beside the quotation that another outlet prints."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analysis.comparison.wording import Wording
from analysis.spans import Span
from dashboard import evidence, links, markup, state
from dashboard.blocks import counted_how, download, says
from dashboard.charts import retold as chart
from dashboard.comparison import Comparison
from dashboard.counts import naming
from dashboard.counts import retold as counts
from dashboard.counts.retold import Card
from dashboard.view import View

SHOWN, MOST = 3, 40
"""Cards that are shown at once, and behind the fold."""
_LEAD = (
    "Without quotation marks the newsroom chooses the words. Retelling is normal work: ask whether it still says the "
    "same, and whose words you are reading."
)


def show(view: View, now: Comparison) -> None:
    """Show each retelling beside the quotation, what was changed, and the way to say that they are not the same."""
    every = counts.cards(now)
    found, dismissed = counts.split(now, every, view.dismissed[: counts.MOST_DISMISSED])
    says(counts.headline(found), _LEAD, chart.key() if found else "")
    for card in found[:SHOWN]:
        _card(view, now, card)
    if len(found) > SHOWN:
        with st.expander(f"{len(found) - SHOWN} more"):
            for card in found[SHOWN : SHOWN + MOST]:
                _card(view, now, card)
            if len(found) > SHOWN + MOST:
                st.html(markup.note("The others stand in the table."))
    _dismissed(view, now, every, dismissed)
    if found:
        _table(view, now, found)
    counted_how("words-in-a-mouth")


def _table(view: View, now: Comparison, found: Sequence[Card]) -> None:
    table = counts.table(now, found)
    with st.expander("The same as a table"):
        address = evidence.opens(view, page="same-words")
        st.html(markup.table(table, "Retold words and the quotation elsewhere", address=address))
    if evidence.choice(counts.cells(now, found), "retold", "Choose a retelling", view, (counts.KIND,)):
        evidence.opened(now, view, counts.hits(found, view.evidence))
    download("words-in-a-mouth", table.map(naming.as_words))


def _card(view: View, now: Comparison, card: Card) -> None:
    pair = card.best
    changes = [(counts.CHANGES[each.kind], each) for each in pair.changes]
    with st.container(key=f"mouth-{_key(card)}", gap="small"):
        halves = _quoted(view, now, card), _told(view, now, card)
        st.html(chart.card(*halves, changes, card.speaker, counts.strength(pair).lower(), counts.source_note(pair)))
        _not_the_same(view, card)


def _quoted(view: View, now: Comparison, card: Card) -> chart.Half:
    pair = card.best
    also = f", also in {counts.listed(now, card.others)}" if card.others else ""
    return chart.Half(
        outlet=now.name(pair.other.group),
        note=f"printed word for word{also}",
        text=pair.other.article.text,
        shown=pair.other.document.quotations[pair.quotation].outer,
        meant=pair.said,
        colour=markup.colour(now.colour(pair.other.group)),
        door=_door(view, pair.other, pair.said),
    )


def _told(view: View, now: Comparison, card: Card) -> chart.Half:
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
        door=_door(view, pair.wording, pair.span),
    )


def _door(view: View, wording: Wording, span: Span) -> str:
    return f"read?{links.query(evidence.at_passage(view, links.passage(wording.article.id, span.start, span.end)))}"


def _not_the_same(view: View, card: Card) -> None:
    full = len(view.dismissed) >= counts.MOST_DISMISSED
    st.button(
        "Not the same",
        key=f"dismiss-{_key(card)}",
        on_click=state.choose,
        kwargs={"dismissed": tuple(sorted({*view.dismissed, counts.pair_id(card.best)}))},
        disabled=full,
        help=f"A link carries at most {counts.MOST_DISMISSED}: take one back first." if full else None,
    )


def _dismissed(view: View, now: Comparison, every: Sequence[Card], cards: Sequence[Card]) -> None:
    """Show what the reader has dismissed, with the way back, and how many of the link's pairs are not here."""
    strangers = counts.unknown(now, every, view.dismissed)
    if strangers:
        words = "1 pair is" if strangers == 1 else f"{strangers} pairs are"
        st.html(markup.note(f"In this link {words} dismissed that no article chosen now has."))
    if not cards:
        return
    with st.expander(f"Dismissed by you ({len(cards)})"):
        for card in cards:
            _card_taken_out(view, now, card)


def _card_taken_out(view: View, now: Comparison, card: Card) -> None:
    gone = counts.dismissals_of(now, card, view.dismissed)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(markup.lead(counts.cell(now, card)))
        st.button(
            "Take back",
            key=f"take-back-{_key(card)}",
            on_click=state.choose,
            kwargs={"dismissed": tuple(each for each in view.dismissed if each not in gone)},
        )


def _key(card: Card) -> str:
    return counts.evidence_id(card).replace(":", "-")
