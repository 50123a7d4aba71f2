"""One quotation as several articles print it: the card with its versions."""

from __future__ import annotations

from analysis.comparison.quotations.utterances import Utterance
from analysis.comparison.quotations.variants import Version
from dashboard import markup
from dashboard.charts.quote_variants import Cell, utterance_card
from dashboard.comparison import Comparison
from dashboard.counts import quote_variants as counts
from dashboard.counts import versions_told
from dashboard.markup import Number
from dashboard.panels.ways import Ways
from dashboard.words.phrases import many

COLUMNS = 8
"""So many versions of one quotation does a card show."""


def card_html(now: Comparison, each: Utterance, ways: Ways, opened: bool = False) -> str:
    """Return the card of one quotation as safe HTML, those that changed it first where there are many."""
    versions = each.versions
    if len(versions) > COLUMNS:
        versions = tuple(sorted(versions, key=lambda one: one.changes in (("absent",), ("whole",)))[:COLUMNS])
    left = len(each.versions) - len(versions)
    cells = [_cell(now, each, version, ways) for version in versions]
    speaker = each.speaker or "Speaker not named"
    foot = counts.fullest(now, each) + (f". In the table: {many(left, 'more article')}" if left else "")
    return utterance_card(each, cells, speaker, counts.summary(each), foot, opened)


def _cell(now: Comparison, each: Utterance, version: Version, ways: Ways) -> Cell:
    group = version.wording.group
    numbers = [Number(words, counts.evidence_id(each, version)) for words in versions_told.how(version, each)]
    return Cell(
        outlet=now.name(group),
        note=versions_told.which(now, version),
        colour=now.colour(group),
        how=markup.numbers(numbers[:1], ways.sentences)
        + "".join(f"; {markup.numbers([Number(number.words)], None)}" for number in numbers[1:]),
        version=version,
        door=door(version, ways),
        again=versions_told.again(version),
    )


def door(version: Version, ways: Ways) -> str:
    """Return the address of a version's place in its article; "" where there is none."""
    spans = counts.spans(version)
    return ways.place(version.wording.article.id, spans[0]) if spans else ""
