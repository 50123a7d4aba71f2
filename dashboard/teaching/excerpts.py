"""The sentences of a step: from the id of a list of sentences to safe HTML, with the place to read on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

import pandas as pd

from analysis.measures.what_if import Switches
from analysis.spans import Span
from dashboard.charts.word_steps import NAMES
from dashboard.comparison import Comparison, evidence, group_of, same_event
from dashboard.counts import changed_words, coverage, naming, quote_variants, retold, speaking, themes_told
from dashboard.counts.feeling import feeling
from dashboard.counts.feeling_words import behind
from dashboard.counts.places import places
from dashboard.panels.feeling import sentence_html as tone_html
from dashboard.panels.sentences import sentence_html, style_of
from dashboard.panels.statements import statement_html
from dashboard.teaching.tours import Step, Tour

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
        rows = evidence(event, HITS[kind](event, tour, wanted)).to_dict("records")
        for row in rows:
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
    found = feeling(now.documents, Switches())
    for row in behind(found, wanted).to_dict("records"):
        span = Span(int(row["start"]), int(row["end"]))
        yield Excerpt(tone_html(now, found, row), row["article"], now.name(row["group"]), span)


def _of_name(now: Comparison, tour: Tour, wanted: str) -> pd.DataFrame:
    return naming.named(naming.choices(now, tour.concept), wanted)


def _of_utterance(now: Comparison, tour: Tour, wanted: str) -> pd.DataFrame:
    return quote_variants.hits(quote_variants.found(now), wanted)


def _of_retelling(now: Comparison, tour: Tour, wanted: str) -> pd.DataFrame:
    cards = [card for card in retold.cards(now) if retold.evidence_id(card) == wanted]
    return retold.hits(cards, wanted) if cards else places(())


def _of_sentence(now: Comparison, tour: Tour, wanted: str) -> pd.DataFrame:
    """Return the names that differ in the versions of a sentence, or the sentences where no name does."""
    groups = [group for group in changed_words.found(now) if wanted in changed_words.ids(now, group)]
    versions = [version for group in groups for version in changed_words.card(now, group).versions]
    return places(
        (place.wording.document, [mark.span for mark in marks if mark.kind in NAMES] or [place.span])
        for place, marks in versions
    )


def _of_theme(now: Comparison, tour: Tour, wanted: str) -> pd.DataFrame:
    return coverage.hits(now, themes_told.told(now), wanted)


HITS: dict[str, Callable[[Comparison, Tour, str], pd.DataFrame]] = {
    "name": _of_name,
    "utterance": _of_utterance,
    "retold": _of_retelling,
    "aligned": _of_sentence,
    "theme": _of_theme,
}
"""Kind of list -> the places behind one."""
