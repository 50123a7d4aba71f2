"""The front of the file: what was compared, the findings with their counts, and when and with what it was made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape

from dashboard import markup
from dashboard.charts.strips import strip
from dashboard.comparison import OTHER_EVENT
from dashboard.counts import corpus_words
from dashboard.findings import findings
from dashboard.panels.keys import squares_key
from dashboard.panels.ways import Ways
from dashboard.snapshot.panel import Panel
from dashboard.snapshot.subject import Subject
from dashboard.words.methods_text import program, versions
from dashboard.words.phrases import day, joined
from dashboard.words.rules import RIGHTS
from dashboard.words.titles import TITLES

FIRST = 60
"""So many articles has the table of what was compared."""
_LISTED = 12


def head(about: Subject, made: date, link: str) -> str:
    """Return the title, what the file is, and everything that must be said before a number is read."""
    now = about.now
    way = f'<p class="made">The same view in the dashboard: {markup.linked(link)}</p>' if link else ""
    restored = ", ".join(each.replace("-", " ") for each in about.view.restored)
    summary = markup.lead(corpus_words.summary(now.corpus, len(now.articles)))
    back = markup.note(f"Counted as story here, though it was set aside: {restored}.") if restored else ""
    return (
        '<header><p class="brand">Same story, other words</p>'
        f"<h1>{escape(now.corpus.name or now.corpus.id)}</h1>{summary}"
        f'<p class="made">A snapshot, made on {escape(day(made))} with {escape(program())}. '
        f"Fingerprint of the texts: {escape(now.corpus.fingerprint or 'unknown')}.</p>{way}"
        f"{''.join(_notes(about))}{back}</header>"
    )


def _notes(about: Subject) -> Iterator[str]:
    """Yield the banner on articles of another event, and what was left out."""
    now = about.now
    others = [now.name(group) for group in now.groups if now.other_event(group)]
    if others:
        it = "it" if len(others) == 1 else "them"
        compares = f"takes {it} in, too" if "other-event" in about.view.included else f"leaves {it} out"
        yield markup.note(
            f"{joined(others)}: {OTHER_EVENT}. Compare {it} with care: other news brings other words. What compares "
            f"one event {compares}.",
            "guard",
        )
    if about.left_out:
        shown = joined(list(about.left_out[:_LISTED]))
        more = f" and {len(about.left_out) - _LISTED} more" if len(about.left_out) > _LISTED else ""
        yield markup.note(
            f"Left out, since one file compares only so many articles: {shown}{more}. Choose outlets to see others.",
            "guard",
        )


def found(about: Subject, ways: Ways) -> str:
    """Return the findings with their counts as safe HTML, each with the way to its chapter."""
    now = about.now
    parts = []
    for finding in findings(now, about.view.concept, about.view.dismissed, about.view.included):
        cells = [
            (now.name(group), now.note(group), now.colour(group), numbers) for group, numbers in finding.counts.items()
        ]
        way = f"#{'texts' if finding.page == 'read' else finding.page}"
        door = f'<p><a href="{way}">More: {escape(TITLES[finding.page])}</a></p>'
        parts.append(
            f'<div class="result">{markup.headline(finding.text, 3)}{strip(cells, ways.sentences)}{door}</div>'
        )
    none = markup.note("Nothing was found that all rules agree on: there is too little to count.", "empty")
    return f"{squares_key()}{''.join(parts)}" if parts else none


def compared(about: Subject, ways: Ways) -> Panel:
    """Return the table of the articles, and who publishes them."""
    now = about.now
    rows = corpus_words.compared(now)
    table = markup.table(rows[:FIRST], "The articles in this comparison", list(corpus_words.WORDS), ways.sentences)
    if len(rows) > FIRST:
        table += markup.note(f"The first {FIRST} of {len(rows)} articles.")
    publishers = corpus_words.publishers(now)[:FIRST]
    who = markup.table(publishers, "Who publishes these articles, and who pays", sources=["Source"])
    return Panel("compared", "What is compared", now.corpus.note, table, more=(("Who publishes them", who),))


def made_with(about: Subject, made: date, carried: bool) -> str:
    """Return versions, date, fingerprint and rights as safe HTML."""
    packages = ", ".join(f"{name} {number}" for name, number in versions().items())
    own = foreign(about)
    rights = (
        f"This file holds {'the whole text' if carried else 'sentences'} of articles that somebody brought in. They "
        "belong to their publishers: pass the file on only where you may."
        if own
        else RIGHTS
    )
    return (
        f"<p>Made on {escape(day(made))} with {escape(program())} and {escape(packages)}. The corpus is "
        f"{escape(about.now.corpus.id)}, its fingerprint {escape(about.now.corpus.fingerprint or 'unknown')}. The same "
        f"articles, settings, versions and date give the same file.</p><p>{escape(rights)}</p>"
        "<p>This file loads nothing and sends nothing. Links to sources open other pages only when you choose them.</p>"
    )


def foreign(about: Subject) -> list[str]:
    """Return the ids of the articles that are no teaching editions: the reader's own, not ours to pass on."""
    return [article.id for article in about.now.articles if article.edition != "teaching"]
