"""Style: length of sentences, words that judge, hedge or press, passives, distinctive words, similarity."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard import markup
from dashboard.charts.lengths import lengths as lengths_chart
from dashboard.charts.strips import strip
from dashboard.charts.words import words as words_chart
from dashboard.counts import lengths, likeness, passives, wording
from dashboard.panels import leads
from dashboard.panels.style import length_panels, passive_cells
from dashboard.panels.ways import Ways
from dashboard.snapshot.panel import Panel
from dashboard.snapshot.subject import Subject

MATRIX = 12
"""How many articles a matrix may have; more columns cannot be read."""
FEW = ("words-per-sentence", "flesch-reading-ease", "flesch-kincaid-grade")


def panels(about: Subject, ways: Ways) -> Iterator[Panel]:
    """Yield the panels of the chapter."""
    now = about.now
    rows = markup.table(lengths.table(now, FEW), "Readability of each article", address=ways.sentences)
    body = lengths_chart(length_panels(now), ways.sentences)
    table = markup.lead(leads.FORMULAS) + rows
    yield Panel("lengths", lengths.headline(now), leads.LENGTHS, body, table, "readability")
    yield _loaded(about, ways)
    body = strip(passive_cells(now), ways.sentences)
    yield Panel("passives", passives.headline(now), leads.PASSIVES, body, method="passives")
    yield _distinctive(about, ways)
    if 1 < len(now.documents) <= MATRIX:
        matrix = likeness.matrix(now, "names" in about.view.mutes)
        caption = "Similarity of words of each two articles"
        body = markup.table(matrix, caption, list(matrix.columns[1:]), kind="across")
        yield Panel("similarity", likeness.range_of(matrix), leads.SIMILARITY, body, method="similarity")


def _loaded(about: Subject, ways: Ways) -> Panel:
    now = about.now
    body = markup.table(wording.by_list(now), "Words of four lists by outlet and voice", address=ways.sentences)
    parts = []
    for name, words in wording.list_names().items():
        found = wording.by_word(now, name)
        shown = markup.table(found, words, found.columns[1:], ways.sentences, kind="across") if len(found) else ""
        none = "" if shown else markup.note("There is none in these articles.")
        parts.append(markup.headline(words, 4) + markup.lead(wording.list_plain(name)) + shown + none)
    more = (("Which words these are", "".join(parts)),)
    return Panel("loaded", wording.headline(now), leads.LOADED, body, method="loaded-words", more=more)


def _distinctive(about: Subject, ways: Ways) -> Panel:
    now = about.event
    found = likeness.words(now, "names" in about.view.mutes)
    body = words_chart(likeness.panels(now, found), ways.sentences)
    caption = "Distinctive words with their measures"
    table = markup.table(likeness.table(now, found), caption, address=ways.sentences)
    return Panel("distinctive", likeness.headline(found), leads.DISTINCTIVE, body, table, "distinctive")
