"""Labels in a text ("terrorists", "so-called", "US-backed") and the party that each is laid on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise

from analysis.annotation.document import Label, Match, Mention, Sentence
from analysis.annotation.lexicon import LabelWord, label_words
from analysis.annotation.targets import FIGHTING, Party, Targets, parties_of
from analysis.annotation.voice import Voices


def labels(
    text: str,
    sentences: Sequence[Sentence],
    voices: Voices,
    mentions: Iterable[Mention],
    actors: Iterable[Match],
    found: Sequence[Match],
) -> tuple[Label, ...]:
    """Return every label in the sentences (story order), with its target: a concept's or an actor's id where plain.

    `actors` are those named in the sentences, `found` the labelling words in them. The rules for targets stand in
    `Targets`; a label that needs a target and has none is left out.
    """
    known = _words()
    hits = {index: list(words) for index, words in groupby(found, lambda hit: hit.sentence)}
    laid: list[Label] = []
    for index, sentence, targets in _targets(text, sentences, mentions, actors, hits):
        for hit in hits[index]:
            word, span = known[hit.id], hit.span
            target = targets.of(span, word)
            if target is None and word.needs_target:
                continue
            voice, speaker = voices.of(span)
            laid.append(Label(word.id, word.family, span, voice, index, sentence.zone, target, speaker))
    return tuple(laid)


def _targets(
    text: str,
    sentences: Sequence[Sentence],
    mentions: Iterable[Mention],
    actors: Iterable[Match],
    wanted: Iterable[int],
) -> Iterator[tuple[int, Sentence, Targets]]:
    """Yield the wanted sentences (by number) with the parties named up to there in this paragraph and the last."""
    wanted = frozenset(wanted)
    near = _near(sentences, wanted)
    parties = _parties(mentions, actors, {index for run in near for index in run})
    earlier: dict[str, int] = {}
    for run in near:
        groups: dict[str, int] = {}
        for index in run:
            named = parties[index]
            for each in named:
                if each.kind in FIGHTING:
                    groups.setdefault(each.id, each.span.end)
            if index in wanted:
                yield index, sentences[index], Targets(text, sentences[index].span, named, groups, tuple(earlier))
        earlier = groups


def _near(sentences: Sequence[Sentence], wanted: frozenset[int]) -> list[list[int]]:
    """Return the sentences of each paragraph with a wanted one, and of the paragraph before, by their numbers."""
    paragraphs = [list(run) for _, run in groupby(range(len(sentences)), lambda index: sentences[index].paragraph)]
    pairs = pairwise([*paragraphs, []])
    return [run for run, following in pairs if not (wanted.isdisjoint(run) and wanted.isdisjoint(following))]


def _parties(
    mentions: Iterable[Mention], actors: Iterable[Match], near: Collection[int]
) -> defaultdict[int, list[Party]]:
    """Return the concepts and actors named, in order, by the number of their sentence, for the sentences `near`."""
    named: defaultdict[int, list[Party]] = defaultdict(list)
    for mention in mentions:
        if mention.sentence in near:
            named[mention.sentence].append(Party(mention.span, mention.concept, "concept"))
    for sentence, party in parties_of(actor for actor in actors if actor.sentence in near):
        named[sentence].append(party)
    for parties in named.values():
        parties.sort(key=lambda party: (party.span.start, party.span.end, party.id, party.kind))
    return named


@cache
def _words() -> dict[str, LabelWord]:
    return {word.id: word for word in label_words()}
