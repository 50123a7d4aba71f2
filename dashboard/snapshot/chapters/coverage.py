"""Left out: the grid of themes, what a reader of one outlet only would not know, what all tell."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard import markup
from dashboard.charts import coverage as chart
from dashboard.comparison import group_of
from dashboard.counts import coverage
from dashboard.counts.themes_told import headline
from dashboard.panels import leads
from dashboard.panels.coverage import only_headline, only_list, room_headline
from dashboard.panels.ways import Ways
from dashboard.snapshot.panel import Panel, fold
from dashboard.snapshot.subject import Subject
from dashboard.words.phrases import joined

PAGE = "coverage"
DRAWN, EACH = 12, 6
"""So many outlets does the grid have, and so many themes does the list of one outlet."""


def panels(about: Subject, ways: Ways) -> Iterator[Panel]:
    """Yield the panels of the chapter."""
    now, found = about.event, about.themes
    if not found.rows:
        none = (
            "Nobody has yet written down what a report of this event can tell, so nothing can be said to be left out"
            if now.documents
            else "These articles report another event"
        )
        yield Panel("themes", none, "", "", method=PAGE)
        return
    yield _grid(about, ways)
    if len(found.groups) > 1:
        yield _only(about, ways)
        common = coverage.common(found)
        body = chart.in_all(common, ways.sentences) if common else markup.note("No theme is told in all.")
        yield Panel("in-all", f"What all these {found.noun} tell", "", body)
    yield _room(about, ways)


def _grid(about: Subject, ways: Ways) -> Panel:
    now, found = about.event, about.themes
    kept = set(found.groups[:DRAWN])
    cells = {part: coverage.grid(now, found, rows) for part, rows in coverage.parts(found.rows).items()}
    names = {now.name(group) for group in kept}
    body = chart.key() + "".join(
        chart.grid(table[table["outlet"].isin(names)], part, ways.sentences) for part, table in cells.items()
    )
    if len(found.groups) > DRAWN:
        body += markup.note(f"The first {DRAWN} of {len(found.groups)} outlets are drawn.")
    nowhere = [row.theme.name for row in found.rows if not row.anywhere]
    if nowhere:
        body += markup.note(f"In none of these {found.noun}, but in other reports of the event: {'; '.join(nowhere)}.")
    unasked = dict.fromkeys(now.name(group_of(now.article(article))) for article in found.unasked)
    if unasked:
        why = "Not compared, since neither a label nor their words say that they report this event"
        body += markup.note(f"{why}: {joined(list(unasked))}.")
    lead = f"{len(found.rows)} things that a report of this event can tell, looked for in every sentence."
    return Panel("themes", headline(found), lead, body, method=PAGE)


def _only(about: Subject, ways: Ways) -> Panel:
    now, found = about.event, about.themes
    parts = []
    for group in found.groups[:DRAWN]:
        missing = coverage.missing(now, found, group)
        rest = len(missing) - EACH
        more = markup.note(f"{rest} more: see the grid.") if rest > 0 else ""
        parts.append(fold(only_headline(now, group, missing), only_list(now, missing[:EACH], ways) + more))
    return Panel("only-one", "If you read only one", leads.ONLY_ONE, "".join(parts))


def _room(about: Subject, ways: Ways) -> Panel:
    now, found = about.event, about.themes
    table = coverage.room(now, found)
    words = coverage.room_in_words(table)
    shown = markup.table(words, "Themes by outlet", list(words.columns[1:]), ways.sentences)
    shown += markup.lead(leads.EFFECTIVE_THEMES)
    finding = room_headline(found, [int(count) for count in table["present"]])
    body = chart.room(table, ways.sentences)
    return Panel("how-many", finding, leads.counts_of_themes(len(found.rows)), body, shown, PAGE)
