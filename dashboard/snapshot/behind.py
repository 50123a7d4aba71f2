"""The sentences behind a number, kind by kind as the pages show them, and what each list of them is of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from analysis.comparison.reuse import Passage
from analysis.spans import Span
from dashboard.comparison import Comparison, group_of, same_event
from dashboard.counts import behind as places
from dashboard.counts import (
    changed_words,
    coverage,
    distance_marks,
    fact_variants,
    feeling_words,
    lengths,
    likeness,
    naming,
    quote_variants,
    retold,
    shared_passages,
    side_shares,
    speaking,
    talked_about,
    verbs,
    wording,
)
from dashboard.counts.standing import thing_name, thing_of
from dashboard.panels import distance, feeling, passages, same_sentences, sentences, statements
from dashboard.panels.ways import Ways
from dashboard.snapshot.lists import Hit, Item, Shown
from dashboard.snapshot.subject import Subject

HEARD = ":heard"
"""Behind the id of a list of the chapter feeling: of the voices that the view has chosen, not of all."""
_OF_COVERAGE = ("present", "partial", "absent", "only", coverage.EVERYWHERE)


def items(about: Subject, way: Callable[[str, Span], str], asked: str) -> Sequence[Item]:
    """Return the sentences behind a number; none where the id names nothing here."""
    kind = asked.partition(":")[0]
    if kind == "tone":
        return _tones(about, asked)
    if kind in ("side", "verb") or (kind == "source" and not talked_about.is_silent(asked)):
        found = verbs.uses(about.now, asked) if kind == "verb" else speaking.statements(about.said, asked)
        return [_statement(about.now, each) for each in found]
    if kind == "distance":
        return [_distance(about.now, each) for each in distance_marks.asked(about.distance, asked)]
    if kind == "shared":
        return [each for found in _passages(about, asked) for each in _passage(about.now, found)]
    if kind == "aligned":
        return _sentence_cards(about, way, asked)
    return hits(about.now, places.behind(about.now, about.view, asked), "theme" if _is_coverage(asked) else "")


def hits(now: Comparison, found: pd.DataFrame, style: str = "") -> list[Hit]:
    """Return rows of mentions, labels or places with their sentences."""
    if found.empty:
        return []
    made = [_hit(now, row, style) for row in found.to_dict("records")]
    order = {article: place for place, article in enumerate(now.documents)}
    return sorted(made, key=lambda hit: (order[hit.article], hit.span.start))


def _hit(now: Comparison, row: dict[str, Any], style: str) -> Hit:
    """Return a hit with its sentence; a place that stands in no sentence is shown alone."""
    article, span = str(row["article"]), Span(int(row["start"]), int(row["end"]))
    known = now.documents[article].sentences
    whole = span if pd.isna(row["sentence"]) else known[int(row["sentence"])].span
    note = ", ".join(filter(None, [sentences.voice_of(row), sentences.speaker_of(row)]))
    return Hit(article, whole, span, (style or sentences.style_of(row)).replace("whole", ""), note)


def labels(about: Subject) -> dict[str, str]:
    """Return what every list of sentences is of, by its id."""
    now, event = about.now, about.event
    every = naming.counts(now, naming.choices(now, about.view.concept), about.view.concept)
    named = naming.name_cells(every) | naming.label_cells(now) | coverage.cells(event, about.themes)
    for by in ("speaker", "side", "kind"):
        named |= speaking.cells(now, about.said, by, "")
    named |= side_shares.cells(now, side_shares.shares(now, about.said)) | talked_about.cells(now, about.said)
    named |= verbs.cells(now) | wording.word_cells(now) | lengths.cells(now) | feeling_words.cells(now, about.tones)
    named |= quote_variants.cells(event, about.quotations) | retold.cells(event, about.retellings)
    named |= fact_variants.cells(event, about.facts) | distance_marks.cells(now, about.distance)
    named |= likeness.cells(event, likeness.words(event, "names" in about.view.mutes))
    if len(event.groups) > 1:
        named |= shared_passages.cells(event, shared_passages.pairs(event))
    return named


def _is_coverage(asked: str) -> bool:
    return asked.startswith("theme:") and asked.rpartition(":")[2] in _OF_COVERAGE


def _tones(about: Subject, asked: str) -> list[Shown]:
    tones = about.heard if asked.endswith(HEARD) else about.tones
    found = feeling_words.behind(tones, asked.removesuffix(HEARD))
    return [_tone(about, row) for row in found.to_dict("records")]


def _tone(about: Subject, row: dict[str, Any]) -> Shown:
    """Return one sentence with its words' numbers; it stands in many lists, so it is made once."""
    place = str(row["article"]), int(row["sentence"])
    if place not in about.toned:
        html = feeling.sentence_html(about.now, about.tones, row, about.view.swap)
        span = Span(int(row["start"]), int(row["end"]))
        about.toned[place] = Shown(html, place[0], span, about.now.name(str(row["group"])))
    return about.toned[place]


def _statement(now: Comparison, each: statements.Statement) -> Shown:
    document, index, _ = each
    saying = document.attributions[index]
    span = min((saying.cue, *saying.content))
    return Shown(statements.statement_html(now, each), document.article.id, span, now.name(group_of(document.article)))


def _distance(now: Comparison, each: distance_marks.Placed) -> Shown:
    return Shown(distance.sentence_html(now, each), each.document.article.id, each.mark.span, now.name(each.group))


def _passages(about: Subject, asked: str) -> Sequence[Passage]:
    return shared_passages.opened(about.event, asked) or shared_passages.opened(same_event(about.now, ()), asked)


def _passage(now: Comparison, found: Passage) -> list[Shown]:
    made = []
    for wording_, span, marked in passages.sides(found):
        name = now.name(wording_.group)
        html = passages.place_html(name, wording_, span, marked)
        made.append(Shown(html, wording_.article.id, span, name))
    return [replace(made[0], html=passages.twice(now, found) + made[0].html), *made[1:]]


def _sentence_cards(about: Subject, way: Callable[[str, Span], str], asked: str) -> list[Shown]:
    ways = Ways(lambda _: "", way)
    found = [group for group in about.sentences if asked in changed_words.ids(about.event, group)]
    cards = [replace(changed_words.card(about.event, group), evidence=()) for group in found]
    return [Shown(same_sentences.card_html(about.event, card, ways), "", Span(0, 0), "") for card in cards]


def label(about: Subject, asked: str, count: int) -> str:
    """Return what a list of `count` sentences is of where its page names it only when it is asked for."""
    kind, group, *_ = [*asked.split(":"), ""]
    if kind == "tone":
        asked = asked.removesuffix(HEARD)
        return about.heard_cells.get(asked) or feeling_words.cell(about.now, asked, count)
    if kind in ("actor", "theme") and not _is_coverage(asked) and (thing := thing_of(asked)):
        return about.emphasised(thing).get(asked, thing_name(thing))
    return about.now.name(group) if group in about.now.groups else "Sentences"
