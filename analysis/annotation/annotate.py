"""From an article to a document: every stage of annotation in its order."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from analysis.annotation.actors import actors_in, named_in_full
from analysis.annotation.attribution.finding import SCARE_WORDS, find
from analysis.annotation.attribution.grammar import Grammar, grammar
from analysis.annotation.attribution.reading import Found
from analysis.annotation.attribution.secrecy import is_anonymous
from analysis.annotation.attribution.speaker import Speaker
from analysis.annotation.attribution.speakers import Speakers
from analysis.annotation.attribution.units import Unit, units
from analysis.annotation.document import Attribution, Document, Quotation
from analysis.annotation.labelling import labels
from analysis.annotation.languages import languages
from analysis.annotation.layout import layout
from analysis.annotation.lists import ACTORS, LABELS, matches, names_of, searched
from analysis.annotation.mentions import mentions
from analysis.annotation.phrases import Hit
from analysis.annotation.quotations import Marked, outermost, quotations
from analysis.annotation.sentences import sentences
from analysis.annotation.stretches import Stretches
from analysis.annotation.voice import Voices
from analysis.annotation.word_table import word_table
from analysis.corpus.article import Article
from analysis.spans import Span

LEAD = re.compile("(?:that)?[ ,:]*")  # before the quotation that a report consists of


def annotate(article: Article, restore: frozenset[str] = frozenset()) -> Document:
    """Return the article with everything found in it.

    `restore` names the kinds of furniture that are counted as story again. No text raises. In a language without facts
    only paragraphs, sentences, quotation marks and words are found.
    """
    text, language = article.text, article.language
    furniture, paragraphs = layout(text, language, restore)
    story = sentences(text, paragraphs, language)
    pairs = quotations(text, paragraphs)
    table = word_table(text, story)
    if language not in languages():
        return Document(article, furniture, paragraphs, story, _with_speakers(text, pairs, ()), (), (), (), table)
    spans = [sentence.span for sentence in story]
    found = searched(language).hits(text, spans)
    outer = outermost(pairs)
    stretches = units(text, story, outer)
    named = actors_in(text, [unit.span for unit in stretches], spans, found[ACTORS])
    who = attributions(text, stretches, outer, grammar(language), named)
    spoken = _with_speakers(text, pairs, who)
    voices = Voices(spoken, who)
    names = mentions(text, story, voices, names_of(found))
    places = matches(found | {ACTORS: named_in_full(text, found[ACTORS])}, language)
    words = labels(text, story, voices, names, places[ACTORS], found[LABELS])
    return Document(article, furniture, paragraphs, story, spoken, who, names, words, table, places)


def attributions(
    text: str, stretches: Sequence[Unit], pairs: Sequence[Quotation], rules: Grammar, named: Sequence[Hit]
) -> tuple[Attribution, ...]:
    """Return the attributions of a story, in the order of its sentences; `named` are the actors named in it."""
    found = find(stretches, rules)
    speakers, marked = Speakers(text, stretches, named, rules), Marked(pairs)
    made: list[Attribution] = []
    place, more = dict[int, int](), defaultdict[int, list[Span]](list)
    for index, item in enumerate(found):
        unit = stretches[item.unit]
        spans = tuple([unit.cover(first, last) for first, last in sorted(item.spans)])
        if item.inherited is not None:
            place[index] = place[item.inherited]
            more[place[index]] += spans
            continue
        place[index] = len(made)
        speaker = speakers.of(item.unit, item.source) if item.source else None
        made.append(_attribution(text, unit, item, spans, speaker, marked, rules))
    for index, inherited in more.items():
        made[index] = replace(made[index], content=(*made[index].content, *inherited))
    return tuple(saying for saying in made if saying.content)


def _attribution(
    text: str,
    unit: Unit,
    item: Found,
    spans: tuple[Span, ...],
    speaker: Speaker | None,
    marked: Marked,
    rules: Grammar,
) -> Attribution:
    source = unit.cover(item.source.first, item.source.last) if item.source else None
    return Attribution(
        cue=unit.cover(item.first, item.last),
        lemma=item.cue.lemma,
        kind=_kind(text, spans, marked),
        content=spans,
        source=source,
        speaker=speaker.name if speaker else None,
        speaker_kind=speaker.kind if speaker else None,
        anonymous=source is not None and speaker is not None and is_anonymous(text, unit, source, speaker, rules),
        speaker_id=speaker.actor if speaker else None,
        family=item.cue.family,
    )


def _kind(text: str, spans: Sequence[Span], marked: Marked) -> Literal["direct", "reported", "mixed"]:
    """Say whether all of the words stand in quotation marks, or some, or none."""
    direct, quoted = True, False
    for span in spans:
        meets = marked.meets(span)
        quoted = quoted or meets
        direct = direct and meets and marked.holds(_trimmed(text, span))
    return "direct" if direct else "mixed" if quoted else "reported"


def _trimmed(text: str, span: Span) -> Span:
    """Return a content span without "that" or a comma before its quotation."""
    lead = LEAD.match(text, span.start, span.end)
    return Span(lead.end(), span.end) if lead else span


class Reports:
    """What each attribution with a source reports, in order, so that a quotation finds its own in a short search."""

    def __init__(self, who: Sequence[Attribution]) -> None:
        self.who = who
        told = [(index, saying) for index, saying in enumerate(who) if saying.source and saying.family != "intention"]
        self._told = sorted((span, index) for index, saying in told for span in saying.content)
        self._stretches = Stretches([span for span, _ in self._told])

    def holding(self, outer: Span) -> int | None:
        """Return the attribution with the shortest report that holds a quotation; of equal ones the nearest."""
        holding = [self._told[place] for place in self._stretches.around(outer)]
        ranks = [(len(span), abs(self.who[index].cue.start - outer.start), index) for span, index in holding]
        return min(ranks)[-1] if ranks else None


def _with_speakers(text: str, pairs: Sequence[Quotation], who: Sequence[Attribution]) -> tuple[Quotation, ...]:
    """Return the quotations with their speakers."""
    reports = Reports(who)
    return tuple(_spoken(text, pair, reports) for pair in pairs)


def _spoken(text: str, pair: Quotation, reports: Reports) -> Quotation:
    """Return the quotation with its speaker, or as scare quotes where one or two words have none."""
    index = reports.holding(pair.outer)
    if index is None:
        few = len(pair.span.of(text).split()) <= SCARE_WORDS
        return Quotation(pair.span, pair.outer, "scare" if few else "speech", pair.doubtful)
    saying = reports.who[index]
    return Quotation(
        pair.span, pair.outer, pair.kind, pair.doubtful, index, speaker=saying.speaker, cue=saying.cue.of(text)
    )
