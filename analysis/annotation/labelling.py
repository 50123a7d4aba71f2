"""Labels in a text ("terrorists", "so-called", "US-backed") and the party that each is laid on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby

from analysis.annotation.actors import actors_named
from analysis.annotation.document import Attribution, Label, Mention, Quotation, Sentence
from analysis.annotation.lexicon import LabelWord, label_phrases, label_words
from analysis.annotation.targets import FIGHTING, Party, Targets, parties_of
from analysis.annotation.voice import Voices


def labels(
    text: str,
    sentences: Sequence[Sentence],
    quotations: Iterable[Quotation],
    attributions: Iterable[Attribution],
    mentions: Iterable[Mention],
) -> tuple[Label, ...]:
    """Return every label in the sentences (story order), with its target: a concept's or an actor's id where plain.

    The rules for targets stand in `Targets`; a label that needs a target and has none is left out.
    """
    voices = Voices(quotations, attributions)
    known = _words()
    found: list[Label] = []
    for index, sentence, targets in _targets(text, sentences, mentions):
        for hit in label_phrases().hits(text, [sentence.span]):
            word = known[hit.id]
            target = targets.of(hit.span, word)
            if target is None and word.needs_target:
                continue
            voice, speaker = voices.of(hit.span)
            found.append(Label(word.id, word.family, hit.span, voice, index, sentence.zone, target, speaker))
    return tuple(sorted(found, key=lambda label: label.span))


def _targets(
    text: str, sentences: Sequence[Sentence], mentions: Iterable[Mention]
) -> Iterator[tuple[int, Sentence, Targets]]:
    parties = _parties(text, sentences, mentions)
    groups: dict[str, int] = {}
    for _, run in groupby(enumerate(sentences), key=lambda numbered: numbered[1].paragraph):
        earlier, groups = tuple(groups), {}
        for index, sentence in run:
            for each in parties[index]:
                if each.kind in FIGHTING:
                    groups.setdefault(each.id, each.span.end)
            yield index, sentence, Targets(text, sentence.span, parties[index], groups, earlier)


def _parties(text: str, sentences: Sequence[Sentence], mentions: Iterable[Mention]) -> list[list[Party]]:
    """Return, for each sentence, the concepts and actors named in it, in order."""
    named: list[list[Party]] = [[] for _ in sentences]
    for mention in mentions:
        named[mention.sentence].append(Party(mention.span, mention.concept, "concept"))
    everyone = parties_of(actors_named(text, [sentence.span for sentence in sentences]))
    order = sorted(range(len(sentences)), key=lambda index: sentences[index].span)
    place = 0
    for each in everyone:
        while place < len(order) - 1 and sentences[order[place]].span.end <= each.span.start:
            place += 1
        named[order[place]].append(each)
    return [sorted(each) for each in named]


@cache
def _words() -> dict[str, LabelWord]:
    return {word.id: word for word in label_words()}
