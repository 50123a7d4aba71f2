"""Sources: who speaks how long, for which side, who is only talked about, with which verbs."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from dashboard import markup
from dashboard.charts.side_shares import side_shares as sides_chart
from dashboard.charts.speakers import KEY, speakers
from dashboard.counts import side_shares, speaking, talked_about, verbs
from dashboard.panels import leads
from dashboard.panels.sides import effective
from dashboard.panels.ways import Ways
from dashboard.snapshot.panel import Panel
from dashboard.snapshot.subject import Subject
from dashboard.words.phrases import many


def panels(about: Subject, ways: Ways) -> Iterator[Panel]:
    """Yield the panels of the chapter."""
    lines = speaking.lines(about.now, about.said, "speaker")
    if lines.empty:
        yield Panel("speaking", "Nobody is said to have said anything in these articles", "", "", method="sourcing")
    else:
        yield _speaking(about, ways, lines)
        yield _sides(about, ways)
    yield _talked_about(about, ways)
    yield _verbs(about, ways)


def _speaking(about: Subject, ways: Ways, lines: pd.DataFrame) -> Panel:
    now, said = about.now, about.said
    body = KEY + speakers(lines, speaking.totals(now, said), ways.sentences)
    loose = speaking.unspoken(said)
    if loose:
        noun = "quotation stands" if loose == 1 else "quotations stand"
        body += markup.note(f"{loose} {noun} in these articles without a source that the computer could find.")
    table = markup.table(speaking.table(lines, "speaker"), "Words of each source, by outlet", address=ways.sentences)
    handed_on = pd.DataFrame(speaking.chains(now, said))
    more: tuple[tuple[str, str], ...] = ()
    if len(handed_on):
        shown = markup.table(handed_on, "Sources handed on by others", address=ways.sentences)
        more = ((f"Handed on by somebody else: {many(len(handed_on), 'source')}", shown),)
    return Panel("speaking", speaking.headline(now, said), leads.SPEAKING, body, table, "sourcing", more)


def _sides(about: Subject, ways: Ways) -> Panel:
    found = side_shares.shares(about.now, about.said)
    if found.empty:
        return Panel("sides", "Nobody speaks in these articles", "", "")
    table = markup.table(side_shares.in_words(found), "Words of each side, by outlet", address=ways.sentences)
    evenly = markup.lead(leads.EFFECTIVE_SIDES) + effective(about.now, about.said, ways.sentences)
    more = (("Spread evenly, how many sides is that?", evenly),)
    finding = side_shares.headline(about.now, found)
    return Panel("sides", finding, leads.SIDES, sides_chart(found, ways.sentences), table, "sourcing", more)


def _talked_about(about: Subject, ways: Ways) -> Panel:
    now, said = about.now, about.said
    if not talked_about.cells(now, said):
        return Panel("talked-about", "Everybody we look for and who is named here is also heard", "", "")
    everybody, states = (talked_about.table(now, said, places_too) for places_too in (False, True))
    caption = "Named and never heard, by outlet"
    body = markup.table(everybody, caption, address=ways.sentences, kind="across") if len(everybody) else ""
    more: tuple[tuple[str, str], ...] = ()
    if len(states):
        shown = markup.table(states, "States named for which nobody speaks", address=ways.sentences, kind="across")
        more = ((f"States for which nobody speaks: {len(states)} (the name may mean the place)", shown),)
    finding = talked_about.headline(now, said)
    return Panel("talked-about", finding, leads.TALKED_ABOUT, body, method="sourcing", more=more)


def _verbs(about: Subject, ways: Ways) -> Panel:
    found = verbs.table(about.now)
    if found.empty:
        return Panel("verbs", "No reporting word stands in these articles", "", "", method="reporting-verbs")
    body = markup.table(found, "Reporting words by class and outlet", address=ways.sentences)
    return Panel("verbs", verbs.headline(about.now), leads.VERBS, body, method="reporting-verbs")
