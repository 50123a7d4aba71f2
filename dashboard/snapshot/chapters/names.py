"""Names: by voice with intervals, the first ones, labels, marks of distance, style guides."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from analysis.annotation.lexicon import concept, concept_ids
from dashboard import findings, markup
from dashboard.charts.distance_marks import distance_marks as chart
from dashboard.charts.names import names_by_voice
from dashboard.charts.tracks import Track, tracks
from dashboard.comparison import evidence
from dashboard.counts import distance_marks, naming
from dashboard.markup import Number
from dashboard.panels import leads
from dashboard.panels.keys import legend, voices_key
from dashboard.panels.ways import Ways
from dashboard.snapshot import behind
from dashboard.snapshot.lists import Lists
from dashboard.snapshot.panel import Panel, fold
from dashboard.snapshot.subject import Subject
from dashboard.words import vocabulary
from dashboard.words.phrases import many
from dashboard.words.style_notes import note_html


def panels(about: Subject, ways: Ways, lists: Lists) -> Iterator[Panel]:
    """Yield the panels of the chapter."""
    every = naming.choices(about.now, about.view.concept)
    yield _by_voice(about, ways, lists, every)
    if len(every):
        yield _shares(about, ways, every)
        yield _firsts(about, lists)
    yield _labels(about, ways)
    yield _distance(about, ways)
    if len(every):
        yield _guides(about, every)


def _by_voice(about: Subject, ways: Ways, lists: Lists, every: pd.DataFrame) -> Panel:
    now, name = about.now, about.view.concept
    counts = naming.counts(now, every, name)
    asides = naming.asides(now, name)
    if len(every):
        body = legend() + names_by_voice(counts, ways.sentences)
        table = markup.table(naming.glance(counts), "Names by outlet and voice", address=ways.sentences)
    else:
        body, table = "", ""
    if len(asides):
        way = lists.of(behind.hits(now, asides, "aside"), "Names that only explain another name")
        said = f"{many(len(asides), 'more name')} only explain another one, and are not counted"
        body += f'<p class="hint"><a class="opens" href="{way}">{said}</a></p>'
    lead = f"How often each name stands in these articles, by voice: {many(len(every), 'mention')}."
    return Panel("names-by-voice", findings.headline(now, every, name), lead, body, table, "terminology")


def _shares(about: Subject, ways: Ways, every: pd.DataFrame) -> Panel:
    table = naming.shares(naming.counts(about.now, every, about.view.concept))
    rows = []
    for row in table.to_dict("records"):
        few = pd.isna(row["low"])
        words = (Number(f"{row['count']} of {row['of']}", row["evidence"]), Number(_interval(row["low"], row["high"])))
        rows.append(
            Track(
                name=f"{row['outlet']}: {row['name']}",
                words=words,
                value=None if few else 2 * row["count"] / row["of"] - 1,
                low=None if few else 2 * row["low"] - 1,
                high=None if few else 2 * row["high"] - 1,
                colour=row["colour"],
            )
        )
    caption = "Share of each name outside quotation marks"
    shown = markup.table(naming.in_words(table), caption, address=ways.sentences, kind="brief")
    return Panel("names-shares", _sure(table), leads.NAMES_SURE, _share_tracks(rows, ways), shown, "terminology")


def _share_tracks(rows: list[Track], ways: Ways) -> str:
    """Return shares of 0 to 1 on the scale that the chart of values around zero draws."""
    html = tracks(rows, ("", ""), ways.sentences, 1.0)
    return html.replace("<b>−1<br></b><b>0</b><b>+1<br></b>", "<b>0 %</b><b>50 %</b><b>100 %</b>")


def _interval(low: float, high: float) -> str:
    return "too few to say" if pd.isna(low) else f"{low:.0%} to {high:.0%}"


def _sure(table: pd.DataFrame) -> str:
    enough = table.groupby("outlet", sort=False)["low"].apply(lambda low: low.notna().any())
    if len(enough) == 1 and enough.any():
        return "How sure the share of each name is"
    if not enough.any():
        return "Too few mentions outside quotation marks for a share"
    return f"Enough mentions for a share in {int(enough.sum())} of {many(len(enough), 'outlet')}"


def _firsts(about: Subject, lists: Lists) -> Panel:
    now = about.now
    found = naming.first_mentions(now, about.view.concept)
    finding = naming.firsts_headline(now, found, about.view.concept) or "The first name in each article"
    rows = naming.firsts_in_words(now, evidence(now, found))
    way = lists.of(behind.hits(now, found), "The first name in each article")
    body = markup.table(rows, "The first name in each article", kind="brief")
    return Panel("first-names", finding, leads.FIRST_NAMES, f'{body}<p><a class="opens" href="{way}">Read them</a></p>')


def _labels(about: Subject, ways: Ways) -> Panel:
    matrix = naming.labels_by_actor(about.now)
    finding = next((each.text.removesuffix(".") for each in findings.labels(about.now, about.view.concept)), "")
    if matrix.empty:
        return Panel("labels", "There is no labelling word in these articles", "", "", method="labels-by-actor")
    body = markup.table(matrix, "Labels by party and outlet", address=ways.sentences, kind="matrix")
    return Panel("labels", finding or "Which labels go to whom", leads.LABELS, body, method="labels-by-actor")


def _distance(about: Subject, ways: Ways) -> Panel:
    now, found = about.now, about.distance
    groups = now.groups if "other-event" in about.view.included else now.on_event
    finding = distance_marks.headline(now, found, groups)
    if not found:
        return Panel("distance", finding, leads.DISTANCE, "", method="distance-marks")
    outlets = [(now.name(group), now.note(group)) for group in now.groups]
    body = voices_key() + chart(distance_marks.rows(now, found), outlets, ways.sentences)
    body += "".join(f'<p class="note" role="note">{markup.linked(law)}</p>' for law in distance_marks.laws(found))
    laid = distance_marks.laid_on(now, found)
    table = markup.table(laid, "Marks by party and outlet", address=ways.sentences, kind="matrix") if len(laid) else ""
    return Panel("distance", finding, leads.DISTANCE, body, table, "distance-marks")


def _guides(about: Subject, every: pd.DataFrame) -> Panel:
    name = about.view.concept
    heard = set(every["term"])
    terms = [term for term in concept(name).terms if term.id in heard] if name in concept_ids() else []
    body = "".join(fold(term.name, note_html(term)) for term in terms)
    what = f"What style guides say about the names of {vocabulary.concept_name(name)}"
    return Panel("style-guides", what, "Published rules of newsrooms and governments, with their source.", body)
