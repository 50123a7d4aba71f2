"""Same words: quotations, retold words, sentences, shared passages, facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from analysis.comparison.sentence_pairs import Group
from dashboard import markup
from dashboard.charts import quote_variants as quotation_chart
from dashboard.charts import retold as retold_chart
from dashboard.charts import sentence_cards
from dashboard.charts import shared_passages as passage_chart
from dashboard.counts import (
    changed_words,
    fact_variants,
    fact_words,
    quote_variants,
    retold,
    shared_passages,
    shared_tables,
)
from dashboard.panels import facts, leads, passages, quotations, same_sentences
from dashboard.panels import retold as retold_panel
from dashboard.panels.keys import voices_key
from dashboard.panels.ways import Ways
from dashboard.snapshot.panel import Panel
from dashboard.snapshot.subject import Subject

OPEN, MOST, ROWS = 6, 20, 60
"""Cards that stand open, cards in the file, and rows of a table."""
T = TypeVar("T")


def panels(about: Subject, ways: Ways) -> Iterator[Panel]:
    """Yield the panels of the chapter."""
    yield _quotations(about, ways)
    yield _retold(about, ways)
    yield _sentences(about, ways)
    yield _passages(about, ways)
    yield _facts(about, ways)


def _cards(found: Sequence[T], noun: str, shown: Callable[[T], str]) -> str:
    """Return cards as safe HTML: the first open, others folded, and how many are not in the file."""
    left = len(found) - MOST
    more = markup.note(f"{left:,} more {'is' if left == 1 else 'are'} not in this file.") if left > 0 else ""
    return markup.folded([shown(each) for each in found[:MOST]], OPEN, noun) + more


def _quotations(about: Subject, ways: Ways) -> Panel:
    now, found = about.event, about.quotations
    finding = quote_variants.headline(found)
    if not found:
        return Panel("quotations", finding, "", "", method="quote-variants")
    lead = f"{quote_variants.how_many(found)} {leads.QUOTATIONS}"
    body = _cards(found, "quotation", lambda each: quotations.card_html(now, each, ways))
    table = quote_variants.table(now, found[:MOST])[:ROWS]
    caption = "What became of each quotation, by outlet"
    shown = markup.table(table, caption, address=ways.sentences)
    return Panel("quotations", finding, lead, quotation_chart.KEY + body, shown, "quote-variants")


def _retold(about: Subject, ways: Ways) -> Panel:
    now, found = about.event, about.retellings
    if not found:
        return Panel("retold", retold.headline(found), leads.RETOLD, "", method="words-in-a-mouth")
    body = retold_chart.key() + _cards(found, "retelling", lambda card: retold_panel.card_html(now, card, ways))
    caption = "Retold words and the quotation elsewhere"
    table = markup.table(retold.table(now, found[:MOST])[:ROWS], caption, address=ways.sentences)
    return Panel("retold", retold.headline(found), leads.RETOLD, body, table, "words-in-a-mouth")


def _sentences(about: Subject, ways: Ways) -> Panel:
    now, found = about.event, about.sentences
    if not found:
        none = "No sentence stands in two of these articles, not even with other words in it"
        return Panel("sentences", none, leads.SENTENCES, "", method="same-sentence")

    def card(group: Group) -> str:
        return same_sentences.card_html(now, replace(changed_words.card(now, group), evidence=()), ways)

    body = sentence_cards.KEY + _cards(found, "sentence", card)
    caption = "Sentences that stand in more than one article"
    table = markup.table(changed_words.table(now, found)[:ROWS], caption, numeric=["Closeness"])
    return Panel("sentences", changed_words.headline(found), leads.SENTENCES, body, table, "same-sentence")


def _passages(about: Subject, ways: Ways) -> Panel:
    now = about.event
    if len(now.groups) < 2:
        return Panel("passages", "It takes two outlets to share words", "", "", method="text-reuse")
    found = shared_passages.pairs(now)
    shown = found[: passages.ROWS]
    key = passage_chart.KEY if any(pair.words for pair in found) else ""
    body = key + passages.pairs(now, shown, ways)
    body += markup.headline("How much of each article do others print too?", 4) + markup.lead(leads.PRINTED_TOO)
    body += passages.shares(now, ways)
    body += markup.headline("Who says whose copy was used?", 4) + markup.lead(leads.CREDITS)
    body += passages.credited(now, ways)
    rows = shared_tables.overview(now, shown)
    caption = "Words that each two outlets share"
    table = markup.table(rows, caption, list(rows.columns[1:]), address=ways.sentences)
    return Panel("passages", shared_passages.headline(now, found), leads.PASSAGES, body, table, "text-reuse")


def _facts(about: Subject, ways: Ways) -> Panel:
    now, found = about.event, about.facts
    if not found:
        return Panel("facts", fact_words.headline(found), leads.FACTS, "", method="fact-variants")
    body = voices_key() + _cards(found, "fact", lambda fact: facts.card_html(now, fact, ways))
    caption = "Figures of the same fact, by outlet"
    table = markup.table(fact_variants.table(now, found[:MOST])[:ROWS], caption, address=ways.sentences)
    return Panel("facts", fact_words.headline(found), leads.FACTS, body, table, "fact-variants")
