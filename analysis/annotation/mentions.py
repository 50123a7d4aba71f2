"""Names of a concept in a text: which name, where, in whose voice, and whether it is a choice at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from analysis.annotation.document import Attribution, Mention, Quotation, Sentence
from analysis.annotation.glosses import brackets, glosses
from analysis.annotation.lexicon import concept, concept_phrases
from analysis.annotation.phrases import Hit
from analysis.annotation.voice import Voices
from analysis.spans import Span

_WORDS_IN_ROUND_BRACKETS = 4


def mentions(
    text: str,
    concepts: Iterable[str],
    sentences: Sequence[Sentence],
    quotations: Iterable[Quotation],
    attributions: Iterable[Attribution],
) -> tuple[Mention, ...]:
    """Return every name of the concepts (ids) in the sentences, in the order of the text.

    A name in brackets inside a quotation is `inserted`: as a gloss of the name before it ("Daesh [IS]") it is the
    outlet's own; in place of the speaker's word ("(Islamic State) has morphed") it stays quoted. Round brackets count
    only where they hold at most four words, since a written statement has brackets of its own.
    """
    voices = Voices(quotations, attributions)
    found = [
        mention
        for concept_id in concepts
        for index, sentence in enumerate(sentences)
        for mention in _in_sentence(text, concept_id, index, sentence, voices)
    ]
    return tuple(sorted(found, key=lambda mention: (mention.span, mention.concept)))


def _in_sentence(text: str, concept_id: str, index: int, sentence: Sentence, voices: Voices) -> Iterable[Mention]:
    hits = concept_phrases(concept_id).hits(text, [sentence.span])
    if not hits:
        return
    explaining = glosses(text, hits, sentence.span)
    for place, hit in enumerate(hits):
        gloss = place in explaining
        inserted = _inserted(text, hit, voices)
        voice, speaker = voices.of(hit.span)
        if gloss and inserted:
            voice, speaker = "own", None
        yield Mention(
            concept=concept_id,
            term=concept(concept_id).term(hit.id).name,
            span=hit.span,
            voice=voice,
            sentence=index,
            zone=sentence.zone,
            gloss=gloss,
            inserted=inserted,
            speaker=speaker,
        )


def _inserted(text: str, hit: Hit, voices: Voices) -> bool:
    quotation = voices.quotation(hit.span)
    pair = brackets(text, hit.span, quotation) if quotation else None
    if pair is None:
        return False
    inside = Span(pair.start + 1, pair.end - 1).of(text)
    return text[pair.start] == "[" or len(re.findall(r"\w+", inside)) <= _WORDS_IN_ROUND_BRACKETS
