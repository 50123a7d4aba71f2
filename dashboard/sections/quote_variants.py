"""One utterance a row, one outlet a column: how each prints the same quotation."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analysis.comparison.quotations.utterances import Utterance
from analysis.comparison.quotations.variants import Version
from dashboard import evidence, links, markup
from dashboard.blocks import counted_how, download, says
from dashboard.charts.quote_variants import KEY, Cell, utterance_card
from dashboard.comparison import Comparison
from dashboard.counts import naming, versions_told
from dashboard.counts import quote_variants as counts
from dashboard.markup import Number
from dashboard.view import View

SHOWN, MOST, COLUMNS, ROWS = 6, 20, 8, 200
"""Utterances that are shown at once, and behind the fold; versions of one that a card shows; rows of the table."""


def show(view: View, now: Comparison) -> None:
    """Show each quotation that several articles print, with what each made of it."""
    found = counts.found(now, view.dismissed)
    if not found:
        says(
            counts.headline(found),
            "It takes two articles that quote the same words. Most quotations stand in one only.",
        )
        counted_how("quote-variants")
        return
    lead = (
        "Quotation marks promise the speaker’s own words, not all of them. Large: all that these articles print of it."
    )
    says(counts.headline(found), f"{counts.how_many(found)} {lead}", KEY)
    asked = counts.of_evidence(found, view.evidence)
    late = asked in found[SHOWN:]
    shown = [*([asked] if late and asked else []), *found[:SHOWN]]
    for each in shown:
        _card(view, now, each, each is asked)
    rest = [each for each in found[SHOWN:] if each not in shown]
    if rest:
        with st.expander(f"{len(rest)} more"):
            for each in rest[:MOST]:
                _card(view, now, each, False)
            if len(rest) > MOST:
                st.html(markup.note("The others stand in the table that you can download."))
    _table(view, now, found, [*shown, *rest[:MOST]])
    counted_how("quote-variants")


def _card(view: View, now: Comparison, each: Utterance, opened: bool) -> None:
    versions = each.versions
    if len(versions) > COLUMNS:
        versions = tuple(sorted(versions, key=lambda one: one.changes in (("absent",), ("whole",)))[:COLUMNS])
    left = len(each.versions) - len(versions)
    cells = [_cell(view, now, each, version) for version in versions]
    with st.container(key=f"utterance-{each.id}", gap="small"):
        speaker = each.speaker or "Speaker not named"
        foot = counts.fullest(now, each) + (f". {left} more articles stand in the table" if left else "")
        st.html(utterance_card(each, cells, speaker, counts.summary(each), foot, opened))
        _copy(view, now, each)


def _cell(view: View, now: Comparison, each: Utterance, version: Version) -> Cell:
    group = version.wording.group
    numbers = [Number(words, counts.evidence_id(each, version)) for words in versions_told.how(version, each)]
    return Cell(
        outlet=now.name(group),
        note=versions_told.which(now, version),
        colour=now.colour(group),
        how=markup.numbers(numbers[:1], evidence.opens(view, page="same-words"))
        + "".join(f"; {markup.numbers([Number(number.words)], None)}" for number in numbers[1:]),
        version=version,
        door=_door(view, version),
        again=versions_told.again(version),
    )


def _door(view: View, version: Version) -> str:
    """Return the address of a version's place in the reader; "" where there is none."""
    spans = counts.spans(version)
    if not spans:
        return ""
    passage = links.passage(version.wording.article.id, spans[0].start, spans[0].end)
    return f"read?{links.query(evidence.at_passage(view, passage))}"


def _copy(view: View, now: Comparison, each: Utterance) -> None:
    """Offer all versions as text, with outlets and links."""
    with st.popover("Copy the versions"):
        base = (st.context.url or "").partition("?")[0].rpartition("/")[0]
        doors = [_door(view, version) for version in counts.saying(each)]
        st.code(counts.copied(now, each, f"{base}/", doors), language=None, wrap_lines=True)


def _table(view: View, now: Comparison, found: Sequence[Utterance], shown: Sequence[Utterance]) -> None:
    table = counts.table(now, shown)
    with st.expander("The same as a table"):
        address = evidence.opens(view, page="same-words")
        st.html(markup.table(table[:ROWS], "What became of each quotation, by outlet", address=address))
        if len(table) > ROWS:
            st.html(markup.note(f"These are the first {ROWS} of {len(table):,} rows. The file below has them all."))
    if evidence.choice(counts.cells(now, shown), "utterances", "Choose a version", view, (counts.KIND,)):
        evidence.opened(now, view, counts.hits(found, view.evidence))
    download("quote-variants", counts.table(now, found).map(naming.as_words))
