"""Emphasis: strips of the articles for the first things that a reader would look for, and names side by side."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard import markup
from dashboard.charts.stripes import strips
from dashboard.counts import emphasis
from dashboard.counts.article_strips import article_strips, not_drawn
from dashboard.counts.standing import common, shown, standings, thing_name
from dashboard.panels import leads
from dashboard.panels.emphasis import emphasis_key, named_table, side_by_side
from dashboard.panels.ways import Ways
from dashboard.snapshot.panel import Panel
from dashboard.snapshot.subject import Subject
from dashboard.words.phrases import many

DRAWN = 12
"""Strips are drawn for up to so many outlets."""


def panels(about: Subject, ways: Ways) -> Iterator[Panel]:
    """Yield the panels of the chapter: the strips of the view's thing and of the groups."""
    found = about.standing
    ranked = common(found)
    first = shown(found, about.view.stripe, "")
    if not first:
        yield Panel("emphasis-strips", "No name and no quotation was found in these articles", "", "")
        return
    drawn = [first, *(thing for thing in ranked if thing != first and thing.startswith("concept:"))]
    for thing in drawn:
        yield _strips(about, ways, thing)
    yield _side_by_side(about, ways, ranked, drawn)


def anchor(thing: str) -> str:
    """Return the anchor of a thing's strips.

    >>> anchor("concept:islamic-state")
    'emphasis-concept-islamic-state'
    """
    return f"emphasis-{thing.replace(':', '-')}"


def _strips(about: Subject, ways: Ways, thing: str) -> Panel:
    now = about.now
    standing = standings(now, about.standing, thing)
    few = standing[:DRAWN]
    body = emphasis_key(thing) + strips(article_strips(now, few, ways.place), ways.sentences)
    more = not_drawn(few) + sum(len(each.articles) for each in standing[DRAWN:])
    body += markup.note(f"Counted and not drawn: {many(more, 'more article')}.") if more else ""
    if whole := emphasis.missing(now, about.standing):
        body += markup.note(whole)
    table = markup.table(emphasis.table(now, standing), f"{thing_name(thing)} in each article", address=ways.sentences)
    finding = emphasis.headline(now, standing)
    table += f'<p class="hint">{leads.WEIGHTED}</p>'
    return Panel(anchor(thing), finding, emphasis.lead(thing), body, table, "emphasis")


def _side_by_side(about: Subject, ways: Ways, ranked: list[str], drawn: list[str]) -> Panel:
    now = about.now
    every = {thing: standings(now, about.standing, thing)[:DRAWN] for thing in ranked}
    finding = emphasis.side_by_side(now, about.standing, ranked) or "The most frequent names side by side"

    def alone(thing: str) -> str:
        return f"#{anchor(thing if thing in drawn else drawn[0])}"

    table = markup.table(named_table(now, every), "The most frequent names in each article", address=ways.sentences)
    body = side_by_side(now, every, ways.sentences, alone)
    return Panel("side-by-side", finding, leads.SIDE_BY_SIDE, body, table, "emphasis")
