"""Retold words beside the quotation that another outlet prints."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analysis.spans import Span
from dashboard import evidence, links, markup, state
from dashboard.blocks import counted_how, download
from dashboard.charts import retold as chart
from dashboard.comparison import Comparison
from dashboard.counts import naming
from dashboard.counts import retold as counts
from dashboard.counts.retold import Card
from dashboard.links import View
from dashboard.markup import plain
from dashboard.navigation import page_link

SHOWN, MOST = 3, 40
"""Cards that are shown at once, and behind the fold."""


def show(view: View, now: Comparison) -> None:
    """Show each retelling beside the quotation, what was changed, and the way to say that they are not the same."""
    every = counts.cards(now)
    found, dismissed = counts.split(now, every, view.dismissed[: counts.MOST_DISMISSED])
    st.html(markup.headline(counts.headline(found)))
    st.html(
        markup.lead(
            "A retelling stands without quotation marks, so the newsroom may choose the words. Where another article "
            "prints the quotation, you can see what became of it. Retelling is normal work; what to ask is whether it "
            "still says the same, and whose words you are reading."
        )
    )
    if found:
        st.html(chart.key())
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
    tags = markup.tags([counts.strength(pair), card.speaker])
    with st.container(key=f"mouth-{_key(card)}", gap="small"):
        st.html(chart.card(_quoted(now, card), _told(now, card), changes, tags, counts.source_note(pair)))
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            for wording, span in ((pair.other, pair.said), (pair.wording, pair.span)):
                passage = links.passage(wording.article.id, span.start, span.end)
                page_link("read", evidence.at_passage(view, passage), f"Read it in {plain(now.name(wording.group))}")
            _not_the_same(view, card)


def _quoted(now: Comparison, card: Card) -> chart.Half:
    pair = card.best
    also = f"also in {counts.listed(now, card.others)}" if card.others else ""
    return chart.Half(
        head=f"Printed word for word in {now.name(pair.other.group)}",
        note=also,
        text=pair.other.article.text,
        shown=pair.other.document.quotations[pair.quotation].outer,
        meant=pair.said,
        colour=markup.colour(now.colour(pair.other.group)),
    )


def _told(now: Comparison, card: Card) -> chart.Half:
    pair = card.best
    sentences = [each.span for each in pair.wording.document.sentences if each.span.meets(pair.span)]
    shown = Span(sentences[0].start, sentences[-1].end) if sentences else pair.span
    return chart.Half(
        head=f"Retold in {now.name(pair.wording.group)}",
        note=counts.told_how(pair),
        text=pair.wording.article.text,
        shown=shown,
        meant=pair.span,
        colour=markup.colour(now.colour(pair.wording.group)),
    )


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
