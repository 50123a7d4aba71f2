"""The sentences of a step: from the id of a list of sentences to safe HTML, with the place to read on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

import pandas as pd

from analysis.spans import Span
from dashboard.charts.word_steps import NAMES
from dashboard.comparison import Comparison, evidence, group_of, same_event
from dashboard.counts import changed_words, feeling_words, speaking
from dashboard.counts.behind import behind
from dashboard.counts.feeling import scored
from dashboard.counts.places import places
from dashboard.panels.feeling import sentence_html as tone_html
from dashboard.panels.sentences import sentence_html, style_of
from dashboard.panels.statements import statement_html
from dashboard.teaching.tours import Step, Tour
from dashboard.view import View

_MARK = re.compile(r"</?mark[^>]*>")
_WORDS = re.compile(r"<blockquote>.*</blockquote>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Sentences of one article as safe HTML with the hit marked, and where they stand; `outlet` is its name."""

    html: str
    article: str
    outlet: str
    span: Span

    @property
    def unmarked(self) -> str:
        """The words without marks, and the outlet alone: for whoever is to find out the rest."""
        found = _WORDS.search(self.html)
        words = _MARK.sub("", found[0]) if found else ""
        return f'<div class="hit">{words}<p>{escape(self.outlet)}</p></div>'


def excerpts(now: Comparison, tour: Tour, step: Step) -> list[Excerpt]:
    """Return the first sentences behind each evidence id of a step. Raises `LookupError` where there are none."""
    found = []
    for each in step.evidence:
        mine = list(_behind(now, tour, each))[: step.most]
        if not mine:
            raise LookupError(f"the articles have no sentence for {each} of the step {step.id}")
        found += mine
    return found


def _behind(now: Comparison, tour: Tour, wanted: str) -> Iterator[Excerpt]:
    kind = wanted.partition(":")[0]
    if kind == "source":
        yield from _statements(now, wanted)
    elif kind == "tone":
        yield from _tones(now, wanted)
    else:
        event = now if kind == "name" else same_event(now, ())
        view = View(corpus=tour.corpus, outlets=(), concept=tour.concept)
        found = _versions(event, wanted) if kind == "aligned" else behind(now, view, wanted)
        for row in evidence(event, found).to_dict("records"):
            style = "theme" if kind == "theme" else style_of(row)
            html = sentence_html(event, row, style)
            yield Excerpt(html, row["article"], now.name(row["group"]), Span(int(row["start"]), int(row["end"])))


def _statements(now: Comparison, wanted: str) -> Iterator[Excerpt]:
    for statement in speaking.statements(speaking.spoken(now), wanted):
        document, index, _ = statement
        saying = document.attributions[index]
        first = min((saying.cue, *saying.content))
        outlet = now.name(group_of(document.article))
        yield Excerpt(statement_html(now, statement), document.article.id, outlet, first)


def _tones(now: Comparison, wanted: str) -> Iterator[Excerpt]:
    found = scored(now)
    for row in feeling_words.behind(found, wanted).to_dict("records"):
        span = Span(int(row["start"]), int(row["end"]))
        yield Excerpt(tone_html(now, found, row), row["article"], now.name(row["group"]), span)


def _versions(now: Comparison, wanted: str) -> pd.DataFrame:
    """Return the names that differ in the versions of a sentence, or the sentences where no name does."""
    groups = [group for group in changed_words.found(now) if wanted in changed_words.ids(now, group)]
    versions = [version for group in groups for version in changed_words.card(now, group).versions]
    return places(
        (place.wording.document, [mark.span for mark in marks if mark.kind in NAMES] or [place.span])
        for place, marks in versions
    )
