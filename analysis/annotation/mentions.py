"""Names of a concept in a text: which name, where, in whose voice, and whether it is a choice at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter

from analysis.annotation.document import Match, Mention, Sentence
from analysis.annotation.glosses import brackets, glosses
from analysis.annotation.lexicon import concept
from analysis.annotation.voice import Voices
from analysis.spans import Span

_WORDS_IN_ROUND_BRACKETS = 4


def mentions(
    text: str, sentences: Sequence[Sentence], voices: Voices, found: Mapping[str, Sequence[Match]]
) -> tuple[Mention, ...]:
    """Return every name of the concepts in the sentences, in the order of the text.

    `found` is what was found of each concept, by its id, with the sentences as stretches. A name in brackets inside a
    quotation is `inserted`: as a gloss of the name before it ("Daesh [IS]") it is the outlet's own; in place of the
    speaker's word ("(Islamic State) has morphed") it stays quoted. Round brackets count only where they hold at most
    four words, since a written statement has brackets of its own.
    """
    read = [
        mention
        for concept_id, hits in found.items()
        for index, named in groupby(hits, attrgetter("sentence"))
        for mention in _in_sentence(text, concept_id, index, sentences[index], list(named), voices)
    ]
    return tuple(sorted(read, key=lambda mention: (mention.span, mention.concept)))


def _in_sentence(
    text: str, concept_id: str, index: int, sentence: Sentence, hits: Sequence[Match], voices: Voices
) -> Iterator[Mention]:
    explaining = glosses(text, hits, sentence.span)
    for place, hit in enumerate(hits):
        gloss, span = place in explaining, hit.span
        inserted = _inserted(text, span, voices)
        voice, speaker = voices.of(span)
        if gloss and inserted:
            voice, speaker = "own", None
        yield Mention(
            concept=concept_id,
            term=concept(concept_id).term(hit.id).name,
            span=span,
            voice=voice,
            sentence=index,
            zone=sentence.zone,
            gloss=gloss,
            inserted=inserted,
            speaker=speaker,
        )


def _inserted(text: str, span: Span, voices: Voices) -> bool:
    quotation = voices.quotation(span)
    pair = brackets(text, span, quotation) if quotation else None
    if pair is None:
        return False
    inside = Span(pair.start + 1, pair.end - 1).of(text)
    return text[pair.start] == "[" or len(re.findall(r"\w+", inside)) <= _WORDS_IN_ROUND_BRACKETS
