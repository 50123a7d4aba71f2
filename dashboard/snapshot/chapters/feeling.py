"""Feeling: sentences as strips with their means, pairs of outlets, the heaviest words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from dashboard import markup
from dashboard.counts import feeling, feeling_words
from dashboard.panels import leads
from dashboard.panels.feeling_charts import (
    MOST,
    Shown,
    heaviest,
    heaviest_in_words,
    mean_tracks,
    pair_tracks,
    sentence_strips,
    sentences_key,
)
from dashboard.panels.ways import Ways
from dashboard.snapshot.behind import HEARD
from dashboard.snapshot.panel import Panel
from dashboard.snapshot.subject import Subject
from dashboard.view import VOICES

PAIRS, ROWS = 45, 100
"""Pairs of outlets that are drawn, and rows of a table."""


def panels(about: Subject, ways: Ways) -> Iterator[Panel]:
    """Yield the panels of the chapter."""
    address = partial(_address, about, ways)
    found = Shown.of(about.now, about.tones.cut(about.now.groups), about.view.voices, address)
    if found.kept.sentences.empty:
        none = "There is no English sentence in these articles; other languages get no number"
        yield Panel("feeling-sentences", none, "", "", method="sentiment")
        return
    yield _sentences(about, found)
    yield _means(found)
    if len(found.pairs):
        yield _pairs(found)
    yield _words(found)


def _address(about: Subject, ways: Ways, evidence: str) -> str:
    """Lead to a list in the voices of the view; with all of them it is that of the overview. A bar is one sentence."""
    alone = ":at-" in evidence or set(about.view.voices) == set(VOICES)
    return ways.sentences(evidence if alone else f"{evidence}{HEARD}")


def _sentences(about: Subject, found: Shown) -> Panel:
    if len(about.now.documents) > MOST:
        body = markup.note(f"Strips are drawn for up to {MOST} articles; here are {len(about.now.documents)}.")
    else:
        body = sentences_key() + sentence_strips(found, about.view.voices)
    finding = feeling.headline(about.now, found.pairs)
    return Panel("feeling-sentences", finding, leads.FEELING, body, method="sentiment")


def _means(found: Shown) -> Panel:
    caption = "Mean of the sentences by outlet and voice"
    table = markup.table(feeling.means_in_words(found.means), caption, address=found.address)
    finding = "The mean of the sentences, in all and by voice"
    return Panel("feeling-means", finding, leads.MEANS, mean_tracks(found), table)


def _pairs(found: Shown) -> Panel:
    now, table = found.now, found.pairs
    body = pair_tracks(now, table) if len(table) <= PAIRS else ""
    words = markup.table(feeling.pairs_in_words(now, table)[:ROWS], "Difference of each pair of outlets")
    return Panel("feeling-pairs", feeling.headline(now, table), leads.pairs(len(table)), body, words, "sentiment")


def _words(found: Shown) -> Panel:
    table = feeling_words.weighing(found.now, found.kept.words)
    if table.empty:
        none = "No word that people rated pleasant or unpleasant stands in these sentences"
        return Panel("feeling-words", none, "", "")
    rows = feeling_words.weighing_in_words(table)
    words = markup.table(rows[:ROWS], "What each word adds up to", address=found.address)
    if len(rows) > ROWS:
        words += markup.note(f"These are the first {ROWS} of {len(rows):,} words.")
    drawn = table[table["group"].isin(list(dict.fromkeys(table["group"]))[:MOST])]
    finding = heaviest_in_words(drawn)
    return Panel("feeling-words", finding, leads.FEELING_WORDS, heaviest(drawn, found.address), words)
