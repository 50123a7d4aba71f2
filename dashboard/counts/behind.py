"""The places in the texts behind any number, whichever page it stands on."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pandas as pd

from analysis.annotation.document import Document
from analysis.spans import Span
from dashboard.comparison import Comparison, same_event
from dashboard.counts import (
    changed_words,
    coverage,
    distance_marks,
    emphasis,
    fact_variants,
    feeling,
    feeling_words,
    lengths,
    likeness,
    naming,
    passives,
    quote_variants,
    retold,
    shared_passages,
    speaking,
    talked_about,
    themes_told,
    verbs,
    wording,
)
from dashboard.counts.places import COLUMNS, places
from dashboard.view import View

METHODS = {
    "name": "terminology",
    "label": "labels-by-actor",
    "unquoted-label": "labels-by-actor",
    "tone": "sentiment",
    "actor": "emphasis",
    "theme": "coverage",
    "source": "sourcing",
    "side": "sourcing",
    "verb": "reporting-verbs",
    "word": "loaded-words",
    "passive": "passives",
    "distinctive": "distinctive",
    "length": "readability",
    "utterance": "quote-variants",
    "retold": "words-in-a-mouth",
    "aligned": "same-sentence",
    "shared": "text-reuse",
    "fact": "fact-variants",
    "distance": "distance-marks",
}
"""Kind of a list of sentences -> id of the method card that says how it is counted."""
_PARTS_OF_TEXT = ("all", "first", "headline", "standfirst", "lead")
_Hits = Callable[[Comparison, View, str], pd.DataFrame]


def method_of(evidence: str) -> str:
    """Return the id of the method card of a number; "" where there is none.

    >>> method_of("theme:star:safe-zone:lead"), method_of("theme:star:safe-zone:present")
    ('emphasis', 'coverage')
    """
    kind = evidence.partition(":")[0]
    return "emphasis" if kind == "theme" and _in_text(evidence) else METHODS.get(kind, "")


def behind(now: Comparison, view: View, evidence: str) -> pd.DataFrame:
    """Return a row for each place behind a number (columns as in `places`); none for an id that has no list here.

    `now` holds the chosen outlets. Panels that compare one event are asked about the articles that they show.
    """
    kind = evidence.partition(":")[0]
    find = _FOUND.get(kind)
    if find is None or evidence.count(":") != 3:
        return _NONE
    return find(same_event(now, view.included) if kind in _ONE_EVENT else now, view, evidence)


def _in_text(evidence: str) -> bool:
    return evidence.rpartition(":")[2] in _PARTS_OF_TEXT


def _names(now: Comparison, view: View, evidence: str) -> pd.DataFrame:
    return naming.named(naming.choices(now, view.concept), evidence)


def _tones(now: Comparison, view: View, evidence: str) -> pd.DataFrame:
    return feeling_words.behind(feeling.scored(now, view.mutes, view.swapped), evidence)


def _themes(now: Comparison, view: View, evidence: str) -> pd.DataFrame:
    if _in_text(evidence):
        return emphasis.hits(now, evidence)
    event = same_event(now, view.included)
    return coverage.hits(event, themes_told.told(event), evidence)


def _spoken(now: Comparison, view: View, evidence: str) -> pd.DataFrame:
    said = speaking.spoken(now)
    if talked_about.is_silent(evidence):
        return talked_about.hits(said, evidence)
    return _statements(speaking.statements(said, evidence))


def _statements(found: Iterable[tuple[Document, int, tuple[str, ...]]]) -> pd.DataFrame:
    """Return the first stretch of what is said in each statement; the whole of it may run over several sentences."""
    rows = [(document, document.attributions[index]) for document, index, _ in found]
    table = places((document, [min(each.content, default=each.cue)]) for document, each in rows)
    return table.assign(speaker=[each.speaker for _, each in rows])


def _aligned(now: Comparison, view: View, evidence: str) -> pd.DataFrame:
    for group in changed_words.found(now):
        for pair in group.pairs:
            if changed_words.evidence(pair) == evidence:
                sides = (pair.left_place, pair.right_place)
                return places(((side.wording.document, [side.span]) for side in sides), long=True)
    return _NONE


def _shared(now: Comparison, view: View, evidence: str) -> pd.DataFrame:
    sides: list[tuple[Document, list[Span]]] = []
    for passage in shared_passages.opened(now, evidence):
        sides.append((passage.left.document, [passage.left_span]))
        sides.append((passage.right.document, [passage.right_span]))
    return places(sides, long=True)


def _distance(now: Comparison, view: View, evidence: str) -> pd.DataFrame:
    marks = distance_marks.asked(distance_marks.placed(now), evidence)
    return places((each.document, [each.mark.span]) for each in marks)


def _retold(now: Comparison, view: View, evidence: str) -> pd.DataFrame:
    found = retold.cards(now)
    known = any(retold.evidence_id(card) == evidence for card in found)
    return retold.hits(found, evidence) if known else _NONE


_NONE = pd.DataFrame(columns=list(COLUMNS))
_ONE_EVENT = ("utterance", "retold", "aligned", "shared", "fact", "distinctive")
_FOUND: dict[str, _Hits] = {
    "name": _names,
    "label": lambda now, view, evidence: naming.labelled(naming.laid(now), evidence),
    "unquoted-label": lambda now, view, evidence: naming.labelled(naming.laid(now), evidence),
    "tone": _tones,
    "actor": lambda now, view, evidence: emphasis.hits(now, evidence),
    "theme": _themes,
    "source": _spoken,
    "side": _spoken,
    "verb": lambda now, view, evidence: _statements(verbs.uses(now, evidence)),
    "word": lambda now, view, evidence: wording.word_places(now, evidence),
    "passive": lambda now, view, evidence: passives.agentless_places(now, evidence),
    "distinctive": lambda now, view, evidence: likeness.word_places(now, evidence, "names" in view.mutes),
    "length": lambda now, view, evidence: lengths.longest(now, evidence),
    "utterance": lambda now, view, evidence: quote_variants.hits(quote_variants.found(now, view.dismissed), evidence),
    "retold": _retold,
    "aligned": _aligned,
    "shared": _shared,
    "fact": lambda now, view, evidence: fact_variants.hits(fact_variants.facts(now), evidence),
    "distance": _distance,
}
