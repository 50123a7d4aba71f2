"""What is marked in an article, layer by layer: what was found in it, what joins it to others, what a score counts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from urllib.parse import urlencode

from analysis.annotation.document import Document
from dashboard import links
from dashboard.comparison import asides
from dashboard.counts.joins import Change, Join
from dashboard.markup import Mark
from dashboard.view import View
from dashboard.words import vocabulary
from dashboard.words.phrases import many, signed

Weighed = tuple[int, int, float]
"""A word with a value for feeling: start, end, value."""
_KINDS = {
    "quotation": "Shared quotation",
    "narration": "Shared passage",
    "aligned": "Same sentence, other words",
}
_STYLES = {"quotation": "shared quoting", "narration": "shared", "aligned": "aligned"}
_MOST = 80  # letters of a note on words that another article has instead


def layer_marks(
    document: Document, layers: Collection[str], concept: str, weighed: Iterable[Weighed] = ()
) -> Iterator[Mark]:
    """Return the marks of what was found in the article, outer ones first; `weighed` are the words of its feeling."""
    if "speech" in layers:
        yield from _speech(document)
    if "quotations" in layers:
        yield from _quotations(document)
    if "furniture" in layers:
        for item in document.furniture:
            yield Mark(item.span.start, item.span.end, "furniture", vocabulary.furniture_name(item.kind))
    if "labels" in layers:
        yield from _labels(document)
    if "feeling" in layers:
        yield from _feeling(weighed)
    if "names" in layers:
        yield from _names(document, concept)


def _quotations(document: Document) -> Iterator[Mark]:
    for quotation in document.quotations:
        if quotation.kind == "speech":
            note = f"quotation of {quotation.speaker}" if quotation.speaker else "quotation"
            yield Mark(quotation.outer.start, quotation.outer.end, "quotation", note)


def _labels(document: Document) -> Iterator[Mark]:
    for label in document.labels:
        target = f" on {vocabulary.target_name(label.target)}" if label.target else ""
        yield Mark(label.span.start, label.span.end, "label", f"label{target}, {vocabulary.VOICES[label.voice]}")


def _feeling(weighed: Iterable[Weighed]) -> Iterator[Mark]:
    for start, end, value in weighed:
        if value:
            moves = "lifts" if value > 0 else "lowers"
            yield Mark(start, end, f"weighs {moves}", f"{moves} the score: {signed(value)}")


def _speech(document: Document) -> Iterator[Mark]:
    for found in document.attributions:
        yield Mark(found.cue.start, found.cue.end, "cue", "reporting word")
        for span in found.content:
            if found.kind != "direct":
                yield Mark(span.start, span.end, "speech", f"laid in the mouth of {found.speaker or 'a source'}")


def _names(document: Document, concept: str) -> Iterator[Mark]:
    no_choice = asides([document], [concept])
    for mention in document.mentions:
        if mention.concept != concept:
            continue
        aside = no_choice.get((document.article.id, concept, mention.span.start))
        note = "explains another name, not counted" if aside else vocabulary.VOICES[mention.voice]
        yield Mark(mention.span.start, mention.span.end, "aside" if aside else mention.voice, note)


@dataclass(frozen=True, slots=True)
class Columns:
    """The articles on screen: side -> article, left to right, and the name of each article."""

    view: View
    articles: Mapping[str, str]
    names: Mapping[str, str]

    def after(self, side: str, join: Join) -> str:
        """Return the next side, left to right and round again, whose article has this passage, too."""
        sides = [each for each in self.articles if self.articles[each] in join.places]
        return sides[(sides.index(side) + 1) % len(sides)]


def joined_marks(columns: Columns, side: str, joins: Sequence[Join], changes: Iterable[Change]) -> Iterator[Mark]:
    """Return the marks of what joins the article of a side to the others, with the ways there; sentences first."""
    article = columns.articles[side]
    view = links.query(replace(columns.view, side="left", passage=""))
    for join in sorted(joins, key=lambda each: each.layer):
        for place, span in enumerate(join.places.get(article, ())):
            note = f"{_KINDS[join.kind]} {join.label}"
            opening = _ways(columns, side, join, view, first=not place)
            yield Mark(span.start, span.end, _STYLES[join.kind], note, joins=join.label, opening=opening)
    for change in changes:
        if change.article == article:
            name, instead = columns.names[change.other], change.instead
            short = instead if len(instead) <= _MOST else f"{instead[: _MOST - 1].rstrip()}…"
            note = f"in {name}: “{short}”" if instead else f"not in {name}"
            yield Mark(change.span.start, change.span.end, "changed" if instead else "only", note)


def _ways(columns: Columns, side: str, join: Join, view: str, first: bool) -> str:
    """Return the passage's sign, twice: a link within the page, and for a phone one to the other article."""
    there = columns.after(side, join)
    article = columns.articles[there]
    span = join.places[article][0]
    size = f", {many(join.words, 'word')}" if join.words else ""
    name = escape(f"{_KINDS[join.kind]} {join.label}{size}: go to it in {columns.names[article]}")
    same = f'class="join {join.layer}" data-joins="{join.label}" aria-label="{name}"'
    passage = urlencode({"side": there, "passage": links.passage(article, span.start, span.end)})
    phone = escape(f"read?{view}&{passage}")
    identity = f' id="join-{join.label}-{side}"' if first else ""
    return (
        f'<a {same}{identity} href="#join-{join.label}-{there}">{join.label}</a>'
        f'<a {same.replace("join ", "join phone opens ", 1)} href="{phone}">{join.label}</a>'
    )
