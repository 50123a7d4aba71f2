"""From an article to a document: every stage of annotation in its order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.annotation.actors import actors_named
from analysis.annotation.attribution.finding import SCARE_WORDS, find
from analysis.annotation.attribution.grammar import Grammar, grammar
from analysis.annotation.attribution.reading import Found
from analysis.annotation.attribution.speakers import Speaker, Speakers
from analysis.annotation.attribution.units import Unit, units
from analysis.annotation.document import Attribution, Document, Quotation
from analysis.annotation.labelling import labels
from analysis.annotation.layout import layout
from analysis.annotation.lexicon import concept_ids
from analysis.annotation.mentions import mentions
from analysis.annotation.quotations import outermost, quotations
from analysis.annotation.sentences import sentences
from analysis.corpus.article import Article
from analysis.spans import Span


def annotate(article: Article, restore: frozenset[str] = frozenset()) -> Document:
    """Return the article with everything found in it.

    `restore` names the kinds of furniture that are counted as story again. No text raises; an unknown language does
    (`DataError`).
    """
    text, language = article.text, article.language
    furniture, paragraphs = layout(text, language, restore)
    found_sentences = sentences(text, paragraphs, language)
    pairs = quotations(text, paragraphs)
    who = attributions(text, units(text, found_sentences, outermost(pairs)), outermost(pairs), grammar(language))
    spoken = tuple(_spoken(text, pair, who) for pair in pairs)
    names = mentions(text, concept_ids(), found_sentences, spoken, who)
    words = labels(text, found_sentences, spoken, who, names)
    return Document(article, furniture, paragraphs, found_sentences, spoken, who, names, words)


def attributions(
    text: str, stretches: Sequence[Unit], pairs: Sequence[Quotation], rules: Grammar
) -> tuple[Attribution, ...]:
    """Return the attributions of a story, in the order of its sentences."""
    found = find(stretches, rules)
    speakers = Speakers(text, stretches, actors_named(text, [unit.span for unit in stretches]), rules)
    made: list[Attribution] = []
    place: dict[int, int] = {}
    for index, item in enumerate(found):
        unit = stretches[item.unit]
        spans = tuple(unit.cover(first, last) for first, last in sorted(item.spans))
        if item.inherited is not None:
            place[index] = place[item.inherited]
            earlier = made[place[index]]
            made[place[index]] = replace(earlier, content=(*earlier.content, *spans))
            continue
        place[index] = len(made)
        speaker = speakers.of(item.unit, item.source) if item.source else None
        made.append(_attribution(text, unit, item, spans, speaker, pairs, rules))
    return tuple(made)


def _attribution(
    text: str,
    unit: Unit,
    item: Found,
    spans: tuple[Span, ...],
    speaker: Speaker | None,
    pairs: Sequence[Quotation],
    rules: Grammar,
) -> Attribution:
    inside = [pair.outer for pair in pairs if any(span.meets(pair.outer) for span in spans)]
    direct = bool(inside) and all(any(outer.holds(_trimmed(text, span)) for outer in inside) for span in spans)
    return Attribution(
        cue=unit.cover(item.first, item.last),
        lemma=item.cue.lemma,
        kind="direct" if direct else "mixed" if inside else "reported",
        content=spans,
        source=unit.cover(item.source.first, item.source.last) if item.source else None,
        speaker=speaker.name if speaker else None,
        speaker_kind=speaker.kind if speaker else None,
        anonymous=speaker is not None and _is_anonymous(text, unit, speaker, rules),
        speaker_id=speaker.actor if speaker else None,
        family=item.cue.family,
    )


def _trimmed(text: str, span: Span) -> Span:
    """Return a content span without "that" or a comma before its quotation."""
    words = span.of(text)
    lead = len(words) - len(words.removeprefix("that").lstrip(" ,:"))
    return Span(span.start + lead, span.end)


def _is_anonymous(text: str, unit: Unit, speaker: Speaker, rules: Grammar) -> bool:
    """Say whether the source is told by a role and kept from being named."""
    if speaker.kind != "role":
        return False
    words = set(speaker.name.lower().split())
    sentence = unit.span.of(text).lower()
    hidden = bool(words & (rules["persons.unnamed"] | rules["persons.secrecy"]))
    return hidden or any(phrase in sentence for phrase in rules.secrecy_phrases)


def _spoken(text: str, pair: Quotation, who: Sequence[Attribution]) -> Quotation:
    """Return the quotation with its speaker, or as scare quotes where one or two words have none."""
    holding = [
        (len(span), abs(saying.cue.start - pair.outer.start), index)
        for index, saying in enumerate(who)
        if saying.source is not None and saying.family != "intention"
        for span in saying.content
        if span.holds(pair.outer)
    ]
    if not holding:
        few = len(pair.span.of(text).split()) <= SCARE_WORDS
        return replace(pair, kind="scare" if few else "speech")
    index = min(holding)[-1]
    saying = who[index]
    return replace(pair, attribution=index, speaker=saying.speaker, cue=saying.cue.of(text))
